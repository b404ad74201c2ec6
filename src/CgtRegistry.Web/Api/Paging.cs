using System.Globalization;

namespace CgtRegistry.Web.Api;

/// <summary>How many items a list has in all.</summary>
/// <param name="Value">The number.</param>
/// <param name="Exact">Whether it is counted or estimated.</param>
public sealed record Total(int Value, bool Exact);

/// <summary>One page of a list; never silently cut: while there is more, there is a cursor.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, string? NextCursor, Total? Total);

/// <summary>Cuts lists into pages by the key of the last item, never by position.</summary>
public static class Paging
{
    /// <summary>Most items of one page.</summary>
    public const int MostItems = 100;

    private const int DefaultItems = 20;

    /// <summary>The page of a list that a request asks for; the list must be sorted by its key.</summary>
    /// <param name="sorted">The whole filtered list, in order of <paramref name="key"/>.</param>
    /// <param name="key">A key unique to each item, compared ordinally.</param>
    /// <param name="list">What the list is: its address and filters.</param>
    /// <param name="limit">The parameter <c>limit</c> as sent.</param>
    /// <param name="cursor">The parameter <c>cursor</c> as sent.</param>
    /// <param name="cursors">The signer.</param>
    /// <param name="errors">What is wrong with the parameters, if anything.</param>
    public static Page<T>? Cut<T>(this IReadOnlyList<T> sorted, Func<T, string> key, string list, string? limit, string? cursor, Cursors cursors, out FieldError[] errors)
    {
        if (Read(list, limit, cursor, cursors, out errors) is not { } asked)
        {
            return null;
        }

        var start = 0;
        while (asked.After is not null && start < sorted.Count && string.CompareOrdinal(key(sorted[start]), asked.After) <= 0)
        {
            start++;
        }

        var items = sorted.Skip(start).Take(asked.Size).ToList();
        var next = start + items.Count < sorted.Count ? cursors.Write(list, key(items[^1])) : null;
        return new Page<T>(items, next, new Total(sorted.Count, Exact: true));
    }

    /// <summary>How many items a request asks for, and after which key.</summary>
    /// <param name="list">What the list is: its address and filters.</param>
    /// <param name="limit">The parameter <c>limit</c> as sent.</param>
    /// <param name="cursor">The parameter <c>cursor</c> as sent.</param>
    /// <param name="cursors">The signer.</param>
    /// <param name="errors">What is wrong with the parameters, if anything.</param>
    public static (int Size, string? After)? Read(string list, string? limit, string? cursor, Cursors cursors, out FieldError[] errors)
    {
        errors = [];
        var size = DefaultItems;
        if (limit is not null && (!int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out size) || !limit.All(char.IsAsciiDigit) || size is < 1 or > MostItems))
        {
            errors = [new FieldError("limit", "not-allowed", $"a whole number from 1 to {MostItems}")];
            return null;
        }

        var after = cursor is null ? null : cursors.Read(list, cursor);
        if (cursor is not null && after is null)
        {
            errors = [new FieldError("cursor", "not-of-this-list", "the nextCursor of the page before")];
            return null;
        }

        return (size, after);
    }
}
