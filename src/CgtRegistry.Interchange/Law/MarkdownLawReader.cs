using System.Text.RegularExpressions;
using CgtRegistry.Interchange.Law.FullText;

namespace CgtRegistry.Interchange.Law;

/// <summary>
/// Reads a text in Markdown as law blogs keep it: front matter, a table about the document, the text. What the text
/// prints about itself goes before both. A page that is a digest and not the law says so in a complaint.
/// </summary>
public static partial class MarkdownLawReader
{
    private static readonly string[] SecondHand = ["thuvienphapluat", "luatvietnam", "vanbanphapluat.co", "OCR"];

    /// <summary>Reads one file.</summary>
    public static LawDocument Read(Stream file, string origin, ImportLimits? limits = null)
    {
        var text = PlainTextReader.Text(file, limits ?? ImportLimits.Default);
        var (given, head) = MarkdownFront.Read(text);
        var document = FullTextReader.Read(text, origin, given, markdown: true);
        var record = document.Number ?? origin;
        var complaints = document.Complaints.ToList();
        if (Digest(document, text) is { } why)
        {
            complaints.Add(Complaint.About(record, "text", why, "digest"));
        }

        if (SecondHand.FirstOrDefault(s => head.Contains(s, StringComparison.OrdinalIgnoreCase)) is { } source)
        {
            complaints.Add(Complaint.About(record, "source", source, "not-official-source"));
        }

        return document with { Complaints = complaints };
    }

    // A law begins at article 1. A page that begins later, says “tóm tắt”, or counts fewer articles than its own table is a digest.
    private static string? Digest(LawDocument document, string text)
    {
        var articles = document.Articles.Where(a => a.Path.StartsWith("dieu-", StringComparison.Ordinal)).ToList();
        return articles.Count == 0 ? "no articles"
            : articles[0].Path != "dieu-1" ? $"begins at {articles[0].Path}"
            : Summary().Match(text) is { Success: true } summary ? summary.Value.Trim()
            : null;
    }

    [GeneratedRegex(@"(?m)^#{1,6}[ \t]+(?:TÓM TẮT|Tóm tắt)\b.*$", RegexOptions.CultureInvariant)]
    private static partial Regex Summary();
}
