using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;

namespace CgtRegistry.Domain.Sources;

/// <summary>Identifies a <see cref="Source"/>.</summary>
public readonly record struct SourceId(string Value) : IId<SourceId>
{
    /// <inheritdoc/>
    public static SourceId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>What kind of document a source is; with the speaker it decides the evidence grade.</summary>
public enum SourceKind
{
    Act,
    OfficialPortal,
    OfficialStatement,
    OtherRegister,
    JournalArticle,
    ExpertText,
    Press,
    ProviderPage,
    UnsignedNote,
}

/// <summary>A document from which the register knows something (nguồn). It is linked, never copied.</summary>
public sealed class Source : IPublicRecord
{
    public required SourceId Id { get; init; }
    public required SourceKind Kind { get; init; }
    public required string Publisher { get; init; }

    /// <summary>The title in the source's own language, or a plain description where it has none.</summary>
    public required string Title { get; init; }

    /// <summary>BCP 47 language of the document.</summary>
    public required string Language { get; init; }

    /// <summary>Where it can be read (http or https), when it has an address.</summary>
    public string? Url { get; init; }
    public PartialDate? PublishedOn { get; init; }
    public PartialDate? ReadOn { get; init; }

    /// <summary>Institutions the author works for or speaks for: about them the source is no independent witness.</summary>
    public IReadOnlyList<InstitutionId> NotIndependentOf { get; init; } = [];
    public LocalText? Note { get; init; }

    /// <summary>Rows of the fact base this record stands for.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];
    public bool Demo { get; init; }

    /// <inheritdoc/>
    public RecordRef Ref => new(RecordKind.Source, Id.Value);

    /// <inheritdoc/>
    public IEnumerable<RecordRef> References() => NotIndependentOf.Select(i => new RecordRef(RecordKind.Institution, i.Value));
}
