using System.Globalization;
using System.Text.Json.Serialization;
using CgtRegistry.Domain;
using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Check;

/// <summary>The question as it was understood: slugs where the words were found, the words themselves where not.</summary>
public sealed record QuestionDocument(string? Institution, string? Therapy, string? Condition, DateOnly On)
{
    /// <summary>The moment of knowledge asked for.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public DateTimeOffset? KnownAt { get; init; }
}

/// <summary>One reason for the answer; what does not apply is null.</summary>
public sealed record GroundDocument(string Rule, LocalText Text)
{
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public EvidenceGrade? Evidence { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? Provision { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? Authorisation { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? Trial { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? Notice { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? Statement { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? Coverage { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? Effect { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public string? Source { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public DateOnly? From { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public DateOnly? Until { get; init; }

    /// <summary>What a reader must know before relying on it, such as a decision number that is missing.</summary>
    public LocalText? Caveat { get; init; }
}

/// <summary>A statement that stands beside the answer without deciding it.</summary>
public sealed record BesideDocument(string Statement, IReadOnlyList<string> Facts, Predicate Predicate, EvidenceGrade Evidence, LocalText Text, LocalText? Caveat, string Source);

/// <summary>A record the words may have meant.</summary>
public sealed record CandidateDocument(string Kind, string Slug, LocalText Name, string Why);

/// <summary>A listed technique; listed is not permitted.</summary>
public sealed record ListedDocument(string Technique, int Appendix, string? Code, LocalText Name, DateOnly From, DateOnly? Until);

/// <summary>The verdict as data.</summary>
public sealed record VerdictDocument(QuestionDocument Question)
{
    /// <summary>Null when no condition was asked for: each condition has its own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public Verdict? Verdict { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public Outcome? Outcome { get; init; }
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)] public bool Contested { get; init; }
    public required LocalText Headline { get; init; }
    public LocalText? Meaning { get; init; }
    public IReadOnlyList<LocalText> Notes { get; init; } = [];
    public IReadOnlyList<GroundDocument> Grounds { get; init; } = [];
    public IReadOnlyList<BesideDocument> Beside { get; init; } = [];
    public IReadOnlyList<string> Notices { get; init; } = [];
    public IReadOnlyList<string> Trials { get; init; } = [];
    public IReadOnlyList<ListedDocument> ListedTechniques { get; init; } = [];
    public IReadOnlyList<string> Contradictions { get; init; } = [];
    public IReadOnlyList<CandidateDocument> Candidates { get; init; } = [];
    public IReadOnlyList<LocalText> WouldChange { get; init; } = [];
    public IReadOnlyList<VerdictDocument>? ByCondition { get; init; }
    public required long RegistryVersion { get; init; }
    public required DateTimeOffset AsOf { get; init; }
    public required string Permalink { get; init; }

    /// <summary>The answer to a question as data.</summary>
    public static VerdictDocument Of(CheckResult result, string language = "en")
    {
        var register = result.Register;
        var asked = result.Asked;
        var basis = new VerdictDocument(new QuestionDocument(result.Institution?.Id.Value ?? asked.Institution, result.Therapy?.Id.Value ?? asked.Therapy, result.Condition?.Id.Value ?? asked.Condition, asked.On) { KnownAt = asked.KnownAt })
        {
            Headline = VerdictWording.Headline(result),
            RegistryVersion = register.Version,
            AsOf = register.AsOf,
            Permalink = PermalinkOf(result, language, result.Condition?.Id.Value ?? asked.Condition),
            Candidates = [.. CandidatesOf(result)],
            Verdict = result.Verdict,
            Outcome = result.Verdict is null ? null : result.Answer?.Outcome ?? Domain.Authorisations.Outcome.Unknown,
            Meaning = result.Verdict is { } verdict ? VerdictWording.Meaning(verdict, result.Answer?.Variant ?? VerdictVariant.None) : null,
        };
        return result.Answer is { } answer ? basis.With(answer, register)
            : result.ByCondition.Count > 0 ? basis with { ByCondition = [.. result.ByCondition.Select(a => OfOne(basis, a, result, language))] }
            : basis;
    }

    /// <summary>The address at which this answer can be read again from the same picture of the register.</summary>
    public static string PermalinkOf(CheckResult result, string language, string? condition) => Links.Check(
        language,
        result.Institution?.Id.Value ?? result.Asked.Institution,
        result.Therapy?.Id.Value ?? result.Asked.Therapy,
        condition,
        result.Asked.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        result.Register.AsOf.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFF'Z'", CultureInfo.InvariantCulture));

    /// <summary>Notes that belong to an answer, in the fixed words.</summary>
    public static IReadOnlyList<LocalText> NotesOf(LicensingAnswer answer)
    {
        List<LocalText> notes = [];
        if (answer.Contested)
        {
            notes.Add(Texts.Both("note.contested"));
        }

        if (answer.GeneralPermission)
        {
            notes.Add(Texts.Both("note.general-permission"));
        }

        if (answer.ProvisionChangedOn is { } day)
        {
            notes.Add(Texts.Both("note.provision-changed", ("day", l => Dates.Long(day, l))));
        }
        else if (answer.BasisChanges.Any())
        {
            notes.Add(Texts.Both("note.provision-may-have-changed"));
        }

        return notes;
    }

    private static VerdictDocument OfOne(VerdictDocument basis, LicensingAnswer answer, CheckResult result, string language) =>
        (basis with
        {
            Question = basis.Question with { Condition = answer.Question.Condition?.Value },
            Verdict = answer.Verdict,
            Outcome = answer.Outcome,
            Headline = VerdictWording.Headline(answer, result.Register),
            Meaning = VerdictWording.Meaning(answer.Verdict, answer.Variant),
            Permalink = PermalinkOf(result, language, answer.Question.Condition?.Value),
            Candidates = [],
        }).With(answer, result.Register);

    private VerdictDocument With(LicensingAnswer answer, Register register) => this with
    {
        Contested = answer.Contested,
        Notes = NotesOf(answer),
        Grounds = [.. answer.Grounds.Select(g => Of(g, register))],
        Beside = [.. answer.Beside.Select(s => new BesideDocument(s.Id.Value, s.Facts, s.Predicate, s.Grade, s.Text, s.Caveat, s.Citations[0].Source.Value))],
        Notices = [.. answer.Notices.Select(n => n.Id.Value)],
        Trials = [.. answer.Trials.Select(t => t.Id.Value)],
        ListedTechniques = [.. answer.Techniques.Select(t => new ListedDocument(t.Id.Value, t.Appendix, t.Code, t.Name, t.From, t.Until))],
        Contradictions = [.. answer.Contradictions.Select(c => c.Id.Value)],
        WouldChange = VerdictWording.WouldChange(answer),
    };

    private static GroundDocument Of(Ground ground, Register register) => new(ground.Rule, VerdictWording.Text(ground, register))
    {
        Evidence = ground.Evidence,
        Provision = ground.Provision?.Provision.Value,
        Authorisation = ground.Authorisation?.Id.Value,
        Trial = ground.Trial?.Id.Value,
        Notice = ground.Notice?.Id.Value,
        Statement = ground.Statement?.Id.Value,
        Coverage = ground.Coverage?.Id.Value,
        Effect = ground.Change?.By?.Id.Value,
        Source = ground.Source?.Value,
        From = ground.From,
        Until = ground.Until,
        Caveat = ground.Statement?.Caveat,
    };

    private static IEnumerable<CandidateDocument> CandidatesOf(CheckResult result) =>
        result.Ambiguous.SelectMany(u => u.Found.Candidates).Concat(result.Unknown.SelectMany(u => u.Found.LookAlikes))
            .Select(c => new CandidateDocument(Links.AskedForKind(c.Record.Kind), c.Record.Id, Names.Of(result.Register, c.Record), c.Why));
}
