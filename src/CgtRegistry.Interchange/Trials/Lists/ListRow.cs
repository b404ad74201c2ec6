using CgtRegistry.Interchange.Trials.Tables;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.Lists;

/// <summary>A row of a list.</summary>
internal readonly record struct ListRow(TableRow Row, TableColumns Columns)
{
    public string Place => $"row {Row.Number}";

    public bool Has(string name) => Columns.Has(name);

    /// <summary>What stands in the first of these columns that says anything.</summary>
    public string? this[IReadOnlyList<string> names]
    {
        get
        {
            foreach (var name in names)
            {
                if (this[name] is { } said)
                {
                    return said;
                }
            }

            return null;
        }
    }

    public string? this[string name] => Columns.Place(name) is var at and >= 0 && !NotStated.Says(Row.Cells[at]) ? Row.Cells[at] : null;
}
