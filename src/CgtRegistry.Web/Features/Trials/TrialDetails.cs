using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Linking;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Web.Features.Trials.Finding;
using CgtRegistry.Web.Persistence.Registrations;

namespace CgtRegistry.Web.Features.Trials;

/// <summary>A trial with its conduct on the day asked about.</summary>
/// <param name="Trial">The trial.</param>
/// <param name="Conduct">Its conduct.</param>
/// <param name="On">The day.</param>
public sealed record TrialOnDay(Trial Trial, TrialConduct Conduct, DateOnly On);

/// <summary>A trial in a list. Where versions of its record differ, all their values stand there.</summary>
/// <param name="Id">Its number in this register.</param>
/// <param name="Title">Public title.</param>
/// <param name="Sponsor">Primary sponsor, by the name in the record.</param>
/// <param name="Conditions">Slugs of the conditions.</param>
/// <param name="Therapies">Slugs of the therapies.</param>
/// <param name="Institutions">Slugs of the institutions that take part.</param>
/// <param name="Countries">Countries of recruitment.</param>
/// <param name="Status">Conduct on the day.</param>
/// <param name="LastKnownStatus">What the last dated version up to that day said.</param>
/// <param name="RecordedOn">The date of that version.</param>
/// <param name="Statuses">Every status a version states, dated or not.</param>
/// <param name="Phases">Every phase a version states.</param>
/// <param name="Starts">Every start a version states.</param>
/// <param name="Retrospective">Registered after the first participant was enrolled, when known.</param>
/// <param name="Overdue">What is overdue on the day, of trials registered here: the yearly confirmation, an update, the results.</param>
public sealed record TrialSummary(
    string Id,
    LocalText Title,
    string? Sponsor,
    IReadOnlyList<string> Conditions,
    IReadOnlyList<string> Therapies,
    IReadOnlyList<string> Institutions,
    IReadOnlyList<string> Countries,
    ConductState Status,
    ConductState LastKnownStatus,
    PartialDate? RecordedOn,
    IReadOnlyList<ConductState> Statuses,
    IReadOnlyList<string> Phases,
    IReadOnlyList<PartialDate> Starts,
    bool? Retrospective,
    IReadOnlyList<TrialDutyKind> Overdue);

/// <summary>Everything the register says about one trial on a day.</summary>
/// <param name="Trial">The record.</param>
/// <param name="Conduct">Its conduct on the day.</param>
/// <param name="Notices">Warnings and sanctions about the trial itself.</param>
/// <param name="NoticesOfParties">Those about an institution that takes part; they say nothing about the trial by themselves.</param>
/// <param name="Statements">What sources say about it.</param>
/// <param name="Contradictions">Where sources contradict each other about it.</param>
/// <param name="View">Own record and records of registries as one, with what their words show.</param>
/// <param name="Records">The records of registries, the nearest and fullest first.</param>
/// <param name="Related">Numbers these records mention that are not taken for the same trial's.</param>
public sealed record TrialDetails(
    Trial Trial,
    TrialConduct Conduct,
    IReadOnlyList<Notice> Notices,
    IReadOnlyList<Notice> NoticesOfParties,
    IReadOnlyList<Statement> Statements,
    IReadOnlyList<Contradiction> Contradictions,
    TrialView View,
    IReadOnlyList<HeldRegistration> Records,
    IReadOnlyList<RelatedTrial> Related)
{
    /// <summary>What must be done for the trial and is open on the day; nothing for trials registered elsewhere.</summary>
    public IReadOnlyList<TrialDuty> Duties { get; init; } = [];
}

/// <summary>A number that a record mentions and that is not taken for the same trial's.</summary>
/// <param name="Number">The number.</param>
/// <param name="In">The number of the record that mentions it.</param>
/// <param name="Reason">Why the two stay apart.</param>
/// <param name="Trial">The trial of that number, when this register holds it.</param>
public sealed record RelatedTrial(RegistryNumber Number, string In, RelatedReason Reason, string? Trial);

/// <summary>A page of found trials.</summary>
/// <param name="Hits">What the index found: total, places, counts.</param>
/// <param name="Items">The trials of the page.</param>
public sealed record FoundTrials(TrialHits Hits, IReadOnlyList<TrialOnDay> Items);
