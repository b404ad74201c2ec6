using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Domain.Law;

/// <summary>Identifies a <see cref="Provision"/>: the instrument and the path in it.</summary>
public readonly record struct ProvisionId(string Value) : IId<ProvisionId>
{
    /// <inheritdoc/>
    public static ProvisionId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>One wording of a provision and the days it is in force; wordings never overlap.</summary>
/// <param name="Number">1 for the first wording.</param>
/// <param name="From">First day in force.</param>
/// <param name="Until">First day no longer in force; none while it lasts.</param>
/// <param name="Citation">Where it was read.</param>
/// <param name="Gist">What it says in our own words, while the wording is not held.</param>
/// <param name="Wording">The text itself, when held.</param>
public sealed record ProvisionVersion(int Number, DateOnly From, DateOnly? Until, Citation Citation, LocalText? Gist = null, LocalText? Wording = null)
{
    /// <summary>The days in force.</summary>
    public Period InForce => new(From, Until);
}

/// <summary>One citable unit of an instrument (điều, khoản, điểm) through all its wordings.</summary>
public sealed class Provision : ICited
{
    public required ProvisionId Id { get; init; }
    public required InstrumentId Instrument { get; init; }

    /// <summary>Path segments from large to small, such as <c>dieu-89/khoan-2/diem-a</c>.</summary>
    public required string Path { get; init; }
    public LocalText? Heading { get; init; }
    public required IReadOnlyList<ProvisionVersion> Versions { get; init; }
    public required IReadOnlyList<Citation> Citations { get; init; }
    public IReadOnlyList<string> Facts { get; init; } = [];
    public bool Demo { get; init; }

    /// <summary>The wording in force on a day.</summary>
    public ProvisionVersion? InForceOn(DateOnly day) => Versions.SingleOrDefault(v => v.InForce.Covers(day));

    /// <inheritdoc/>
    public RecordRef Ref => new(RecordKind.Provision, Id.Value);

    /// <inheritdoc/>
    public IEnumerable<RecordRef> References() =>
        [.. Citations.Concat(Versions.Select(v => v.Citation)).Select(c => c.Ref), new RecordRef(RecordKind.Instrument, Instrument.Value)];
}

/// <summary>One wording of one provision: what a decision rests on is pinned to it.</summary>
public sealed record PinnedProvision(ProvisionId Provision, int Version);
