using System.Text.RegularExpressions;

namespace CgtRegistry.Interchange.Law.FullText;

/// <summary>The heading of an article apart from its text.</summary>
/// <param name="Heading">The heading; none where the article has none.</param>
/// <param name="Text">The rest.</param>
/// <param name="Doubtful">The text runs on without a break and shows more than one place where the heading may end.</param>
internal sealed partial record ArticleHeading(string? Heading, string Text, bool Doubtful = false)
{
    private const int LongestHeading = 300;

    /// <summary>In a text with line breaks the heading is the first line – unless it is a sentence.</summary>
    public static ArticleHeading OfLines(string body)
    {
        var end = body.IndexOf('\n', StringComparison.Ordinal);
        var (first, rest) = end < 0 ? (body, "") : (body[..end], body[(end + 1)..]);
        var isSentence = first.Length > LongestHeading || first.TrimEnd(PortalNotes.Place, ' ') is { Length: 0 } or [.., ';' or ':' or ','] || Marker().IsMatch(first)
            || (first.TrimEnd(PortalNotes.Place, ' ').EndsWith('.') && !(first.Length < 120 && rest.StartsWith("1.", StringComparison.Ordinal)));
        return isSentence ? new ArticleHeading(null, body) : new ArticleHeading(first, rest);
    }

    /// <summary>
    /// In a text without line breaks the heading ends before “1.”, or else where a sentence begins with a capital that
    /// does not belong to a name.
    /// </summary>
    public static ArticleHeading OfRunning(string body)
    {
        var clause = FirstClause().Match(body);
        if (clause.Success && clause.Index <= LongestHeading && !SentenceEnd().IsMatch(body[..clause.Index]) && Starts(body[..clause.Index]).Count == 0)
        {
            return new ArticleHeading(body[..clause.Index].TrimEnd(), body[clause.Index..].TrimStart());
        }

        var starts = Starts(body[..Math.Min(body.Length, LongestHeading)]);
        return starts.Count == 0 ? new ArticleHeading(null, body, Doubtful: true) : new ArticleHeading(body[..starts[0]].TrimEnd(), body[starts[0]..], starts.Count > 1);
    }

    // Capitals behind a small word, up to the first full stop; behind “của”, “theo”, “Bộ” and the like they begin a name.
    private static List<int> Starts(string text)
    {
        var stop = SentenceEnd().Match(text) is { Success: true } end ? end.Index : text.Length;
        return [.. CapitalBehindSmall().Matches(text[..stop]).Where(m => !BeforeName().IsMatch(text[..m.Index])).Select(m => m.Groups["capital"].Index)];
    }

    [GeneratedRegex(@"(?<=\s)1\.\s+(?=[\p{Lu}“])", RegexOptions.CultureInvariant)]
    private static partial Regex FirstClause();

    [GeneratedRegex(@"[.;:]\s+\p{Lu}?\p{Ll}", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex(@"(?<=[\p{Ll})])\s+(?<capital>\p{Lu}\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalBehindSmall();

    // Also behind the first part of a name (“Luật Bảo hiểm …”) and behind an office (“Bộ trưởng Bộ Y tế”).
    [GeneratedRegex(@"(?:^|\s)(?:của|theo|tại|với|về|cho|do|bởi|và|hoặc|giữa|trong|từ|đến|vào|số|các|trưởng|đốc|tịch|\(?\p{Lu}\p{Ll}*)$", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeName();

    [GeneratedRegex(@"^(?:[0-9]{1,3}\.|\p{Ll}\))\s", RegexOptions.CultureInvariant)]
    private static partial Regex Marker();
}
