using CgtRegistry.Domain;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Features.Institutions;
using CgtRegistry.Web.Features.Trials;
using CgtRegistry.Web.Http;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Live;

namespace CgtRegistry.Web.Features.Feeds;

/// <summary>Changes to follow: of the whole register, and of every record that has a page, under the address of its page.</summary>
internal static class FeedEndpoints
{
    private static readonly (string Folder, RecordKind Kind, Func<Register, string, bool> Holds)[] Lists =
    [
        ("institutions", RecordKind.Institution, (r, id) => r.Institutions.ContainsKey(new(id))),
        ("therapies", RecordKind.Therapy, (r, id) => r.Therapies.ContainsKey(new(id))),
        ("conditions", RecordKind.Condition, (r, id) => r.Conditions.ContainsKey(new(id))),
        ("authorisations", RecordKind.Authorisation, (r, id) => r.Authorisations.ContainsKey(new(id))),
        ("regulations", RecordKind.Instrument, (r, id) => r.Instruments.ContainsKey(new(id))),
        ("notices", RecordKind.Notice, (r, id) => r.Notices.ContainsKey(new(id))),
        ("sources", RecordKind.Source, (r, id) => r.Sources.ContainsKey(new(id))),
    ];

    public static void MapFeeds(this RouteGroupBuilder open)
    {
        foreach (var language in new[] { "vi", "en" })
        {
            Feed(open.MapGet($"/{language}/feed", async (FeedReader feeds, HttpContext http, RegistrySettings settings) =>
                Answer(await feeds.AllAsync(WellKnown.Origin(http, settings), language, http.RequestAborted))));
            Feed(open.MapGet($"/{language}/trials/{{id}}/feed", (string id, FeedReader feeds, TrialReader trials, HttpContext http, RegistrySettings settings) => TrialAsync(language, id, feeds, trials, http, settings)));
            foreach (var (folder, kind, holds) in Lists)
            {
                Feed(open.MapGet($"/{language}/{folder}/{{slug}}/feed", async (string slug, FeedReader feeds, InstitutionReader institutions, LiveRegister live, HttpContext http, RegistrySettings settings) =>
                    kind is RecordKind.Institution && institutions.GoesOnAs(slug) is { } survivor ? Moved(Links.Feed(language, new(kind, survivor.Value)))
                    : holds(live.Current, slug) ? Answer(await feeds.AboutAsync(WellKnown.Origin(http, settings), language, new(kind, slug), http.RequestAborted))
                    : Problems.NotFound()));
            }
        }
    }

    private static async Task<IResult> TrialAsync(string language, string id, FeedReader feeds, TrialReader trials, HttpContext http, RegistrySettings settings) =>
        await feeds.TrialAsync(WellKnown.Origin(http, settings), language, TrialNumbers.FromAddress(id), http.RequestAborted) is { } feed ? Answer(feed)
        : await trials.FindByOtherIdAsync(id, http.RequestAborted) is { } ours ? Moved(Links.Feed(language, new(RecordKind.Trial, ours)))
        : Problems.NotFound();

    private static void Feed(RouteHandlerBuilder endpoint) => endpoint.Produces(StatusCodes.Status200OK, contentType: AtomFeed.MediaType).ExcludeFromDescription();

    private static IResult Answer(AtomFeed feed) => Results.Bytes(feed.Write(), $"{AtomFeed.MediaType}; charset=utf-8");

    private static IResult Moved(string address) => Results.Redirect(address, permanent: true, preserveMethod: true);
}
