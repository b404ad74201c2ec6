using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Recognition;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Web.Persistence.Registrations;

namespace CgtRegistry.Web.Features.Trials;

/// <summary>One trial as data: what stands in lists, the register's own record, and the records of registries.</summary>
/// <param name="Id">Its number in this register.</param>
/// <param name="Summary">The trial as it stands in a list, on its day.</param>
/// <param name="Record">The register's own record, written by people; none for trials known from registries only.</param>
/// <param name="Registrations">The records of registries, the nearest and fullest first.</param>
/// <param name="Recognised">What the words of those records show, with the evidence; read by the program, decided by nobody.</param>
public sealed record TrialDocument(string Id, TrialSummary Summary, Trial? Record, IReadOnlyList<RegistrationDocument> Registrations, TrialRecognition? Recognised)
{
    /// <summary>What must be done for a trial registered here and is open on the day, overdue or not.</summary>
    public IReadOnlyList<TrialDuty> Duties { get; init; } = [];

    internal static TrialDocument Of(TrialDetails found, DateOnly on) => Of(found.View, found.Conduct, on, found.Records);

    /// <summary>What was held of a trial, its conduct on a day.</summary>
    internal static TrialDocument Of(TrialView view, DateOnly on, IReadOnlyList<HeldRegistration> records) => Of(view, TrialConduct.On(view.Trial, on), on, records);

    private static TrialDocument Of(TrialView view, TrialConduct conduct, DateOnly on, IReadOnlyList<HeldRegistration> records) => new(
        view.Trial.Id.Value,
        TrialReader.Summary(new TrialOnDay(view.Trial, conduct, on)),
        view.Own,
        [.. records.Select(RegistrationDocument.Of)],
        records.Count == 0 ? null : view.Recognised)
    {
        Duties = TrialDutiesOf.On(view.Trial, on),
    };
}

/// <summary>One record of a registry, with where and when it came from.</summary>
/// <param name="Version">Version of the record in this register, 1 for the first.</param>
/// <param name="Publication">Number of the publication it came with.</param>
/// <param name="At">The moment of that publication, UTC.</param>
/// <param name="Format">Format of the file.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Sha256">SHA-256 by which the change was seen, hexadecimal.</param>
/// <param name="MissingSince">When a newer export of the same selection no longer held it; it is kept.</param>
/// <param name="Retrospective">Registered after the first participant was enrolled, computed from the dates; unknown while they leave it open.</param>
/// <param name="Record">What the record says.</param>
public sealed record RegistrationDocument(
    int Version,
    long Publication,
    DateTimeOffset At,
    string Format,
    string File,
    string Sha256,
    DateTimeOffset? MissingSince,
    bool? Retrospective,
    TrialRegistration Record)
{
    internal static RegistrationDocument Of(HeldRegistration held) => new(
        held.Version.Version,
        held.Version.Publication,
        held.Version.At,
        held.Version.Format,
        held.Version.File,
        held.Version.Sha256,
        held.MissingSince,
        held.Registration.Retrospective,
        held.Registration);
}
