using System.Collections.Immutable;

namespace CgtRegistry.Domain.Classification;

/// <summary>What is known of a therapy for its classification (đặc điểm): for every question the answers still possible.</summary>
public sealed class TherapyProfile
{
    /// <summary>Nothing is known.</summary>
    public static readonly TherapyProfile Unknown = new(ImmutableDictionary<Input, AnswerSet>.Empty);

    private static readonly AnswerSet Unchanged = Inputs.GeneticChange.SetOf("none");
    private static readonly AnswerSet Established = Inputs.UsedAs.SetOf("transfusion", "haematopoietic-stem-cell-transplantation", "assisted-reproduction");

    private readonly ImmutableDictionary<Input, AnswerSet> _stated;

    private TherapyProfile(ImmutableDictionary<Input, AnswerSet> stated) => _stated = stated;

    /// <summary>The questions that have an answer, exact or rough.</summary>
    public IEnumerable<Input> Stated => Inputs.All.Where(_stated.ContainsKey);

    /// <summary>The answers still possible. Established procedures use unchanged genes unless the opposite is stated.</summary>
    public AnswerSet Possible(Input input) =>
        _stated.TryGetValue(input, out var set) ? set
        : input == Inputs.GeneticChange && _stated.TryGetValue(Inputs.UsedAs, out var use) && use.LiesIn(Established) is Truth.True ? Unchanged
        : input.All;

    /// <summary>The answer stated, exact or rough; none when the question is open.</summary>
    public string? Answer(Input input) => _stated.TryGetValue(input, out var set) ? input.WordOf(set) : null;

    /// <summary>The same profile with one question answered.</summary>
    /// <exception cref="ArgumentException">The question has no such answer.</exception>
    public TherapyProfile With(Input input, string answer) => With(input, input.SetOf(answer));

    /// <summary>The same profile with one question answered as far as the set says; all answers at once are none.</summary>
    public TherapyProfile With(Input input, AnswerSet set) => set == input.All ? Without(input) : new(_stated.SetItem(input, set));

    /// <summary>The same profile with one question left open.</summary>
    public TherapyProfile Without(Input input) => new(_stated.Remove(input));
}
