using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CgtRegistry.Web.Persistence.Work;

/// <summary>What a key says of a request.</summary>
public enum RequestClaim
{
    /// <summary>It is new; whoever asks goes on.</summary>
    Mine,

    /// <summary>The same request was answered before.</summary>
    Answered,

    /// <summary>The same request is being answered now.</summary>
    Running,

    /// <summary>The key belongs to another request.</summary>
    OtherRequest,
}

/// <summary>
/// Requests that may be repeated without doing their work twice. A key is claimed first; its answer is saved with the work, in
/// one transaction, so that there is never one without the other.
/// </summary>
public sealed class IdempotentRequests(WorkDb work, TimeProvider clock)
{
    // No request runs longer; a claim without an answer after this was left by a program that died.
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(2);

    /// <summary>Claims a key, or says what became of it.</summary>
    public async Task<(RequestClaim Claim, IdempotencyRow Row)> ClaimAsync(Guid account, string route, string key, byte[] requestHash, CancellationToken cancellationToken)
    {
        var known = await work.Set<IdempotencyRow>().SingleOrDefaultAsync(r => r.Account == account && r.Route == route && r.Key == key, cancellationToken);
        if (known is null)
        {
            var row = new IdempotencyRow { Account = account, Route = route, Key = key, RequestHash = requestHash, At = Now() };
            work.Add(row);
            try
            {
                await work.KeepAsync(cancellationToken);
                return (RequestClaim.Mine, row);
            }
            catch (DbUpdateException taken) when (taken.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
            {
                work.ChangeTracker.Clear();
                return (RequestClaim.Running, row);
            }
        }

        if (!known.RequestHash.AsSpan().SequenceEqual(requestHash))
        {
            return (RequestClaim.OtherRequest, known);
        }

        if (known.Status is not null)
        {
            return (RequestClaim.Answered, known);
        }

        return clock.GetUtcNow() - known.At > Abandoned ? await TakeOverAsync(known, cancellationToken) : (RequestClaim.Running, known);
    }

    /// <summary>
    /// Gives a key back whose request came to nothing; it may be sent again. A request that was answered after all, or is somebody
    /// else's by now, stays: whoever asks cannot know whether a commit that broke off was done.
    /// </summary>
    public async Task<bool> ReleaseAsync(IdempotencyRow row, CancellationToken cancellationToken)
    {
        work.ChangeTracker.Clear();
        var (account, route, key, at) = (row.Account, row.Route, row.Key, row.At);
        return await work.Set<IdempotencyRow>().Where(r => r.Account == account && r.Route == route && r.Key == key && r.At == at && r.Status == null).ExecuteDeleteAsync(cancellationToken) == 1;
    }

    private async Task<(RequestClaim Claim, IdempotencyRow Row)> TakeOverAsync(IdempotencyRow left, CancellationToken cancellationToken) =>
        await ReleaseAsync(left, cancellationToken) ? await ClaimAsync(left.Account, left.Route, left.Key, left.RequestHash, cancellationToken) : (RequestClaim.Running, left);

    // To the microsecond, as the database keeps it: the moment is compared.
    private DateTimeOffset Now() => clock.GetUtcNow() is var now ? now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)) : default;
}
