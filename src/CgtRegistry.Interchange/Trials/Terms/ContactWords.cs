using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace CgtRegistry.Interchange.Trials.Terms;

/// <summary>Takes e-mail addresses and telephone numbers out of texts: "[e-mail]", "Tel: [phone]".</summary>
public static partial class ContactWords
{
    private const int ShortestNumber = 10;

    private static readonly SearchValues<string> PhoneWords = SearchValues.Create(["tel:", "tel.", "tel ", "tel+", "phone", "mobile", "fax", "telef", "whatsapp", "zalo", "hotline"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> Vietnamese = SearchValues.Create(["84", "02", "03", "05", "07", "08", "09"], StringComparison.Ordinal);
    private static readonly SearchValues<char> OfMail = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.!#$%&'*+-=?^_`{|}~");

    /// <summary>The text without them.</summary>
    public static string Masked(string text)
    {
        var result = text.Contains('@', StringComparison.Ordinal) ? WithoutMail(text) : text;
        result = result.AsSpan().ContainsAny(PhoneWords) || NamesPhoneInVietnamese(result) ? Phone().Replace(result, "${word}[phone]") : result;
        return result.Length >= ShortestNumber && result.AsSpan().ContainsAny(Vietnamese) ? VietnamesePhone().Replace(result, "[phone]") : result;
    }

    // Apart from the other words: one word beyond ASCII among them would make looking for all of them many times slower.
    private static bool NamesPhoneInVietnamese(string text) => text.AsSpan().ContainsAny('Đ', 'đ', 'Ð');

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

    // Atomic throughout: a long run of blanks after a word is gone through once. A day after such a word is no number.
    [GeneratedRegex(@"(?<word>\b(?:tel|telephone|telefax|telefono|teléfono|telefone|phone|cell ?phone|mobile|mob|fax|whatsapp|zalo|hotline|điện thoại|s[đð]t|[đð]td[đð]|[đð]/?t|d[đð])\b(?>[^\S\n]*)(?>(?:no|number|num|nr|contact)?)(?>[^\S\n]*)(?>[.:#/-]*)(?>[^\S\n]*))(?![0-9]{1,2}[./-][0-9]{1,2}[./-](?:19|20)[0-9]{2}(?![0-9])|(?:19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}(?![0-9]))\+?\(?[0-9](?>(?:[^\S\n]?[0-9()./-]){5,})(?:[^\S\n]?(?:ext|x)\.?[^\S\n]?[0-9]+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    // Viet Nam's numbers need no word before them: +84 with nine or ten digits, mobile numbers (ten digits), numbers of places (eleven).
    [GeneratedRegex(@"(?<![\p{L}\p{N}+./_-])(?:(?:\+|00)84[ .-]?(?:\(0\))?(?:[ .-]?[0-9]){9,10}|0[35789][0-9](?:[ .-]?[0-9]){7}|(?:02[0-9]|\(02[0-9]\))(?:[ .-]?[0-9]){8}|\(02[0-9]{2}\)(?:[ .-]?[0-9]){7})(?![\p{L}\p{N}])", RegexOptions.CultureInvariant)]
    private static partial Regex VietnamesePhone();
}
