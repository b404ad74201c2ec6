using System.Text.RegularExpressions;
using CgtRegistry.Interchange.Law.FullText;

namespace CgtRegistry.Interchange.Law;

/// <summary>
/// Reads a text in Markdown as law blogs keep it: front matter, a table about the document, the text. What the text
/// prints about itself goes before both. A page that is a digest and not the law says so in a complaint.
/// </summary>
public static partial class MarkdownLawReader
{
    // Of the acts of the codification with ten articles or more, none has so short articles.
    private const int ShortestAct = 200;

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

    private static int Median(List<LawArticle> articles) => articles.Select(a => a.Text.Length).Order().ElementAt(articles.Count / 2);

    // A law begins at article 1 and says more than a headline; a page that does not, or says “tóm tắt”, is a digest.
    private static string? Digest(LawDocument document, string text)
    {
        var articles = document.Articles.Where(a => a.Path.StartsWith("dieu-", StringComparison.Ordinal)).ToList();
        return articles.Count == 0 ? "no articles"
            : articles[0].Path != "dieu-1" ? $"begins at {articles[0].Path}"
            : articles.Count >= 10 && Median(articles) < ShortestAct ? $"half of the articles have less than {ShortestAct} characters"
            : Summary().Match(text) is { Success: true } summary ? summary.Value.Trim()
            : null;
    }

    [GeneratedRegex(@"(?m)^#{1,6}[ \t]+(?:TÓM TẮT|Tóm tắt)\b.*$", RegexOptions.CultureInvariant)]
    private static partial Regex Summary();
}
