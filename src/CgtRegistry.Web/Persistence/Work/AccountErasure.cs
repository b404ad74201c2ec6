using CgtRegistry.Web.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Persistence.Work;

/// <summary>Takes away what an account proves itself with, or all that says who it is.</summary>
internal static class AccountErasure
{
    /// <summary>Removes passkeys, authenticator, recovery codes and open links; the password is a field of the account.</summary>
    public static async Task ForgetFactorsAsync(this WorkDb work, Guid account, CancellationToken cancellationToken)
    {
        await work.Set<IdentityUserPasskey<Guid>>().Where(p => p.UserId == account).ExecuteDeleteAsync(cancellationToken);
        await work.Set<IdentityUserToken<Guid>>().Where(t => t.UserId == account).ExecuteDeleteAsync(cancellationToken);
        await work.Set<RecoveryCodeRow>().Where(c => c.Account == account).ExecuteDeleteAsync(cancellationToken);
        await work.Set<UsedStepRow>().Where(s => s.Account == account).ExecuteDeleteAsync(cancellationToken);
        await work.ForgetLinksAsync(account, cancellationToken);
    }

    /// <summary>Makes every link that was sent to an account useless.</summary>
    public static Task<int> ForgetLinksAsync(this WorkDb work, Guid account, CancellationToken cancellationToken) =>
        work.Set<InvitationRow>().Where(i => i.Account == account).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Removes the letters of an account; their texts may name people.</summary>
    public static Task ForgetLettersAsync(this WorkDb work, Guid account, CancellationToken cancellationToken) =>
        work.Set<OutboxRow>().Where(l => l.Account == account).ExecuteDeleteAsync(cancellationToken);

    /// <summary>New recovery codes in place of all earlier ones; saved with the act that makes them.</summary>
    public static async Task ReplaceRecoveryCodesAsync(this WorkDb work, Account account, IEnumerable<byte[]> codes, CancellationToken cancellationToken)
    {
        await work.Set<RecoveryCodeRow>().Where(c => c.Account == account.Id).ExecuteDeleteAsync(cancellationToken);
        work.AddRange(codes.Select(code => new RecoveryCodeRow { Account = account.Id, CodeHash = code }));
    }
}
