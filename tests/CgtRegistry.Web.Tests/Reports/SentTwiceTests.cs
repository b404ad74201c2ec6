using System.Net;
using AngleSharp.Html.Dom;
using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Tests.Reports;

/// <summary>The form of a report that is sent again: one report of one content, and no content lost for another.</summary>
public class SentTwiceTests(TemplateDatabase template) : IAsyncLifetime
{
    private const string Action = "/vi/report";
    private const int AtOnce = 4; // one network sends five reports an hour

    private static readonly (string, string)[] Filled = [("kinds", "advertising"), ("place", "Phòng khám X"), ("what", "Họ hứa chữa khỏi mọi bệnh.")];

    private StartedRegister _register = null!;
    private Visitor _visitor = null!;

    public async ValueTask InitializeAsync()
    {
        _register = await StartedRegister.StartAsync(await template.CopyAsync(Holding.Nothing));
        _visitor = new Visitor(_register);
    }

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        await _register.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_same_content_with_the_same_file_is_one_report_with_one_receipt()
    {
        var page = await OpenAsync();

        var first = ReceiptOf(await _visitor.SendAsync(page, Action, HttpStatusCode.OK, Filled, Pictures.Pdf()));
        var second = ReceiptOf(await _visitor.SendAsync(page, Action, HttpStatusCode.OK, Filled, Pictures.Pdf()));

        Assert.Equal(first, second);
        Assert.Single((Assert.Single(await StoredAsync())).Files);
    }

    [Fact]
    public async Task What_was_corrected_after_sending_comes_back_and_becomes_a_report_of_its_own()
    {
        var page = await OpenAsync();
        var first = ReceiptOf(await _visitor.SendAsync(page, Action, HttpStatusCode.OK, Filled));

        var again = await _visitor.SendAsync(page, Action, HttpStatusCode.Conflict, [.. Filled[..2], ("what", "Họ đã tiêm cho mẹ tôi.")], Pictures.Pdf());

        Assert.Equal("Họ đã tiêm cho mẹ tôi.", ((IHtmlTextAreaElement)again.QuerySelector("#f-what")!).Value);
        Assert.NotNull(again.QuerySelector("#problems a[href='/vi/report/status']"));
        Assert.Single(await StoredAsync());
        var second = ReceiptOf(await _visitor.SendAsync(again, Action, HttpStatusCode.OK, [("kinds", "advertising")]));
        Assert.NotEqual(first, second);
        var stored = await StoredAsync();
        Assert.Equal(["Họ hứa chữa khỏi mọi bệnh.", "Họ đã tiêm cho mẹ tôi."], stored.Select(r => r.What));
        Assert.Equal([0, 1], stored.Select(r => r.Files.Count));
    }

    [Fact]
    public async Task A_file_that_was_held_goes_with_the_corrected_report_too()
    {
        var held = await _visitor.SendAsync(await OpenAsync(), Action, HttpStatusCode.UnprocessableEntity, [.. Filled[..1], ("place", ""), Filled[2]], Pictures.Pdf());
        await _visitor.SendAsync(held, Action, HttpStatusCode.OK, Filled);

        var again = await _visitor.SendAsync(held, Action, HttpStatusCode.Conflict, [.. Filled[..2], ("what", "Họ đã tiêm cho mẹ tôi.")]);
        await _visitor.SendAsync(again, Action, HttpStatusCode.OK, [("kinds", "advertising")]);

        Assert.All(await StoredAsync(), r => Assert.Single(r.Files));
        Assert.Equal(2L, await _register.SqlAsync("select count(*) from work.report_attachment f join work.public_report r on r.id = f.report and r.files::text like '%' || f.id || '%'"));
    }

    [Fact]
    public async Task Another_file_is_other_content()
    {
        var page = await OpenAsync();
        await _visitor.SendAsync(page, Action, HttpStatusCode.OK, Filled, Pictures.Pdf());

        await _visitor.SendAsync(page, Action, HttpStatusCode.Conflict, Filled, Pictures.Png());
    }

    [Fact]
    public async Task A_form_sent_several_times_at_one_moment_is_one_report_with_one_receipt()
    {
        var page = await OpenAsync();

        var receipts = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(async _ => ReceiptOf(await _visitor.SendAsync(page, Action, HttpStatusCode.OK, Filled))));

        Assert.Single(receipts.Distinct());
        Assert.Single(await StoredAsync());
        Assert.Equal(1L, await _register.SqlAsync("select count(*) from work.audit_entry where act = 'report-to-authority'"));
    }

    private async Task<IHtmlDocument> OpenAsync()
    {
        var page = await _visitor.PageAsync("/vi/report");
        _register.Clock.Advance(TimeSpan.FromSeconds(10));
        return page;
    }

    private static string ReceiptOf(IHtmlDocument page) => page.QuerySelector("#receipt")!.TextContent;

    private async Task<List<PublicReport>> StoredAsync()
    {
        await using var work = _register.Get<Workplace>().Open(Acting.System);
        return await work.Set<PublicReport>().AsNoTracking().OrderBy(r => r.Id).ToListAsync();
    }
}
