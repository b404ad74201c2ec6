using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Domain.Classification;

/// <summary>A class or category of an act (loại).</summary>
/// <param name="Code">The word by which rules and data name it.</param>
/// <param name="Name">What the act calls it.</param>
public sealed record RiskClass(string Code, LocalText Name);

/// <summary>A word that an act defines, such as minimal manipulation (thuật ngữ).</summary>
public sealed record Term(string Id, LocalText Sentence, Citation Citation, Criterion Means);

/// <summary>One rule: when its criterion is met, and no earlier rule is, its outcome holds (quy tắc).</summary>
/// <param name="Id">Unique within the rule set.</param>
/// <param name="Sentence">The rule in our own words.</param>
/// <param name="Citation">Where it is written.</param>
/// <param name="When">Its criterion.</param>
/// <param name="Gives">The code of a class, or one of <see cref="RuleSet.Excluded"/> and <see cref="RuleSet.Open"/>.</param>
/// <param name="Over">Later rules with another outcome that it overrides on purpose.</param>
public sealed record ClassRule(string Id, LocalText Sentence, Citation Citation, Criterion When, string Gives, IReadOnlyList<string>? Over = null);

/// <summary>Something the act also says of such a therapy, without changing its class (lưu ý).</summary>
public sealed record Remark(string Id, LocalText Sentence, Citation Citation, Criterion When);

/// <summary>The rules of one jurisdiction in one version: reference data with its sources, its period and what we do not hold (bộ quy tắc).</summary>
public sealed class RuleSet
{
    /// <summary>Outcome of a rule: the act does not reach such a therapy.</summary>
    public const string Excluded = "excluded";

    /// <summary>Outcome of a rule: the sources we hold do not settle the class; its sentence says why.</summary>
    public const string Open = "open";

    private Dictionary<string, Term>? _byId;

    public required Jurisdiction Jurisdiction { get; init; }

    /// <summary>Names this version of our rules; a stored answer keeps it.</summary>
    public required string Version { get; init; }

    /// <summary>The act or guideline, with its number where known.</summary>
    public required LocalText Act { get; init; }

    /// <summary>From when these rules hold, as precisely as a source says; none when no source says it.</summary>
    public PartialDate? From { get; init; }

    /// <summary>The last day they hold.</summary>
    public PartialDate? Until { get; init; }

    /// <summary>The day our knowledge of them was written down.</summary>
    public required DateOnly AsRead { get; init; }

    /// <summary>What is known of the days they are in force, in words.</summary>
    public required LocalText InForce { get; init; }

    /// <summary>The classes, from the lowest to the highest where the act orders them.</summary>
    public IReadOnlyList<RiskClass> Classes { get; init; } = [];

    /// <summary>Whether the classes are an order of risk.</summary>
    public bool Ordered { get; init; }
    public IReadOnlyList<Term> Terms { get; init; } = [];

    /// <summary>The rules, the first that is met decides.</summary>
    public required IReadOnlyList<ClassRule> Rules { get; init; }
    public IReadOnlyList<Remark> Remarks { get; init; } = [];

    /// <summary>What of the act the register does not hold.</summary>
    public required IReadOnlyList<LocalText> NotHeld { get; init; }

    /// <summary>The places of the register's own law the rules rest on; when one changes, the rules have to be looked at again.</summary>
    public IReadOnlyList<EffectEnd> RestsOn { get; init; } = [];

    /// <summary>The documents the rules cite.</summary>
    public required IReadOnlyList<Source> Sources { get; init; }

    private Dictionary<string, Term> TermsById => _byId ??= Terms.ToDictionary(t => t.Id, StringComparer.Ordinal);

    /// <summary>Whether a criterion of this rule set is met.</summary>
    public Truth Holds(Criterion criterion, TherapyProfile profile) => criterion.Holds(profile, TermsById);

    /// <summary>Whether it is met, and on which questions that rests.</summary>
    public Weighed Weigh(Criterion criterion, TherapyProfile profile) => criterion.Weigh(profile, TermsById);

    /// <summary>What rests on the law in them, told as the register tells it of everything that does.</summary>
    public IEnumerable<Reliance> Reliances() => RestsOn.Select(place => new Reliance(RelianceKind.ClassRules, Jurisdiction.ToString(), Act, place, AsRead));

    /// <summary>Changes of the law they rest on that have begun on a day since they were written down: they need a review.</summary>
    public IReadOnlyList<Effect> ChangedBy(DateOnly day, Register register) =>
        [.. register.Effects.Values.Where(e => !(e.From > day) && Impact.Of(e, Reliances(), register).Any()).OrderBy(e => e.From ?? DateOnly.MaxValue).ThenBy(e => e.Id.Value, StringComparer.Ordinal)];

    /// <summary>The class of a code.</summary>
    public RiskClass? Class(string code) => Classes.FirstOrDefault(c => c.Code == code);

    /// <summary>A cited document.</summary>
    public Source Source(Citation citation) => Sources.First(s => s.Id == citation.Source);

    /// <summary>The questions on which its rules and terms turn.</summary>
    public IReadOnlyList<Input> Asks() =>
        [.. Inputs.All.Intersect(Rules.Select(r => r.When).Concat(Terms.Select(t => t.Means)).SelectMany(c => c.Tree()).OfType<IsOneOf>().Select(i => i.Input))];
}
