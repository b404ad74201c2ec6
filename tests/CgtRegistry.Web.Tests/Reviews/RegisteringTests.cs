using System.Net;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Tests.Running;
using CgtRegistry.Web.Tests.Trials;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Tests.Reviews;

/// <summary>What becomes public when an application is approved, and nothing before.</summary>
public class RegisteringTests(EmptyRegister running) : IClassFixture<EmptyRegister>, IAsyncLifetime
{
    private readonly StartedRegister _register = running.Register;
    private Colleague _applicant = null!;

    public async ValueTask InitializeAsync()
    {
        await Applying.PublishWorldAsync(_register);
        _applicant = await Colleague.SignInAsync(_register, WorkRole.Applicant, Applying.Clinic);
    }

    public ValueTask DisposeAsync()
    {
        _applicant.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task An_approved_application_has_a_number_and_is_public_at_once()
    {
        var id = await Applying.SubmitAsync(_register, _applicant, Applying.Complete(_register, "NCT91000001"));
        var number = await Reviewing.RegisterAsync(_register, id);

        var page = await _register.Browser.PageAsync($"/vi/trials/{number}");
        var data = await _register.Browser.JsonAsync($"/api/v1/trials/{number}");
        var history = await _register.Browser.JsonAsync($"/api/v1/trials/{number}/versions");

        Assert.Matches("^VNCGT-2026-[0-9]{6}$", number);
        Assert.Contains("Nghiên cứu tế bào gốc cho người đau khớp gối", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Nguyễn Thị Thử", page.QuerySelector("#item-8")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2026-11-22", data.GetProperty("record").GetProperty("registration").Text("on"));
        Assert.Equal("CLINIC-01", data.GetProperty("record").GetProperty("dataSet").Text("protocolNumber"));
        Assert.Equal("msc", data.GetProperty("summary").GetProperty("therapies")[0].GetString());
        Assert.Single(history.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task The_name_of_the_investigator_is_in_no_public_record_and_gone_from_the_page_once_erased()
    {
        var number = await Reviewing.RegisterAsync(_register, await Applying.SubmitAsync(_register, _applicant, Applying.Complete(_register, "NCT91000002")));
        var stored = (string)(await _register.SqlAsync($"select document from record_version_row where kind = 'Trial' and id = '{number}'"))!;
        await _register.SqlAsync($"delete from work.published_investigator where number = '{number}'");

        var page = (await _register.Browser.PageAsync($"/vi/trials/{number}")).QuerySelector("#item-8")!.TextContent;

        Assert.DoesNotContain("Nguyễn Thị Thử", stored, StringComparison.Ordinal);
        Assert.Contains("\"investigator\":\"", stored, StringComparison.Ordinal);
        Assert.DoesNotContain("Nguyễn Thị Thử", page, StringComparison.Ordinal);
        Assert.Contains("đã xóa theo yêu cầu", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_draft_of_an_amendment_is_public_until_it_is_registered_as_version_2()
    {
        var id = await Applying.SubmitAsync(_register, _applicant, Applying.Complete(_register, "NCT91000003"));
        var number = await Reviewing.RegisterAsync(_register, id);
        await Applying.ActAsync(_register, id, _applicant, RecordActKind.StartAmendment);
        await Applying.ActAsync(_register, id, _applicant, RecordActKind.Edit, d => d with { SampleSize = new SampleSize(120, 0) });
        await Applying.ActAsync(_register, id, _applicant, RecordActKind.Submit);

        var before = await _register.Browser.JsonAsync($"/api/v1/trials/{number}");
        var again = await Reviewing.RegisterAsync(_register, id);
        var after = await _register.Browser.JsonAsync($"/api/v1/trials/{number}");
        var compared = await _register.Browser.JsonAsync($"/api/v1/trials/{number}/compare?from=1&to=2");

        Assert.Equal(number, again);
        Assert.Equal(60, before.GetProperty("record").GetProperty("dataSet").GetProperty("sampleSize").GetProperty("planned").GetInt32());
        Assert.Equal(120, after.GetProperty("record").GetProperty("dataSet").GetProperty("sampleSize").GetProperty("planned").GetInt32());
        Assert.Contains("sample-size-changed", compared.GetProperty("changes").GetProperty("registrations")[0].GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("change").Text("kind")));
    }

    [Fact]
    public async Task A_registration_and_the_record_of_another_registry_with_its_number_are_one_trial()
    {
        await Study.ImportAsync(_register, new Study("NCT91000004"));
        var number = await Reviewing.RegisterAsync(_register, await Applying.SubmitAsync(_register, _applicant, Applying.Complete(_register, "NCT91000004")));
        await _register.Get<CgtRegistry.Web.Features.Trials.TrialCatalogue>().RefreshAsync(CancellationToken.None);

        using var moved = await _register.Browser.GetAsync("/vi/trials/NCT91000004");
        var found = await _register.Browser.JsonAsync("/api/v1/trials?q=NCT91000004");

        Assert.Equal(HttpStatusCode.PermanentRedirect, moved.StatusCode);
        Assert.EndsWith(number, moved.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal([number], found.GetProperty("items").Each("id"));
    }

    [Fact]
    public async Task What_became_public_of_a_trial_while_it_was_approved_is_not_overwritten()
    {
        var id = await Applying.SubmitAsync(_register, _applicant, Applying.Complete(_register, "NCT91000009"));
        var number = await Reviewing.RegisterAsync(_register, id);
        await Applying.ActAsync(_register, id, _applicant, RecordActKind.StartAmendment);
        await Applying.ActAsync(_register, id, _applicant, RecordActKind.Edit, d => d with { SampleSize = new SampleSize(120, 0) });
        await Applying.ActAsync(_register, id, _applicant, RecordActKind.Submit);
        using var reviewer = await Reviewing.ReviewAsync(_register, id);
        await reviewer.VerifyAsync(id);
        using var approver = await Colleague.SignInAsync(_register, WorkRole.Approver);
        await approver.DoAsync(id, "no-conflict");
        var page = await approver.PageAsync(Reviewing.Page(id));

        // Another publication holds the door; the approval waits with the picture it has, in which the trial stands as it was.
        await using var console = Npgsql.NpgsqlDataSource.Create(_register.Connection);
        await using var door = await console.OpenConnectionAsync();
        await using var publishing = await door.BeginTransactionAsync();
        await RunAsync(door, $"select pg_advisory_xact_lock({0x_C6_7E_91_57})");
        var approving = approver.SendFormAsync(page, $"{Reviewing.Page(id)}/approve");
        while (!approving.IsCompleted && await RunAsync(door, "select count(*) from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())") is 0L)
        {
            await Task.Yield();
        }

        await RunAsync(door, $"insert into record_version_row (kind, id, version, publication, document, sha256) select kind, id, 2, publication, document, sha256 from record_version_row where kind = 'Trial' and id = '{number}'; update record_row set version = 2 where kind = 'Trial' and id = '{number}'");
        await publishing.CommitAsync();
        using var answer = await approving;

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal(RecordState.InReview, (await Applying.StoredAsync(_register, id)).State);
        Assert.Equal(2L, await _register.SqlAsync($"select count(*) from record_version_row where kind = 'Trial' and id = '{number}'"));
        await approver.DoAsync(id, "approve");
        Assert.Equal(120, (await _register.Browser.JsonAsync($"/api/v1/trials/{number}")).GetProperty("record").GetProperty("dataSet").GetProperty("sampleSize").GetProperty("planned").GetInt32());

        static async Task<object?> RunAsync(Npgsql.NpgsqlConnection door, string sql)
        {
            await using var command = new Npgsql.NpgsqlCommand(sql, door);
            return await command.ExecuteScalarAsync();
        }
    }

    // The reference files come again with every version of the program.
    private async Task ReadAgainAsync(Trial known)
    {
        var folder = Directory.CreateTempSubdirectory("cgt-trials-");
        try
        {
            var file = Path.Combine(folder.CreateSubdirectory("trials").FullName, "known.json");
            await File.WriteAllTextAsync(file, System.Text.Json.JsonSerializer.Serialize(new[] { known }, CgtRegistry.Web.Persistence.RecordJson.Options));
            await _register.Get<CgtRegistry.Web.Seed.ReferenceLoader>().ImportAsync([file], _ => { }, CancellationToken.None);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_record_the_register_had_already_goes_on_in_the_registration()
    {
        var known = new Trial
        {
            Id = new("NCT91000007"),
            Identifiers = [new("ClinicalTrials.gov", "NCT91000007"), new("sponsor", "KNEE-7")],
            Title = new("Tế bào gốc cho khớp gối", "Stem cells for knees"),
            Sponsor = new("Clinic", new(Applying.Clinic)),
            Therapies = [new("msc")],
            Conditions = [new("knee")],
            Observations = [new(A.Citation(), RecordedOn: Domain.Basics.PartialDate.Parse("2024-05", null), Status: ConductState.NotYetRecruiting)],
            Citations = [A.Citation()],
        };
        await _register.PublishAsync(known);
        var id = await Applying.SubmitAsync(_register, _applicant, Applying.Complete(_register, "NCT91000007"));
        using var reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        var announced = await reviewer.PageAsync(Reviewing.Page(id));
        var number = await Reviewing.RegisterAsync(_register, id);
        await _register.Get<CgtRegistry.Web.Features.Trials.TrialCatalogue>().RefreshAsync(CancellationToken.None);

        using var moved = await _register.Browser.GetAsync("/vi/trials/NCT91000007");
        using var data = await _register.Browser.GetAsync("/api/v1/trials/NCT91000007");
        var page = await _register.Browser.PageAsync($"/vi/trials/{number}");
        var past = await _register.Browser.PageAsync("/vi/history/trial/NCT91000007");
        var institution = await _register.Browser.PageAsync($"/vi/institutions/{Applying.Clinic}");
        var found = await _register.Browser.JsonAsync("/api/v1/trials?q=NCT91000007");

        Assert.Contains("Tế bào gốc cho khớp gối", announced.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.PermanentRedirect, HttpStatusCode.PermanentRedirect), (moved.StatusCode, data.StatusCode));
        Assert.EndsWith(number, moved.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal([number], found.GetProperty("items").Each("id"));
        Assert.Contains("tiếp nối bản ghi NCT91000007", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("NCT91000007: Tế bào", institution.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Tế bào gốc cho khớp gối", past.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(new(number), _register.Picture.ContinuedTrials[new("NCT91000007")].ContinuedAs);
        await ReadAgainAsync(known);
        Assert.Equal(new(number), _register.Picture.ContinuedTrials[known.Id].ContinuedAs);
        Assert.Contains(_register.Picture.Trials[new(number)].Observations, o => o.RecordedOn == Domain.Basics.PartialDate.Parse("2024-05", null));
    }

    [Theory]
    [InlineData("/vi/trials?q={0}")]
    [InlineData("/api/v1/trials?q={0}&format=csv")]
    [InlineData("/api/v1/trials/{0}/export?format=who-xml")]
    [InlineData("/api/v1/trials/{0}/export?format=ctgov-json")]
    [InlineData("/api/v1/trials/{0}/export?format=csv")]
    [InlineData("/fhir/ResearchStudy/{0}")]
    [InlineData("/data/trials.who.xml")]
    [InlineData("/data/trials.ndjson")]
    [InlineData("/vi/institutions/clinic")]
    [InlineData("/vi/therapies/msc")]
    [InlineData("/vi/history/trial/{0}")]
    public async Task It_is_wherever_trials_are(string address)
    {
        var number = await Reviewing.RegisterAsync(_register, await Applying.SubmitAsync(_register, _applicant, Applying.Complete(_register, $"NCT92{Random.Shared.Next(100000, 999999)}")));
        await _register.Get<CgtRegistry.Web.Features.Trials.TrialCatalogue>().RefreshAsync(CancellationToken.None);

        using var answer = await _register.Browser.GetAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, address, number));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(number, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approval_writes_letters_and_one_entry_of_the_audit_with_the_publication()
    {
        var id = await Applying.SubmitAsync(_register, _applicant, Applying.Complete(_register, "NCT91000005"));
        await Reviewing.RegisterAsync(_register, id);
        await using var work = _register.Get<Workplace>().Open(Acting.System);

        var letters = await work.Set<OutboxRow>().Where(l => l.Account == _applicant.Person.Account && l.Template == "trial-registered" && l.Address == $"/staff/applications/{id}").CountAsync();
        var entry = await work.Set<AuditEntry>().SingleAsync(e => e.Subject == id.ToString() && e.Act == CgtRegistry.Web.Accounts.Act.ApproveApplication);

        Assert.Equal(1, letters);
        Assert.NotNull(entry.Publication);
    }
}
