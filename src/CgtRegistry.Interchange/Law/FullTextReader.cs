using CgtRegistry.Interchange.Law.FullText;

namespace CgtRegistry.Interchange.Law;

/// <summary>
/// Reads the running text of a whole act: parts, chapters and sections, articles, annexes, and what stands around them.
/// Every character of the text is in one of its passages.
/// </summary>
public static class FullTextReader
{
    /// <summary>Reads a text; refuses one that is no act at all.</summary>
    public static LawDocument Read(string text, string origin) => Read(text, origin, new LawFront(), markdown: false);

    internal static LawDocument Read(string text, string origin, LawFront given, bool markdown)
    {
        var readable = new ReadableText(text);
        var marks = LawMarks.Find(readable.Text);
        var first = marks.Count == 0 ? text.Length : readable.PartInRaw(marks[0].Start);
        var closing = marks.FirstOrDefault(m => m.Kind is MarkKind.Closing);
        var lawEnds = marks.FirstOrDefault(m => m.Kind is MarkKind.Closing or MarkKind.Annex) is { } over ? readable.InRaw(over.Start) : text.Length;
        var annexes = marks.FirstOrDefault(m => m.Kind is MarkKind.Annex) is { } annex ? readable.InRaw(annex.Start) : text.Length;
        var (before, after) = (text[..first], text[lawEnds..annexes]);

        var printed = PrintedFront.Read(before, after, text[first..lawEnds]);
        var complaints = new List<Complaint>();
        var front = Fronts.Together(printed, given, complaints, origin);
        var kind = front.Kind ?? throw new RefusedFileException("not-a-legal-text", "Neither the form of the document (law, decree, circular …) nor its number can be read. Check that the file holds the text of one act with its head.");
        var record = front.Number ?? origin;
        if (marks.Count == 0)
        {
            complaints.Add(Complaint.About(record, "text", text, "no-articles"));
        }

        var layout = new TextLayout(markdown, !readable.Text.AsSpan(marks.Count == 0 ? 0 : marks[0].Start).Contains('\n'), readable.RunningTitle);
        var parts = new LawParts(readable, layout, record);
        var articles = parts.Read(marks);
        complaints.AddRange(parts.Complaints);
        return new LawDocument
        {
            Kind = kind,
            Number = front.Number,
            Title = front.Title,
            Issuer = front.Issuer,
            Signer = front.Signer,
            IssuedOn = front.IssuedOn,
            EffectiveFrom = front.EffectiveFrom,
            Url = front.Url,
            Origin = origin,
            Articles = articles,
            Changes = parts.Changes,
            Complaints = complaints,
            Around = closing is null && after.Length == 0 ? [before] : [before, after],
        };
    }
}
