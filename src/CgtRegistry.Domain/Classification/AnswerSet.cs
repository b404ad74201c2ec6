namespace CgtRegistry.Domain.Classification;

/// <summary>
/// The answers to one question that are still possible, one bit each. One bit is a known fact, all bits an unknown one; what
/// a source says only roughly (“another person”) leaves several.
/// </summary>
public readonly record struct AnswerSet(uint Bits)
{
    /// <summary>Whether exactly one answer is left.</summary>
    public bool IsKnown => uint.IsPow2(Bits);

    /// <summary>Whether what is possible lies within, outside, or across the answers asked for.</summary>
    public Truth LiesIn(AnswerSet asked) =>
        (Bits & ~asked.Bits) == 0 ? Truth.True
        : (Bits & asked.Bits) == 0 ? Truth.False
        : Truth.Unknown;

    /// <summary>Both sets together.</summary>
    public AnswerSet Or(AnswerSet other) => new(Bits | other.Bits);

    /// <summary>Each answer of the set alone.</summary>
    public IEnumerable<AnswerSet> Each()
    {
        for (var rest = Bits; rest != 0; rest &= rest - 1)
        {
            yield return new AnswerSet(rest & (~rest + 1));
        }
    }
}
