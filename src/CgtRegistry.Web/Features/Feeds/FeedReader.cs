using System.Text;
using System.Text.Encodings.Web;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Features.History;
using CgtRegistry.Web.Features.Trials.Versions;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Live;

namespace CgtRegistry.Web.Features.Feeds;

/// <summary>Puts publications in words for those who follow the register or one of its records.</summary>
internal sealed class FeedReader(ChangesReader changes, TrialPastReader trials, LiveRegister live, HtmlEncoder html)
{
    /// <summary>The changes of the whole register.</summary>
    public async Task<AtomFeed> AllAsync(Uri origin, string language, CancellationToken cancellationToken) =>
        Feed(origin, language, $"/{language}", Texts.Of(language)["feed.title"], await changes.LatestAsync(cancellationToken));

    /// <summary>The changes of a record and of what changes its standing.</summary>
    public async Task<AtomFeed> AboutAsync(Uri origin, string language, RecordRef record, CancellationToken cancellationToken)
    {
        var publications = await changes.AboutAsync(FeedScope.Of(record, live.Current), cancellationToken);
        return Feed(origin, language, Links.To(language, record), Titled(language, RecordTitles.Of(live.Current, record).In(language)), publications);
    }

    /// <summary>The changes of a trial and of its records in registries; none when there is no such trial.</summary>
    public async Task<AtomFeed?> TrialAsync(Uri origin, string language, string id, CancellationToken cancellationToken)
    {
        if (await trials.FindAsync(id, cancellationToken) is not { } past)
        {
            return null;
        }

        var record = new RecordRef(RecordKind.Trial, past.Id);
        var own = await changes.AboutAsync(FeedScope.Of(record, live.Current), cancellationToken);
        var publications = own.Concat(past.Versions.Select(v => new RecentPublication(v.Publication, v.At, v.Actor, v.Reason, New: 0, Changed: 0, []))).DistinctBy(p => p.Number).OrderByDescending(p => p.Number).Take(ChangesReader.Most);
        return Feed(origin, language, Links.To(language, record), Titled(language, RecordTitles.Of(live.Current, record).In(language)), [.. publications]);
    }

    private static string Titled(string language, string name) => Texts.Of(language)["feed.title-of", ("name", name)];

    private AtomFeed Feed(Uri origin, string language, string page, string title, IReadOnlyList<RecentPublication> publications)
    {
        var (texts, here) = (Texts.Of(language), new Uri(origin, page));
        return new AtomFeed(
            language,
            new Uri(origin, $"{page}/feed"),
            here,
            $"{title} – {texts["site.short"]}",
            texts["feed.subtitle"],
            texts["site.name"],
            publications.Count > 0 ? publications[0].At : live.Last.At,
            [
                .. publications.Select(p => new AtomEntry(
                    p.Number,
                    p.At,
                    p.Reason.In(language),
                    $"{texts.Find($"role.{p.Actor.Role}") ?? p.Actor.Role} · {p.Actor.Pseudonym}",
                    p.Records is [var only] ? new Uri(origin, Links.History(language, only)) : here,
                    Html(origin, language, p))),
            ]);
    }

    private string Html(Uri origin, string language, RecentPublication publication)
    {
        var text = new StringBuilder();
        if (PublicationWords.Counted(publication, Texts.Of(language)) is { Length: > 0 } counted)
        {
            text.Append("<p>").Append(html.Encode(counted)).Append("</p>");
        }

        if (publication.Records.Count > 0)
        {
            text.Append("<ul>");
            foreach (var record in publication.Records)
            {
                var (address, name) = (new Uri(origin, Links.History(language, record)), RecordTitles.Of(live.Current, record).In(language));
                text.Append("<li><a href=\"").Append(html.Encode(address.AbsoluteUri)).Append("\">").Append(html.Encode(name)).Append("</a></li>");
            }

            text.Append("</ul>");
        }

        return text.ToString();
    }
}
