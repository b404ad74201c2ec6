using System.Globalization;
using CgtRegistry.Web.Api;

namespace CgtRegistry.Web.Features.Trials.Versions;

/// <summary>Which two versions are compared, as it was sent; page and API read it alike.</summary>
public sealed record VersionQuery(string? From, string? To)
{
    /// <summary>The two versions: the last and the one before it where nothing else is asked. What cannot be read is refused on the way.</summary>
    /// <param name="asked">Takes the refusals.</param>
    /// <param name="last">The last version there is.</param>
    public (int From, int To) Read(AskedFor asked, int last)
    {
        var to = Version(asked, "to", To, last) ?? last;
        var from = Version(asked, "from", From, last) ?? Math.Max(1, to - 1);
        if (asked.Errors.Count == 0 && from > to)
        {
            asked.Refuse("from", "after-the-end", $"1–{to}");
        }

        return (from, to);
    }

    private static int? Version(AskedFor asked, string field, string? text, int last)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        if (text.All(char.IsAsciiDigit) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) && version >= 1 && version <= last)
        {
            return version;
        }

        asked.Refuse(field, "no-such-version", $"1–{last}");
        return null;
    }
}
