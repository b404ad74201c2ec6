using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Web.Features.Law.Reading;

namespace CgtRegistry.Web.Features.Law;

/// <summary>An instrument with its effect status on the day asked about.</summary>
public sealed record InstrumentOnDay(Instrument Instrument, EffectStanding Standing);

/// <summary>An instrument in a list.</summary>
public sealed record InstrumentSummary(
    string Slug,
    string? Number,
    InstrumentKind Kind,
    InstrumentGroup Group,
    LocalText Title,
    bool TitleIsOurs,
    LocalText Issuer,
    PartialDate? IssuedOn,
    DateOnly? EffectiveFrom,
    EffectStatus Status,
    DateOnly? StatusSince);

/// <summary>Everything the register says about one instrument on a day.</summary>
/// <param name="Instrument">The record.</param>
/// <param name="Standing">Its effect status on the day.</param>
/// <param name="Text">Its text on the day.</param>
/// <param name="Active">What it does to other instruments.</param>
/// <param name="Passive">What other instruments do to it.</param>
/// <param name="Techniques">Entries of the national technique list, when it is the act that issued the list.</param>
/// <param name="Uses">What in the register rests on it.</param>
public sealed record InstrumentDetails(
    Instrument Instrument,
    EffectStanding Standing,
    TextOnDay Text,
    IReadOnlyList<Effect> Active,
    IReadOnlyList<Effect> Passive,
    IReadOnlyList<TechniqueListEntry> Techniques,
    InstrumentUses Uses);

/// <summary>What rests on an instrument, or speaks of it.</summary>
/// <param name="Notices">Warnings and sanctions that rest on it or name its number.</param>
/// <param name="Authorisations">Authorisations whose legal basis is pinned to one of its provisions.</param>
/// <param name="Statements">What sources say about it, nearest to the fact first.</param>
/// <param name="Contradictions">Where sources contradict each other about it.</param>
/// <param name="Trials">Trials whose public record names its number.</param>
public sealed record InstrumentUses(
    IReadOnlyList<Notice> Notices,
    IReadOnlyList<Authorisation> Authorisations,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<Contradiction> Contradictions,
    IReadOnlyList<Trial> Trials)
{
    /// <summary>Whether nothing but notices, which stand above everything, has to do with it.</summary>
    public bool IsEmpty => Authorisations.Count + Statements.Count + Contradictions.Count + Trials.Count == 0;
}
