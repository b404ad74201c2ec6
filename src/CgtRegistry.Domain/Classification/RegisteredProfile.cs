using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Therapies;

namespace CgtRegistry.Domain.Classification;

/// <summary>An answer that the register has a source for.</summary>
/// <param name="Input">The question.</param>
/// <param name="Answer">The answer, exact or rough.</param>
/// <param name="Of">The therapy of which the source says it: the one asked about, or a wider one.</param>
/// <param name="Citation">Where it is written.</param>
public sealed record SourcedAnswer(Input Input, string Answer, Therapy Of, Citation Citation);

/// <summary>What the register knows of a therapy for its classification, answer by answer with its source.</summary>
public sealed record RegisteredProfile(TherapyProfile Profile, IReadOnlyList<SourcedAnswer> Answers)
{
    /// <summary>
    /// Takes coded facts only. What is said of a wider therapy holds unless something is said of the therapy itself; sources
    /// that differ on the same therapy leave the question open.
    /// </summary>
    public static RegisteredProfile Of(Therapy therapy, Register register)
    {
        List<SourcedAnswer> answers = [];
        foreach (var level in Levels(therapy, register))
        {
            var taken = answers.Select(a => a.Input).ToHashSet();
            answers.AddRange(level.SelectMany(Coded)
                .GroupBy(a => a.Input)
                .Where(g => !taken.Contains(g.Key) && g.Select(a => a.Answer).Distinct().Count() == 1)
                .Select(g => g.First()));
        }

        if (answers.TrueForAll(a => a.Input != Inputs.CellKind) && KindOf(therapy.Kind) is { } kind)
        {
            answers.Add(new(Inputs.CellKind, kind, therapy, therapy.Citations[0]));
        }

        return new(answers.Aggregate(TherapyProfile.Unknown, (profile, a) => profile.With(a.Input, a.Answer)), [.. Inputs.All.SelectMany(i => answers.Where(a => a.Input == i))]);
    }

    /// <summary>The question a coded fact answers; none when the code names no such question.</summary>
    public static Input? InputOf(ProfileFact fact) => fact.Feature switch
    {
        TherapyFeature.Donor => Inputs.Donor,
        TherapyFeature.CellKind => Inputs.CellKind,
        TherapyFeature.Tissue => Inputs.Tissue,
        TherapyFeature.Step => fact.Code is { } step && Inputs.Find(step) is { Step: not null } asked ? asked : null,
        TherapyFeature.Expanded => Inputs.Of(Step.Expanding),
        TherapyFeature.GeneticChange => Inputs.GeneticChange,
        TherapyFeature.CombinedWith => Inputs.CombinedWith,
        TherapyFeature.Route => Inputs.Route,
        TherapyFeature.SystemicEffect => Inputs.SystemicEffect,
        TherapyFeature.SameSurgicalSession => Inputs.SameSurgicalSession,
        TherapyFeature.UsedAs => Inputs.UsedAs,
        _ => null, // homologous use depends on the condition, which a therapy alone does not name
    };

    private static IEnumerable<SourcedAnswer> Coded(Therapy therapy) => therapy.Profile
        .Where(f => f.Code is not null && InputOf(f) is not null)
        .Select(f => new SourcedAnswer(InputOf(f)!, f.Feature is TherapyFeature.Step ? "yes" : f.Code!, therapy, f.Citation));

    // The therapy itself, then the wider ones it is directly a case of, then theirs.
    private static IEnumerable<IReadOnlyList<Therapy>> Levels(Therapy therapy, Register register)
    {
        HashSet<TherapyId> seen = [therapy.Id];
        for (IReadOnlyList<Therapy> level = [therapy]; level.Count > 0; level = [.. level.SelectMany(t => t.Parents).Where(seen.Add).Select(p => register.Therapies.GetValueOrDefault(p)).OfType<Therapy>()])
        {
            yield return level;
        }
    }

    private static string? KindOf(TherapyKind kind) => kind switch
    {
        TherapyKind.Cell or TherapyKind.GeneModifiedCell or TherapyKind.TissueEngineered => "living-cells",
        TherapyKind.CellDerived => "cell-free",
        _ => null,
    };
}
