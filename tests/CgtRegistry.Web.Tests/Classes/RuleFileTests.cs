using System.Text.Json;
using CgtRegistry.Domain.Classification;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Web.Seed;

namespace CgtRegistry.Web.Tests.Classes;

/// <summary>The rule files can be followed, are cited and graded, and say what is not held.</summary>
public class RuleFileTests
{
    private const string Broken = """
        [{
          "jurisdiction": "australia", "version": "1", "act": {"vi": "sơ đồ", "en": "chart"}, "asRead": "2026-01-01", "inForce": {"vi": "chưa rõ", "en": "not known"}, "notHeld": [],
          "classes": [{"code": "1", "name": {"vi": "Loại 1", "en": "Class 1"}}],
          "rules": [
            {"id": "step-4", "sentence": {"vi": "sang bước 8", "en": "go to step 8"}, "citation": {"source": "chart", "grade": "B"}, "when": WHEN, "gives": "GIVES", "over": ["OVER"]},
            {"id": "step-5", "sentence": {"vi": "hết", "en": "end"}, "citation": {"source": "chart", "grade": "B"}, "when": {"all": []}, "gives": "excluded"}
          ],
          "sources": [{"id": "chart", "kind": "official-portal", "publisher": "x", "title": "x", "language": "en"}]
        }]
        """;

    public static TheoryData<Jurisdiction> Jurisdictions => [.. Enum.GetValues<Jurisdiction>()];

    [Fact]
    public void AU_6_a_branch_to_a_step_that_does_not_exist_is_reported() =>
        Assert.Equal("'step-4' names the later rule 'step-8', which does not exist.", Assert.Single(RuleSetCheck.Faults(Chart(over: "step-8"))));

    [Fact]
    public void The_same_chart_with_its_branch_mended_has_no_fault() => Assert.Empty(RuleSetCheck.Faults(Chart()));

    [Theory]
    [InlineData("{\"all\": []}", "9", "'step-4' names the class '9', which does not exist.")]
    [InlineData("{\"term\": \"minimal\"}", "1", "'step-4' names the term 'minimal', which does not exist.")]
    public void A_class_or_term_that_does_not_exist_is_reported(string when, string gives, string fault) =>
        Assert.Equal(fault, Assert.Single(RuleSetCheck.Faults(Chart(when, gives))));

    [Theory]
    [InlineData("{\"anyStep\": [\"polishing\"]}", "polishing")]
    [InlineData("{\"onlySteps\": [\"donor\"]}", "donor")]
    [InlineData("{\"input\": \"colour\", \"is\": [\"red\"]}", "colour")]
    [InlineData("{\"input\": \"donor\", \"is\": [\"martian\"]}", "martian")]
    [InlineData("{\"perhaps\": []}", "perhaps")]
    public void A_step_question_or_answer_that_does_not_exist_is_refused(string when, string named) =>
        Assert.Contains($"'{named}'", Assert.Throws<JsonException>(() => Chart(when)).Message, StringComparison.Ordinal);

    [Fact]
    public void Every_jurisdiction_has_its_rules() => Assert.Equal(Enum.GetValues<Jurisdiction>(), Rules.All.Select(r => r.Jurisdiction));

    [Theory]
    [MemberData(nameof(Jurisdictions))]
    public void Every_rule_is_cited_with_the_grade_of_its_source(Jurisdiction jurisdiction)
    {
        var rules = Rules.Of(jurisdiction);
        var citations = rules.Rules.Select(r => r.Citation).Concat(rules.Terms.Select(t => t.Citation)).Concat(rules.Remarks.Select(r => r.Citation)).ToList();

        Assert.All(citations, c => Assert.Equal(EvidenceGrading.Of(rules.Source(c).Kind, SpeakerRelation.Independent), c.Grade));
        Assert.Empty(rules.Sources.Select(s => s.Id).Except(citations.Select(c => c.Source)));
        Assert.NotEmpty(rules.NotHeld);
    }

    [Theory]
    [MemberData(nameof(Jurisdictions))]
    public void Every_text_stands_in_both_languages_and_is_composed(Jurisdiction jurisdiction)
    {
        var rules = Rules.Of(jurisdiction);
        var texts = rules.Rules.Select(r => r.Sentence).Concat(rules.Terms.Select(t => t.Sentence)).Concat(rules.Remarks.Select(r => r.Sentence)).Concat(rules.Classes.Select(c => c.Name)).Concat(rules.NotHeld).Append(rules.Act).Append(rules.InForce);

        Assert.All(texts, t => Assert.True(!string.IsNullOrWhiteSpace(t.En) && t.Vi.IsNormalized() && t.En != t.Vi, t.Vi));
    }

    [Fact]
    public void What_is_unconfirmed_decides_nothing() =>
        Assert.All(Rules.All.SelectMany(r => r.Rules).Where(r => r.Sentence.En!.Contains("unconfirmed", StringComparison.Ordinal)), r => Assert.Equal(RuleSet.Open, r.Gives));

    private static RuleSet Chart(string when = "{\"all\": []}", string gives = "1", string over = "step-5") =>
        Assert.Single(RuleFiles.Parse(Broken.Replace("WHEN", when, StringComparison.Ordinal).Replace("GIVES", gives, StringComparison.Ordinal).Replace("OVER", over, StringComparison.Ordinal)));
}
