using System.Text.RegularExpressions;
using System.Xml.Linq;
using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.House;

/// <summary>Every word people read stands in both text files, under a key that is asked for.</summary>
public partial class TextRules
{
    private static readonly Dictionary<string, string> Vi = Read("vi");
    private static readonly Dictionary<string, string> En = Read("en");

    /// <summary>Groups of texts that have one for each word of a closed list.</summary>
    public static TheoryData<string, Type, string> Lists => new()
    {
        { "predicate", typeof(Predicate), "" },
        { "institution-kind", typeof(InstitutionKind), "" },
        { "ownership", typeof(Ownership), "" },
        { "name-kind", typeof(NameKind), "" },
        { "qualification", typeof(QualificationKind), "" },
        { "contact", typeof(ContactKind), "" },
        { "notice-kind", typeof(NoticeKind), "" },
        { "notice-standing", typeof(NoticeStanding), "" },
        { "outcome", typeof(Outcome), "" },
        { "verdict", typeof(Verdict), ".label" },
        { "verdict", typeof(Verdict), ".meaning" },
        { "authorisation-status", typeof(AuthorisationStatus), "" },
        { "conduct", typeof(Domain.Trials.ConductState), ".label" },
        { "oversight.ethics", typeof(Domain.Trials.OversightState), "" },
        { "conduct", typeof(Domain.Trials.ConductState), ".line" },
        { "enrolment", typeof(Domain.Trials.EnrolmentKind), "" },
        { "trial-stage", typeof(Domain.Trials.Differences.TrialStage), "" },
        { "change-severity", typeof(Domain.Trials.Differences.ChangeSeverity), "" },
        { "record-channel", typeof(Domain.Trials.Registrations.RecordChannel), "" },
        { "date-kind", typeof(Domain.Trials.Registrations.DateKind), "" },
        { "age", typeof(Domain.Trials.Registrations.AgeUnit), "" },
        { "sex", typeof(Domain.Trials.Registrations.ParticipantSex), "" },
        { "results-step", typeof(Domain.Trials.Registrations.ResultsStepKind), "" },
        { "matter-field", typeof(Domain.Trials.Registrations.MatterField), "" },
        { "recognised-kind", typeof(Domain.Trials.Recognition.RecognisedKind), "" },
        { "vietnam-basis", typeof(Domain.Trials.Recognition.VietnamBasis), "" },
        { "tie-basis", typeof(Domain.Trials.Recognition.TieBasis), "" },
        { "related-reason", typeof(Domain.Trials.Linking.RelatedReason), "" },
        { "decision", typeof(DecisionKind), ".label" },
        { "decision", typeof(DecisionKind), ".line" },
        { "permission", typeof(PermissionKind), "" },
        { "effect-status", typeof(EffectStatus), ".label" },
        { "effect-status", typeof(EffectStatus), ".line" },
        { "effect", typeof(EffectKind), ".active" },
        { "effect", typeof(EffectKind), ".passive" },
        { "part-change", typeof(Domain.Law.Comparing.PartChange), "" },
        { "instrument-kind", typeof(InstrumentKind), "" },
        { "instrument-group", typeof(InstrumentGroup), "" },
        { "technique-change", typeof(Domain.Law.Techniques.TechniqueChangeKind), "" },
        { "technique-tie", typeof(Domain.Law.Techniques.TechniqueTie), "" },
        { "therapy-kind", typeof(Domain.Therapies.TherapyKind), "" },
        { "feature", typeof(Domain.Therapies.TherapyFeature), "" },
        { "source-kind", typeof(SourceKind), "" },
        { "contradiction-status", typeof(ContradictionStatus), "" },
        { "record-kind", typeof(Domain.Basics.RecordKind), "" },
        { "record-kind", typeof(Domain.Basics.RecordKind), ".plural" },
        { "publication-kind", typeof(Domain.Transparency.PublicationKind), "" },
        { "proposal-state", typeof(Domain.Proposing.ProposalState), "" },
        { "proposal-shelf", typeof(Features.Proposals.ProposalShelf), "" },
        { "relation", typeof(SpeakerRelation), "" },
        { "jurisdiction", typeof(Domain.Classification.Jurisdiction), "" },
        { "finding", typeof(Domain.Classification.Finding), "" },
        { "doubt", typeof(Domain.Classification.Doubt), "" },
        { "input", typeof(Domain.Classification.Step), "" },
        { "answer.donor", typeof(Domain.Classification.Donor), "" },
        { "answer.cellKind", typeof(Domain.Classification.CellKind), "" },
        { "answer.tissue", typeof(Domain.Classification.Tissue), "" },
        { "answer.geneticChange", typeof(Domain.Classification.GeneticChange), "" },
        { "answer.combinedWith", typeof(Domain.Classification.CombinedWith), "" },
        { "answer.target", typeof(Domain.Classification.Target), "" },
        { "answer.route", typeof(Domain.Classification.Route), "" },
        { "answer.usedAs", typeof(Domain.Classification.UsedAs), "" },
        { "answer.scheduleEntry", typeof(Domain.Classification.ScheduleEntry), "" },
        { "grade", typeof(EvidenceGrade), ".label" },
        { "grade", typeof(EvidenceGrade), ".line" },
    };

