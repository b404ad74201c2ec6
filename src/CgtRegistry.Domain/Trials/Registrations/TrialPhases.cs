namespace CgtRegistry.Domain.Trials.Registrations;

/// <summary>The phases of clinical trials as this register writes them, also between two of them.</summary>
public static class TrialPhases
{
    public const string Early1 = "early-1";
    public const string Phase1 = "1";
    public const string Phase1And2 = "1-2";
    public const string Phase2 = "2";
    public const string Phase2And3 = "2-3";
    public const string Phase3 = "3";
    public const string Phase4 = "4";
    public const string NotApplicable = "not-applicable";

    /// <summary>All of them, in order.</summary>
    public static IReadOnlyList<string> All { get; } = [Early1, Phase1, Phase1And2, Phase2, Phase2And3, Phase3, Phase4, NotApplicable];
}
