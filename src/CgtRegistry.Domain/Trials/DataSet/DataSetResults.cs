using System.Globalization;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>Results and outcomes of a data set as registrations keep them: parts that have no field there stand in a text, under their names.</summary>
internal static class DataSetResults
{
    /// <summary>Results and the plan to share data (items 23 and 24).</summary>
    public static RegistrationResults Of(TrialDataSet data) => new()
    {
        Posted = data.Results.PostedOn is not null,
        PostedOn = data.Results.PostedOn is { } day ? PartialDate.On(day) : null,
        CompletedOn = data.Completion is { Kind: DateKind.Actual } completed ? completed.Date : null,
        Url = data.Results.Links.Count > 0 ? data.Results.Links[0] : null,
        Summary = Lines(
            data.Results.Summary?.ForTheWorld,
            Named("Baseline characteristics", data.Results.Baseline),
            Named("Participant flow", data.Results.ParticipantFlow),
            Named("Adverse events", data.Results.AdverseEvents),
            Named("Outcome measures", data.Results.Outcomes),
            data.Results.PublishedOn is { } published ? $"First published: {published}" : null),
        SharingPlan = data.Sharing.Planned switch { true => "YES", false => "NO", null => null },
        SharingDescription = data.Sharing.Description?.ForTheWorld,
    };

    /// <summary>Further addresses of results, and the protocol file with version and date.</summary>
    public static IReadOnlyList<RegistrationReference> ReferencesOf(ResultsSummary results) =>
    [
        .. results.Links.Skip(1).Select(l => new RegistrationReference(l, Kind: "RESULT")),
        .. results.Protocol is { } file && string.Join(", ", new[] { "Protocol", file.Version is { } v ? $"version {v}" : null, file.Date?.ToString(), file.Url }.OfType<string>()) is { Length: > 8 } said
            ? [new RegistrationReference(said)] : Array.Empty<RegistrationReference>(),
    ];

    /// <summary>How an outcome is measured, with its unit and the range and direction of its scale.</summary>
    public static string? MethodOf(DraftOutcome outcome) => Lines(
        outcome.Method?.ForTheWorld,
        Named("Unit", outcome.Unit),
        outcome.Scale is { Lowest: { } lowest, Highest: { } highest } scale
            ? string.Create(CultureInfo.InvariantCulture, $"Scale: {lowest} to {highest}") + scale.Better switch { ScaleDirection.Higher => ", higher is better", ScaleDirection.Lower => ", lower is better", _ => "" }
            : null);

    private static string? Named(string name, DraftText? text) => text?.ForTheWorld is { } said ? $"{name}: {said}" : null;

    private static string? Lines(params string?[] lines) => string.Join('\n', lines.OfType<string>()) is { Length: > 0 } joined ? joined : null;
}
