using System.Globalization;
using System.Text;
using CgtRegistry.Domain.Names;

namespace CgtRegistry.Domain.Law.Citing;

/// <summary>
/// A text as citations are looked for in it: letters composed, blanks and hyphens plain, nothing invisible, Icelandic Ð read
/// as Đ. Every character knows its place in the original, so that what is found can be marked there.
/// </summary>
internal sealed class ReadableText
{
    private readonly string _original;
    private readonly List<int> _places;

    private ReadableText(string original)
    {
        _original = original;
        _places = new List<int>(original.Length);
        var text = new StringBuilder(original.Length);
        for (var at = 0; at < original.Length;)
        {
            var next = AfterMarks(at + 1);
            if (next == at + 1)
            {
                Add(Plain(original[at]));
            }
            else
            {
                foreach (var c in Composed(original[at..next]))
                {
                    Add(Plain(c));
                }
            }

            at = next;

            void Add(char c)
            {
                if (c != '\0')
                {
                    text.Append(c);
                    _places.Add(at);
                }
            }
        }

        Text = text.ToString();
    }

    public string Text { get; }

    public static ReadableText Of(string original) => new(original);

    /// <summary>Where a character of the readable text stands in the original.</summary>
    public int Start(int at) => at < _places.Count ? _places[at] : _original.Length;

    /// <summary>Where in the original the characters before this place end, their combining marks included.</summary>
    public int End(int at) => at == 0 ? 0 : AfterMarks(_places[at - 1] + 1);

    private int AfterMarks(int at)
    {
        while (at < _original.Length && _original[at] is >= '\u0300' and <= '\u036f')
        {
            at++;
        }

        return at;
    }

    // Half a character (a lone surrogate) cannot be composed; it is left as it is, as it begins no citation.
    private static string Composed(string letter) => char.IsSurrogate(letter[0]) ? letter : letter.Normalize(NormalizationForm.FormC);

    private static char Plain(char c) => c switch
    {
        < '\u00a0' => c is '\t' or '\r' ? ' ' : c,
        'Ð' or 'Ɖ' => 'Đ',
        'ð' or 'ɖ' => 'đ',
        (>= '\u2010' and <= '\u2015') or '\u2212' => '-',
        _ when char.IsSurrogate(c) => c,
        _ when Folding.IsInvisible(new Rune(c)) => '\0',
        _ => char.GetUnicodeCategory(c) is UnicodeCategory.SpaceSeparator ? ' ' : c,
    };
}
