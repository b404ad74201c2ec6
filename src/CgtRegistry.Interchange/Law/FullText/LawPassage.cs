using System.Globalization;
using System.Text.RegularExpressions;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Texts;

namespace CgtRegistry.Interchange.Law.FullText;

/// <summary>How a text is laid out.</summary>
/// <param name="Markdown">Marks of Markdown are taken off and paragraphs stand between empty lines.</param>
/// <param name="Running">The text has no line breaks.</param>
/// <param name="RunningTitle">What the portal repeats at the head of parts.</param>
internal sealed record TextLayout(bool Markdown, bool Running, string? RunningTitle);

/// <summary>Makes an article or annex of its passage: words, heading, notes and what the notes say, each apart.</summary>
internal sealed partial class LawPassage(string document, TextLayout layout)
{
    private readonly List<Complaint> _complaints = [];

    public IReadOnlyList<Complaint> Complaints => _complaints;

    /// <summary>The part that begins with a mark. Everything before the words of the part – divisions and the mark – is its head.</summary>
    public LawArticle Read(string path, IReadOnlyList<Division> within, string head, string body)
    {
        var notes = new List<string>();
        var (cleaned, isNoted) = Cleaned(path, body, notes);
        var clean = layout.Running ? cleaned : Paragraphs.Rejoined(cleaned);
        var isArticle = path.StartsWith("dieu-", StringComparison.Ordinal);
        var split = layout.Running ? ArticleHeading.OfRunning(clean) : ArticleHeading.OfLines(clean);
        if (!isArticle)
        {
            split = new ArticleHeading(null, clean);
        }

        if (split.Doubtful)
        {
            Complain(path, split.Heading ?? "", "heading-boundary-doubtful");
        }

        var text = split.Text;
        var changes = isNoted ? ChangesIn(path, split.Heading, text, notes) : [];
        var heading = Plain(split.Heading ?? "").TrimEnd(' ');
        var plain = Plain(text);
        notes.AddRange(NotesInHead(head));
        if (isArticle)
        {
            _complaints.AddRange(ClauseGaps.In(plain).Select(gap => Complaint.About(document, path, gap.Clauses, gap.Rule)));
        }

        if (plain.Length == 0)
        {
            Complain(path, heading, "article-without-text");
        }

        return new LawArticle
        {
            Path = path,
            Heading = heading.Length == 0 ? null : heading,
            Within = within,
            Text = plain,
            Raw = head + body,
            Notes = notes,
            Changes = changes,
        };
    }

    private (string Text, bool IsNoted) Cleaned(string path, string body, List<string> notes)
    {
        var marksOff = layout.Markdown ? MarkdownMarks.Off(Paragraphs.Unwrapped(body)) : (Text: body, Links: [], Marks: 0);
        notes.AddRange(marksOff.Links);
        var (text, repairs) = TextRepair.Of(marksOff.Text);
        foreach (var repair in repairs)
        {
            _complaints.Add(new Complaint(document, path, repair.Times.ToString(CultureInfo.InvariantCulture), repair.Rule, Repaired: true));
        }

        if (layout.RunningTitle is { } title && text.Contains(title, StringComparison.Ordinal))
        {
            text = string.Join('\n', text.Split('\n').Select(l => l.StartsWith(title + ". ", StringComparison.Ordinal) ? l[(title.Length + 2)..] : l));
            notes.Add(title);
        }

        var cut = PortalNotes.Cut(text);
        if (cut.NumbersJoined > 0)
        {
            _complaints.Add(new Complaint(document, path, cut.NumbersJoined.ToString(CultureInfo.InvariantCulture), "number-split-by-note", Repaired: true));
        }

        notes.AddRange(cut.Notes);
        return (cut.Text, cut.Notes.Count > 0);
    }

    private List<RecordedChange> ChangesIn(string path, string? heading, string text, List<string> notes)
    {
        var units = ArticleText.Parse(text).All().ToList();
        var inHeading = (heading ?? "").Count(c => c == PortalNotes.Place);
        var places = Enumerable.Repeat("", inHeading).Concat(text.Select((c, i) => (c, i)).Where(p => p.c == PortalNotes.Place).Select(p => units.Last(u => u.Start <= p.i && p.i < u.End).Path));
        var printed = notes.Where(n => n.StartsWith('['));
        return [.. printed.Zip(places, (note, at) => PortalNotes.Changes(note, at, (value, rule) => Complain(path, value, rule))).SelectMany(c => c).Distinct()];
    }

    // A note beside a chapter's heading is read with the chapter; here it is only kept.
    private IEnumerable<string> NotesInHead(string head)
    {
        var text = TextRepair.Of(head).Text;
        var titles = layout.RunningTitle is { } title ? Enumerable.Repeat(title, text.Split('\n').Count(l => l.StartsWith(title + ". ", StringComparison.Ordinal))) : [];
        return PortalNotes.Cut(text).Notes.Concat(titles);
    }

    private static string Plain(string text) =>
        string.Join('\n', BesideNote().Replace(text, " ").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0));

    // A portal prints one note at several places of an article; one complaint is enough.
    private void Complain(string path, string value, string rule)
    {
        var complaint = Complaint.About(document, path, value, rule);
        if (!_complaints.Contains(complaint))
        {
            _complaints.Add(complaint);
        }
    }

    [GeneratedRegex(@" *\uFDD0 *", RegexOptions.CultureInvariant)]
    private static partial Regex BesideNote();
}
