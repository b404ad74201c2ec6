using System.Text;
using CgtRegistry.Domain.Names;

namespace CgtRegistry.Web.Features.Proposals.Writing;

/// <summary>Makes the identifier under which a new record will be known for good: its name in plain letters.</summary>
public static class Slugs
{
    private const int Longest = 60;

    /// <summary>A free identifier; where the plain one is taken, a number is added.</summary>
    /// <param name="text">Name, title or number.</param>
    /// <param name="isTaken">Whether an identifier is in use.</param>
    public static string Free(string text, Func<string, bool> isTaken)
    {
        var plain = Plain(text);
        var slug = plain;
        for (var n = 2; isTaken(slug); n++)
        {
            slug = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{plain}-{n}");
        }

        return slug;
    }

    private static string Plain(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in Folding.Plain(text))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var whole = slug.ToString().Trim('-');
        var cut = whole.Length <= Longest ? whole : whole[..(whole.LastIndexOf('-', Longest) is var at and > 0 ? at : Longest)];
        return cut.Length > 0 ? cut : "new";
    }
}
