namespace CgtRegistry.Interchange;

/// <summary>
/// A file is not read at all, because reading it would be dangerous or make no sense: too large, packed too tightly,
/// not in the expected form. The message says what to do.
/// </summary>
public sealed class RefusedFileException : Exception
{
    public RefusedFileException(string rule, string message, Exception? because = null)
        : base(message, because) => Rule = rule;

    /// <summary>The code of the rule, such as <c>unpacked-too-large</c>.</summary>
    public string Rule { get; }
}
