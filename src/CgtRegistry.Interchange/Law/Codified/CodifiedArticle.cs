using System.Globalization;
using System.Text.RegularExpressions;
using CgtRegistry.Domain.Law;

namespace CgtRegistry.Interchange.Law.Codified;

/// <summary>Makes an article of a line of the codification: the words of the law apart from what the codifiers and their portal added.</summary>
internal sealed partial class CodifiedArticle
{
    private CodifiedArticle(LawArticle article, SourceLine source, IReadOnlyList<Complaint> complaints) =>
        (Article, Source, Complaints) = (article, source, complaints);

    public LawArticle Article { get; }
    public SourceLine Source { get; }
    public IReadOnlyList<Complaint> Complaints { get; }

    /// <summary>The article of a line; none when its line of provenance cannot be read.</summary>
    public static CodifiedArticle? Of(CodifiedLine line)
    {
        var inSource = new List<(string Value, string Rule)>();
        if (SourceLine.Read(line.Source, (value, rule) => inSource.Add((value, rule))) is not { } source)
        {
            return null;
        }

        var complaints = inSource.Select(c => Complaint.About(source.Number, source.Path, c.Value, c.Rule, repaired: c.Rule == "number-repaired")).ToList();
        void Complain(string rule, string value, bool repaired) => complaints.Add(Complaint.About(source.Number, source.Path, value, rule, repaired));
        var notes = new List<string>();
        var (text, repairs) = TextRepair.Of(WithoutAdditions(line.Text, notes, Complain));
        var (heading, inHeading) = TextRepair.Of(line.Heading);
        heading = heading.Replace('\n', ' ');
        foreach (var repair in repairs.Concat(inHeading))
        {
            Complain(repair.Rule, repair.Times.ToString(CultureInfo.InvariantCulture), true);
        }

        if (heading.Length == 0)
        {
            Complain("article-without-heading", line.Code, false);
        }

        if (text.Length == 0)
        {
            Complain("article-without-text", heading, false);
        }

        complaints.AddRange(ClauseGaps.In(text).Select(gap => Complaint.About(source.Number, source.Path, gap.Clauses, gap.Rule)));
        var article = new LawArticle
        {
            Path = source.Path,
            Heading = heading.Length == 0 ? null : heading,
            Text = text,
            Raw = line.Raw,
            Notes = notes,
            EffectiveFrom = AddedOn(source.Changes) ?? source.EffectiveFrom,
            Changes = source.Changes,
            Place = line.Code,
        };
        return new CodifiedArticle(article, source, complaints);
    }

    // An article that a later act put in is in force from the day of that act, not of the document.
    private static DateOnly? AddedOn(IReadOnlyList<RecordedChange> changes) =>
        changes.Where(c => c is { Kind: EffectKind.Supplements, Whole: true }).Select(c => c.From).FirstOrDefault();

    private static string WithoutAdditions(string text, List<string> notes, Action<string, string, bool> complain)
    {
        if (Index().Match(text) is { Success: true } index)
        {
            complain("codification-index", text[index.Index..], true);
            notes.Add(index.Value.Trim());
            text = text[..index.Index];
        }

        if (Related().Match(text) is { Success: true } related)
        {
            notes.Add(TextRepair.Line(related.Value));
            text = text[..related.Index];
        }

        text = AttachedFile().Replace(text, file =>
        {
            notes.Add(TextRepair.Line(file.Value));
            complain("annex-not-held", file.Value.Trim(), false);
            return "";
        });
        var (plain, links, marks) = MarkdownMarks.Off(text);
        notes.AddRange(links);
        if (marks > 0)
        {
            complain("emphasis-marks", marks.ToString(CultureInfo.InvariantCulture), true);
        }

        return plain;
    }

    // The table of contents of the whole codification, glued to the last article of a file.
    [GeneratedRegex(@"^## Danh sách điều khoản[\s\S]*", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Index();

    [GeneratedRegex(@"\(Điều này có nội dung liên quan đến [\s\S]*\)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Related();

    // The portal prints the names of files it offers for download between the lines of the law.
    [GeneratedRegex(@"^[ \t]*\S[^\n]{0,300}\.(?:docx?|pdf|xlsx?|rar|zip)[ \t]*$", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AttachedFile();
}
