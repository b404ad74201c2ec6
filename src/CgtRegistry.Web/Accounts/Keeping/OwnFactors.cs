using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Accounts.Codes;
using CgtRegistry.Web.Accounts.Passkeys;
using CgtRegistry.Web.Accounts.Passwords;
using CgtRegistry.Web.Accounts.SigningIn;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Accounts.Keeping;

/// <summary>What people change of the factors of their own account; each change is told to them by letter.</summary>
internal sealed class OwnFactors(WorkDb work, AccountStore store, PasskeyDesk passkeys, Enrolling enrolling, PasswordHashing hashing, Guesses guesses, SignedIn signedIn, TimeProvider clock)
{
    /// <summary>The account of a person signed in.</summary>
    public Task<Account> AccountAsync(SignedInPerson person, CancellationToken cancellationToken) => work.Users.FirstAsync(a => a.Id == person.Account, cancellationToken);

    public async Task<Refusal?> AddPasskeyAsync(HttpContext http, Account account, string? credential, string? state, string? name)
    {
        if (await passkeys.TakeNewAsync(http, account, credential, state, name) is { } refusal)
        {
            return refusal;
        }

        try
        {
            await SaveAsync(account, "passkey-added", http.RequestAborted);
            return null;
        }
        catch (DbUpdateException failed) when (failed.Reason() is { } reason)
        {
            return reason switch
            {
                NotSaved.PasskeyKnown => AccountRefusals.Of("passkey-not-made"),
                NotSaved.PasskeysEnough => AccountRefusals.Of("passkeys-enough"), // another tab was faster; the database counts too
                _ => FormRefusals.Stale(),
            };
        }
    }

    /// <summary>Removes a passkey, unless nothing strong would stay.</summary>
    public async Task<Refusal?> RemovePasskeyAsync(Account account, string id, CancellationToken cancellationToken)
    {
        var kept = await store.GetPasskeysAsync(account, cancellationToken);
        if (kept.FirstOrDefault(p => WebEncoders.Base64UrlEncode(p.CredentialId) == id) is not { } passkey)
        {
            return AccountRefusals.Of("passkey-gone");
        }

        if (kept.Count == 1 && !(Enrolling.MayUsePassword(account.Role) && account is { PasswordHash: not null, TwoFactorEnabled: true }))
        {
            return AccountRefusals.Of("last-factor");
        }

        await store.RemovePasskeyAsync(account, passkey.CredentialId, cancellationToken);
        try
        {
            await SaveAsync(account, "passkey-removed", cancellationToken);
            return null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return AccountRefusals.Of("passkey-gone");
        }
    }

    /// <summary>Takes a new authenticator in place of the old one.</summary>
    public async Task<Refusal?> ChangeAuthenticatorAsync(Account account, string? setup, string code, CancellationToken cancellationToken)
    {
        if (!Enrolling.MayUsePassword(account.Role))
        {
            return AccountRefusals.Of("passkey-needed");
        }

        if (enrolling.SecretOf(account, setup) is not { } secret)
        {
            return AccountRefusals.Of("setup-ran-out");
        }

        if (Totp.StepOf(secret, code, clock.GetUtcNow()) is not { } step || !await work.UseStepAsync(account.Id, step, cancellationToken))
        {
            return AccountRefusals.Of("code-wrong", "code");
        }

        await store.SetAuthenticatorKeyAsync(account, secret, cancellationToken);
        account.TwoFactorEnabled = true;
        await SaveAsync(account, "authenticator-changed", cancellationToken);
        return null;
    }

    /// <summary>New recovery codes; the old ones are void.</summary>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(Account account, CancellationToken cancellationToken)
    {
        var codes = RecoveryCodes.New();
        await SaveAsync(account, "recovery-codes-renewed", cancellationToken, async () =>
        {
            await work.ReplaceRecoveryCodesAsync(account, codes.Select(c => RecoveryCodes.HashOf(account.Id, c)!), cancellationToken);
            return true;
        });
        return codes;
    }

    /// <summary>Changes the password.</summary>
    public async Task<Refusal?> ChangePasswordAsync(Account account, string current, string chosen, CancellationToken cancellationToken)
    {
        if (await guesses.CountAsync(GuessKind.Password, account.NormalizedUserName!, cancellationToken) is not null)
        {
            return AccountRefusals.Of("too-many-guesses");
        }

        if (account.PasswordHash is null || await hashing.CompareAsync(account, current, cancellationToken) is PasswordVerificationResult.Failed)
        {
            return AccountRefusals.Of("current-password-wrong", "current");
        }

        if (enrolling.CheckPassword(account, chosen) is { } refusal)
        {
            return refusal;
        }

        await guesses.ForgetAsync(GuessKind.Password, account.NormalizedUserName!, cancellationToken);
        account.PasswordHash = await hashing.HashAsync(account, chosen, cancellationToken);
        await SaveAsync(account, "password-changed", cancellationToken);
        return null;
    }

    // Whoever changes a factor may do it because another one is in wrong hands: every other session is over.
    private async Task SaveAsync(Account account, string done, CancellationToken cancellationToken, Func<Task<bool>>? first = null)
    {
        work.Add(AccountLetters.To(account, done, clock.GetUtcNow()));
        await work.ActAndEndSessionsAsync(Manages(account, done), account, signedIn.Session, first, cancellationToken);
    }

    private static Acted Manages(Account account, string detail) => new(Act.ManageOwnAccount, "account", account.Id.ToString(), account.Institution, detail);
}
