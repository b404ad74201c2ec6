using CgtRegistry.Web.Seed;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Trials.Import;

/// <summary>The real exports of registries, in the order in which they were published.</summary>
public sealed class RealRecordsTests(TemplateDatabase template) : IAsyncLifetime
{
    private StartedRegister _register = null!;

    public async ValueTask InitializeAsync() => _register = await StartedRegister.StartAsync(await template.CopyAsync(Holding.ReferenceData));

    public ValueTask DisposeAsync() => _register.DisposeAsync();

    [Fact]
    public async Task Four_exports_of_one_search_leave_every_trial_once()
    {
        await TakeInAsync("ictrp-xml", "03-ictrp/ICTRP-Results_18Mar2020.xml");
        Assert.Equal(464L, await HeldAsync());
        await TakeInAsync("ictrp-csv", "03-ictrp/COVID19-927-trials_7Apr2020.csv.gz");
        Assert.Equal(748L, await HeldAsync());
        var third = await TakeInAsync("ictrp-csv", "03-ictrp/COVID19-1135-trials_15Apr2020.csv.gz");
        Assert.Equal(919L, await HeldAsync());
        var last = await TakeInAsync("ictrp-xlsx", "03-ictrp/COVID19-web_7Jul2020.xlsx");
        Assert.Equal(3278L, await HeldAsync());
        var again = await TakeInAsync("ictrp-xlsx", "03-ictrp/COVID19-web_7Jul2020.xlsx");

        Assert.Equal(1, third.Missing);
        Assert.Equal((0, 3271), (last.Counts.Rejected, again.Counts.Unchanged));
        Assert.Equal(7L, await _register.SqlAsync("select count(*) from registration_row where missing_since is not null"));
    }

    [Fact]
    public async Task The_second_submission_of_a_registry_updates_the_first()
    {
        var october = await TakeInAsync("who-xml", "03-ictrp/rebec-ictrp-submission-2011-10-14.xml");
        var december = await TakeInAsync("who-xml", "03-ictrp/rebec-ictrp-submission-2011-12-12.xml");

        Assert.Equal(new LoadReport(35, 35, 0, 0), october.Counts);
        Assert.Equal(new LoadReport(44, 9, 35, 0), december.Counts);
    }

    [Fact]
    public async Task Only_the_trials_that_really_changed_get_a_second_version()
    {
        var report = await TakeInAsync("ctgov-json", "01-ctgov-v2/versions.ndjson.gz");

        Assert.Equal((137, 62, 0), (report.Counts.Read, report.Counts.New, report.Counts.Rejected));
        Assert.Equal(42L, await _register.SqlAsync("select count(*) from registration_row where version > 1"));
    }

    [Fact]
    public async Task A_thousand_studies_come_in_without_a_complaint()
    {
        var report = await TakeInAsync("ctgov-json", "01-ctgov-v2/studies.ndjson.gz");

        Assert.Equal(new LoadReport(1211, 1211, 0, 0), report.Counts);
        Assert.Empty(report.Complaints);
    }

    [Fact]
    public async Task Vietnamese_cell_trials_are_tied_to_their_institutions()
    {
        await TakeInAsync("ctgov-json", "02-ctgov-classic/study-fields-api-v1-msc.ndjson.gz");

        var trials = await _register.Browser.JsonAsync("/api/v1/trials?scope=vietnam&q=mesenchymal&limit=100");
        var institutions = trials.GetProperty("items").EnumerateArray().ToDictionary(t => t.Text("id"), t => t.GetProperty("institutions").EnumerateArray().Select(i => i.GetString()).ToList());

        Assert.All(new[] { "NCT03343782", "NCT05292625", "NCT05329662" }, number => Assert.Contains("vinmec-research-institute", institutions[number]));
        Assert.Contains("van-hanh-general-hospital", institutions["NCT03943940"]);
    }

    private Task<Features.Trials.Import.TrialImportReport> TakeInAsync(string format, string file)
    {
        Assert.SkipWhen(Repository.TrialRecords is null, "The folder shared/data/03-ictrp is not beside the repository: the real trial records are not checked here.");
        return _register.TakeInFileAsync(format, Path.Combine(Repository.TrialRecords!, file));
    }

    private async Task<object?> HeldAsync() => await _register.SqlAsync("select count(distinct number) from registration_row");
}
