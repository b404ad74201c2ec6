using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Persistence.Work;

/// <summary>What works once: of any number of attempts at the same time the database lets exactly one through.</summary>
internal static class OnceOnly
{
    /// <summary>Uses up a time step of an authenticator, and all before it.</summary>
    public static async Task<bool> UseStepAsync(this WorkDb work, Guid account, long step, CancellationToken cancellationToken) =>
        await work.Database.ExecuteSqlAsync(
            $"""
            insert into work.used_step_row as u (account, step) values ({account}, {step})
            on conflict (account) do update set step = excluded.step where u.step < excluded.step
            """,
            cancellationToken) == 1;

    /// <summary>Uses up a recovery code.</summary>
    public static async Task<bool> UseRecoveryCodeAsync(this WorkDb work, Guid account, byte[] code, CancellationToken cancellationToken) =>
        await work.Set<RecoveryCodeRow>().Where(r => r.Account == account && r.CodeHash == code).ExecuteDeleteAsync(cancellationToken) == 1;

    /// <summary>Uses up a link that was sent.</summary>
    public static async Task<bool> UseLinkAsync(this WorkDb work, byte[] key, DateTimeOffset now, CancellationToken cancellationToken) =>
        await work.Set<InvitationRow>().Where(i => i.KeyHash == key && i.UsedAt == null && i.Ends > now)
            .ExecuteUpdateAsync(set => set.SetProperty(i => i.UsedAt, now), cancellationToken) == 1;

    /// <summary>Notes that something was used; false when it was before.</summary>
    public static async Task<bool> SpendAsync(this WorkDb work, byte[] key, DateTimeOffset ends, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await work.Set<SpentRow>().Where(s => s.Ends < now).ExecuteDeleteAsync(cancellationToken);
        return await work.Database.ExecuteSqlAsync($"insert into work.spent_row (key_hash, ends) values ({key}, {ends}) on conflict do nothing", cancellationToken) == 1;
    }
}
