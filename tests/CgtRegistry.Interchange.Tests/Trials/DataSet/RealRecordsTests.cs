using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Domain.Trials.Rules;
using CgtRegistry.Interchange.Tests.Trials.CtGov;
using CgtRegistry.Interchange.Tests.Trials.Who;
using CgtRegistry.Interchange.Trials.Who;

namespace CgtRegistry.Interchange.Tests.Trials.DataSet;

/// <summary>Every real study of ClinicalTrials.gov can start a data set and be given out under a number of this register.</summary>
public class RealRecordsTests
{
    private static readonly RegisteredAs Own = new("VNCGT-2026-000001", new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 1), Url: "https://example.org/vi/trials/VNCGT-2026-000001");

    [Fact]
    public void Titles_outcomes_and_numbers_come_through()
    {
        Assert.All(Records(), record =>
        {
            var given = DataSetGivenOut.As(Own, DataSetTakenOver.From(record));

            Assert.Contains(given.SecondaryNumbers, n => n.Value == record.Number && n.Issuer == record.Registry);
            Assert.Equal((MarkupText.Plain(record.Text.PublicTitle), MarkupText.Plain(record.Text.ScientificTitle)), (given.Text.PublicTitle, given.Text.ScientificTitle));
            Assert.Equal(record.Outcomes.Select(o => o with { Measure = MarkupText.Plain(o.Measure)!, Description = MarkupText.Plain(o.Description), TimeFrame = MarkupText.Plain(o.TimeFrame) }), given.Outcomes);
            Assert.Equal(record.Interventions.Select(i => (MarkupText.Plain(i.Name)!, i.Kind)), given.Interventions.Select(i => (i.Name, i.Kind)));
            Assert.Equal((record.Conduct.Start, record.Conduct.Completion, record.Design.Phase, record.Design.Allocation), (given.Conduct.Start, given.Conduct.Completion, given.Design.Phase, given.Design.Allocation));
        });
    }

    [Fact]
    public void They_are_valid_submissions_to_WHO()
    {
        using var file = new MemoryStream();

        WhoSubmissionWriter.Write(file, Records().Take(200).Select(r => DataSetGivenOut.As(Own, DataSetTakenOver.From(r))));

        WhoDtd.Validates(file);
    }

    [Fact]
    public void The_rules_ask_for_Vietnamese_and_never_fail() =>
        Assert.All(Records().Take(200), record =>
        {
            var findings = TrialRules.Check(DataSetTakenOver.From(record), new RuleContext { Today = new DateOnly(2026, 3, 1) });

            Assert.Contains(findings, f => f is { Rule: "V55", Pointer: "/publicTitle/vi" });
            Assert.DoesNotContain(findings, f => f.Rule is "V82" or "V11");
        });

    private static IEnumerable<TrialRegistration> Records() => CtGovFiles.Read(CtGovFiles.Studies).Select(r => r.Registration!);
}
