using System.Net;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Trials.Importing;
using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Seed;
using CgtRegistry.Web.Tests.Running;
using CgtRegistry.Web.Tests.Trials.Import;
using Microsoft.EntityFrameworkCore;
using static CgtRegistry.Web.Tests.Imports.Importing;

namespace CgtRegistry.Web.Tests.Imports;

/// <summary>One regulator sends a file and sees what it would change; another lets it in.</summary>
public sealed class TrialFileTests(EmptyRegister running) : IClassFixture<EmptyRegister>
{
    private readonly StartedRegister _register = running.Register;

    [Fact]
    public async Task A_file_is_read_on_trial_and_changes_nothing()
    {
        await _register.TakeInAsync(AStudy.Of("NCT95000001", title: "Old name"), AStudy.Of("NCT95000002"));
        using var reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);

        var id = await reviewer.SentAsync(_register, AStudy.Of("NCT95000001", title: "New name", updated: "2026-02-01"), AStudy.Of("NCT95000002"), AStudy.Of("NCT95000003"), "{not json");
        var page = await reviewer.PageAsync(At(id));

        Assert.Equal(new LoadReport(4, 1, 1, 1, 1), (await _register.FileAsync(id)).Reading.Counts);
        Assert.Contains("Đã đọc 4 bản ghi: 1 mới, 1 thay đổi, 1 không đổi, 1 không nhận được.", page.Words(), StringComparison.Ordinal);
        Assert.Equal(("Old name", "New name"), (page.QuerySelector("main del")!.TextContent, page.QuerySelector("main ins")!.TextContent));
        Assert.Equal("dòng 4", page.QuerySelector("main tbody th")!.TextContent);
        Assert.Contains("NCT95000003", page.Words(), StringComparison.Ordinal);
        Assert.Equal((0L, 1L), (await _register.HeldAsync("NCT95000003"), await _register.SqlAsync("select version::bigint from registration_row where number = 'NCT95000001'")));
    }

    [Fact]
    public async Task A_second_person_lets_it_in_with_a_public_report_and_letters()
    {
        using var approver = await Colleague.SignInAsync(_register, WorkRole.Approver);
        var id = await _register.WaitingAsync(AStudy.Of("NCT95000011"), AStudy.Of("NCT95000012"));

        await approver.PressAsync(id, "take-in");
        var file = await _register.EndedAsync(id);

        var page = await approver.PageAsync(At(id));
        var report = await _register.Browser.JsonAsync($"/api/v1/imports/{file.Run}");
        Assert.Equal(TrialFileState.TakenIn, file.State);
        Assert.NotNull(page.QuerySelector($"a[href='/vi/imports/{file.Run}']"));
        Assert.Equal((2, 2), (report.GetProperty("run").GetProperty("read").GetInt32(), report.GetProperty("run").GetProperty("new").GetInt32()));
        Assert.Equal(2L, await _register.HeldAsync("NCT9500001%"));
        Assert.NotNull(file.EndedAt);
        Assert.Equal(approver.Person.Pseudonym, await _register.SqlAsync($"select p.actor_pseudonym from publication_row p join registration_version_row v on v.publication = p.number where v.import = {file.Run} limit 1"));
        Assert.Equal(["import-taken-in", "import-waiting"], await LettersOfAsync(approver.Person.Account));
        Assert.Equal(["import-taken-in"], await LettersOfAsync(file.Uploader));
        Assert.Equal(["upload-import sent", "upload-import handed-on", "commit-import confirmed", "commit-import taken-in"], await ActsOnAsync(id));
    }

    [Fact]
    public async Task Nobody_lets_in_what_they_sent()
    {
        using var approver = await Colleague.SignInAsync(_register, WorkRole.Approver);
        var id = await approver.SentAsync(_register, AStudy.Of("NCT95000021"));
        await approver.PressAsync(id, "hand-on");

        var page = await approver.PageAsync(At(id));
        using var forced = await approver.ForceAsync(_register, id, "take-in");

        Assert.Null(page.QuerySelector($"form[action='{At(id, "take-in")}']"));
        Assert.Equal((HttpStatusCode.Forbidden, TrialFileState.Waiting), (forced.StatusCode, (await _register.FileAsync(id)).State));
    }

    [Fact]
    public async Task A_reviewer_lets_nothing_in_and_a_file_not_handed_on_waits()
    {
        var id = await _register.WaitingAsync(AStudy.Of("NCT95000031"));
        using var reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        using var approver = await Colleague.SignInAsync(_register, WorkRole.Approver);
        var early = await reviewer.SentAsync(_register, AStudy.Of("NCT95000032"));

        using var wrongRole = await reviewer.ForceAsync(_register, id, "take-in");
        using var tooEarly = await approver.ForceAsync(_register, early, "take-in");

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.UnprocessableEntity), (wrongRole.StatusCode, tooEarly.StatusCode));
    }

    [Fact]
    public async Task A_file_given_up_changes_nothing_and_is_not_let_in_any_more()
    {
        var id = await _register.WaitingAsync(AStudy.Of("NCT95000041"));
        using var approver = await Colleague.SignInAsync(_register, WorkRole.Approver);

        await approver.PressAsync(id, "drop");
        using var late = await approver.ForceAsync(_register, id, "take-in");

        Assert.Equal(["import-dropped"], await LettersOfAsync((await _register.FileAsync(id)).Uploader));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, 0L), (late.StatusCode, await _register.HeldAsync("NCT95000041")));
        Assert.Contains("đã bỏ", (await approver.PageAsync("/vi/staff/imports")).Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_approvers_at_one_moment_one_lets_it_in()
    {
        var id = await _register.WaitingAsync(AStudy.Of("NCT95000051"));
        using var one = await Colleague.SignInAsync(_register, WorkRole.Approver);
        using var other = await Colleague.SignInAsync(_register, WorkRole.Approver);
        var pages = await Task.WhenAll(one.PageAsync(At(id)), other.PageAsync(At(id)));

        var answers = await Task.WhenAll(one.SendFormAsync(pages[0], At(id, "take-in")), other.SendFormAsync(pages[1], At(id, "take-in")));

        Assert.Single(answers, a => a.StatusCode is HttpStatusCode.SeeOther);
        Assert.Single(answers, a => a.StatusCode is HttpStatusCode.Conflict or HttpStatusCode.UnprocessableEntity);
        Assert.Equal(TrialFileState.TakenIn, (await _register.EndedAsync(id)).State);
        Assert.Equal(1L, await _register.SqlAsync("select count(*) from registration_version_row where number = 'NCT95000051'"));
    }

    [Fact]
    public async Task Names_and_addresses_of_contacts_are_on_no_page()
    {
        var record = AStudy.Of("NCT95000061", sponsor: "Dr. Canary Person, canary@example.org, +84 912 345 678");
        using var reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);

        var id = await reviewer.SentAsync(_register, record, AStudy.Of("NCT95000062", status: "canary@example.org"));

        Assert.DoesNotContain("canary@example.org", (await reviewer.PageAsync(At(id))).Words(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("canary@example.org", (string)(await _register.SqlAsync($"select reading::text from work.uploaded_trial_file where id = '{id}'"))!, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_real_export_comes_in_as_it_was_foreseen()
    {
        Assert.SkipWhen(Repository.TrialRecords is null, "The shared trial records are not on this machine.");
        var content = await File.ReadAllBytesAsync(Path.Combine(Repository.TrialRecords!, "03-ictrp", "rebec-ictrp-submission-2011-10-14.xml"));
        using var reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        using var approver = await Colleague.SignInAsync(_register, WorkRole.Approver);
        using var sent = await reviewer.SendFileAsync(_register, content, "rebec.xml");
        var id = Guid.Parse(sent.Headers.Location!.ToString().Split('/')[^1].Split('?')[0]);
        await reviewer.PressAsync(id, "hand-on");

        await approver.PressAsync(id, "take-in");
        var file = await _register.EndedAsync(id);

        Assert.Equal(("who-xml", new LoadReport(35, 35, 0, 0), TrialFileState.TakenIn), (file.Format, file.Reading.Counts, file.State));
        Assert.Equal(35L, await _register.SqlAsync($"select new::bigint from trial_import_row where id = {file.Run}"));
    }

    private async Task<List<string>> LettersOfAsync(Guid account)
    {
        await using var work = _register.Get<Workplace>().Open(Acting.System);
        return await work.Set<OutboxRow>().Where(l => l.Account == account && l.Template.StartsWith("import-")).Select(l => l.Template).Distinct().Order().ToListAsync();
    }

    private async Task<List<string>> ActsOnAsync(Guid id)
    {
        await using var work = _register.Get<Workplace>().Open(Acting.System);
        var entries = await work.Set<AuditEntry>().Where(e => e.Subject == id.ToString()).OrderBy(e => e.Id).ToListAsync();
        return [.. entries.Select(e => $"{Web.Api.AskedFor.Code(e.Act)} {e.Detail!.Split(' ')[0]}")];
    }
}
