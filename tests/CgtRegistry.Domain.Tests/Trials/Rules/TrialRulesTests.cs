using System.Globalization;
using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Rules;

namespace CgtRegistry.Domain.Tests.Trials.Rules;

public class TrialRulesTests
{
    // V01 to V78 are the published rules; V34 and from V80 on are this register's additions.
    private static readonly int[] Ids =
    [
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
        20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34,
        40, 41, 42, 43, 44, 45, 46,
        50, 51, 52, 53, 54, 55, 56,
        60, 61, 62, 63,
        70, 71, 72, 73, 74, 75, 76, 77, 78,
        80, 81, 82, 83,
    ];

    [Fact]
    public void The_pack_has_every_rule_once_in_order() =>
        Assert.Equal(Ids.Select(id => id.ToString("'V'00", CultureInfo.InvariantCulture)), TrialRules.All.Select(r => r.Id));

    [Fact]
    public void Every_rule_says_itself_in_both_languages_and_names_its_source() =>
        Assert.All(TrialRules.All, r =>
        {
            Assert.EndsWith(".", r.Sentence.Vi, StringComparison.Ordinal);
            Assert.EndsWith(".", r.Sentence.En, StringComparison.Ordinal);
            Assert.NotEmpty(r.Source.Name);
            Assert.True(r.Version >= 1);
        });

    [Fact]
    public void A_complete_correct_data_set_has_no_findings() =>
        Assert.Empty(TrialRules.Check(A.Registered(), A.RuleContext()).Select(f => $"{f.Rule} {f.Pointer} {f.Text.En}"));

    [Fact]
    public void Findings_stand_in_the_order_of_rules_and_places()
    {
        var data = A.Registered() with { Outcomes = [.. Enumerable.Range(0, 12).Select(_ => A.Registered().Outcomes[1] with { Measure = null })], Acronym = new string('a', 20) };

        var found = TrialRules.Check(data, A.RuleContext()).Select(f => (f.Rule, f.Pointer)).ToList();

        Assert.Equal(found.OrderBy(f => f.Rule, StringComparer.Ordinal).Select(f => f.Rule), found.Select(f => f.Rule));
        Assert.Equal(Enumerable.Range(0, 12).Select(i => $"/outcomes/{i}/measure/vi"), found.Where(f => f.Rule == "V46").Select(f => f.Pointer));
        Assert.Equal(found, TrialRules.Check(data, A.RuleContext()).Select(f => (f.Rule, f.Pointer)));
    }

    [Fact]
    public void An_empty_draft_is_told_what_is_missing_and_never_that_it_passes()
    {
        var found = TrialRules.Check(new TrialDataSet(), new RuleContext { Today = A.Day("2026-03-01") });

        Assert.Contains(found, f => f is { Rule: "V81", Pointer: "/publicTitle/vi" });
        Assert.Contains(found, f => f is { Rule: "V60", Pointer: "/ethics" });
        Assert.Contains(found, f => f is { Rule: "V63", Severity: FindingSeverity.Note });
        Assert.All(found, f => Assert.True(f.Pointer.Length == 0 || DataSetFields.Find(f.Pointer) is not null || f.Pointer.EndsWith("/scale", StringComparison.Ordinal), f.Pointer));
    }
}
