using System.Net;
using CgtRegistry.Interchange;
using CgtRegistry.Interchange.Trials;
using CgtRegistry.Web.Features.Trials.Import;
using CgtRegistry.Web.Persistence.Registrations;
using CgtRegistry.Web.Seed;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Trials.Import;

/// <summary>Records of registries come in whole batches, once each, with a version for every real change.</summary>
public sealed class TrialImportTests(EmptyRegister app) : IClassFixture<EmptyRegister>
{
    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        var first = await app.Register.TakeInAsync(AStudy.Of("NCT90000001"), AStudy.Of("NCT90000002"));
        var again = await app.Register.TakeInAsync(AStudy.Of("NCT90000001"), AStudy.Of("NCT90000002"));

        Assert.Equal(new LoadReport(2, 2, 0, 0), first.Counts);
        Assert.Equal(new LoadReport(2, 0, 0, 2), again.Counts);
        Assert.Equal(1L, await VersionsOfAsync("NCT90000001"));
    }

    [Fact]
    public async Task Only_what_the_record_says_makes_a_version_not_the_day_it_was_copied()
    {
        await app.Register.TakeInAsync(AStudy.Of("NCT90000003", versionHolder: "2026-01-11"));
        await app.Register.TakeInAsync(AStudy.Of("NCT90000003", versionHolder: "2026-02-11"));
        var changed = await app.Register.TakeInAsync(AStudy.Of("NCT90000003", status: "COMPLETED", updated: "2026-03-01"));

        Assert.Equal(new LoadReport(1, 0, 1, 0), changed.Counts);
        Assert.Equal(2L, await VersionsOfAsync("NCT90000003"));
    }

    [Fact]
    public async Task An_older_state_of_a_record_does_not_replace_a_later_one()
    {
        await app.Register.TakeInAsync(AStudy.Of("NCT90000004", title: "Later", updated: "2026-05-01"));
        var older = await app.Register.TakeInAsync(AStudy.Of("NCT90000004", title: "Earlier", updated: "2025-05-01"));

        Assert.Equal("older-than-held", Assert.Single(older.Complaints).Rule);
        Assert.Equal("Later", (await app.Browser.JsonAsync("/api/v1/trials/NCT90000004")).GetProperty("summary").GetProperty("title").Text("vi"));
    }

    [Fact]
    public async Task Successive_states_of_a_record_in_one_file_become_successive_versions()
    {
        var report = await app.Register.TakeInAsync(AStudy.Of("NCT90000005", updated: "2026-01-01"), AStudy.Of("NCT90000005", status: "SUSPENDED", updated: "2026-02-01"));

        Assert.Equal(new LoadReport(2, 1, 1, 0), report.Counts);
        Assert.Equal(2L, await VersionsOfAsync("NCT90000005"));
    }

    [Fact]
    public async Task A_bad_record_is_named_and_the_others_come_in()
    {
        var report = await app.Register.TakeInAsync("""{"status": "pwned"}""", "{not json", AStudy.Of("NCT90000006"));

        Assert.Equal(new LoadReport(3, 1, 0, 0, 2), report.Counts);
        Assert.Equal(["line 1", "line 2"], report.Complaints.Select(c => c.Record));
        Assert.Null(report.Stopped);
    }

    [Fact]
    public async Task A_file_that_breaks_off_leaves_what_was_read_and_can_be_taken_in_again()
    {
        var records = Enumerable.Range(10, 3).Select(n => AStudy.Of($"NCT900000{n}")).ToList();
        var breaking = new TrialFormat("breaks", "Breaks off after two records.", (_, limits) => Breaking(records, limits));

        var broken = await app.Register.Get<TrialImporter>().ImportAsync(breaking, File(""), ImportLimits.Default, null, CancellationToken.None);
        var whole = await app.Register.TakeInAsync([.. records]);

        Assert.Equal("The rest is missing.", broken.Stopped);
        Assert.Equal(2, broken.Counts.New);
        Assert.Equal(new LoadReport(3, 1, 0, 2), whole.Counts);
    }

    [Fact]
    public async Task Two_imports_do_not_run_at_once()
    {
        await using var taken = await app.Register.Get<TrialImports>().TryTakeAsync(CancellationToken.None);

        await Assert.ThrowsAsync<ImportRunningException>(() => app.Register.Get<TrialImporter>().ImportAsync(TrialFormats.All[0], File(AStudy.Of("NCT90000007")), ImportLimits.Default, null, CancellationToken.None));
    }

    [Fact]
    public async Task A_former_number_leads_to_the_trial()
    {
        await app.Register.TakeInAsync(AStudy.Of("NCT90000008", alias: "NCT80000008"));

        var answer = await app.Browser.GetAsync("/api/v1/trials/NCT80000008");
        var page = await app.Browser.GetAsync("/vi/trials/nct90000008");

        Assert.Equal((HttpStatusCode.PermanentRedirect, "/api/v1/trials/NCT90000008"), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Equal((HttpStatusCode.PermanentRedirect, "/vi/trials/NCT90000008"), (page.StatusCode, page.Headers.Location!.OriginalString));
    }

    [Fact]
    public async Task What_a_newer_export_of_the_same_selection_lacks_is_kept_and_marked_until_it_is_back()
    {
        var all = Enumerable.Range(100, 30).Select(n => AStudy.Of($"NCT91000{n}")).ToArray();
        await app.Register.TakeInAsync(all);
        var newer = await app.Register.TakeInAsync(all[1..]);
        var marked = (await app.Browser.JsonAsync("/api/v1/trials/NCT91000100")).GetProperty("registrations")[0];
        await app.Register.TakeInAsync(all);
        var back = (await app.Browser.JsonAsync("/api/v1/trials/NCT91000100")).GetProperty("registrations")[0];

        Assert.Equal(1, newer.Missing);
        Assert.True(marked.TryGetProperty("missingSince", out _));
        Assert.False(back.TryGetProperty("missingSince", out _));
    }

    [Fact]
    public async Task A_selection_of_other_trials_says_nothing_about_those_it_lacks()
    {
        await app.Register.TakeInAsync([.. Enumerable.Range(200, 30).Select(n => AStudy.Of($"NCT91000{n}"))]);
        var other = await app.Register.TakeInAsync([.. Enumerable.Range(220, 40).Select(n => AStudy.Of($"NCT91000{n}"))]);

        Assert.Equal(0, other.Missing);
    }

    private async Task<object?> VersionsOfAsync(string number) => await app.Register.SqlAsync($"select count(*) from registration_version_row where number = '{number}'");

    private static IEnumerable<ReadTrial> Breaking(IEnumerable<string> records, ImportLimits limits)
    {
        using var lines = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(string.Join('\n', records)));
        foreach (var trial in TrialFormats.All.Single(f => f.Name == "ctgov-json").Read(lines, limits).Take(2))
        {
            yield return trial;
        }

        throw new RefusedFileException("breaks-off", "The rest is missing.");
    }

    private static string File(string content)
    {
        var file = Path.GetTempFileName();
        System.IO.File.WriteAllText(file, content);
        return file;
    }
}
