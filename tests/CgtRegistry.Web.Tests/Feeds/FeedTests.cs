using System.Net;
using System.Xml.Linq;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Web.Tests.Running;
using CgtRegistry.Web.Tests.Trials;

namespace CgtRegistry.Web.Tests.Feeds;

/// <summary>Changes as those hear of them who follow the register or one of its records (Atom, RFC 4287).</summary>
public class FeedTests(EmptyRegister running) : IClassFixture<EmptyRegister>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private readonly StartedRegister _register = running.Register;

    [Fact]
    public async Task Every_publication_is_an_entry_the_newest_first()
    {
        await _register.PublishAsync(A.World());
        await _register.PublishAsync([A.Institution("first"), A.Institution("first-too")]);
        await _register.PublishAsync(A.Institution("second"));

        var feed = await ReadAsync("/vi/feed");
        var entries = feed.Elements(Atom + "entry").ToList();

        Assert.Equal(["id", "title", "subtitle", "updated", "link", "link", "author"], feed.Elements().Take(7).Select(e => e.Name.LocalName));
        Assert.Equal(entries[0].Element(Atom + "updated")!.Value, feed.Element(Atom + "updated")!.Value);
        Assert.Equal(A.Text.Vi, entries[0].Element(Atom + "title")!.Value);
        Assert.Contains("/vi/history/institution/second", entries[0].Element(Atom + "content")!.Value, StringComparison.Ordinal);
        Assert.Contains("2 mục mới", entries[1].Element(Atom + "content")!.Value, StringComparison.Ordinal);
        Assert.Equal(entries.Count, entries.Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
    }

    [Fact]
    public async Task The_feed_of_a_place_tells_what_names_it_and_nothing_else()
    {
        await _register.PublishAsync([.. A.World(), A.Institution("followed"), A.Institution("other")]);
        await _register.PublishAsync(Against("other", "about-other"));
        await _register.PublishAsync(Against("followed", "about-followed"));

        var told = await EntriesAsync("/en/institutions/followed/feed");

        Assert.Contains("about-followed", told[0], StringComparison.Ordinal);
        Assert.DoesNotContain(told, t => t.Contains("about-other", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_decided_about_the_whole_reaches_those_who_follow_its_parts()
    {
        await _register.PublishAsync([.. A.World(), A.Institution("group"), A.Institution("part") with { Parent = new InstitutionId("group") }]);
        await _register.PublishAsync(Against("group", "about-group"));

        Assert.Contains("about-group", (await EntriesAsync("/en/institutions/part/feed"))[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/authorisations/paper/feed")]
    [InlineData("/en/therapies/narrow/feed")]
    [InlineData("/en/conditions/condition/feed")]
    public async Task What_is_decided_about_a_wider_therapy_everywhere_reaches_those_who_follow_a_narrower_one(string feed)
    {
        await _register.PublishAsync([.. A.World(), A.Therapy("wide"), A.Therapy("narrow", "wide")]);
        await _register.PublishAsync(A.Authorisation() with { Id = new("paper"), Therapy = new("narrow") });
        await _register.PublishAsync(A.Notice(therapy: "wide") with { Id = new("about-wide"), Title = new("about-wide") });

        Assert.Contains(await EntriesAsync(feed), e => e.Contains("about-wide", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_feed_of_a_trial_tells_of_its_records_in_registries()
    {
        await Study.ImportAsync(_register, new Study("NCT97000001"));
        await Study.ImportAsync(_register, new Study("NCT97000001") { Size = 80, UpdatedOn = "2026-02-10" });

        var feed = await ReadAsync("/en/trials/NCT97000001/feed");

        Assert.Equal(2, feed.Elements(Atom + "entry").Count());
        Assert.Equal(HttpStatusCode.NotFound, (await _register.Browser.GetAsync("/en/trials/NCT97000009/feed")).StatusCode);
    }

    [Fact]
    public async Task Who_follows_a_place_that_has_merged_is_led_to_the_one_that_goes_on()
    {
        await _register.PublishAsync([A.Source(), A.Institution("goes-on"), A.Institution("merged") with { End = new(A.Day("2026-01-01"), A.Citation(), new InstitutionId("goes-on")) }]);

        using var answer = await _register.Browser.GetAsync("/vi/institutions/merged/feed");

        Assert.Equal((HttpStatusCode.PermanentRedirect, "/vi/institutions/goes-on/feed"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task Signs_of_other_languages_stay_text()
    {
        const string hostile = "Phòng khám ]]> -- </script><script>alert(1)</script> \u2028 \uffff &amp;";
        await _register.PublishAsync([A.Source(), A.Institution("hostile", hostile)]);

        var entry = (await EntriesAsync("/vi/institutions/hostile/feed"))[0];

        Assert.Contains("]]&gt; -- &lt;/script&gt;&lt;script&gt;alert(1)", entry, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", entry, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_that_knows_the_feed_is_told_that_nothing_changed_until_something_does()
    {
        await _register.PublishAsync([A.Source(), A.Institution("asked-again")]);
        using var first = await _register.Browser.GetAsync("/vi/institutions/asked-again/feed");
        Assert.Equal("application/atom+xml", first.Content.Headers.ContentType?.MediaType);

        Assert.Equal(HttpStatusCode.NotModified, await AgainAsync());
        await _register.PublishAsync(A.Institution("asked-again", "Tên mới"));
        Assert.Equal(HttpStatusCode.OK, await AgainAsync());

        async Task<HttpStatusCode> AgainAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/vi/institutions/asked-again/feed");
            request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
            using var answer = await _register.Browser.SendAsync(request);
            return answer.StatusCode;
        }
    }

    [Theory]
    [InlineData("institutions", "hospital")]
    [InlineData("therapies", "therapy")]
    [InlineData("conditions", "condition")]
    [InlineData("regulations", "decree")]
    [InlineData("sources", "source")]
    [InlineData("notices", "notice")]
    public async Task Every_page_of_a_record_names_its_feed(string list, string id)
    {
        await _register.PublishAsync([.. A.World(), Against("hospital", "notice")]);

        var page = await _register.Browser.PageAsync($"/vi/{list}/{id}");

        Assert.Equal($"/vi/{list}/{id}/feed", page.QuerySelector("head link[rel=alternate][type='application/atom+xml']")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector($"main a[href='/vi/{list}/{id}/feed']"));
        Assert.NotEmpty(await EntriesAsync($"/vi/{list}/{id}/feed"));
        Assert.Equal(HttpStatusCode.NotFound, (await _register.Browser.GetAsync($"/vi/{list}/there-is-none/feed")).StatusCode);
    }

    private static Notice Against(string place, string id) => A.Notice() with { Id = new(id), Title = new(id), About = new Subjects { Institutions = [new InstitutionId(place)] } };

    private async Task<XElement> ReadAsync(string address)
    {
        await using var feed = await _register.Browser.GetStreamAsync(address);
        return (await XDocument.LoadAsync(feed, LoadOptions.None, CancellationToken.None)).Root!;
    }

    private async Task<List<string>> EntriesAsync(string address) => [.. (await ReadAsync(address)).Elements(Atom + "entry").Select(e => e.Element(Atom + "content")!.Value)];
}
