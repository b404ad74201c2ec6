using System.Net;
using CgtRegistry.Web.Tests.Running;
using Npgsql;

namespace CgtRegistry.Web.Tests.Trials;

/// <summary>While trials are still being read after a start, nobody is kept waiting without end, and nobody is told there are none.</summary>
public sealed class CatalogueWaitTests(FilledRegister app) : IClassFixture<FilledRegister>
{
    [Fact]
    public async Task Lists_say_when_to_come_back_and_everything_else_answers()
    {
        await using var locked = await NpgsqlDataSource.Create(app.Register.Connection).OpenConnectionAsync();
        await using var holding = await locked.BeginTransactionAsync();
        await using (var hold = new NpgsqlCommand("lock table registration_row in access exclusive mode", locked, holding))
        {
            await hold.ExecuteNonQueryAsync();
        }

        await using (var starting = await StartedRegister.StartAsync(app.Register.Connection))
        {
            var asked = new[] { "/api/v1/trials", "/api/v1/trials?format=csv", "/en/trials" }.Select(address => starting.Browser.GetAsync(address)).ToList();
            using var other = await starting.Browser.GetAsync("/en/institutions");
            var answers = await Task.WhenAll(asked);

            Assert.Equal(HttpStatusCode.OK, other.StatusCode);
            Assert.All(answers, a => Assert.Equal((HttpStatusCode.ServiceUnavailable, "5"), (a.StatusCode, a.Headers.RetryAfter?.ToString())));
            Assert.Contains("/problems/overloaded", await answers[0].Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.Contains("Temporarily unavailable", await answers[2].Content.ReadAsStringAsync(), StringComparison.Ordinal);

            await holding.RollbackAsync();
            await starting.Get<Features.Trials.TrialCatalogue>().RefreshAsync(CancellationToken.None);
            Assert.Equal(HttpStatusCode.OK, (await starting.Browser.GetAsync("/en/trials")).StatusCode);
        }
    }
}
