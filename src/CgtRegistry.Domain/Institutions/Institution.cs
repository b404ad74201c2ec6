using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Domain.Institutions;

/// <summary>Identifies an <see cref="Institution"/>.</summary>
public readonly record struct InstitutionId(string Value) : IId<InstitutionId>
{
    /// <inheritdoc/>
    public static InstitutionId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>What kind of body an institution is.</summary>
public enum InstitutionKind
{
    Hospital,
    Clinic,
    ResearchInstitute,
    TissueBank,
    University,
    Company,
    Authority,

    /// <summary>A group of places under one name; it is not itself a place where a therapy can be given.</summary>
    HealthCareGroup,
    Association,
    HouseholdBusiness,
    BeautyClinic,
}

/// <summary>Who owns it, when a source says so.</summary>
public enum Ownership
{
    Unknown,
    State,
    Private,
    ForeignInvested,
    MilitaryOrPolice,
}

/// <summary>Where an institution stands.</summary>
/// <param name="Province">The province since July 2025.</param>
/// <param name="Address">The address as published, with the units of its time.</param>
/// <param name="Note">What is doubtful about it.</param>
public sealed record Place(ProvinceId Province, string? Address = null, LocalText? Note = null);

/// <summary>A number given by another body, with its source.</summary>
public sealed record InstitutionIdentifier(string Scheme, string Value, Citation Citation);

/// <summary>How the public reaches or recognises it; the day of the last check, when somebody checked.</summary>
public sealed record ContactChannel(ContactKind Kind, string Value, DateOnly? VerifiedOn = null);

/// <summary>The kinds of public contact channels. Personal mail and telephone numbers are not kept.</summary>
public enum ContactKind
{
    Website,
    Social,
    Address,
}

/// <summary>The end of an institution: closed (đóng cửa), or merged into another (sáp nhập) where its address then leads.</summary>
/// <param name="From">First day on which it no longer exists.</param>
/// <param name="Citation">Where this was read.</param>
/// <param name="MergedInto">The institution that goes on.</param>
public sealed record InstitutionEnd(DateOnly From, Citation Citation, InstitutionId? MergedInto = null);

/// <summary>An institution this one was part of: what stopped the whole on a day on which it belonged to it stops the part too, also after it left.</summary>
/// <param name="Institution">The one it was part of.</param>
/// <param name="Until">First day on which it no longer was.</param>
public sealed record FormerParent(InstitutionId Institution, DateOnly Until);

/// <summary>A hospital, clinic, institute, company or authority (cơ sở). Status attaches to the entity, never to one of its names.</summary>
public sealed record Institution : ICited, INamed
{
    public required InstitutionId Id { get; init; }
    public required InstitutionKind Kind { get; init; }
    public required Ownership Ownership { get; init; }
    public required IReadOnlyList<Name> Names { get; init; }

    /// <summary>The group it belongs to.</summary>
    public InstitutionId? Parent { get; init; }

    /// <summary>Those it belonged to before, by merger or by leaving.</summary>
    public IReadOnlyList<FormerParent> FormerParents { get; init; } = [];
    public string? LegalEntity { get; init; }
    public Place? Place { get; init; }
    public IReadOnlyList<InstitutionIdentifier> Identifiers { get; init; } = [];
    public IReadOnlyList<ContactChannel> Contacts { get; init; } = [];

    /// <summary>Places whose history this one inherits.</summary>
    public IReadOnlyList<InstitutionId> Predecessors { get; init; } = [];
    /// <summary>How it ended, when it has.</summary>
    public InstitutionEnd? End { get; init; }
    public IReadOnlyList<Qualification> Qualifications { get; init; } = [];
    public LocalText? Summary { get; init; }
    public required IReadOnlyList<Citation> Citations { get; init; }
    public IReadOnlyList<string> Facts { get; init; } = [];
    public bool Demo { get; init; }

    /// <summary>The same institution as part of another one, or of none, from a day on; it stays known what it was part of.</summary>
    public Institution PartOf(InstitutionId? parent, DateOnly from) => this with
    {
        Parent = parent,
        FormerParents = Parent is { } left && left != parent ? [.. FormerParents, new(left, from)] : FormerParents,
    };

    /// <summary>Whether it no longer exists on a day, under its own name or at all.</summary>
    public bool HasEndedBy(DateOnly day) => End is { } end && day >= end.From;

    /// <inheritdoc/>
    public RecordRef Ref => new(RecordKind.Institution, Id.Value);

    /// <inheritdoc/>
    public IEnumerable<RecordRef> References() =>
    [
        .. Citations.Concat(End is { } end ? [end.Citation] : []).Concat(Identifiers.Select(i => i.Citation)).Concat(Qualifications.Select(q => q.Citation)).Select(c => c.Ref),
        .. Parent is { } parent ? [new RecordRef(RecordKind.Institution, parent.Value)] : Array.Empty<RecordRef>(),
        .. FormerParents.Select(p => new RecordRef(RecordKind.Institution, p.Institution.Value)),
        .. Predecessors.Select(p => new RecordRef(RecordKind.Institution, p.Value)),
        .. End?.MergedInto is { } survivor ? [new RecordRef(RecordKind.Institution, survivor.Value)] : Array.Empty<RecordRef>(),
        .. Place is { } place ? [new RecordRef(RecordKind.Province, place.Province.Value)] : Array.Empty<RecordRef>(),
    ];
}
