using System.Net;
using System.Net.Http.Json;
using AngleSharp.Html.Parser;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Tests.Running;
using CgtRegistry.Web.Tests.Trials.Applying;
using Npgsql;

namespace CgtRegistry.Web.Tests.BadInputs;

/// <summary>While nothing can be written, look-ups answer and nothing that was typed is lost.</summary>
public class ReadOnlyModeTests(FilledRegister running) : IClassFixture<FilledRegister>
{
    private const string Title = "Tên đang gõ dở";

    private readonly StartedRegister _register = running.Register;

    [Fact]
    public async Task In_read_only_mode_look_ups_answer_and_nothing_is_taken_in()
    {
        await using var register = await StartedRegister.StartAsync(_register.Connection, "--Registry:ReadOnly=true");
        using var applicant = await Applicant.ComeAsync(_register);
        var id = await applicant.BeginAsync();
        using var reader = await Colleague.SignInAsync(register, WorkRole.Applicant, "hospital");
        var page = await reader.PageAsync(Applicant.At(id, "titles"));

        using var form = await reader.SendFormAsync(page, Applicant.At(id, "titles"), ("/publicTitle/vi", Title));
        using var program = await reader.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/api/v1/trials") { Content = JsonContent.Create(new { }) });
        using var question = await register.Browser.PostAsync("/api/v1/trials/validate", JsonContent.Create(new { }));
        using var look = await register.Browser.GetAsync("/vi/check?q=luxcell");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, form.StatusCode);
        Assert.Equal("30", form.Headers.RetryAfter!.ToString());
        Assert.Contains(Title, await form.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Null((await applicant.StoredAsync(id)).Data.PublicTitle);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, program.StatusCode);
        Assert.Contains("/problems/read-only-mode", await program.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.ServiceUnavailable, question.StatusCode);
        Assert.Equal(HttpStatusCode.OK, look.StatusCode);
    }

    [Fact]
    public async Task A_form_sent_while_the_database_is_away_is_kept_in_the_page_and_taken_when_it_is_back()
    {
        using var applicant = await Applicant.ComeAsync(_register);
        var id = await applicant.BeginAsync();
        var page = await applicant.StepAsync(id, "titles");
        string kept;
        await using (await DatabaseAway.BeginAsync(_register.Connection))
        {
            using var answer = await applicant.Colleague.SendFormAsync(page, Applicant.At(id, "titles"), ("/publicTitle/vi", Title));
            using var look = await applicant.Colleague.SendAsync(new(HttpMethod.Get, "/vi/check?institution=luxcell&therapy=stem-cells"));
            using var program = await applicant.Colleague.SendAsync(new(HttpMethod.Get, "/api/v1/check?institution=luxcell&therapy=stem-cells"));
            using var own = await applicant.Colleague.SendAsync(new(HttpMethod.Get, Applicant.At(id, "titles")));

            kept = await answer.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains(Title, kept, StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, look.StatusCode);
            Assert.Equal(HttpStatusCode.OK, program.StatusCode);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, own.StatusCode);
        }

        // The page was made for nobody; signed in again, one look at what is sent.
        using var again = await applicant.Colleague.SendFormAsync(new HtmlParser().ParseDocument(kept), Applicant.At(id, "titles"));
        await applicant.Colleague.TakenAsync(new HtmlParser().ParseDocument(await again.Content.ReadAsStringAsync()), Applicant.At(id, "titles"));
        Assert.Equal(Title, (await applicant.StoredAsync(id)).Data.PublicTitle!.Vi);
    }

    /// <summary>A database that takes no connections until this is disposed.</summary>
    private sealed class DatabaseAway(NpgsqlDataSource server, string database) : IAsyncDisposable
    {
        public static async Task<DatabaseAway> BeginAsync(string connection)
        {
            var named = new NpgsqlConnectionStringBuilder(connection);
            var (database, server) = (named.Database!, NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connection) { Database = "postgres", Pooling = false }));
            var away = new DatabaseAway(server, database);
            await away.RunAsync($"alter database {database} with allow_connections false");
            await away.RunAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{database}'");
            return away;
        }

        public async ValueTask DisposeAsync()
        {
            await RunAsync($"alter database {database} with allow_connections true");
            await server.DisposeAsync();
        }

        private async Task RunAsync(string sql)
        {
            await using var command = server.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }
    }
}
