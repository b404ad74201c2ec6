using CgtRegistry.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Persistence.Work;

/// <summary>Begins sessions, and ends them at once.</summary>
internal static class SessionEnds
{
    /// <summary>
    /// Does something that rests on factors somebody proved, unless the account's sessions were ended since: whoever does that holds
    /// the account's row meanwhile, so that one of the two comes first.
    /// </summary>
    /// <param name="work">Where.</param>
    /// <param name="account">Whose factors.</param>
    /// <param name="proved">The account's security stamp when they were proved.</param>
    /// <param name="act">What is done.</param>
    /// <returns>Whether it was done.</returns>
    public static async Task<bool> WhileProvedAsync(this WorkDb work, Guid account, string? proved, Func<Task> act)
    {
        await using var together = await work.Database.BeginTransactionAsync();
        var unchanged = await work.Users.FromSql($"select * from work.account where id = {account} and security_stamp is not distinct from {proved} for share").AsNoTracking().ToListAsync();
        if (unchanged.Count == 0)
        {
            return false;
        }

        await act();
        await together.CommitAsync();
        return true;
    }

    /// <summary>Begins a session with factors that were proved.</summary>
    public static Task<bool> BeginSessionAsync(this WorkDb work, SessionRow session, string? proved) => work.WhileProvedAsync(session.Account, proved, () =>
    {
        work.Add(session);
        return work.KeepAsync();
    });

    /// <summary>Notes that a session was used; nothing when it is over.</summary>
    public static Task<int> SeenAsync(this WorkDb work, byte[] keyHash, DateTimeOffset at) =>
        work.Set<SessionRow>().Where(s => s.KeyHash == keyHash).ExecuteUpdateAsync(set => set.SetProperty(s => s.Seen, at));

    /// <summary>Keeps a session's new ticket; nothing when it is over.</summary>
    public static Task<int> RenewAsync(this WorkDb work, byte[] keyHash, byte[] ticket) =>
        work.Set<SessionRow>().Where(s => s.KeyHash == keyHash).ExecuteUpdateAsync(set => set.SetProperty(s => s.Ticket, ticket));

    public static Task<int> EndSessionAsync(this WorkDb work, byte[] keyHash) => work.Set<SessionRow>().Where(s => s.KeyHash == keyHash).ExecuteDeleteAsync();

    /// <summary>Saves an act and ends one session of an account, both or neither.</summary>
    public static async Task ActAndEndSessionAsync(this WorkDb work, Acted acted, Guid account, Guid session, CancellationToken cancellationToken)
    {
        await using var together = await work.Database.BeginTransactionAsync(cancellationToken);
        await work.ActAsync(acted, cancellationToken);
        await work.Set<SessionRow>().Where(s => s.Account == account && s.Id == session).ExecuteDeleteAsync(cancellationToken);
        await together.CommitAsync(cancellationToken);
    }

    /// <summary>Saves an act and ends an account's sessions, both or neither; what was proved before begins no session any more.</summary>
    /// <param name="work">Where.</param>
    /// <param name="acted">What was done.</param>
    /// <param name="account">Whose sessions are over, as it is changed.</param>
    /// <param name="but">The session that goes on; none when all are over.</param>
    /// <param name="first">What has to happen first for the rest to happen; nothing is done when it says no.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it was done.</returns>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else changed the account since it was read.</exception>
    public static async Task<bool> ActAndEndSessionsAsync(
        this WorkDb work, Acted acted, Account account, Guid? but = null, Func<Task<bool>>? first = null, CancellationToken cancellationToken = default)
    {
        await using var together = await work.Database.BeginTransactionAsync(cancellationToken);
        if (first is not null && !await first())
        {
            return false;
        }

        account.SecurityStamp = Guid.NewGuid().ToString("N");
        account.ConcurrencyStamp = Guid.NewGuid().ToString();
        await work.ActAsync(acted, cancellationToken);
        await work.Set<SessionRow>().Where(s => s.Account == account.Id && s.Id != but).ExecuteDeleteAsync(cancellationToken);
        await together.CommitAsync(cancellationToken);
        return true;
    }
}
