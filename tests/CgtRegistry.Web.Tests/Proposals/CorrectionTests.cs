using System.Net;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Tests.Running;
using static CgtRegistry.Web.Tests.Proposals.Proposing;

namespace CgtRegistry.Web.Tests.Proposals;

/// <summary>What the register holds of the law and of institutions is corrected by proposals; the history keeps what it said before.</summary>
public class CorrectionTests(EmptyRegister running) : IClassFixture<EmptyRegister>, IAsyncLifetime
{
    private static readonly (string, string?)[] Cited = [("source", "source"), .. Reason];

    private readonly StartedRegister _register = running.Register;
    private Colleague _reviewer = null!;
    private Colleague _approver = null!;

    public async ValueTask InitializeAsync()
    {
        await _register.PublishAsync(World());
        _reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        _approver = await Colleague.SignInAsync(_register, WorkRole.Approver);
    }

    public ValueTask DisposeAsync()
    {
        _reviewer.Dispose();
        _approver.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_instrument_is_corrected_and_keeps_what_the_form_does_not_show()
    {
        var held = A.Instrument("corrected", from: A.Day("2020-01-01")) with { Tags = ["kept"], NumberAliases = ["alias"], Doubts = [new(A.Day("2026-01-01"), A.Text)] };
        await _register.PublishAsync(held);

        await DoAsync("/vi/staff/regulations/corrected/edit", [("number", "8/2026/NĐ-CP"), .. On("from", "2021-02-03"), ("settled", "0"), .. On("confirmed", "2026-11-01"), .. Cited]);

        var now = _register.Picture.Instruments[held.Id];
        Assert.Equal(("8/2026/NĐ-CP", A.Day("2021-02-03")), (now.Number, now.EffectiveFrom));
        Assert.Equal((held.Title, held.Issuer, "kept", "alias"), (now.Title, now.Issuer, now.Tags.Single(), now.NumberAliases.Single()));
        Assert.Empty(now.Doubts);
        Assert.Equal(A.Day("2026-11-01"), now.ConfirmedInForce.Single().On);
        Assert.Contains("record-corrected", (await _register.Browser.JsonAsync("/api/v1/history/instrument/corrected")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_instrument_does_not_become_one_the_register_holds_already()
    {
        const string Edit = "/vi/staff/regulations/second/edit";
        await _register.PublishAsync(A.Instrument("first") with { Number = "1/HAI-LAN" }, A.Instrument("second") with { Number = "2/HAI-LAN" });

        var again = await _reviewer.RefusedAsync(await _reviewer.PageAsync(Edit), Edit, HttpStatusCode.UnprocessableEntity, [("number", "1/HAI-LAN"), .. Cited]);

        Assert.NotNull(again.QuerySelector("#problems a[href$='#f-number']"));
    }

    [Fact]
    public async Task A_doubt_needs_its_day_and_its_reason()
    {
        const string Edit = "/vi/staff/regulations/doubted/edit";
        await _register.PublishAsync(A.Instrument("doubted", from: A.Day("2020-01-01")));

        await _reviewer.RefusedAsync(await _reviewer.PageAsync(Edit), Edit, HttpStatusCode.UnprocessableEntity, [.. On("doubt", "2026-11-01"), .. Cited]);
        var again = await _reviewer.RefusedAsync(await _reviewer.PageAsync(Edit), Edit, HttpStatusCode.UnprocessableEntity, [("doubt.reason.vi", "Hai nguồn nói khác nhau"), ("doubt.reason.en", "Two sources differ"), .. Cited]);
        await _approver.ConfirmAsync((await _reviewer.TakenAsync(again, Edit, On("doubt", "2026-11-01"))).Split('?')[0]);

        Assert.Equal("Two sources differ", _register.Picture.Instruments[new("doubted")].Doubts.Single().Reason.En);
    }

    [Fact]
    public async Task A_changed_date_of_an_instrument_shows_what_rests_on_it_before_it_is_sent()
    {
        await _register.PublishAsync(A.Instrument("basis", from: A.Day("2020-01-01")), A.Provision() with { Id = new("basis/dieu-1"), Instrument = new("basis") });
        await DoAsync(Grant, [.. Granted(number: "on-basis/QĐ").Where(v => v.Item1 is not "basis.1"), ("basis.1", "basis/dieu-1")]);

        var page = await AheadAsync("/vi/staff/regulations/basis/edit", [.. On("until", "2026-11-22"), .. Cited]);

        Assert.Contains("on-basis/QĐ", page.QuerySelector("#impact + ul")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_effect_is_corrected()
    {
        await EffectAsync("told-wrongly", "dieu-1");

        await DoAsync("/vi/staff/effects/told-wrongly/edit", [("affected.path", "dieu-2"), .. On("from", "2026-06-01"), .. Cited]);

        var now = _register.Picture.Effects[new("told-wrongly")];
        Assert.Equal(("dieu-2", A.Day("2026-06-01"), EffectKind.Repeals), (now.Affected.Path, now.From, now.Kind));
    }

    [Fact]
    public async Task A_withdrawn_effect_is_no_law_any_more_and_its_history_stays()
    {
        await EffectAsync("withdrawn", "dieu-1");
        await DoAsync(Grant, Granted(number: "under-withdrawn/QĐ"));
        const string Withdraw = "/vi/staff/effects/withdrawn/withdraw";

        var ahead = await AheadAsync(Withdraw, Cited);
        Assert.Contains("under-withdrawn/QĐ", ahead.QuerySelector("#impact + ul")!.TextContent, StringComparison.Ordinal);
        await DoAsync(Withdraw, Cited);

        Assert.False(_register.Picture.Effects.ContainsKey(new("withdrawn")));
        Assert.DoesNotContain("\"withdrawn\"", (await _register.Browser.JsonAsync("/api/v1/instruments/decree/effects")).ToString(), StringComparison.Ordinal);
        await _register.Browser.PageAsync("/vi/history/effect/withdrawn");
        await _reviewer.PageAsync(Withdraw, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_was_withdrawn_does_not_come_back_when_the_reference_data_is_read_again()
    {
        await EffectAsync("stays-withdrawn", "dieu-5");
        var told = _register.Picture.Effects[new("stays-withdrawn")];
        await DoAsync("/vi/staff/effects/stays-withdrawn/withdraw", Cited);
        var folder = Directory.CreateTempSubdirectory("cgt-effects-");
        var file = Path.Combine(folder.CreateSubdirectory("effects").FullName, "told.json");
        await File.WriteAllTextAsync(file, System.Text.Json.JsonSerializer.Serialize(new[] { told }, CgtRegistry.Web.Persistence.RecordJson.Options));

        await _register.Get<CgtRegistry.Web.Seed.ReferenceLoader>().ImportAsync([file], _ => { }, CancellationToken.None);
        folder.Delete(recursive: true);

        Assert.True(_register.Picture.WithdrawnEffects.ContainsKey(told.Id));
        Assert.False(_register.Picture.Effects.ContainsKey(told.Id));
    }

    [Fact]
    public async Task A_wording_is_corrected_and_ended_under_its_number()
    {
        await _register.PublishAsync(A.Provision() with { Id = new("decree/dieu-7"), Path = "dieu-7" });
        await DoAsync(Grant, [.. Granted(number: "on-wording/QĐ").Where(v => v.Item1 is not "basis.1"), ("basis.1", "decree/dieu-7")]);
        const string Open = "/vi/staff/provisions/correct?provision=decree%2Fdieu-7";
        (string, string?)[] typed = [("text.vi", "Điều 7. Lời văn đúng"), .. On("until", "2026-11-20"), .. Cited];

        var ahead = await AheadAsync(Open, typed);
        Assert.Contains("on-wording/QĐ", ahead.QuerySelector("#impact + ul")!.TextContent, StringComparison.Ordinal);
        await DoAsync(Open, typed);

        var version = _register.Picture.Provisions[new("decree/dieu-7")].Versions.Single();
        Assert.Equal((1, "Điều 7. Lời văn đúng", A.Day("2026-11-20")), (version.Number, version.Wording!.Text.Vi, version.Until));
    }

    [Fact]
    public async Task A_wording_that_would_overlap_another_is_refused_with_what_was_typed()
    {
        var article = A.Provision() with { Id = new("decree/dieu-8"), Path = "dieu-8" };
        await _register.PublishAsync(article with { Versions = [article.Versions[0] with { Until = A.Day("2026-01-01") }, article.Versions[0] with { Number = 2, From = A.Day("2026-01-01") }] });
        const string Action = "/vi/staff/provisions/correct";

        var again = await _reviewer.RefusedAsync(await _reviewer.PageAsync($"{Action}?provision=decree%2Fdieu-8&number=1"), Action, HttpStatusCode.UnprocessableEntity, [("text.vi", "Đã gõ"), .. On("until", "2026-02-01"), .. Cited]);

        Assert.NotNull(again.QuerySelector("#problems a[href$='#f-from']"));
        Assert.Equal("1", again.QuerySelector("input[name=number]")!.GetAttribute("value"));
        Assert.Equal("Đã gõ", again.QuerySelector("#f-text\\.vi")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_qualification_and_a_number_that_were_entered_wrongly_are_taken_out()
    {
        var place = A.Institution("marked") with
        {
            Qualifications = [new(QualificationKind.Gmp, A.Citation(), "G-1"), new(QualificationKind.Jci, A.Citation(), "J-1")],
            Identifiers = [new("ror", "https://ror.org/wrong", A.Citation())],
        };
        await _register.PublishAsync(place);
        const string Correct = "/vi/staff/institutions/marked/correct";

        await _reviewer.RefusedAsync(await _reviewer.PageAsync(Correct), Correct, HttpStatusCode.UnprocessableEntity, Cited);
        await DoAsync(Correct, [("qualification", "0"), ("identifier", "0"), .. Cited]);

        var now = _register.Picture.Institutions[place.Id];
        Assert.Equal("J-1", now.Qualifications.Single().Number);
        Assert.Empty(now.Identifiers);
        Assert.Contains("G-1", (await _register.Browser.PageAsync("/vi/history/institution/marked")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/vi/staff/regulations/decree/edit", "/vi/staff/regulations/none/edit")]
    [InlineData("/vi/staff/institutions/hospital/correct", "/vi/staff/institutions/none/correct")]
    [InlineData("/vi/staff/provisions/correct?provision=decree%2Fdieu-1", "/vi/staff/provisions/correct?provision=none")]
    public async Task Only_regulators_find_the_forms_and_only_for_what_is_there(string form, string nowhere)
    {
        using var applicant = await Colleague.SignInAsync(_register, WorkRole.Applicant);

        await _reviewer.PageAsync(form);
        await _reviewer.PageAsync(nowhere, HttpStatusCode.NotFound);
        using var refused = await applicant.GetAsync(form);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task A_form_that_was_overtaken_changes_nothing()
    {
        await EffectAsync("overtaken", "dieu-3");
        var opened = await _reviewer.PageAsync("/vi/staff/effects/overtaken/withdraw");
        await DoAsync("/vi/staff/effects/overtaken/edit", [("affected.path", "dieu-4"), .. Cited]);

        await _reviewer.RefusedAsync(opened, "/vi/staff/effects/overtaken/withdraw", HttpStatusCode.Conflict, Cited);

        Assert.True(_register.Picture.Effects.ContainsKey(new("overtaken")));
    }

    private Task EffectAsync(string id, string path) => _register.PublishAsync(
        A.Instrument("later", from: A.Day("2026-01-01")),
        A.Effect("later") with { Id = new(id), Kind = EffectKind.Repeals, Affected = new(new("decree"), path), From = A.Day("2026-11-15") });

    private async Task<AngleSharp.Html.Dom.IHtmlDocument> AheadAsync(string form, (string, string?)[] values)
    {
        using var answer = await _reviewer.SendFormAsync(await _reviewer.PageAsync(form), form.Split('?')[0], [.. values, ("preview", "true")]);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
    }

    private async Task DoAsync(string form, (string Name, string? Value)[] values) => await _approver.ConfirmAsync(await _reviewer.ProposeAsync(form, values));
}
