using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Retention;
using CgtRegistry.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;

namespace CgtRegistry.Web.Tests.Privacy;

/// <summary>What is kept for a time only is gone afterwards, and not before.</summary>
public class RetentionTests(EmptyRegister running) : IClassFixture<EmptyRegister>
{
    private readonly StartedRegister _register = running.Register;

    [Fact]
    public async Task Answers_to_requests_that_may_be_repeated_are_kept_for_48_hours()
    {
        var account = Guid.CreateVersion7();
        await using (var work = _register.Get<Workplace>().Open(Acting.System))
        {
            foreach (var hours in new[] { 49, 47, 1 })
            {
                work.Add(new IdempotencyRow { Account = account, Route = "/api/v1/trials", Key = $"key of {hours} hours", RequestHash = [1], At = _register.Clock.Now.AddHours(-hours), Status = 201, Location = "/x", Response = "{}" });
            }

            await work.KeepAsync();
        }

        await ForgetAsync();

        await using var left = _register.Get<Workplace>().Open(Acting.System);
        Assert.Equal(["key of 1 hours", "key of 47 hours"], await left.Set<IdempotencyRow>().Where(r => r.Account == account).Select(r => r.Key).Order().ToListAsync());
    }

    [Fact]
    public async Task A_key_that_was_forgotten_is_a_new_request()
    {
        var (account, key) = (Guid.CreateVersion7(), Guid.NewGuid().ToString());
        await using var work = _register.Get<Workplace>().Open(Acting.System);
        var requests = new IdempotentRequests(work, _register.Clock);
        var (first, row) = await requests.ClaimAsync(account, "/api/v1/trials", key, [1], default);
        (row.Status, row.Response) = (201, "{}");
        await work.KeepAsync();
        var (again, _) = await requests.ClaimAsync(account, "/api/v1/trials", key, [1], default);

        _register.Clock.Advance(TimeSpan.FromHours(49));
        await ForgetAsync();
        work.ChangeTracker.Clear();
        var (after, _) = await requests.ClaimAsync(account, "/api/v1/trials", key, [2], default);

        Assert.Equal((RequestClaim.Mine, RequestClaim.Answered, RequestClaim.Mine), (first, again, after));
    }

    [Fact]
    public void The_rounds_that_forget_run_with_the_register() => Assert.Single(_register.Get<IEnumerable<IHostedService>>().OfType<RetentionRounds>());

    private async Task ForgetAsync()
    {
        await using var work = _register.Get<Workplace>().Open(Acting.System);
        await work.ForgetAsync(default);
    }
}
