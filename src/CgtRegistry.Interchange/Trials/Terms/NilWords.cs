using System.Collections.Frozen;

namespace CgtRegistry.Interchange.Trials.Terms;

/// <summary>The ways in which a cell for numbers says that there is none: "Nil known", "Nil know", "nil known.", "No available", "None".</summary>
public static class NilWords
{
    private static readonly FrozenSet<string> Words = new[]
    {
        "NIL", "NILKNOWN", "NILKNOW", "NILKNWON", "NILKOWN", "NONE", "NONEKNOWN", "NO", "NOAVAILABLE", "NOTAVAILABLE", "NOTAPPLICABLE", "NOTKNOWN", "UNKNOWN", "NA", "NULL", "EMPTY", "NOTYETASSIGNED", "PENDING",
        "NOTREGISTEREDINANYOTHERREGISTRY", "NOTREGISTERED", "NOTPROVIDED", "NOTSTATED", "NOSECONDARYID", "NOTASSIGNED",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the whole cell says so; blanks, stops and letter case do not count.</summary>
    public static bool Says(string? cell)
    {
        if (NotStated.Says(cell))
        {
            return true;
        }

        return cell!.Length <= 60 && !cell.Any(char.IsAsciiDigit) && Words.Contains(string.Concat(cell.Where(char.IsLetter)).ToUpperInvariant());
    }
}
