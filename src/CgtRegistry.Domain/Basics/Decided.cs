using System.Diagnostics.CodeAnalysis;

namespace CgtRegistry.Domain.Basics;

/// <summary>What came of an act: the new value, or every reason why it was refused.</summary>
/// <typeparam name="T">What the act makes.</typeparam>
public sealed record Decided<T>
    where T : class
{
    internal Decided(T? value, IReadOnlyList<Refusal> refusals) => (Value, Refusals) = (value, refusals);

    /// <summary>The new value, when the act was done.</summary>
    public T? Value { get; }

    /// <summary>The reasons, the first one first; none when the act was done.</summary>
    public IReadOnlyList<Refusal> Refusals { get; }

    /// <summary>Whether the act was done.</summary>
    [MemberNotNullWhen(true, nameof(Value))]
    public bool IsDone => Value is not null;

    /// <summary>The same reasons against an act that makes something else.</summary>
    public Decided<TOther> Because<TOther>()
        where TOther : class => new(null, Refusals);

    /// <summary>What the act makes, made into something else; the same reasons where it was refused.</summary>
    public Decided<TOther> As<TOther>(Func<T, TOther> made)
        where TOther : class => IsDone ? new(made(Value), []) : Because<TOther>();

    /// <summary>Done, unless there is a reason against it.</summary>
    public static implicit operator Decided<T>(T value) => new(value, []);

    /// <summary>Refused for one reason.</summary>
    public static implicit operator Decided<T>(Refusal refusal) => new(null, [refusal]);
}

/// <summary>Judges an act by the reasons against it.</summary>
public static class Decided
{
    /// <summary>Refused for the reasons there are; done when there are none.</summary>
    public static Decided<T> Unless<T>(IEnumerable<Refusal?> reasons, Func<T> done)
        where T : class
    {
        Refusal[] against = [.. reasons.OfType<Refusal>()];
        return against.Length > 0 ? new(null, against) : new(done(), []);
    }
}
