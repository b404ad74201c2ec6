using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;

namespace CgtRegistry.Interchange.Law.FullText;

/// <summary>Cuts a text at its marks and reads each part. A chapter's heading belongs to the passage of the article below it.</summary>
internal sealed class LawParts(ReadableText text, TextLayout layout, string document)
{
    private static readonly string[] Levels = ["phan", "chuong", "muc", "tieu-muc"];

    private readonly List<Complaint> _complaints = [];
    private readonly List<RecordedChange> _changes = [];

    public IReadOnlyList<Complaint> Complaints => _complaints;

    /// <summary>What the portal's notes say about whole chapters and sections.</summary>
    public IReadOnlyList<RecordedChange> Changes => _changes;

    public IReadOnlyList<LawArticle> Read(IReadOnlyList<LawMark> marks)
    {
        var articles = new List<LawArticle>();
        var within = new List<Division>();
        var headStart = -1;
        for (var i = 0; i < marks.Count; i++)
        {
            var (mark, end) = (marks[i], i + 1 < marks.Count ? marks[i + 1].Start : text.Text.Length);
            if (mark.Kind is MarkKind.Division)
            {
                headStart = headStart < 0 ? mark.Start : headStart;
                Enter(within, mark, end);
            }
            else if (mark.Kind is not MarkKind.Closing)
            {
                var (from, behind, until) = (text.PartInRaw(headStart < 0 ? mark.Start : headStart), text.InRaw(mark.Behind), text.PartInRaw(end));
                var passage = new LawPassage(document, layout);
                articles.Add(passage.Read(mark.Path, mark.Kind is MarkKind.Annex ? [] : [.. within], text.Raw[from..behind], text.Raw[behind..until]));
                _complaints.AddRange(passage.Complaints);
                headStart = -1;
            }
        }

        return articles;
    }

    // A division ends the smaller ones before it: a new chapter begins without a section.
    private void Enter(List<Division> within, LawMark mark, int end)
    {
        var level = Array.IndexOf(Levels, mark.Path[..mark.Path.LastIndexOf('-')]);
        within.RemoveAll(d => Array.IndexOf(Levels, d.Path[..d.Path.LastIndexOf('-')]) >= level);
        var heading = TextRepair.Line(MarkdownMarks.Off(text.Text[mark.Behind..end]).Text).Trim(' ', '.', ':', '-', '—', '–', '_');
        within.Add(new Division(mark.Path, heading.Length == 0 ? null : new LocalText(heading)));
        foreach (var note in PortalNotes.Cut(TextRepair.Of(text.Raw[text.InRaw(mark.Start)..text.InRaw(end)]).Text).Notes.Distinct())
        {
            var path = string.Join('/', within.Select(d => d.Path));
            _changes.AddRange(PortalNotes.Changes(note, path, (value, rule) => _complaints.Add(Complaint.About(document, path, value, rule))).Select(c => c with { Path = path }));
        }
    }
}
