namespace CgtRegistry.Domain.Classification;

/// <summary>
/// Looks for what makes a rule set impossible to follow. Published flow charts have such faults too: the text of an official
/// one sends the reader of step 4 to a step 8 that does not exist.
/// </summary>
public static class RuleSetCheck
{
    /// <summary>Every fault, in words; none when the rule set can be followed.</summary>
    public static IReadOnlyList<string> Faults(RuleSet rules) =>
    [
        .. Twice("rule", rules.Rules.Select(r => r.Id)),
        .. Twice("term", rules.Terms.Select(t => t.Id)),
        .. Twice("class", rules.Classes.Select(c => c.Code)),
        .. rules.Rules.Where(r => r.Gives is not (RuleSet.Excluded or RuleSet.Open) && rules.Class(r.Gives) is null).Select(r => Dangling(r.Id, "class", r.Gives)),
        .. rules.Rules.SelectMany((rule, at) => (rule.Over ?? []).Where(over => rules.Rules.Skip(at + 1).All(r => r.Id != over)).Select(over => Dangling(rule.Id, "later rule", over))),
        .. Criteria(rules).SelectMany(c => Names(c.Criterion).Where(name => rules.Terms.All(t => t.Id != name)).Select(name => Dangling(c.Id, "term", name))),
        .. rules.Terms.Where(t => Reaches(rules, t, t.Id, [])).Select(t => $"Term '{t.Id}' is defined by itself."),
        .. Citations(rules).Where(c => rules.Sources.All(s => s.Id.Value != c.Source)).Select(c => Dangling(c.Id, "source", c.Source)),
    ];

    private static string Dangling(string from, string kind, string to) => $"'{from}' names the {kind} '{to}', which does not exist.";

    private static IEnumerable<string> Twice(string kind, IEnumerable<string> ids) => ids.CountBy(i => i).Where(i => i.Value > 1).Select(i => $"The {kind} '{i.Key}' is given {i.Value} times.");

    private static IEnumerable<string> Names(Criterion criterion) => criterion.Tree().OfType<Defined>().Select(d => d.Term);

    private static IEnumerable<(string Id, Criterion Criterion)> Criteria(RuleSet rules) =>
        [.. rules.Rules.Select(r => (r.Id, r.When)), .. rules.Terms.Select(t => (t.Id, t.Means)), .. rules.Remarks.Select(r => (r.Id, r.When))];

    private static IEnumerable<(string Id, string Source)> Citations(RuleSet rules) =>
        [.. rules.Rules.Select(r => (r.Id, r.Citation.Source.Value)), .. rules.Terms.Select(t => (t.Id, t.Citation.Source.Value)), .. rules.Remarks.Select(r => (r.Id, r.Citation.Source.Value))];

    private static bool Reaches(RuleSet rules, Term from, string to, HashSet<string> seen) =>
        Names(from.Means).Any(name => name == to || (seen.Add(name) && rules.Terms.FirstOrDefault(t => t.Id == name) is { } next && Reaches(rules, next, to, seen)));
}
