using System.Globalization;
using System.Text.RegularExpressions;

namespace CgtRegistry.Interchange.Law.Codified;

/// <summary>Puts the articles of one document together. What the articles print goes before what the list of documents says.</summary>
internal static partial class CodifiedDocuments
{
    public static LawDocument Document(IReadOnlyList<CodifiedArticle> articles, CodifiedDocument? listed, string origin)
    {
        var complaints = articles.SelectMany(a => a.Complaints).ToList();
        var front = articles.Select(a => a.Source).FirstOrDefault(s => s.IssuedOn is not null);
        var source = front ?? articles[0].Source;
        if (source.IssuedOn is null && PrintedDate.In(listed?.Issued) is null)
        {
            complaints.Add(new Complaint(source.Number, "issued", "", "issue-day-not-printed"));
        }

        var days = articles.Select(a => a.Source.EffectiveFrom).Distinct().ToList();
        if (days.Count > 1)
        {
            complaints.Add(new Complaint(source.Number, "effective", string.Join(", ", days.Select(d => d?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))), "effective-days-differ"));
        }

        foreach (var twice in articles.GroupBy(a => a.Article.Path, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            complaints.Add(new Complaint(source.Number, twice.Key, string.Join(", ", twice.Select(a => a.Article.Place)), "article-twice"));
        }

        return new LawDocument
        {
            Kind = source.Kind,
            Number = source.Number,
            Title = source.Title ?? TitleOf(listed),
            Issuer = source.Issuer ?? Line(listed?.Issuer),
            IssuedOn = source.IssuedOn ?? PrintedDate.In(listed?.Issued),
            EffectiveFrom = days.Count == 1 ? days[0] : PrintedDate.In(listed?.Effective) ?? days.Min(),
            Origin = origin,
            Articles = [.. articles.Select(a => a.Article).OrderBy(a => a.Path, ArticleOrder.Instance)],
            Complaints = complaints,
        };
    }

    // The list cuts numbers at a blank, so that a title may begin with the rest of the number.
    private static string? TitleOf(CodifiedDocument? listed) => Line(listed?.Title) is { } title ? RestOfNumber().Replace(title, "") : null;

    private static string? Line(string? printed) => printed is null ? null : TextRepair.Line(printed);

    [GeneratedRegex(@"^-?(?:TTg|CP|BYT)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex RestOfNumber();
}
