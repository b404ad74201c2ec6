namespace CgtRegistry.Domain.Basics;

/// <summary>The kinds of things the register publishes; each has pages, versions and a history.</summary>
public enum RecordKind
{
    Source,
    Province,
    Institution,
    Therapy,
    Condition,
    Instrument,
    Provision,
    Effect,
    Technique,
    TechniqueChapter,
    Statement,
    Contradiction,
    Notice,
    Trial,
    Authorisation,
    Coverage,
    Term,
}

/// <summary>Names one public record.</summary>
/// <param name="Kind">What kind of thing it is.</param>
/// <param name="Id">Its identifier, unique within the kind.</param>
public readonly record struct RecordRef(RecordKind Kind, string Id);

/// <summary>Something the register publishes: it is versioned whole, as canonical JSON, whenever it changes.</summary>
public interface IPublicRecord
{
    /// <summary>The record's own kind and identifier.</summary>
    RecordRef Ref { get; }

    /// <summary>The records this one names; each must exist, and none of them may vanish while it is named.</summary>
    IEnumerable<RecordRef> References();
}
