using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Interchange.Law;

/// <summary>The words that stand around a legal text when it is given out: what it is, of which day, and what it is not.</summary>
/// <param name="Publisher">Who gives it out.</param>
/// <param name="Address">Where it stands in the register.</param>
/// <param name="Day">Of which day the wording is, and the effect status of the whole.</param>
/// <param name="Prevails">That the official text prevails.</param>
/// <param name="NotHeld">Said in place of words that are not held.</param>
/// <param name="Unapplied">Said beside words that a change on record has made older.</param>
/// <param name="NothingHeld">Said when no provision is held at all.</param>
/// <param name="SourcesTitle">Heading of the list of sources.</param>
/// <param name="Source">A source in words, with its grade.</param>
/// <param name="Instrument">The other instruments of the register, by id.</param>
public sealed record LawTextNotes(
    string Publisher,
    string Address,
    string Day,
    string Prevails,
    string NotHeld,
    string Unapplied,
    string NothingHeld,
    string SourcesTitle,
    Func<Citation, string> Source,
    Func<InstrumentId, Instrument?> Instrument);
