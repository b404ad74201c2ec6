using System.Globalization;
using System.Text;
using CgtRegistry.Domain.Names;

namespace CgtRegistry.Domain.Trials.Recognition;

/// <summary>A word of a line as it is compared.</summary>
/// <param name="Id">Which word of the table it is; <see cref="WordTable.Unknown"/> for all others.</param>
/// <param name="Start">Where it begins in the line.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Opens">A comma, bracket, dash or the like stands before it, or nothing.</param>
/// <param name="Marks">Its tone and quality marks, when it bears any.</param>
internal readonly record struct LineWord(int Id, int Start, int End, bool Opens, string? Marks = null);

/// <summary>
/// The words that recognition knows, and the reading of a line into them. It gives the same as <see cref="Folding.Tokens"/>,
/// only quicker: words of plain letters are looked up without being taken apart.
/// </summary>
internal sealed class WordTable
{
    /// <summary>A word that no name and no rule holds.</summary>
    public const int Unknown = -1;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    // Words written otherwise than compared, in lower case: genes → gen, bvdk → benh vien da khoa.
    private readonly Dictionary<string, int[]> _written = new(StringComparer.Ordinal);
    private readonly List<(int[] Phrase, int Word)> _merged = [];
    private readonly HashSet<int> _mergedFirst = [];
    private readonly int _type;

    public WordTable()
    {
        foreach (var (phrase, word) in Folding.Phrases)
        {
            _merged.Add(([.. phrase.Split(' ').Select(Id)], Id(word)));
            _mergedFirst.Add(_merged[^1].Phrase[0]);
        }

        _type = Id("type");
        foreach (var (written, folded) in Folding.Spellings)
        {
            _written[written] = [.. folded.Split(' ').Select(Id)];
        }
    }

    /// <summary>How many words there are.</summary>
    public int Count => _ids.Count;

    /// <summary>The number of a word, which is added when it is new.</summary>
    /// <param name="folded">The word as compared.</param>
    public int Id(string folded)
    {
        if (!_ids.TryGetValue(folded, out var id))
        {
            _ids.Add(folded, id = _ids.Count);
            if (folded is { Length: 2 or 3 } && folded[^1] == 'i' && Folding.IAndY(folded[..^1] + "y") == folded)
            {
                _written[folded[..^1] + "y"] = [id];
            }
        }

        return id;
    }

    /// <summary>The words of a name, added when they are new.</summary>
    public int[] Ids(IEnumerable<FoldedWord> words) => [.. words.Select(w => Id(w.Folded))];

    /// <summary>Reads a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="words">Takes its words; emptied before.</param>
    public void Read(string line, List<LineWord> words)
    {
        words.Clear();
        var (start, plain, opens) = (-1, true, true);
        for (var at = 0; at <= line.Length; at++)
        {
            var c = at < line.Length ? line[at] : '\0';
            if (IsOfWord(c, started: start >= 0))
            {
                if (start < 0)
                {
                    (start, plain) = (at, true);
                }

                plain &= char.IsAsciiLetterOrDigit(c);
                continue;
            }

            if (start >= 0)
            {
                Add(line, start, at, plain, opens, words);
                (start, opens) = (-1, false);
            }

            opens |= c is ',' or ';' or '|' or '(' or ')' or '[' or ']' or '/' or ':' or '\n' or '\u2013' or '\u2014'
                || (c is '-' && at > 0 && line[at - 1] is ' ');
        }

        Merge(words);
    }

    // Apostrophes and what shows nothing stand inside words; everything of other scripts is left to the folding.
    private static bool IsOfWord(char c, bool started) =>
        char.IsAscii(c) ? char.IsAsciiLetterOrDigit(c) || (c is '\'' && started)
        : char.IsSurrogate(c) || char.IsLetterOrDigit(c) || c is '\u2019' || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark || Folding.IsInvisible(new Rune(c));

    private void Add(string line, int start, int end, bool plain, bool opens, List<LineWord> words)
    {
        var word = line.AsSpan(start, end - start);
        if (!plain)
        {
            foreach (var folded in Folding.Tokens(word.ToString()))
            {
                words.Add(new LineWord(_ids.GetValueOrDefault(folded.Folded, Unknown), start, end, opens, folded.Marks));
                opens = false;
            }

            return;
        }

        Span<char> lower = stackalloc char[32];
        if (word.Length > lower.Length)
        {
            words.Add(new LineWord(Unknown, start, end, opens));
            return;
        }

        // MSCs are several MSC.
        lower = lower[..word.ToLowerInvariant(lower)];
        if (word.Length > 3 && word[^1] == 's' && char.IsAsciiLetterUpper(word[^2]) && char.IsAsciiLetterUpper(word[^3]))
        {
            lower = lower[..^1];
        }

        if (_written.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var several))
        {
            foreach (var id in several)
            {
                words.Add(new LineWord(id, start, end, opens));
                opens = false;
            }

            return;
        }

        var known = lower is "i" or "ii" && words.Count > 0 && words[^1].Id == _type
            ? _ids.GetValueOrDefault(lower.Length == 1 ? "1" : "2", Unknown)
            : _ids.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var found) ? found : Unknown;
        words.Add(new LineWord(known, start, end, opens));
    }

    private void Merge(List<LineWord> words)
    {
        if (!words.Exists(w => _mergedFirst.Contains(w.Id)))
        {
            return;
        }

        for (var before = -1; before != words.Count;)
        {
            before = words.Count;
            foreach (var (phrase, word) in _merged)
            {
                for (var at = 0; at + phrase.Length <= words.Count; at++)
                {
                    if (phrase.Index().All(p => words[at + p.Index].Id == p.Item))
                    {
                        words[at] = words[at] with { Id = word, End = words[at + phrase.Length - 1].End, Marks = null };
                        words.RemoveRange(at + 1, phrase.Length - 1);
                    }
                }
            }
        }
    }
}
