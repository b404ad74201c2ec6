namespace CgtRegistry.Interchange;

/// <summary>
/// A file is not read at all, because reading it would be dangerous or make no sense: too large, packed too tightly,
/// not in the expected form. The message says what to do.
/// </summary>
public sealed class RefusedFileException : Exception
{
    public RefusedFileException(string rule, string message, Exception? because = null)
        : base(message, because) => Rule = rule;

    /// <summary>A file that holds more records than are read at once.</summary>
    public static RefusedFileException TooManyRecords(ImportLimits limits) =>
        new("too-many-records", $"The file holds more than {limits.Records:N0} records. Split it and import the parts.");

    /// <summary>The code of the rule, such as <c>unpacked-too-large</c>.</summary>
    public string Rule { get; }
}
