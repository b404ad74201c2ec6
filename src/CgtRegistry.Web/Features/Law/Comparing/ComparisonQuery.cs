using CgtRegistry.Web.Api;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Law.Comparing;

/// <summary>What is compared: the text of one instrument on two days, or of two instruments on one day.</summary>
/// <param name="From">The earlier day; the day before the latest change when not given.</param>
/// <param name="To">The later day.</param>
/// <param name="With">The other instrument.</param>
/// <param name="On">The day of both texts; when not given each is taken as it stands, or as it stood last.</param>
public sealed record ComparisonFilter(DateOnly? From, DateOnly To, string? With, DateOnly? On);

/// <summary>The parameters of a comparison as they were sent; page and API read them alike.</summary>
public sealed record ComparisonQuery
{
    public string? From { get; init; }
    public string? To { get; init; }
    public string? With { get; init; }
    public string? On { get; init; }

    /// <summary>The parameters as values; what cannot be read, or does not go together, is refused on the way.</summary>
    public ComparisonFilter Read(AskedFor asked)
    {
        var with = asked.Words("with", With);
        var filter = new ComparisonFilter(Day(asked, "from", From), asked.Day("to", To), with, Day(asked, "on", On));
        if (with is not null && (filter.From is not null || !string.IsNullOrEmpty(To)))
        {
            asked.Refuse("with", "one-comparison", "either from and to, or with and on");
        }
        else if (with is null && filter.On is not null)
        {
            asked.Refuse("on", "one-comparison", "either from and to, or with and on");
        }

        if (filter.From > filter.To)
        {
            asked.Refuse("from", "after-the-end", "a day that is not after the parameter to");
        }

        return filter;
    }

    /// <summary>The parameters as part of an address.</summary>
    public string Address() => Links.Query(("from", From), ("to", To), ("with", With), ("on", On));

    private static DateOnly? Day(AskedFor asked, string field, string? text) => string.IsNullOrEmpty(text) ? null : asked.Day(field, text);
}
