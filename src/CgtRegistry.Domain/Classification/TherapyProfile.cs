namespace CgtRegistry.Domain.Classification;

/// <summary>What is known of a therapy for its classification (đặc điểm): for every question the answers still possible.</summary>
public sealed class TherapyProfile
{
    /// <summary>Nothing is known.</summary>
    public static readonly TherapyProfile Unknown = new(new AnswerSet[Inputs.All.Count]);

    private static readonly AnswerSet Unchanged = Inputs.GeneticChange.SetOf("none");
    private static readonly AnswerSet Established = Inputs.UsedAs.SetOf("transfusion", "haematopoietic-stem-cell-transplantation", "assisted-reproduction");

    // By the place of the question; no bits where nothing is stated.
    private readonly AnswerSet[] _stated;

    private TherapyProfile(AnswerSet[] stated) => _stated = stated;

    /// <summary>The questions that have an answer, exact or rough.</summary>
    public IEnumerable<Input> Stated => Inputs.All.Where(IsStated);

    /// <summary>The answers still possible. Established procedures use unchanged genes unless the opposite is stated.</summary>
    public AnswerSet Possible(Input input) =>
        IsStated(input) ? _stated[input.Place]
        : input == Inputs.GeneticChange && IsStated(Inputs.UsedAs) && Possible(Inputs.UsedAs).LiesIn(Established) is Truth.True ? Unchanged
        : input.All;

    /// <summary>The answer stated, exact or rough; none when the question is open.</summary>
    public string? Answer(Input input) => IsStated(input) ? input.WordOf(_stated[input.Place]) : null;

    /// <summary>The same profile with one question answered.</summary>
    /// <exception cref="ArgumentException">The question has no such answer.</exception>
    public TherapyProfile With(Input input, string answer) => With(input, input.SetOf(answer));

    /// <summary>The same profile with one question answered as far as the set says; all answers at once are none.</summary>
    public TherapyProfile With(Input input, AnswerSet set)
    {
        var stated = (AnswerSet[])_stated.Clone();
        stated[input.Place] = set == input.All ? default : set;
        return new(stated);
    }

    private bool IsStated(Input input) => _stated[input.Place].Bits != 0;
}
