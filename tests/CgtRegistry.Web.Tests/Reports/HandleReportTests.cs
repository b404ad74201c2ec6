using System.Net;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Reports;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Reports.Sending;
using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Tests.Pages;
using CgtRegistry.Web.Tests.Running;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Tests.Reports;

/// <summary>Regulators handle reports; nobody else reads them, and no public page ever says what they say.</summary>
public class HandleReportTests(FilledRegister running) : IClassFixture<FilledRegister>
{
    private const string Canary = "zzcanarywords";

    private readonly StartedRegister _register = running.Register;

    [Fact]
    public async Task A_report_is_taken_up_linked_answered_and_closed()
    {
        var (id, code) = await ReportAsync();
        using var reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        var address = $"/vi/staff/reports/{id}";

        Assert.EndsWith("done=report-take", await DoAsync("take"), StringComparison.Ordinal);
        await DoAsync("link", ("institution", "vinmec-times-city"));
        await DoAsync("note", ("text", "Đã gọi cho sở y tế."));
        await DoAsync("remark", ("text", "Cảm ơn bạn."));
        await DoAsync("close", ("outcome", "passed-on"));

        await using var work = _register.Get<Workplace>().Open(Acting.Public);
        var standing = (await work.StandingOfAsync(SendReport.HashOf(code), default))!;
        Assert.Equal((ReportState.Closed, ReportOutcome.PassedOn), (standing.State, standing.Outcome));
        Assert.Equal("Cảm ơn bạn.", Assert.Single(standing.Remarks).Text);
        Assert.Equal(5L, await _register.SqlAsync($"select count(*) from work.audit_entry where act = 'triage-report' and subject = '{id}' and session is not null"));
        var list = await reviewer.PageAsync("/vi/staff/reports?state=closed&institution=vinmec-times-city");
        Assert.NotNull(list.QuerySelector($"a[href='{address}']"));

        async Task<string> DoAsync(string act, params (string, string?)[] values) => await reviewer.TakenAsync(await reviewer.PageAsync(address), $"{address}/{act}", values).ConfigureAwait(true);
    }

    [Theory]
    [InlineData("note", "", "text", 422)]
    [InlineData("note", "Gọi 0912 345 678", "text", 422)]
    [InlineData("link", "no-such-place", "institution", 422)]
    [InlineData("close", "", "outcome", 422)]
    public async Task What_cannot_be_taken_is_shown_again(string act, string value, string field, int status)
    {
        var (id, _) = await ReportAsync();
        using var reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        var address = $"/vi/staff/reports/{id}";
        await reviewer.TakenAsync(await reviewer.PageAsync(address), address + "/take");

        var again = await reviewer.RefusedAsync(await reviewer.PageAsync(address), $"{address}/{act}", (HttpStatusCode)status, (field, value));

        Assert.NotNull(again.QuerySelector("#problems"));
        Assert.Equal("in-work", await _register.SqlAsync($"select state from work.public_report where id = '{id}'"));
    }

    [Fact]
    public async Task Two_regulators_do_not_overwrite_each_other()
    {
        var (id, _) = await ReportAsync();
        using var one = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        using var other = await Colleague.SignInAsync(_register, WorkRole.Approver);
        var address = $"/vi/staff/reports/{id}";
        await one.TakenAsync(await one.PageAsync(address), address + "/take");
        var older = await other.PageAsync(address);
        await one.TakenAsync(await one.PageAsync(address), address + "/note", ("text", "Một"));

        var again = await other.RefusedAsync(older, address + "/note", HttpStatusCode.Conflict, ("text", "Hai"));

        Assert.Equal("Hai", again.QuerySelector("#f-text")!.TextContent);
    }

    [Theory]
    [InlineData(WorkRole.Applicant, 404)]
    [InlineData(WorkRole.Administrator, 404)]
    [InlineData(WorkRole.Auditor, 200)]
    [InlineData(WorkRole.Reviewer, 200)]
    public async Task Who_has_no_business_with_reports_does_not_learn_that_there_are_any(WorkRole role, int status)
    {
        var (id, _) = await ReportAsync();
        using var colleague = await Colleague.SignInAsync(_register, role);

        var page = await colleague.PageAsync($"/vi/staff/reports/{id}", (HttpStatusCode)status);

        Assert.Equal(role is WorkRole.Reviewer, page.Body!.TextContent.Contains("sender@example.vn", StringComparison.Ordinal));
        await using var work = _register.Get<Workplace>().Open(new Acting(colleague.Person, "test"));
        Assert.Equal(status == 200, await work.Set<PublicReport>().AnyAsync());
        Assert.Equal(status == 200, await work.Set<ReportAttachment>().AnyAsync());
    }

