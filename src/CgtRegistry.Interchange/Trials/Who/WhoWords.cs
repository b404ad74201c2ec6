using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.Who;

/// <summary>The words of submissions where WHO's data set gives them a meaning of their own.</summary>
internal static class WhoWords
{
    /// <summary>Who gives Universal Trial Numbers, and what they are called.</summary>
    public const string UtnIssuer = "WHO";
    public const string UtnKind = "UTN";

    private static readonly (ConductState State, string Word)[] States =
    [
        (ConductState.NotYetRecruiting, "Pending"),
        (ConductState.Recruiting, "Recruiting"),
        (ConductState.Paused, "Suspended"),
        (ConductState.RecruitmentEnded, "Complete"), // WHO: no more participants are recruited
        (ConductState.Completed, "Other (completed)"),
        (ConductState.TerminatedEarly, "Other (terminated)"),
        (ConductState.Withdrawn, "Other (withdrawn)"),
        (ConductState.Unknown, "Other (unknown)"),
    ];

    /// <summary>The word for a state; beyond WHO's five, "Other" with what it is.</summary>
    public static string Of(ConductState state) => States.Where(s => s.State == state).Select(s => s.Word).FirstOrDefault("Other");

    /// <summary>The state a word means.</summary>
    public static Word<ConductState?> Status(string? text) =>
        States.Where(s => s.Word.Equals(text, StringComparison.OrdinalIgnoreCase)).Select(s => Word<ConductState?>.Of(s.State)).FirstOrDefault(StatusWords.Read(text));

    /// <summary>ReBec marks "both sexes" by a hyphen.</summary>
    public static Word<ParticipantSex?> Sex(string? text, string? registry) => text is "-" && registry == "ReBec" ? Word<ParticipantSex?>.Of(ParticipantSex.All) : SexWords.Read(text);

    /// <summary>A highest age of 0 sets no limit, whatever its unit.</summary>
    public static Word<AgeLimit> MaximumAge(string? text) => AgeWords.Read(text) is { Value.Number: 0 } ? Word<AgeLimit>.Open : AgeWords.Read(text);

    public static DateKind? Kind(string? type) => type?.ToUpperInvariant() switch
    {
        "ACTUAL" => DateKind.Actual,
        "ANTICIPATED" => DateKind.Planned,
        _ => null,
    };
}
