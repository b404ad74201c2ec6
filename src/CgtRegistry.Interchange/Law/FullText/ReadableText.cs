using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace CgtRegistry.Interchange.Law.FullText;

/// <summary>
/// A text as patterns can read it – one code point a letter, plain blanks, without the portal's notes and running titles –
/// and, for each of its characters, where it stands in the text as it came. Only places are taken from it, never words.
/// </summary>
internal sealed partial class ReadableText
{
    private readonly List<int> _places = [];
    private readonly List<(int Start, int End)> _runningTitles;
    private readonly StringBuilder _readable = new();

    public ReadableText(string raw)
    {
        Raw = raw;
        RunningTitle = FindRunningTitle(raw);
        _runningTitles = [.. RunningTitles(raw)];
        var hidden = PortalNotes.Spans(raw).Concat(_runningTitles).OrderBy(s => s.Start).ToList();
        var next = 0;
        for (var i = 0; i < raw.Length;)
        {
            while (next < hidden.Count && hidden[next].End <= i)
            {
                next++;
            }

            i = next < hidden.Count && i >= hidden[next].Start ? hidden[next].End : Take(i);
        }

        Text = _readable.ToString();
    }

    public string Raw { get; }
    public string Text { get; }

    /// <summary>The title of the whole that a portal repeats at the head of parts; none in most texts.</summary>
    public string? RunningTitle { get; }

    /// <summary>Where a character of <see cref="Text"/> stands in <see cref="Raw"/>.</summary>
    public int InRaw(int index) => index < _places.Count ? _places[index] : Raw.Length;

    /// <summary>Where a part begins in <see cref="Raw"/>: with the running title before it, when there is one.</summary>
    public int PartInRaw(int index)
    {
        var place = InRaw(index);
        return _runningTitles.Find(t => t.End == place) is { End: > 0 } title ? title.Start : place;
    }

    // A letter and the marks behind it are composed together, so that the place of each composed letter stays known.
    private int Take(int i)
    {
        var end = i + 1;
        while (end < Raw.Length && CharUnicodeInfo.GetUnicodeCategory(Raw[end]) is UnicodeCategory.NonSpacingMark)
        {
            end++;
        }

        foreach (var c in end == i + 1 ? Raw[i..end] : ComposedOrAsIs(Raw[i..end]))
        {
            var (_, instead) = TextRepair.Instead(c);
            _readable.Append(instead);
            _places.AddRange(Enumerable.Repeat(i, instead.Length));
        }

        return end;
    }

    private static string ComposedOrAsIs(string cluster)
    {
        try
        {
            return cluster.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return cluster;
        }
    }

    private IEnumerable<(int Start, int End)> RunningTitles(string raw) =>
        RunningTitle is null ? [] : Regex.Matches(raw, $@"(?m)^[ \t]*{Regex.Escape(RunningTitle)}\.[ \t]+").Select(m => (m.Index, m.Index + m.Length));

    // The first line of the file, found again at the head of at least three more lines, with a full stop behind it.
    private static string? FindRunningTitle(string raw) =>
        FirstLine().Match(raw) is { Success: true, Value: var title } && Regex.Count(raw, $@"(?m)^[ \t]*{Regex.Escape(title)}\.[ \t]") >= 3 ? title : null;

    [GeneratedRegex(@"\A[^\n]{8,200}(?=\n)")]
    private static partial Regex FirstLine();
}
