namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>The cells of a row of the search list, by the names of their columns.</summary>
internal readonly struct SearchCells(string[] cells, IReadOnlyDictionary<string, int> columns)
{
    /// <summary>The word in a column; none when it is blank or the list does not have the column.</summary>
    public string? Word(string column) => columns.TryGetValue(column, out var at) && cells[at].Trim() is { Length: > 0 } word ? word : null;

    /// <summary>The text in a column, tidied.</summary>
    public string? Text(string column) => StudyText.Of(Word(column));

    /// <summary>The texts in a column that joins them with bars.</summary>
    public IReadOnlyList<string> List(string column) => [.. (Word(column)?.Split('|') ?? []).Select(StudyText.Of).OfType<string>()];
}
