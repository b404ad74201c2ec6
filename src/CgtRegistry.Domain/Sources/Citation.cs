using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Sources;

/// <summary>Where something is written, and how near that is to the fact.</summary>
/// <param name="Source">The document.</param>
/// <param name="Grade">The evidence grade of what is taken from it.</param>
/// <param name="Place">Article, page or section in the document.</param>
/// <param name="Note">What a reader must know about this use of the source.</param>
public sealed record Citation(SourceId Source, EvidenceGrade Grade, string? Place = null, LocalText? Note = null)
{
    /// <summary>The source as a reference of the citing record.</summary>
    public RecordRef Ref => new(RecordKind.Source, Source.Value);
}

/// <summary>A sentence with the source it rests on.</summary>
/// <param name="Text">Own words; no sentence of a source is copied.</param>
/// <param name="Citation">Where it comes from.</param>
/// <param name="Place">The article or section it speaks of.</param>
public sealed record CitedText(LocalText Text, Citation Citation, string? Place = null);

/// <summary>A record that says where it comes from.</summary>
public interface ICited : IPublicRecord
{
    /// <summary>At least one; the first is the main one.</summary>
    IReadOnlyList<Citation> Citations { get; }

    /// <summary>Rows of the fact base this record stands for.</summary>
    IReadOnlyList<string> Facts { get; }

    /// <summary>Invented for demonstration; never real.</summary>
    bool Demo { get; }
}
