using CgtRegistry.Domain.Classification;

namespace CgtRegistry.Web.Tests.Classes;

/// <summary>Profiles drawn from a seed: the same seed, the same profiles.</summary>
internal sealed class RandomProfile(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Some facts known, some roughly, some not; rarely performed steps, so that every rule is reached.</summary>
    public TherapyProfile Profile()
    {
        var known = _random.NextDouble();
        return Inputs.All.Where(_ => _random.NextDouble() < known).Aggregate(TherapyProfile.Unknown, (profile, input) => profile.With(input, Answer(input)));
    }

    /// <summary>The same facts with every open question answered, exactly and within what was possible.</summary>
    public TherapyProfile Complete(TherapyProfile profile) => Inputs.All.Aggregate(profile, (p, input) => p.With(input, OneOf([.. p.Possible(input).Each()], input)));

    public string GeneModification() => OneOf([.. Inputs.GeneticChange.Answers.Skip(1), .. Inputs.GeneticChange.RoughAnswers]);

    private string Answer(Input input) => input.Step is null ? OneOf([.. input.Answers, .. input.RoughAnswers]) : _random.Next(12) == 0 ? "yes" : "no";

    private AnswerSet OneOf(AnswerSet[] sets, Input input) =>
        sets.Length == 2 && input.Step is not null ? input.SetOf(_random.Next(12) == 0 ? "yes" : "no") : sets[_random.Next(sets.Length)];

    private string OneOf(string[] words) => words[_random.Next(words.Length)];
}
