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

/// <summary>The words of a provision as a source prints them.</summary>
/// <param name="Text">The words themselves, without the printer's own notes; Vietnamese is the text that applies.</param>
/// <param name="Citation">Where they were read, and how good that source is.</param>
/// <param name="Notes">Notes printed with the text that are not part of the law, such as cross-references of the codification.</param>
/// <param name="Raw">SHA-256 (hexadecimal) of the passage as it came in, which the register keeps.</param>
public sealed record Wording(LocalText Text, Citation Citation, IReadOnlyList<string>? Notes = null, string? Raw = null);

/// <summary>One version of a provision and the days it is in force; versions never overlap.</summary>
/// <param name="Number">1 for the first version.</param>
/// <param name="From">First day in force.</param>
/// <param name="Until">First day no longer in force; none while it lasts.</param>
/// <param name="Citation">Where it was read that this version holds in these days.</param>
/// <param name="Gist">What it says in our own words.</param>
/// <param name="Wording">The text itself, when held; a change can be on record without its words.</param>
public sealed record ProvisionVersion(int Number, DateOnly From, DateOnly? Until, Citation Citation, LocalText? Gist = null, Wording? Wording = null)
{
    /// <summary>The days in force.</summary>
    public Period InForce => new(From, Until);
}

/// <summary>A part, chapter or section of an instrument that a provision stands in.</summary>
/// <param name="Path">The last step of its path, such as <c>chuong-ii</c> or <c>muc-1</c>.</param>
/// <param name="Heading">Its heading, when printed.</param>
public sealed record Division(string Path, LocalText? Heading = null);

/// <summary>One citable unit of an instrument (mostly a điều) through all its versions; its clauses and points are read from its wording.</summary>
public sealed record Provision : ICited
{
    public required ProvisionId Id { get; init; }
    public required InstrumentId Instrument { get; init; }

    /// <summary>Path segments from large to small, such as <c>dieu-89/khoan-2/diem-a</c>.</summary>
    public required string Path { get; init; }
    public LocalText? Heading { get; init; }

    /// <summary>The parts, chapters and sections it stands in, from large to small.</summary>
    public IReadOnlyList<Division> Within { get; init; } = [];
    public required IReadOnlyList<ProvisionVersion> Versions { get; init; }
    public required IReadOnlyList<Citation> Citations { get; init; }
    public IReadOnlyList<string> Facts { get; init; } = [];
    public bool Demo { get; init; }

    /// <summary>The version in force on a day.</summary>
    public ProvisionVersion? InForceOn(DateOnly day) => Versions.SingleOrDefault(v => v.InForce.Covers(day));

    /// <summary>
    /// One record from two tellings of the same provision: what the register's editors note about it, and what a
    /// document prints. Whichever is told anew, the other is kept, words of other days too, and telling both again changes nothing.
    /// </summary>
    /// <param name="noted">The editors' telling, or the record as it is held; its gists come first.</param>
    /// <param name="printed">The document's telling, or the record as it is held; its words come first.</param>
    public static Provision Joined(Provision noted, Provision printed) => noted with
    {
        Heading = printed.Heading is { } heading ? heading with { En = heading.En ?? noted.Heading?.En } : noted.Heading,
        Within = printed.Within.Count > 0 ? printed.Within : noted.Within,
        Versions = Timeline.Versions(
        [
            .. Timeline.Events([.. noted.Versions.Where(v => v.Gist is not null || noted.Versions.All(o => o.Wording is null)).Select(v => v with { Wording = null })]),
            .. Timeline.Events([.. printed.Versions.Where(v => v.Wording is not null || v.Gist is null).Select(v => v with { Gist = null })]),
            .. noted.Versions.Where(v => v.Wording is not null).Select(v => new TextEvent(v.From, Ends: false, v.Wording!.Citation, Wording: v.Wording)),
        ]),
        Citations = [.. noted.Citations.Concat(printed.Citations).DistinctBy(c => (c.Source, c.Place))],
    };

    /// <inheritdoc/>
    public RecordRef Ref => new(RecordKind.Provision, Id.Value);

    /// <inheritdoc/>
    public IEnumerable<RecordRef> References() =>
        [.. Citations.Concat(Versions.Select(v => v.Citation)).Concat(Versions.Select(v => v.Wording?.Citation).OfType<Citation>()).Select(c => c.Ref), new RecordRef(RecordKind.Instrument, Instrument.Value)];
}

/// <summary>One wording of one provision: what a decision rests on is pinned to it.</summary>
public sealed record PinnedProvision(ProvisionId Provision, int Version);
