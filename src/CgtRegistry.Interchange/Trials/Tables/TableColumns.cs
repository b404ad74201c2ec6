using System.Collections.Frozen;

namespace CgtRegistry.Interchange.Trials.Tables;

/// <summary>The columns of a table by the names in its header. Letter case and blanks around a name do not count.</summary>
internal sealed class TableColumns
{
    private readonly FrozenDictionary<string, int> _places;

    public TableColumns(TableRow header)
    {
        Count = header.Cells.Length;
        var named = header.Cells.Index().Select(c => (Name: c.Item.Trim(), c.Index)).Where(c => c.Name.Length > 0).ToList();
        if (named.GroupBy(c => c.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            throw new RefusedFileException("header-unknown", $"The column {twice.Key} stands in the first line twice.");
        }

        _places = named.ToFrozenDictionary(c => c.Name, c => c.Index, StringComparer.OrdinalIgnoreCase);
    }

    public int Count { get; }

    public bool Has(string name) => _places.ContainsKey(name);

    /// <summary>Where a column stands; -1 when there is none.</summary>
    public int Place(string name) => _places.GetValueOrDefault(name, -1);
}
