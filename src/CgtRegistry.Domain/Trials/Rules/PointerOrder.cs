namespace CgtRegistry.Domain.Trials.Rules;

/// <summary>The order of pointers: part by part, places of a list by their number.</summary>
internal sealed class PointerOrder : IComparer<string>
{
    public static readonly PointerOrder Instance = new();

    public int Compare(string? x, string? y)
    {
        var (left, right) = ((x ?? "").Split('/'), (y ?? "").Split('/'));
        for (var at = 0; at < Math.Min(left.Length, right.Length); at++)
        {
            var order = int.TryParse(left[at], out var first) && int.TryParse(right[at], out var second) ? first.CompareTo(second) : string.CompareOrdinal(left[at], right[at]);
            if (order != 0)
            {
                return order;
            }
        }

        return left.Length.CompareTo(right.Length);
    }
}