    [Fact]
    public async Task Files_are_downloads_under_names_of_ours()
    {
        var (id, _) = await ReportAsync();
        using var reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        var link = (await reviewer.PageAsync($"/vi/staff/reports/{id}")).QuerySelector("a[download]")!.GetAttribute("href")!;

        using var file = await reviewer.GetAsync(link);

        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("sandbox", file.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var elsewhere = await reviewer.GetAsync(link.Replace(id.ToString(), Guid.NewGuid().ToString(), StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
    }

    [Fact]
    public async Task No_public_page_feed_search_or_download_says_what_a_report_says()
    {
        await ReportAsync();
        string[] data = ["/api/v1/search?q=", "/api/v1/institutions?q=", "/api/v1/notices?q=", "/api/v1/changes", "/openapi/v1.json", "/sitemap.xml"];
        var addresses = PublicPages.All.Select(p => $"/vi{p}").Append($"/vi/search?q={Canary}").Concat(data.Select(d => d.EndsWith('=') ? d + Canary : d));
        addresses = [.. addresses, .. (await _register.Browser.PageAsync("/vi/data")).QuerySelectorAll("a[href^='/data/'], a[href^='/api/']").Select(a => a.GetAttribute("href")!)];

        List<string> telling = [];
        foreach (var address in addresses)
        {
            var body = await (await _register.Browser.GetAsync(address)).Content.ReadAsStringAsync();
            if (body.Replace($"q={Canary}", "", StringComparison.Ordinal).Contains($"{Canary} inside", StringComparison.OrdinalIgnoreCase))
            {
                telling.Add(address);
            }
        }

        Assert.Empty(telling);
    }

    [Fact]
    public async Task A_year_after_closing_the_contact_is_erased_and_loose_files_go_sooner()
    {
        var (id, _) = await ReportAsync();
        await _register.SqlAsync($"update work.public_report set closed_at = '2025-11-21 05:00:00Z', state = 'closed' where id = '{id}'");
        var (kept, _) = await ReportAsync();
        await _register.SqlAsync($"update work.public_report set closed_at = '2025-11-23 05:00:00Z', state = 'closed' where id = '{kept}'");
        await _register.SqlAsync($"insert into work.report_attachment select gen_random_uuid(), gen_random_uuid(), type, bytes, sha256, content, at - interval '3 days' from work.report_attachment where report = '{id}'");

        await using var work = _register.Get<Workplace>().Open(Acting.System);
        await work.ForgetAsync(default);

        Assert.Equal(kept.ToString(), await _register.SqlAsync($"select string_agg(id::text, ',') from work.public_report where contact is not null and id in ('{id}', '{kept}')"));
        Assert.Equal(0L, await _register.SqlAsync("select count(*) from work.report_attachment f where not exists (select from work.public_report r where r.id = f.report)"));
    }

    private async Task<(Guid Id, ReceiptCode Code)> ReportAsync()
    {
        var code = ReceiptCode.Of(Guid.NewGuid().ToByteArray());
        var (id, file) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var work = _register.Get<Workplace>().Open(Acting.Public);
        work.Add(new ReportAttachment { Id = file, Report = id, Type = AttachmentType.Pdf, Bytes = 3, Sha256 = [1], Content = [1, 2, 3], At = _register.Clock.Now });
        work.Add(new PublicReport
        {
            Id = id,
            ReceiptHash = SendReport.HashOf(code),
            At = _register.Clock.Now,
            Language = "vi",
            Kinds = [ReportKind.Advertising],
            Place = $"{Canary} inside the place",
            What = $"{Canary} inside the text",
            Contact = _register.Get<IDataProtectionProvider>().CreateProtector(SendReport.ContactSeal).Protect("sender@example.vn"u8.ToArray()),
            Files = [file],
            Handling = ReportCase.Fresh,
            State = ReportState.New,
        });
        await work.ActAsync(new Acted(Act.ReportToAuthority, "report", id.ToString()));
        return (id, code);
    }
}
