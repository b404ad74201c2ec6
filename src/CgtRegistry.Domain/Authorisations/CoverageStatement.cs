using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Therapies;

namespace CgtRegistry.Domain.Authorisations;

/// <summary>Identifies a <see cref="CoverageStatement"/>.</summary>
public readonly record struct CoverageId(string Value) : IId<CoverageId>
{
    /// <inheritdoc/>
    public static CoverageId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>
/// An authority declares the register complete for a scope and a period (xác nhận ghi đủ). Inside it silence means
/// “not authorised”; outside it silence means only “no record”.
/// </summary>
public sealed class CoverageStatement : ICited
{
    public required CoverageId Id { get; init; }
    public required Issuer Authority { get; init; }

    /// <summary>The act that declares it, ready to stand in a sentence.</summary>
    public required string Number { get; init; }

    /// <summary>Therapies covered with all their narrower cases; none named means all.</summary>
    public IReadOnlyList<TherapyId> Therapies { get; init; } = [];

    /// <summary>Province covered; none named means the whole country.</summary>
    public ProvinceId? Province { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? Until { get; init; }
    public required LocalText Scope { get; init; }
    public required IReadOnlyList<Citation> Citations { get; init; }
    public IReadOnlyList<string> Facts { get; init; } = [];
    public bool Demo { get; init; }

    /// <inheritdoc/>
    public RecordRef Ref => new(RecordKind.Coverage, Id.Value);

    /// <inheritdoc/>
    public IEnumerable<RecordRef> References() =>
    [
        .. Citations.Select(c => c.Ref),
        .. Therapies.Select(t => new RecordRef(RecordKind.Therapy, t.Value)),
        .. Province is { } province ? [new RecordRef(RecordKind.Province, province.Value)] : Array.Empty<RecordRef>(),
        .. Authority.Institution is { } authority ? [new RecordRef(RecordKind.Institution, authority.Value)] : Array.Empty<RecordRef>(),
    ];
}