    [Fact]
    public void Both_languages_have_the_same_texts_with_the_same_places()
    {
        Assert.Empty(Vi.Keys.Except(En.Keys));
        Assert.Empty(En.Keys.Except(Vi.Keys));
        Assert.Empty(Vi.Where(t => !Places(t.Value).SetEquals(Places(En[t.Key]))).Select(t => t.Key));
        Assert.Empty(Vi.Concat(En).Where(t => string.IsNullOrWhiteSpace(t.Value)).Select(t => t.Key));
    }

    [Fact]
    public void Every_text_that_is_asked_for_exists() =>
        Assert.Empty(Written().SelectMany(f => KeyPattern().Matches(f.Text).Select(m => (f.File, Key: m.Groups["key"].Value))).Where(k => !Vi.ContainsKey(k.Key)));

    [Fact]
    public void Every_text_whose_key_is_put_together_can_exist() =>
        Assert.Empty(Written().SelectMany(f => ComposedPattern().Matches(f.Text).Select(m => (f.File, Key: m.Groups["key"].Value)))
            .Where(k => !Vi.Keys.Any(key => Regex.IsMatch(key, "^" + string.Join(".+", HolePattern().Split(k.Key).Select(Regex.Escape)) + "$"))));

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_word_of_a_closed_list_has_its_text(string group, Type list, string part) =>
        Assert.Empty(Enum.GetValues(list).Cast<Enum>().Select(v => $"{group}.{AskedFor.Code(v)}{part}").Where(key => !Vi.ContainsKey(key)));

    [Fact]
    public void Texts_are_composed_letters() =>
        Assert.Empty(Vi.Concat(En).Where(t => !t.Value.IsNormalized()).Select(t => t.Key));

    private static Dictionary<string, string> Read(string language) =>
        XDocument.Load(Path.Combine(Repository.Root, "src", "CgtRegistry.Web", $"Texts.{language}.resx")).Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    private static IEnumerable<(string File, string Text)> Written() =>
        Repository.Sources("src/CgtRegistry.Web", ".cs", ".razor").Where(f => !f.Contains("Migrations", StringComparison.Ordinal)).Select(f => (Repository.Short(f), File.ReadAllText(f)));

    private static HashSet<string> Places(string text) => [.. PlacePattern().Matches(text).Select(m => m.Value)];

    // t["key"], Texts["key", …], Texts.Of(l)["key"], Texts.Both("key", …), t.Find("key")
    [GeneratedRegex(@"(?:(?:\bt|\bTexts|\bTexts\.\w+|\bTexts\.Of\(\w+\))\[|\bTexts\.Both\(|\b(?:t|Texts)\.Find\()""(?<key>[A-Za-z0-9.-]+)""")]
    private static partial Regex KeyPattern();

    [GeneratedRegex(@"(?:(?:\bt|\bTexts|\bTexts\.\w+|\bTexts\.Of\(\w+\))\[|\bTexts\.Both\(|\b(?:t|Texts)\.Find\()\$""(?<key>[^""]+)""")]
    private static partial Regex ComposedPattern();

    [GeneratedRegex(@"\{[^{}]*\}")]
    private static partial Regex HolePattern();

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex PlacePattern();
}
