using System.Text.Json;
using CgtRegistry.Domain.Law.Texts;
using CgtRegistry.Web.Features.Law.Import;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Law;

/// <summary>The real texts of the law, taken in from where they lie.</summary>
public class RealLawTests(LawRegister app) : IClassFixture<LawRegister>
{
    [Theory]
    [InlineData("15-2023-qh15", 121)]
    [InlineData("105-2016-qh13", 116)]
    [InlineData("75-2006-qh11", 40)]
    [InlineData("29-2018-tt-byt", 30)]
    [InlineData("04-2020-tt-byt", 31)]
    [InlineData("54-2017-nd-cp", 129)]
    [InlineData("56-2008-nd-cp", 23)]
    [InlineData("25-2026-tt-byt", 6)]
    public void Acts_of_cell_and_gene_therapy_come_out_with_every_article(string slug, int articles)
    {
        var held = app.OrSkip().Register.Picture.Provisions.Values.Where(p => p.Instrument.Value == slug && p.Path.StartsWith("dieu-", StringComparison.Ordinal));

        Assert.True(held.Count() >= articles, $"{slug}: {held.Count()} articles");
    }

    [Fact]
    public async Task Taking_the_folder_in_again_changes_nothing()
    {
        var register = app.OrSkip().Register;
        var before = register.Picture.Version;

        foreach (var source in LawFolder.Find([Repository.LegalTexts!]).Sources)
        {
            var report = await register.Get<LawImporter>().ImportAsync(source, progress: null, CancellationToken.None);
            Assert.Equal((0, 0), (report.Counts.New, report.Counts.Changed));
        }

        Assert.Equal(before, register.Picture.Version);
    }

    [Fact]
    public async Task Every_clause_and_point_of_the_circular_on_drug_trials_has_an_address_of_its_own()
    {
        var articles = app.OrSkip().Register.Picture.Provisions.Values.Where(p => p.Instrument.Value == "29-2018-tt-byt" && p.Versions.Any(v => v.Wording is not null));
        var places = articles.SelectMany(p => ArticleText.Parse(p.Versions[^1].Wording!.Text.Vi).All().Where(u => u.Path.Length > 0).Select(u => $"{p.Path}/{u.Path}")).ToList();

        Assert.True(places.Count > 100, $"{places.Count} clauses and points");
        foreach (var place in places)
        {
            var found = await app.Browser.JsonAsync($"/api/v1/instruments/29-2018-tt-byt/provisions/{place}");
            Assert.False(string.IsNullOrWhiteSpace(found.Text("text")), place);
        }
    }

    [Theory]
    [InlineData("29-2018-tt-byt", "2018-12-31", "not-yet-in-force")]
    [InlineData("29-2018-tt-byt", "2019-01-01", "in-force")]
    [InlineData("29-2018-tt-byt", "2026-11-22", "unknown")]
    [InlineData("55-2015-tt-byt", "2023-12-31", "in-force")]
    [InlineData("55-2015-tt-byt", "2024-01-01", "fully-expired")]
    [InlineData("07-2015-tt-byt", "2026-11-22", "unknown")]
    [InlineData("17-2019-tt-byt", "2019-08-31", "not-yet-in-force")]
    [InlineData("17-2019-tt-byt", "2026-11-22", "unknown")]
    [InlineData("05-2016-tt-byt", "2026-11-22", "unknown")]
    public async Task The_effect_status_of_a_day_is_derived(string slug, string on, string status)
    {
        var found = await app.OrSkip().Browser.JsonAsync($"/api/v1/instruments/{slug}?on={on}");

        Assert.Equal(status, found.GetProperty("standing").Text("status"));
    }

