using CgtRegistry.Domain.Classification;
using CgtRegistry.Web.Seed;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Classes;

/// <summary>The rule sets as they are shipped, and profiles written in one line.</summary>
internal static class Rules
{
    public static readonly DateOnly Day = new(2026, 11, 22);

    public static readonly string Folder = Path.Combine(Repository.Root, "src", "CgtRegistry.Web", "Seed", "Rules");

    public static readonly RuleBook Book = new(ReferenceLoader.Files(Folder).SelectMany(RuleFiles.Read));

    public static IReadOnlyList<RuleSet> All => Book.On(Day);

    public static RuleSet Of(Jurisdiction jurisdiction) => All.Single(r => r.Jurisdiction == jurisdiction);

    /// <summary>Answers as <c>question=answer</c>, separated by spaces; <c>rest=no</c> says that no other step is performed.</summary>
    public static TherapyProfile Profile(string facts)
    {
        var given = facts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split('=')).ToDictionary(f => f[0], f => f[1]);
        var profile = given.Where(g => g.Key != "rest").Aggregate(TherapyProfile.Unknown, (p, g) => p.With(Inputs.Find(g.Key) ?? throw new ArgumentException(g.Key), g.Value));
        return given.ContainsKey("rest") ? Inputs.Steps.Except(profile.Stated).Aggregate(profile, (p, step) => p.With(step, "no")) : profile;
    }

    public static ClassAnswer Judge(Jurisdiction jurisdiction, string facts) => Judge(jurisdiction, Profile(facts));

    public static ClassAnswer Judge(Jurisdiction jurisdiction, TherapyProfile profile) => Classifier.Judge(profile, Of(jurisdiction), Day);

    /// <summary>Whether a term of an act holds.</summary>
    public static Truth Holds(Jurisdiction jurisdiction, string term, string facts) => Of(jurisdiction).Holds(new Defined(term), Profile(facts));
}
