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

    /// <summary>A file that was read up to a place after which nothing can be told for sure: it stops in the middle, or is broken there.</summary>
    /// <param name="rule">What is wrong there.</param>
    /// <param name="place">The place: <c>record 3</c>.</param>
    /// <param name="because">What the reader of the format said.</param>
    public static RefusedFileException NotReadToItsEnd(string rule, string place, Exception? because = null) =>
        new(rule, $"The file breaks off or is broken at {place} ({rule}). What stands before was read. Fetch the whole file and import it again.", because);

    /// <summary>The code of the rule, such as <c>unpacked-too-large</c>.</summary>
    public string Rule { get; }
}
