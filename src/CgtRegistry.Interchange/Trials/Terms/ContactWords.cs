using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace CgtRegistry.Interchange.Trials.Terms;

/// <summary>Takes e-mail addresses and telephone numbers out of texts: "[e-mail]", "Tel: [phone]".</summary>
public static partial class ContactWords
{
    private static readonly SearchValues<string> PhoneWords = SearchValues.Create(["tel:", "tel.", "tel ", "tel+", "phone", "mobile", "fax", "telef", "whatsapp", "zalo", "hotline"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<char> OfMail = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.!#$%&'*+-=?^_`{|}~");

    /// <summary>The text without them.</summary>
    public static string Masked(string text)
    {
        var result = text.Contains('@', StringComparison.Ordinal) ? WithoutMail(text) : text;
        return result.AsSpan().ContainsAny(PhoneWords) || NamesPhoneInVietnamese(result) ? Phone().Replace(result, "${word}[phone]") : result;
    }

    // Apart from the other words: one word beyond ASCII among them would make looking for all of them many times slower.
    private static bool NamesPhoneInVietnamese(string text) =>
        text.AsSpan().ContainsAny('ạ', 'Ạ') && text.Contains("điện thoại", StringComparison.OrdinalIgnoreCase);

    private static string WithoutMail(string text)
    {
        var result = new StringBuilder(text.Length);
        var done = 0;
        for (var at = text.IndexOf('@', StringComparison.Ordinal); at >= 0; at = text.IndexOf('@', at + 1))
        {
            var (from, to) = (at, at + 1);
            while (from > done && OfMail.Contains(text[from - 1]))
            {
                from--;
            }

            while (to < text.Length && (char.IsAsciiLetterOrDigit(text[to]) || text[to] is '.' or '-' or '_'))
            {
                to++;
            }

            var host = text.AsSpan(at + 1, to - at - 1).TrimEnd(".-_");
            if (from < at && host.Contains('.'))
            {
                to = at + 1 + host.Length;
                result.Append(text, done, from - done).Append("[e-mail]");
                (done, at) = (to, to - 1);
            }
        }

        return done == 0 ? text : result.Append(text, done, text.Length - done).ToString();
    }

    [GeneratedRegex(@"(?<word>\b(?:tel|telephone|telefax|telefono|teléfono|telefone|phone|cell ?phone|mobile|mob|fax|whatsapp|zalo|hotline|điện thoại)\b[^\S\n]*(?:no|number|num|nr|contact)?[^\S\n]*[.:#/-]*[^\S\n]*)\+?\(?[0-9](?:[^\S\n]?[0-9()./-]){5,}(?:[^\S\n]?(?:ext|x)\.?[^\S\n]?[0-9]+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Phone();
}
