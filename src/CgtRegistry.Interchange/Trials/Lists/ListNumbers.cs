using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.Lists;

/// <summary>
/// Reads columns that should hold a number of one registry. They hold two numbers, numbers of another registry, blanks inside a number,
/// wrong counts of digits, "Nil known": what has no known form is kept as written, and complained of.
/// </summary>
internal static class ListNumbers
{
    public static IEnumerable<SecondaryNumber> Read(ListRow row, TrialNotes notes) => ListColumns.OfRegistries.SelectMany(column => Read(row[column], column, notes)).ToList();

    private static IEnumerable<SecondaryNumber> Read(string? cell, string column, TrialNotes notes)
    {
        if (SecondaryNumberList.Number(cell) is not { } written)
        {
            return [];
        }

        if (RegistryNumber.FindAll(written.Value) is { Count: > 0 } numbers && string.Concat(numbers.Select(n => n.Value)).Length >= written.Value.Count(char.IsLetterOrDigit))
        {
            return numbers.Select(n => new SecondaryNumber(n.Value, n.Registry));
        }

        if (RegistryNumber.Read(written.Value.Replace(" ", "", StringComparison.Ordinal)) is { } number)
        {
            notes.Complain(column, written.Value, "number-with-blanks", repaired: true);
            return [new SecondaryNumber(number.Value, number.Registry)];
        }

        notes.Complain(column, written.Value, "secondary-number-unusual");
        return [written];
    }
}
