namespace CgtRegistry.Domain.Classification;

/// <summary>The rule sets of all jurisdictions, each in one or more versions (các bộ quy tắc).</summary>
public sealed class RuleBook(IEnumerable<RuleSet> ruleSets)
{
    private readonly ILookup<Jurisdiction, RuleSet> _versions = ruleSets.OrderBy(r => r.From?.First ?? DateOnly.MinValue).ToLookup(r => r.Jurisdiction);

    /// <summary>For each jurisdiction the version that speaks of a day: the last one begun by then, else the first.</summary>
    public IReadOnlyList<RuleSet> On(DateOnly day) =>
    [
        .. Enum.GetValues<Jurisdiction>()
            .Where(_versions.Contains)
            .Select(j => _versions[j].LastOrDefault(r => (r.From?.First ?? DateOnly.MinValue) <= day) ?? _versions[j].First()),
    ];

    /// <summary>The classes of a profile side by side, each with what would change it.</summary>
    public IReadOnlyList<ClassAnswer> Judge(TherapyProfile profile, DateOnly day) =>
    [
        .. On(day)
            .Select(rules => Classifier.Judge(profile, rules, day))
            .Select(answer => answer with { WouldChange = Classifier.WouldChange(profile, answer) }),
    ];
}
