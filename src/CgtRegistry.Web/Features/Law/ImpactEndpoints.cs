using System.ComponentModel;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Law;

/// <summary>What changes of the law mean for what rests on it, as data.</summary>
internal static class ImpactEndpoints
{
    public static void MapImpact(this RouteGroupBuilder api) =>
        api.MapGet("/instruments/{slug}/impact", List).WithName("instrument-impact")
            .WithSummary("Every effect that changes the instrument, or by which it changes others, with what in the register rests on what is changed.")
            .Produces<Page<EffectImpact>>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);

    private static IResult List(
        string slug,
        [Description("The day, ISO; today in Vietnam when left out. What is over by then rests on nothing.")] string? on,
        string? limit,
        string? cursor,
        ImpactReader reader,
        Cursors cursors,
        TimeProvider clock)
    {
        var asked = new AskedFor(clock);
        var day = asked.Day("on", on);
        if (asked.Errors.Count > 0)
        {
            return Problems.Validation(asked.Errors);
        }

        if (reader.Of(slug, day) is not { } effects)
        {
            return Problems.NotFound();
        }

        var page = effects.Cut(e => e.Key(), $"instruments/{slug}/impact{Links.Query(("on", on))}", limit, cursor, cursors, out var errors);
        return page is null ? Problems.Validation(errors) : Results.Ok(page);
    }
}
