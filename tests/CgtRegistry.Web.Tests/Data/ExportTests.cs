using System.Globalization;
using System.Net;
using System.Text;
using CgtRegistry.Web.Features.Data;
using CgtRegistry.Web.Persistence.Registrations;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Data;

/// <summary>What is given out can be taken in again and is the same trials; files are whole pictures of one moment.</summary>
public class ExportTests(EmptyRegister app, TemplateDatabase template) : IClassFixture<EmptyRegister>
{
    public static TheoryData<string> Files => [.. TrialExport.All.Select(e => e.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task An_export_taken_into_an_empty_register_is_the_same_trials(string file)
    {
        await FillAsync();
        await using var other = await StartedRegister.StartAsync(await template.CopyAsync(Holding.Nothing));

        await other.TakeInAsync(TrialExport.All.Single(e => e.File == file).Import, await app.Browser.GetByteArrayAsync("/data/" + file));

        Assert.Equal(await RecordsAsync(app.Register), await RecordsAsync(other));
    }

    [Fact]
    public async Task The_own_form_carries_everything()
    {
        await FillAsync();

        var lines = (await app.Browser.GetStringAsync("/data/trials.ndjson")).TrimEnd('\n').Split('\n');

        Assert.Equal(new[] { TakenIn.Other, TakenIn.Twin, TakenIn.Cells }.Select(RegistrationJson.Write), lines);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_file_names_the_version_it_shows_and_is_not_sent_twice(string file)
    {
        await FillAsync();
        using var first = await app.Browser.GetAsync("/data/" + file);
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/data/" + file) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var second = await app.Browser.SendAsync(asked);
        var last = await app.Register.SqlAsync("select max(number) from publication_row");

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal(string.Create(CultureInfo.InvariantCulture, $"{last}"), first.Headers.GetValues("Register-Version").Single());
        Assert.Equal(file, first.Content.Headers.ContentDisposition!.FileName);
        Assert.NotNull(first.Content.Headers.LastModified);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Fact]
    public async Task A_file_shows_nothing_that_came_while_it_was_written()
    {
        await using var register = await StartedRegister.StartAsync(await template.CopyAsync(Holding.Nothing));
        await register.TakeInAsync(TakenIn.Cells, TakenIn.Twin);
        await using var snapshot = await RegistrationSnapshot.TakeAsync(register.Get<Npgsql.NpgsqlDataSource>(), CancellationToken.None);
        await register.TakeInAsync(TakenIn.Other);
        using var written = new MemoryStream();

        await TrialDump.WriteAsync(TrialExport.All[0], snapshot, written, null, CancellationToken.None);

        Assert.Equal((2, 2), (snapshot.Count, Encoding.UTF8.GetString(written.ToArray()).Count(c => c == '\n')));
    }

    [Theory]
    [InlineData("trials-ndjson", """{"number":"NCT00000001","registry":"ClinicalTrials.gov","channel":"registry","text":{"summary":"Write to someone@example.org."}}""")]
    [InlineData("trials-csv", "number,registry,channel,summary\nNCT00000001,ClinicalTrials.gov,registry,Write to someone@example.org.\n")]
    public async Task An_address_in_a_file_that_somebody_else_made_is_not_taken_in(string format, string file)
    {
        await using var register = await StartedRegister.StartAsync(await template.CopyAsync(Holding.Nothing));

        await register.TakeInAsync(format, Encoding.UTF8.GetBytes(file));

        Assert.Contains("Write to [e-mail].", (await register.Browser.JsonAsync("/api/v1/trials/NCT00000001")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writing_stops_when_nobody_listens()
    {
        await FillAsync();
        await using var snapshot = await RegistrationSnapshot.TakeAsync(app.Register.Get<Npgsql.NpgsqlDataSource>(), CancellationToken.None);
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => TrialDump.WriteAsync(TrialExport.All[0], snapshot, Stream.Null, null, gone.Token));
    }

    [Fact]
    public async Task Only_a_few_files_are_written_at_a_time()
    {
        var places = app.Register.Get<ExportPlaces>();
        var taken = Enumerable.Range(0, DataEndpoints.AtOnce).Select(_ => places.TryTake()!).ToList();

        using var refused = await app.Browser.GetAsync("/data/trials.csv");
        taken.ForEach(p => p.Dispose());
        using var given = await app.Browser.GetAsync("/data/trials.csv");

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "application/problem+json"), (refused.StatusCode, refused.Content.Headers.ContentType!.MediaType));
        Assert.NotNull(refused.Headers.RetryAfter);
        Assert.Equal(HttpStatusCode.OK, given.StatusCode);
    }

    [Fact]
    public async Task Parameters_are_refused() =>
        Assert.Contains("unknown-parameter", (await app.Browser.JsonAsync("/data/trials.ndjson?limit=1", HttpStatusCode.BadRequest)).ToString(), StringComparison.Ordinal);

    [Theory]
    [InlineData("ndjson", "application/x-ndjson", "NCT00000101.ndjson")]
    [InlineData("csv", "text/csv", "NCT00000101.csv")]
    [InlineData("ctgov-json", "application/json", "NCT00000101.ctgov.json")]
    [InlineData("who-xml", "application/xml", "NCT00000101.who.xml")]
    [InlineData("ictrp-xml", "application/xml", "NCT00000101.ictrp.xml")]
    [InlineData("fhir", "application/fhir+json", "NCT00000101.fhir.json")]
    public async Task One_trial_is_a_file_with_all_its_records(string format, string mediaType, string name)
    {
        await FillAsync();

        using var file = await app.Browser.GetAsync($"/api/v1/trials/{await TrialAsync(app.Register)}/export?format={format}");
        var text = await file.Content.ReadAsStringAsync();

        Assert.Equal((HttpStatusCode.OK, mediaType), (file.StatusCode, file.Content.Headers.ContentType!.MediaType));
        Assert.Equal(name.Replace("NCT00000101", await TrialAsync(app.Register), StringComparison.Ordinal), file.Content.Headers.ContentDisposition!.FileName);
        Assert.Contains("NCT00000101", text, StringComparison.Ordinal);
        Assert.Contains("ISRCTN00000103", text, StringComparison.Ordinal);
    }

    private async Task FillAsync()
    {
        if ((long)(await app.Register.SqlAsync("select count(*) from registration_row"))! == 0)
        {
            await app.Register.TakeInAsync(TakenIn.Cells, TakenIn.Twin, TakenIn.Other);
        }
    }

    private static async Task<string> TrialAsync(StartedRegister register) => (string)(await register.SqlAsync("select trial from registration_row where number = 'NCT00000101'"))!;

    // What every form carries of a record, and the trial it belongs to.
    private static async Task<List<object>> RecordsAsync(StartedRegister register) =>
        [.. (await register.Get<RegistrationStore>().OfTrialsAsync([await TrialAsync(register)], CancellationToken.None)).OrderBy(h => h.Registration.Number, StringComparer.Ordinal).Select(h => (object)(
            h.Trial, h.Registration.Number, h.Registration.Registry, h.Registration.Text.PublicTitle, h.Registration.Parties.Sponsor?.Name, h.Registration.Conduct.Status, h.Registration.Conduct.Start?.Date,
            h.Registration.Design.StudyType, h.Registration.Design.Phase, string.Join('|', h.Registration.Countries), string.Join('|', h.Registration.Conditions), string.Join('|', h.Registration.Outcomes)))];
}
