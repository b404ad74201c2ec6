namespace CgtRegistry.Domain.Classification;

/// <summary>
/// Judges a profile by a rule set (phân loại rủi ro). Pure: same facts, same day, same answer. It fails closed: a rule that
/// cannot be decided blocks every later one, unless whatever the facts turn out to be the class is the same.
/// </summary>
public static class Classifier
{
    /// <summary>The class of a profile on a day, with its reasons.</summary>
    public static ClassAnswer Judge(TherapyProfile profile, RuleSet rules, DateOnly day) =>
        WhyNotOn(day, rules) is { } doubt
            ? new ClassAnswer(rules, day, Finding.Undetermined) { Doubt = doubt }
            : Apply(profile, rules, day) with { Remarks = [.. rules.Remarks.Where(r => rules.Holds(r.When, profile) is Truth.True)] };

    /// <summary>The smallest changes of answers that lead to another class, for an answer about a profile.</summary>
    public static IReadOnlyList<Change> WouldChange(TherapyProfile profile, ClassAnswer answer) => ChangeSearch.Smallest(profile, answer);

    /// <summary>The outcome alone, on a day on which the rules hold: a class, excluded, or none.</summary>
    internal static string? Outcome(TherapyProfile profile, RuleSet rules)
    {
        string? only = null;
        foreach (var rule in rules.Rules)
        {
            var truth = rules.Holds(rule.When, profile);
            if (truth is Truth.False)
            {
                continue;
            }

            if (rule.Gives is RuleSet.Open || (only is not null && only != rule.Gives))
            {
                return null;
            }

            if (truth is Truth.True)
            {
                return rule.Gives;
            }

            only = rule.Gives;
        }

        return null;
    }

    private static ClassAnswer Apply(TherapyProfile profile, RuleSet rules, DateOnly day)
    {
        List<(ClassRule Rule, Weighed Weighed)> ruledOut = [];
        List<(ClassRule Rule, Weighed Weighed)> open = [];
        foreach (var rule in rules.Rules)
        {
            var weighed = rules.Weigh(rule.When, profile);
            if (weighed.Truth is Truth.True)
            {
                return Decide(rule, weighed);
            }

            (weighed.Truth is Truth.False ? ruledOut : open).Add((rule, weighed));
        }

        return Undetermined(null);

        ClassAnswer Decide(ClassRule met, Weighed weighed) =>
            met.Gives is RuleSet.Open || open.Exists(o => o.Rule.Gives != met.Gives)
                ? Undetermined(met)
                : new ClassAnswer(rules, day, met.Gives is RuleSet.Excluded ? Finding.Excluded : Finding.Class)
                {
                    Rule = met,
                    Deciding = InOrder(ruledOut.Where(r => r.Rule.Gives != met.Gives).Select(r => r.Weighed).Append(weighed)),
                };

        ClassAnswer Undetermined(ClassRule? met)
        {
            // Whether a rule at the end is met makes no difference when what follows it gives the same.
            var last = met?.Gives ?? RuleSet.Open;
            var missing = InOrder(open.AsEnumerable().Reverse().SkipWhile(o => o.Rule.Gives == last).Select(o => o.Weighed));
            return new ClassAnswer(rules, day, Finding.Undetermined)
            {
                Rule = met is { Gives: RuleSet.Open } ? met : null,
                Doubt = missing.Length > 0 ? Doubt.MissingFacts : Doubt.SourcesSilent,
                Missing = missing,
                Possible = [.. open.Select(o => o.Rule), .. met is null ? Array.Empty<ClassRule>() : [met]],
            };
        }
    }

    // A year or a month is as far as some sources go: before its first day the rules cannot have held.
    private static Doubt? WhyNotOn(DateOnly day, RuleSet rules) =>
        rules.From is null && day < rules.AsRead ? Doubt.PeriodUnknown
        : rules.From is { } from && day < from.First ? Doubt.NotInForce
        : rules.Until is { } until && day > until.Last ? Doubt.NotInForce
        : null;

    private static Input[] InOrder(IEnumerable<Weighed> weighed) => [.. Inputs.All.Intersect(weighed.SelectMany(w => w.Because))];
}
