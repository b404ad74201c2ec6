using System.Text;
using CgtRegistry.Web.Accounts.Codes;
using CgtRegistry.Web.Accounts.Keeping;
using CgtRegistry.Web.Accounts.Passwords;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.AspNetCore.Identity;

namespace CgtRegistry.Web.Accounts.SigningIn;

/// <summary>
/// Checks what people know or read from a device. Each guess is counted before it is looked at, and a name nobody has is
/// answered like a wrong password, after the same work.
/// </summary>
internal sealed class SecretProofs(WorkDb work, UserManager<Account> accounts, AccountStore store, PasswordHashing hashing, Guesses guesses, TimeProvider clock)
{
    private const int LongestName = 256;

    /// <summary>First step of two: the password.</summary>
    public async Task<Proof> PasswordAsync(string email, string typed, CancellationToken cancellationToken)
    {
        var found = await FindAsync(email, cancellationToken);
        if (found.Wait is { } wait)
        {
            return Proof.Later(wait);
        }

        var password = typed.Normalize(NormalizationForm.FormC);
        if (password.EnumerateRunes().Count() > PasswordRules.Most)
        {
            password = ""; // nobody's; costs the same
        }

        var account = found.Account;
        var answer = await hashing.CompareAsync(account, password, cancellationToken);
        if (answer is PasswordVerificationResult.Failed || account is not { DisabledAt: null, TwoFactorEnabled: true } || !Enrolling.MayUsePassword(account.Role))
        {
            return Proof.Wrong;
        }

        await guesses.ForgetAsync(GuessKind.Password, found.Name, cancellationToken);
        if (answer is PasswordVerificationResult.SuccessRehashNeeded)
        {
            account.PasswordHash = await hashing.HashAsync(account, password, cancellationToken);
            await work.KeepAsync(cancellationToken);
        }

        return new Proof(account);
    }

    /// <summary>Second step: a one-time code of the authenticator, or a recovery code.</summary>
    public async Task<Proof> CodeAsync(Account account, string typed, bool mayRecover, CancellationToken cancellationToken)
    {
        if (await guesses.CountAsync(GuessKind.Code, account.Id.ToString(), cancellationToken) is { } wait)
        {
            return Proof.Later(wait);
        }

        var method = mayRecover && RecoveryCodes.HashOf(account.Id, typed) is not null ? SignInMethod.RecoveryCode : SignInMethod.OneTimeCode;
        var right = method is SignInMethod.RecoveryCode ? await RecoverAsync(account, typed, cancellationToken) : await StepAsync(account, typed, cancellationToken);
        if (!right || account.DisabledAt is not null)
        {
            return Proof.Wrong;
        }

        await guesses.ForgetAsync(GuessKind.Code, account.Id.ToString(), cancellationToken);
        return new Proof(account, method);
    }

    /// <summary>For those who sign in with passkeys only and lost them all: name and recovery code open their own account.</summary>
    public async Task<Proof> RecoveryAsync(string email, string typed, CancellationToken cancellationToken)
    {
        var found = await FindAsync(email, cancellationToken);
        if (found.Wait is { } wait)
        {
            return Proof.Later(wait);
        }

        await hashing.SpendAsync(cancellationToken);
        if (found.Account is not { DisabledAt: null, PasswordHash: null } account || !await RecoverAsync(account, typed, cancellationToken))
        {
            return Proof.Wrong;
        }

        await guesses.ForgetAsync(GuessKind.Password, found.Name, cancellationToken);
        return new Proof(account, SignInMethod.RecoveryCode);
    }

    /// <summary>Whether a code belongs to the authenticator of an account and was not used before.</summary>
    public async Task<bool> StepAsync(Account account, string typed, CancellationToken cancellationToken) =>
        await store.GetAuthenticatorKeyAsync(account, cancellationToken) is { } secret
        && Totp.StepOf(secret, typed, clock.GetUtcNow()) is { } step
        && await work.UseStepAsync(account.Id, step, cancellationToken);

    private async Task<bool> RecoverAsync(Account account, string typed, CancellationToken cancellationToken) =>
        RecoveryCodes.HashOf(account.Id, typed) is { } hash && await work.UseRecoveryCodeAsync(account.Id, hash, cancellationToken);

    private async Task<Found> FindAsync(string email, CancellationToken cancellationToken)
    {
        var name = accounts.NormalizeName(email.Length > LongestName ? email[..LongestName] : email)!;
        return await guesses.CountAsync(GuessKind.Password, name, cancellationToken) is { } wait
            ? new Found(name, Account: null, wait)
            : new Found(name, await store.FindByNameAsync(name, cancellationToken), Wait: null);
    }

    private sealed record Found(string Name, Account? Account, TimeSpan? Wait);
}
