using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using CgtRegistry.Domain.Reports;
using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Tests.Reports;

/// <summary>Anybody tells the authority what they saw, loses nothing they typed, and follows it with a receipt.</summary>
public class SendReportTests(TemplateDatabase template) : IAsyncLifetime
{
    private const string Action = "/vi/report";

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
    public async Task A_report_is_taken_and_followed_with_its_receipt()
    {
        var receipt = ReceiptOf(await SendAsync(await OpenAsync(), HttpStatusCode.OK, Filled));

        var status = await _visitor.SendAsync(await _visitor.PageAsync("/vi/report/status"), "/vi/report/status", HttpStatusCode.OK, [("code", receipt.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal))]);

        Assert.Equal("Mới", status.QuerySelector("main h2")!.TextContent);
        var stored = Assert.Single(await StoredAsync());
        Assert.Equal(ReportKind.Advertising, Assert.Single(stored.Kinds));
        Assert.Equal("report-to-authority", await _register.SqlAsync("select string_agg(act, ',') from work.audit_entry"));
        Assert.Equal(0L, await _register.SqlAsync($"select count(*) from work.public_report r where r::text like '%{receipt}%'"));
    }

    [Fact]
    public async Task Sending_a_form_twice_gives_one_report_and_the_same_receipt()
    {
        var page = await OpenAsync();

        var first = ReceiptOf(await SendAsync(page, HttpStatusCode.OK, Filled));
        var second = ReceiptOf(await SendAsync(page, HttpStatusCode.OK, Filled));

        Assert.Equal(first, second);
        Assert.Single(await StoredAsync());
    }

    [Fact]
    public async Task Numbers_of_a_patient_are_warned_of_and_nothing_typed_is_lost()
    {
        const string What = "Bệnh nhân gọi 0912 345 678 để hỏi.";

        var warned = await SendAsync(await OpenAsync(), HttpStatusCode.UnprocessableEntity, [.. Filled[..2], ("what", What)], Pictures.Jpeg());

        Assert.Contains("số điện thoại", warned.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(What, ((IHtmlTextAreaElement)warned.QuerySelector("#f-what")!).Value);
        Assert.Single(warned.QuerySelectorAll("input[name=drop]"));
        Assert.Empty(await StoredAsync());

        ReceiptOf(await SendAsync(warned, HttpStatusCode.OK, [("anyway", "on"), ("kinds", "advertising")]));

        var stored = Assert.Single(await StoredAsync());
        Assert.Equal(What, stored.What);
        Assert.Single(stored.Files);
    }

    [Fact]
    public async Task Pictures_lose_what_the_camera_wrote()
    {
        await SendAsync(await OpenAsync(), HttpStatusCode.OK, Filled, Pictures.Jpeg(), Pictures.Png(), Pictures.Pdf());

        await using var work = _register.Get<Workplace>().Open(Acting.System);
        var files = await work.Set<ReportAttachment>().ToListAsync();
        Assert.Equal([AttachmentType.Jpeg, AttachmentType.Png, AttachmentType.Pdf], files.Select(f => f.Type).Order());
        Assert.All(files, f => Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(f.Content), StringComparison.Ordinal));
    }

    public static TheoryData<string, byte[]> BadFiles => new()
    {
        { "file-type", Encoding.UTF8.GetBytes("<svg onload='x'/>") },
        { "file-type", Encoding.UTF8.GetBytes("MZ program") },
        { "file-type", Pictures.Jpeg(60_000, 60_000) },
        { "file-type", Pictures.Png(4_000_000_000) },
        { "file-type", Pictures.Jpeg()[..^4] },
        { "file-active", Pictures.Pdf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>") },
        { "file-active", Pictures.PackedPdf("<< /S /JavaScript /JS (app.alert(1)) >>") },
        { "file-too-large", new byte[Attachment.MostBytes + 1] },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task A_file_is_judged_by_its_content(string code, byte[] file)
    {
        Assert.Equal(code, Assert.Single(Attachment.Read(file).Refusals).Code);

        var refused = await SendAsync(await OpenAsync(), HttpStatusCode.UnprocessableEntity, Filled, file);

        Assert.NotNull(refused.QuerySelector("#problems a[href$='#f-files']"));
        Assert.Equal(0L, await _register.SqlAsync("select count(*) from work.report_attachment"));
    }

    [Fact]
    public async Task A_sixth_file_is_not_taken_and_one_taken_back_makes_room()
    {
        var refused = await SendAsync(await OpenAsync(), HttpStatusCode.UnprocessableEntity, Filled, [.. Enumerable.Repeat(Pictures.Pdf(), 6)]);
        var held = refused.QuerySelectorAll("input[name=drop]").Select(i => i.GetAttribute("value")!).ToList();
        Assert.Equal(5, held.Count);

        await SendAsync(refused, HttpStatusCode.OK, [("kinds", "harm"), ("drop", held[0])], Pictures.Png());

        var stored = Assert.Single(await StoredAsync());
        Assert.Equal(5, stored.Files.Count);
        Assert.DoesNotContain(Guid.Parse(held[0]), stored.Files);
    }

    [Theory]
    [InlineData("website", "https://spam.example")]
    [InlineData("ticket", "not-ours")]
    [InlineData("what", "")]
    public async Task What_programs_send_is_refused(string field, string value)
    {
        await SendAsync(await OpenAsync(), HttpStatusCode.UnprocessableEntity, [.. Filled.Where(f => f.Item1 != field), (field, value)]);

        Assert.Empty(await StoredAsync());
    }

    [Fact]
    public async Task A_form_sent_in_the_moment_it_was_opened_is_refused_and_taken_a_little_later()
    {
        var page = await _visitor.PageAsync("/vi/report");
        var refused = await SendAsync(page, HttpStatusCode.UnprocessableEntity, Filled);

        _register.Clock.Advance(TimeSpan.FromSeconds(5));

        ReceiptOf(await SendAsync(refused, HttpStatusCode.OK, [("kinds", "other")]));
    }

    [Fact]
    public async Task One_network_sends_five_reports_an_hour()
    {
        for (var i = 0; i < 5; i++)
        {
            await SendAsync(await OpenAsync(), HttpStatusCode.OK, Filled);
        }

        await SendAsync(await OpenAsync(), HttpStatusCode.TooManyRequests, Filled);
        _register.Clock.Advance(TimeSpan.FromHours(1));
        await SendAsync(await OpenAsync(), HttpStatusCode.OK, Filled);
        Assert.Equal(6, (await StoredAsync()).Count);
    }

    [Fact]
    public async Task Receipts_cannot_be_guessed_for_long()
    {
        var page = await _visitor.PageAsync("/vi/report/status");
        for (var i = 0; i < 20; i++)
        {
            await _visitor.SendAsync(page, "/vi/report/status", HttpStatusCode.UnprocessableEntity, [("code", $"{i:D26}")]);
        }

        await _visitor.SendAsync(page, "/vi/report/status", HttpStatusCode.TooManyRequests, [("code", $"{99:D26}")]);
    }

    [Fact]
    public async Task The_database_lets_the_public_send_and_read_nothing()
    {
        await SendAsync(await OpenAsync(), HttpStatusCode.OK, Filled, Pictures.Pdf());

        await using var work = _register.Get<Workplace>().Open(Acting.Public);
        Assert.Empty(await work.Set<PublicReport>().ToListAsync());
        Assert.Empty(await work.Set<ReportAttachment>().ToListAsync());
    }

    [Fact]
    public async Task Reviewers_are_told_without_a_word_of_what_it_says()
    {
        using var reviewer = await Colleague.SignInAsync(_register, Domain.People.WorkRole.Reviewer);
        await SendAsync(await OpenAsync(), HttpStatusCode.OK, Filled);

        var inbox = await reviewer.PageAsync("/vi/staff/inbox");

        Assert.Contains("Có phản ánh mới", inbox.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Phòng khám X", inbox.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("1", inbox.QuerySelector(".cgt-count")!.FirstChild!.TextContent);
    }

    private async Task<IHtmlDocument> OpenAsync()
    {
        var page = await _visitor.PageAsync("/vi/report");
        _register.Clock.Advance(TimeSpan.FromSeconds(10));
        return page;
    }

    private Task<IHtmlDocument> SendAsync(IHtmlDocument page, HttpStatusCode expected, (string, string)[] values, params byte[][] files) =>
        _visitor.SendAsync(page, Action, expected, values, files);

    private static string ReceiptOf(IHtmlDocument page) => page.QuerySelector("#receipt")!.TextContent;

    private async Task<List<PublicReport>> StoredAsync()
    {
        await using var work = _register.Get<Workplace>().Open(Acting.System);
        return await work.Set<PublicReport>().AsNoTracking().ToListAsync();
    }
}
