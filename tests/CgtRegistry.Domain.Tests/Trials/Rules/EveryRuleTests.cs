using CgtRegistry.Domain.Trials.Rules;

namespace CgtRegistry.Domain.Tests.Trials.Rules;

/// <summary>For each rule: the complete data set passes, one change makes it speak; and what it must not speak of.</summary>
public class EveryRuleTests
{
    private static readonly RuleCase[] All = [.. FormatCases.All, .. CourseCases.All, .. OutcomeCases.All, .. WordingCases.All, .. CellGeneCases.All];

    public static TheoryData<string> Cases => [.. All.Select(c => $"{c.Rule} {c.Name}")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_rule_speaks_of_what_it_is_about_and_of_nothing_else(string name)
    {
        var tried = All.Single(c => $"{c.Rule} {c.Name}" == name);

        var found = tried.Findings();

        if (tried.Pointer is null)
        {
            Assert.Empty(found.Select(f => $"{f.Pointer}: {f.Text.En}"));
        }
        else
        {
            var finding = Assert.Single(found, f => f.Pointer == tried.Pointer);
            Assert.Equal(tried.Severity ?? TrialRules.All.Single(r => r.Id == tried.Rule).Severity, finding.Severity);
            Assert.NotEqual(finding.Text.Vi, finding.Text.En);
        }
    }

    [Fact]
    public void Every_rule_that_is_not_of_a_length_alone_has_a_case() =>
        Assert.Empty(TrialRules.All.Select(r => r.Id).Except(["V01", "V02", "V03", "V04", "V06", "V07", "V08", "V83"]).Except(All.Where(c => c.Pointer is not null).Select(c => c.Rule)));
}
