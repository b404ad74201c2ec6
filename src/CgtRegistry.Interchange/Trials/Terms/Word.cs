namespace CgtRegistry.Interchange.Trials.Terms;

/// <summary>
/// What a word of the field says in this register's terms. A word that is known may still name no value: "N/A", or ICTRP's
/// "Not recruiting", which leaves open whether recruitment has not begun or has ended. Only an unknown word is worth a complaint.
/// </summary>
/// <param name="Value">The value; none when the word names none, or no rule reads it.</param>
/// <param name="Known">Whether a rule reads the word.</param>
/// <param name="Exact">Whether the value says all that the word says; "Enrolling by invitation" says more than that it recruits.</param>
public readonly record struct Word<T>(T? Value, bool Known, bool Exact = true)
{
#pragma warning disable CA1000 // The type is always named where these stand: Word<AgeLimit>.Unread.
    /// <summary>Nothing is stated, or nothing this register has a term for.</summary>
    public static Word<T> Open { get; } = new(default, Known: true);

    /// <summary>No rule reads it: a complaint, and the original is kept.</summary>
    public static Word<T> Unread { get; } = new(default, Known: false);

    /// <summary>A word that names this value.</summary>
    public static Word<T> Of(T value) => new(value, Known: true);

    /// <summary>A word that names this value and says more: the original is kept beside it.</summary>
    public static Word<T> Near(T value) => new(value, Known: true, Exact: false);
#pragma warning restore CA1000
}
