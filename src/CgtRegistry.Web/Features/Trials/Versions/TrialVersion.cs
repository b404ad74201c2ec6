using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Domain.Trials.Differences;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Web.Features.History;

namespace CgtRegistry.Web.Features.Trials.Versions;

/// <summary>
/// A version of a trial: what the register held of it after a publication that brought or changed one of its records. Records
/// of one trial are taken together as they are linked now.
/// </summary>
/// <param name="Version">1 for the first; without gaps.</param>
/// <param name="Publication">Number of the publication.</param>
/// <param name="At">The moment of the publication, UTC.</param>
/// <param name="Act">What act the publication was.</param>
/// <param name="Actor">Role and pseudonym, never a personal name.</param>
/// <param name="Reason">The reason given to the public.</param>
/// <param name="Changes">What it brought or changed, against the version before.</param>
public sealed record TrialVersion(int Version, long Publication, DateTimeOffset At, PublicationKind Act, Actor Actor, LocalText Reason, TrialComparison Changes);

/// <summary>A version with everything that was held then.</summary>
/// <param name="Version">The version and what it changed.</param>
/// <param name="Trial">The trial as it then was, its conduct on that day; names of the register are those of today.</param>
public sealed record TrialVersionDocument(TrialVersion Version, TrialDocument Trial);

/// <summary>What differs between two versions of a trial; records that stayed as they were are left out.</summary>
/// <param name="Record">The register's own record, property by property.</param>
/// <param name="Registrations">The records of registries, in the terms of the field.</param>
public sealed record TrialComparison(OwnRecordComparison? Record, IReadOnlyList<RegistrationComparison> Registrations)
{
    /// <summary>Whether nothing differs.</summary>
    internal bool IsEmpty => Record is null && Registrations.Count == 0;
}

/// <summary>What differs in the register's own record of a trial.</summary>
/// <param name="Before">The version of the record before; none when it was not there.</param>
/// <param name="After">The version after.</param>
/// <param name="Changes">The properties that differ.</param>
public sealed record OwnRecordComparison(int? Before, int After, IReadOnlyList<FieldChange> Changes);

/// <summary>What differs in one record of a registry.</summary>
/// <param name="Number">The registry's number.</param>
/// <param name="Registry">The registry.</param>
/// <param name="Channel">The way on which the record came here.</param>
/// <param name="Before">The version of the record before; none when it was not there.</param>
/// <param name="After">The version after.</param>
/// <param name="Severity">The weight of the weightiest change.</param>
/// <param name="Changes">The changes, the weightiest first; none for a record that was not there before.</param>
public sealed record RegistrationComparison(string Number, string Registry, RecordChannel Channel, int? Before, int After, ChangeSeverity? Severity, IReadOnlyList<ToldChange> Changes);

/// <summary>A change with the sentence that tells it.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Change">The change.</param>
public sealed record ToldChange(LocalText Text, TrialChange Change);

/// <summary>Two versions of a trial, compared.</summary>
/// <param name="Id">The trial's number in this register.</param>
/// <param name="From">The earlier version.</param>
/// <param name="To">The later version.</param>
/// <param name="Changes">What differs.</param>
public sealed record ComparedVersions(string Id, int From, int To, TrialComparison Changes);
