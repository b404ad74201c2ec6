using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Accounts.SigningIn;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Accounts.Keeping;

/// <summary>What administrators do with accounts. Whatever takes power away ends the sessions with it; nothing here reads or sets a password.</summary>
internal sealed class AccountKeeping(WorkDb work, Workplace workplace, Inviting inviting, Guesses guesses, TimeProvider clock)
{
    /// <summary>An account; none when there is none of that id.</summary>
    public Task<Account?> FindAsync(Guid id, CancellationToken cancellationToken) => work.Users.FirstOrDefaultAsync(a => a.Id == id && a.ErasedAt == null, cancellationToken);

    /// <summary>Gives another role or institution. Where the new role may not use the password the account has, its owner sets up all factors anew.</summary>
    public async Task<Refusal?> MoveAsync(Account account, WorkRole role, string? institution, CancellationToken cancellationToken)
    {
        if (inviting.CheckPlace(role, institution) is { } refusal)
        {
            return refusal;
        }

        var before = account.Role;
        (account.Role, account.Institution) = (role, institution);
        work.Add(AccountLetters.To(account, "role-changed", clock.GetUtcNow()));
        var detail = $"role {Api.AskedFor.Code(before)} to {Api.AskedFor.Code(role)}";
        if (account.PasswordHash is null || Enrolling.MayUsePassword(role))
        {
            await EndingAsync(account, detail, cancellationToken);
        }
        else
        {
            await BeginAnewAsync(account, detail, cancellationToken);
        }

        await using var program = workplace.Open(Acting.System); // an administrator does not see the letters of others
        await program.StopMailOfWorkAsync(account.Id, cancellationToken);
        return null;
    }

    /// <summary>Closes an account.</summary>
    public Task CloseAsync(Account account, CancellationToken cancellationToken)
    {
        account.DisabledAt ??= clock.GetUtcNow();
        return EndingAsync(account, "closed", cancellationToken);
    }

    /// <summary>Opens a closed account again; its owner signs in as before.</summary>
    public Task ReopenAsync(Account account, CancellationToken cancellationToken)
    {
        account.DisabledAt = null;
        return work.ActAsync(Keeps(account, "reopened"), cancellationToken);
    }

    /// <summary>Ends every session.</summary>
    public Task EndSessionsAsync(Account account, CancellationToken cancellationToken) => EndingAsync(account, "sessions ended", cancellationToken);

    /// <summary>Lifts the locks that wrong guesses brought on, whoever made them; what the account proves itself with stays.</summary>
    public async Task UnlockAsync(Account account, CancellationToken cancellationToken)
    {
        await using var together = await work.Database.BeginTransactionAsync(cancellationToken);
        await guesses.ForgetAsync(account, cancellationToken);
        await work.ActAsync(Keeps(account, "unlocked"), cancellationToken);
        await together.CommitAsync(cancellationToken);
    }

    /// <summary>Sends a link that sets up all factors anew: what the account had no longer works, and locks are lifted.</summary>
    /// <returns>The address of the link, without the language.</returns>
    public Task<string> SendLinkAsync(Account account, CancellationToken cancellationToken) => BeginAnewAsync(account, "new link", cancellationToken);

    /// <summary>
    /// Removes name and address for good. The pseudonym stays, and with it the public history and the audit; who it was can no
    /// longer be found out here.
    /// </summary>
    public async Task EraseAsync(Account account, CancellationToken cancellationToken)
    {
        await guesses.ForgetAsync(account, cancellationToken);
        await EndingAsync(account, "erased", cancellationToken, async () =>
        {
            await work.ForgetFactorsAsync(account.Id, cancellationToken);
            account.DisabledAt ??= clock.GetUtcNow();
            account.ErasedAt = clock.GetUtcNow();
            (account.FullName, account.Email, account.NormalizedEmail, account.PasswordHash, account.TwoFactorEnabled) = ("", null, null, null, false);
            account.UserName = $"erased-{account.Id:N}";
            account.NormalizedUserName = account.UserName.ToUpperInvariant();
            return true;
        });

        await using var program = workplace.Open(Acting.System); // letters are their reader's: an administrator does not see them
        await program.ForgetLettersAsync(account.Id, cancellationToken);
    }

    private async Task<string> BeginAnewAsync(Account account, string detail, CancellationToken cancellationToken)
    {
        var link = "";
        await EndingAsync(account, detail, cancellationToken, async () =>
        {
            await work.ForgetFactorsAsync(account.Id, cancellationToken);
            (account.PasswordHash, account.TwoFactorEnabled) = (null, false);
            link = inviting.Send(account);
            return true;
        });
        await guesses.ForgetAsync(account, cancellationToken);
        return link;
    }

    private Task EndingAsync(Account account, string detail, CancellationToken cancellationToken, Func<Task<bool>>? first = null) =>
        work.ActAndEndSessionsAsync(Keeps(account, detail), account, first: first, cancellationToken: cancellationToken);

    private static Acted Keeps(Account account, string detail) => new(Act.ManageAccounts, "account", account.Id.ToString(), account.Institution, detail);
}
