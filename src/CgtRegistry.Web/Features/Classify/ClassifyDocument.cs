using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Classification;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Classify;

/// <summary>A sentence of the rules with where it is written.</summary>
public sealed record RuleLine(string Id, LocalText Sentence, string Publisher, string Source, string? Place, EvidenceGrade Evidence);

/// <summary>One or two answers that would lead to another class.</summary>
public sealed record ChangeLine(IReadOnlyDictionary<string, IReadOnlyList<string>> Answers, string Gives);

/// <summary>The answer of one jurisdiction.</summary>
public sealed record JurisdictionLine(Jurisdiction Jurisdiction, Finding Finding, LocalText Act, LocalText InForce, string RuleSetVersion)
{
    public string? Class { get; init; }
    public LocalText? ClassName { get; init; }
    public Doubt? Doubt { get; init; }
    public RuleLine? Rule { get; init; }
    public IReadOnlyDictionary<string, string?> Deciding { get; init; } = new Dictionary<string, string?>();
    public IReadOnlyList<string> Missing { get; init; } = [];
    public IReadOnlyList<string> StillPossible { get; init; } = [];
    public IReadOnlyList<ChangeLine> WouldChange { get; init; } = [];
    public IReadOnlyList<RuleLine> Remarks { get; init; } = [];
    public IReadOnlyList<LocalText> NotHeld { get; init; } = [];
}

/// <summary>The classes side by side, as data.</summary>
public sealed record ClassifyDocument(DateOnly On, IReadOnlyDictionary<string, string?> Profile, IReadOnlyList<JurisdictionLine> Jurisdictions, LocalText Disclaimer, string Permalink)
{
    public static ClassifyDocument Of(TherapyProfile profile, DateOnly on, IReadOnlyList<ClassAnswer> answers) => new(
        on,
        Words(profile, profile.Stated),
        [.. answers.Select(a => Line(a, profile))],
        Texts.Both("classify.disclaimer"),
        Links.Classify("en", AskedProfile.Parameters(profile), on));

    private static JurisdictionLine Line(ClassAnswer answer, TherapyProfile profile) => new(answer.Rules.Jurisdiction, answer.Finding, answer.Rules.Act, answer.Rules.InForce, answer.Rules.Version)
    {
        Class = answer.Class?.Code,
        ClassName = answer.Class?.Name,
        Doubt = answer.Doubt,
        Rule = answer.Rule is { } rule ? Rule(answer.Rules, rule.Id, rule.Sentence, rule.Citation) : null,
        Deciding = Words(profile, answer.Deciding),
        Missing = [.. answer.Missing.Select(i => i.Code)],
        StillPossible = [.. answer.Possible.Select(r => r.Gives).Distinct()],
        WouldChange = [.. answer.WouldChange.Select(c => new ChangeLine(c.Answers.ToDictionary(a => a.Input.Code, a => (IReadOnlyList<string>)[.. a.Input.Answers.Where(w => a.Input.Find(w)!.Value.LiesIn(a.Answers) is Truth.True)]), c.Gives))],
        Remarks = [.. answer.Remarks.Select(r => Rule(answer.Rules, r.Id, r.Sentence, r.Citation))],
        NotHeld = answer.Rules.NotHeld,
    };

    private static RuleLine Rule(RuleSet rules, string id, LocalText sentence, Citation citation)
    {
        var source = rules.Source(citation);
        return new(id, sentence, source.Publisher, source.Url ?? source.Title, citation.Place, citation.Grade);
    }

    private static Dictionary<string, string?> Words(TherapyProfile profile, IEnumerable<Input> inputs) => inputs.ToDictionary(i => i.Code, profile.Answer);
}
