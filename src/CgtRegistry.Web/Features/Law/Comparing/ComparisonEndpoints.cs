using System.ComponentModel;
using CgtRegistry.Web.Api;

namespace CgtRegistry.Web.Features.Law.Comparing;

/// <summary>Comparisons of legal texts as data.</summary>
internal static class ComparisonEndpoints
{
    public static void MapComparisons(this RouteGroupBuilder api) => api.MapGet("/instruments/{slug}/compare", Compare)
        .WithName("instrument-compare")
        .WithSummary("What differs between the texts of an instrument on two days, or between two instruments, part by part and word by word.")
        .Produces<ComparisonDocument>()
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status404NotFound);

    private static IResult Compare(
        string slug,
        [Description("The earlier day, ISO; the day before the latest change when left out.")] string? from,
        [Description("The later day, ISO; today in Vietnam when left out.")] string? to,
        [Description("Slug of another instrument, instead of two days.")] string? with,
        [Description("With with: the day of both texts, ISO. When left out each is taken as it stands today, else on its last or first day in force.")] string? on,
        ComparisonReader reader,
        TimeProvider clock)
    {
        var asked = new AskedFor(clock);
        var filter = new ComparisonQuery { From = from, To = to, With = with, On = on }.Read(asked);
        var found = reader.Compare(slug, filter, asked);
        return asked.Errors.Count > 0 ? Problems.Validation(asked.Errors)
            : found is null ? Problems.NotFound()
            : Results.Ok(ComparisonDocument.Of(found));
    }
}