    [Fact]
    public async Task That_a_circular_was_replaced_is_said_to_be_inferred()
    {
        var page = await app.OrSkip().Browser.PageAsync("/vi/regulations/29-2018-tt-byt?on=2026-11-22");

        Assert.Contains("suy luận", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("50/2025/TT-BYT", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_resolution_of_the_party_has_its_day_and_the_other_one_beside_it()
    {
        var page = await app.OrSkip().Browser.PageAsync("/vi/regulations/57-nq-tw");

        Assert.Contains("22 tháng 12 năm 2024", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.QuerySelectorAll("a[href*='/contested']"));
    }

    [Fact]
    public void Every_wording_names_its_source_and_keeps_the_passage_as_it_came()
    {
        var wordings = app.OrSkip().Register.Picture.Provisions.Values.SelectMany(p => p.Versions).Select(v => v.Wording).OfType<Domain.Law.Wording>().ToList();

        Assert.True(wordings.Count > 2_500, $"{wordings.Count} wordings");
        Assert.All(wordings, w => Assert.Matches("^[0-9a-f]{64}$", w.Raw));
        Assert.All(wordings, w => Assert.Contains(w.Citation.Source, app.Register.Picture.Sources.Keys));
    }

    [Fact]
    public async Task Passages_are_kept_under_their_hash()
    {
        var odd = await app.OrSkip().Register.SqlAsync("select count(*) from source_passage_row where sha256 <> encode(sha256(convert_to(text, 'UTF8')), 'hex')");
        var kept = await app.Register.SqlAsync("select count(*) from source_passage_row");

        Assert.Equal(0L, odd);
        Assert.True((long)kept! > 2_500);
    }

    [Theory]
    [InlineData("/regulations/105-2016-qh13")]
    [InlineData("/regulations/54-2017-nd-cp")]
    [InlineData("/regulations/105-2016-qh13/dieu-89/khoan-2/diem-a")]
    [InlineData("/regulations/105-2016-qh13/dieu-2?on=2018-01-01")]
    [InlineData("/regulations/15-2023-qh15/chuong-viii")]
    [InlineData("/regulations/search?q=te+bao+goc")]
    [InlineData("/regulations/29-2018-tt-byt?on=2018-12-31")]
    public async Task Pages_of_the_law_answer_in_both_languages(string address)
    {
        foreach (var language in new[] { "/vi", "/en" })
        {
            var page = await app.OrSkip().Browser.PageAsync(language + address);
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Equal(page.QuerySelectorAll("[id]").Length, page.QuerySelectorAll("[id]").Select(e => e.Id).Distinct().Count());
        }
    }

    [Fact]
    public async Task Every_document_has_a_page()
    {
        foreach (var instrument in app.OrSkip().Register.Picture.Instruments.Keys)
        {
            using var page = await app.Browser.GetAsync($"/vi/regulations/{instrument}");
            Assert.True(page.IsSuccessStatusCode, $"{instrument}: {(int)page.StatusCode}");
        }
    }

    [Theory]
    [InlineData("Điều 94 Luật Dược", "105-2016-qh13/dieu-94")]
    [InlineData("diem a khoan 2 dieu 89 luat duoc", "105-2016-qh13/dieu-89/khoan-2/diem-a")]
    [InlineData("Điều 18 Thông tư 29 /2018/TT-B YT", "29-2018-tt-byt/dieu-18")]
    public async Task A_citation_leads_to_the_place_it_names(string citation, string place)
    {
        var found = await app.OrSkip().Browser.JsonAsync("/api/v1/provisions" + Answers.Query(("q", citation)));

        var first = found.GetProperty("items")[0];
        Assert.Equal(place, $"{first.Text("instrument")}/{first.Text("path")}");
    }

    [Fact]
    public async Task Who_cites_a_place_is_listed_with_it()
    {
        var found = await app.OrSkip().Browser.JsonAsync("/api/v1/instruments/105-2016-qh13/provisions/dieu-86");

        Assert.Contains("29-2018-tt-byt/dieu-18", found.GetProperty("citedBy").Strings());
    }

    [Fact]
    public async Task A_change_whose_words_are_not_held_is_said()
    {
        var article = await app.OrSkip().Browser.JsonAsync("/api/v1/instruments/105-2016-qh13/provisions/dieu-89?on=2026-11-22");
        var page = await app.Browser.PageAsync("/vi/regulations/105-2016-qh13/dieu-89?on=2026-11-22");

        Assert.Contains("44-2024-qh15-amends-105-2016-qh13", article.GetProperty("unapplied").Strings());
        Assert.Contains("chưa có lời văn mới", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.String, article.GetProperty("text").ValueKind);
    }
}
