namespace CgtRegistry.Domain.Names;

/// <summary>Whether two folded words are a slip of the finger apart.</summary>
public static class EditDistance
{
    /// <summary>
    /// Equal, or one edit (two in words of eight letters or more) apart. Only words of five letters or more: almost any
    /// edit of a short folded syllable is another real syllable.
    /// </summary>
    public static bool IsNear(string one, string other)
    {
        if (one == other)
        {
            return true;
        }

        var shorter = Math.Min(one.Length, other.Length);
        return shorter >= 5 && Within(one, other, shorter >= 8 ? 2 : 1);
    }

    private static bool Within(string one, string other, int most)
    {
        if (Math.Abs(one.Length - other.Length) > most || one.Length > 64)
        {
            return false;
        }

        var previous = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var current = new int[other.Length + 1];
            current[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = one[i - 1] == other[j - 1] ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
            }

            previous = current;
        }

        return previous[^1] <= most;
    }
}
