using CgtRegistry.Domain.Law;

namespace CgtRegistry.Interchange.Law;

/// <summary>What a file of legal texts held.</summary>
/// <param name="Documents">Its documents, each with its own complaints.</param>
/// <param name="Complaints">What belongs to no document, such as a line that could not be read.</param>
public sealed record LawFile(IReadOnlyList<LawDocument> Documents, IReadOnlyList<Complaint> Complaints);

/// <summary>A legal document as it came in: what its front says, its articles in the order of the text, and what was wrong with it.</summary>
public sealed record LawDocument
{
    public required InstrumentKind Kind { get; init; }

    /// <summary>Số hiệu, repaired; none when the document shows none.</summary>
    public string? Number { get; init; }
    public string? Title { get; init; }

    /// <summary>Issuing body as printed, such as “Bộ Y tế”.</summary>
    public string? Issuer { get; init; }
    public string? Signer { get; init; }
    public DateOnly? IssuedOn { get; init; }
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Address of the document at its publisher, when the file gives one.</summary>
    public string? Url { get; init; }

    /// <summary>The file it came from, with the place in it.</summary>
    public required string Origin { get; init; }
    public IReadOnlyList<LawArticle> Articles { get; init; } = [];

    /// <summary>What other documents do to this one as a whole, as printed in it.</summary>
    public IReadOnlyList<RecordedChange> Changes { get; init; } = [];
    public IReadOnlyList<Complaint> Complaints { get; init; } = [];

    /// <summary>What stands before the first article and after the last, as it came: preamble, signature, recipients.</summary>
    public IReadOnlyList<string> Around { get; init; } = [];
}

/// <summary>An article (điều) or annex of a document.</summary>
public sealed record LawArticle
{
    /// <summary>Its path, such as <c>dieu-7c</c> or <c>phu-luc-ii</c>.</summary>
    public required string Path { get; init; }
    public string? Heading { get; init; }
    public IReadOnlyList<Division> Within { get; init; } = [];

    /// <summary>Its words without number, heading and the printer's notes: NFC, one line a paragraph, no trailing blanks.</summary>
    public required string Text { get; init; }

    /// <summary>The passage as it came, nothing changed: number, heading, notes and all.</summary>
    public required string Raw { get; init; }

    /// <summary>Notes printed with it that are not part of the law.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>First day in force, when the source prints one for the article.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>What other documents have done to it, as printed in the source.</summary>
    public IReadOnlyList<RecordedChange> Changes { get; init; } = [];

    /// <summary>Where it stands in the source, such as the code of the codification <c>45.4.TT.28.19</c>.</summary>
    public string? Place { get; init; }
}

/// <summary>A change of an article by another document, as a source prints it.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="ByKind">Form of the document that does it.</param>
/// <param name="ByNumber">Its number, repaired.</param>
/// <param name="ByPath">The article of it, when printed.</param>
/// <param name="From">First day of the change, when printed.</param>
/// <param name="Path">The part of the article that is reached, when printed; else the whole article.</param>
/// <param name="Printed">The words of the source.</param>
/// <param name="Whole">The article, or the part of it that is named, is reached as a whole – added, replaced, ended, guided; otherwise something in it.</param>
public sealed record RecordedChange(EffectKind Kind, InstrumentKind ByKind, string ByNumber, string? ByPath, DateOnly? From, string? Path, string Printed, bool Whole = false);

/// <summary>A document of which a list gives only number, address and day of effect.</summary>
public sealed record ListedInstrument(InstrumentKind Kind, string Number, string Title, DateOnly? EffectiveFrom, string? Url, string Origin);

/// <summary>A line of the national technique list.</summary>
/// <param name="Appendix">1 or 2.</param>
/// <param name="Item">Running number in the appendix.</param>
/// <param name="Code">Technique code, such as 2.512.</param>
/// <param name="ItemInChapter">Running number in the chapter (Appendix 2).</param>
/// <param name="Chapter">The chapter, with its number.</param>
/// <param name="LinkedCode">Codes of older lists the line is tied to.</param>
/// <param name="Name">The name as printed.</param>
/// <param name="Page">Page of the source.</param>
public sealed record TechniqueLine(int Appendix, int Item, string? Code, int? ItemInChapter, string Chapter, string? LinkedCode, string Name, int? Page);
