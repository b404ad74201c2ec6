using System.Buffers;
using System.Text;

namespace CgtRegistry.Interchange.Trials.Terms;

/// <summary>
/// Makes plain text of what stands in a record: composed letters, no control characters, no blanks at the ends of lines, and no
/// e-mail address or telephone number.
/// </summary>
public static class PlainText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("<&");

    // What an untouched text cannot hold: controls, line ends of other systems, blanks of other kinds, all beyond Latin letters with marks.
    private static readonly SearchValues<char> Plain = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(c => (char)c).Except("@<&")]);

    // Every character that tidying changes or drops, and half letters, which must be looked at in pairs.
    private static readonly SearchValues<char> Untidy = SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => (char.IsControl(c) && c != '\n') || (char.IsWhiteSpace(c) && c is not (' ' or '\n')) || char.IsSurrogate(c) || c is '\u200B' or '\u00AD' or '\uFEFF' or '\u2060')]);

    /// <summary>
    /// The text of a cell that may hold HTML: tags gone, breaks and ends of blocks as line breaks, entities decoded once, runs of blanks
    /// made one. None when nothing is left.
    /// </summary>
    public static string? Of(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (!text.AsSpan().ContainsAnyExcept(Plain) && !text.Contains("  ", StringComparison.Ordinal) && !text.Contains("_x000D_", StringComparison.Ordinal))
        {
            return Masked(text.Trim());
        }

        var bare = text.Contains("_x000D_", StringComparison.Ordinal) ? text.Replace("_x000D_", "\n", StringComparison.Ordinal) : text;
        var words = bare.AsSpan().ContainsAny(Marks) ? HtmlText.Of(bare) : bare;
        return Tidied(words, oneBlank: true) is { Length: > 0 } tidy ? Masked(tidy) : null;
    }

    /// <summary>The text of a cell in one line.</summary>
    public static string? Line(string? text) => Of(text) is { } plain ? plain.Contains('\n', StringComparison.Ordinal) ? string.Join(' ', plain.Split('\n', StringSplitOptions.RemoveEmptyEntries)) : plain : null;

    /// <summary>A text that is plain already (Markdown of ClinicalTrials.gov): only tidied, its blanks inside lines kept.</summary>
    public static string? Tidy(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return IsTidy(text) ? Masked(text.Trim()) : Tidied(text, oneBlank: false) is { Length: > 0 } tidy ? Masked(tidy) : null;
    }

    // Most texts need nothing done: letters of any kind, single blanks of the usual sort, lines without blanks at their ends.
    private static bool IsTidy(string text) =>
        !text.AsSpan().ContainsAnyExcept(Plain)
        || (!text.AsSpan().ContainsAny(Untidy) && !text.Contains(" \n", StringComparison.Ordinal) && !text.Contains("\n\n\n", StringComparison.Ordinal) && text.IsNormalized());

    private static string Masked(string text) => ContactWords.Masked(text);

    // Written into one array: most texts of a registry come through here.
    private static string Tidied(string text, bool oneBlank)
    {
        var letters = Composed(text.ReplaceLineEndings("\n"));
        var tidy = ArrayPool<char>.Shared.Rent(letters.Length);
        var length = 0;
        foreach (var c in letters)
        {
            if (c is > ' ' and < '\u007F')
            {
                tidy[length++] = c;
            }
            else if (c is '\n' or '\v')
            {
                length = tidy.AsSpan(0, length).TrimEnd(' ').Length;
                if (length > 0 && !tidy.AsSpan(0, length).EndsWith("\n\n"))
                {
                    tidy[length++] = '\n';
                }
            }
            else if (IsBlank(c))
            {
                if (!oneBlank || (length > 0 && tidy[length - 1] is not (' ' or '\n')))
                {
                    tidy[length++] = ' ';
                }
            }
            else if (!IsHidden(c))
            {
                tidy[length++] = c;
            }
        }

        var result = tidy.AsSpan(0, length).Trim().ToString();
        ArrayPool<char>.Shared.Return(tidy);
        return result;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\u00A0' or '\u3000' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F';

    private static bool IsHidden(char c) => char.IsControl(c) || c is '\u200B' or '\u00AD' or '\uFEFF' or '\u2060';

    // Half of a letter outside the first plane cannot be composed, nor stored.
    private static string Composed(string text)
    {
        try
        {
            return text.IsNormalized() ? text : text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Normalize(NormalizationForm.FormC);
        }
    }
}
