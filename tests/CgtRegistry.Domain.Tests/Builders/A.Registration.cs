using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Linking;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Tests.Builders;

internal static partial class A
{
    /// <summary>The numbers of a record; its registry is read from its number.</summary>
    public static RegistrationNumbers Numbers(string number, params IReadOnlyList<string> mentions) =>
        Numbers(number, former: [], [.. mentions.Select(m => new SecondaryNumber(m))]);

    /// <summary>A record of a trial that enrols from January 2025 and measures until December 2026.</summary>
    public static TrialRegistration Registration(string? recorded = "2025-06-01", params IReadOnlyList<RegistrationOutcome> outcomes) => new()
    {
        Number = "NCT00000001",
        Registry = Registries.ClinicalTrialsGov,
        Channel = RecordChannel.Registry,
        RecordedOn = Date(recorded),
        Outcomes = outcomes,
        Conduct = new()
        {
            Status = ConductState.Recruiting,
            Start = Milestone("2025-01-01", DateKind.Actual),
            PrimaryCompletion = Milestone("2026-12-31", DateKind.Planned),
            Completion = Milestone("2027-12-31", DateKind.Planned),
            Enrolment = new(100, EnrolmentKind.Planned),
        },
    };

    public static Milestone Milestone(string date, DateKind? kind = null) => new(Date(date)!.Value, kind);

    public static RegistrationOutcome Primary(string measure, string? timeFrame = "12 months") => new(OutcomeKind.Primary, measure, null, timeFrame);

    public static RegistrationOutcome Secondary(string measure, string? timeFrame = "12 months") => new(OutcomeKind.Secondary, measure, null, timeFrame);

    public static RegistrationNumbers Numbers(string number, string[] former, SecondaryNumber[] secondary, RecordChannel channel = RecordChannel.Registry) =>
        new(new(number, channel), RegistryNumber.Read(number)!.Value.Registry, former, secondary);
}
