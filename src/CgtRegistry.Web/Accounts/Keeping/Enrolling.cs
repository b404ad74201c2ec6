using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Accounts.Codes;
using CgtRegistry.Web.Accounts.Passkeys;
using CgtRegistry.Web.Accounts.Passwords;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Accounts.Keeping;

/// <summary>What became of setting up factors.</summary>
/// <param name="Codes">The recovery codes, to be shown once.</param>
/// <param name="Refusals">Why nothing was set up.</param>
internal sealed record Enrolled(IReadOnlyList<string> Codes, IReadOnlyList<Refusal> Refusals)
{
    public static Enrolled Refused(params Refusal?[] refusals) => new([], [.. refusals.OfType<Refusal>()]);
}

/// <summary>
/// Sets up what an account proves itself with: a passkey, or, for those who neither decide nor keep accounts, a password with
/// an authenticator app. There is no third way.
/// </summary>
internal sealed class Enrolling(WorkDb work, AccountStore store, SentLinks links, PasskeyDesk passkeys, PasswordHashing hashing, Sealed carried, LiveRegister live, TimeProvider clock)
{
    private const string SetupPurpose = "authenticator setup";

    private static readonly TimeSpan SetupLasts = TimeSpan.FromHours(1);

    /// <summary>Whether a role may sign in with a password and an authenticator.</summary>
    public static bool MayUsePassword(WorkRole role) => role is WorkRole.Applicant or WorkRole.Auditor;

    /// <summary>A new secret for an authenticator, sealed for the way through the page.</summary>
    public string NewSetup(Account account) => carried.Seal(SetupPurpose, new Setup(account.Id, Totp.NewSecret()), SetupLasts);

    /// <summary>The secret of a setup; none when it ran out or is another person's.</summary>
    public string? SecretOf(Account account, string? setup) => carried.Open<Setup>(SetupPurpose, setup) is { } open && open.Account == account.Id ? open.Secret : null;

    /// <summary>Why a password is not taken.</summary>
    public Refusal? CheckPassword(Account account, string password)
    {
        var institution = account.Institution is { } id && live.Current.Institutions.TryGetValue(new InstitutionId(id), out var place) ? place.Names.Select(n => n.Text) : [];
        return PasswordRules.Check(password, [.. institution, account.Institution ?? "", account.FullName, account.Email ?? "", account.Pseudonym]);
    }

    /// <summary>Sets up a password and an authenticator.</summary>
    public async Task<Enrolled> WithPasswordAsync(Account account, string? key, string password, string? setup, string code, CancellationToken cancellationToken)
    {
        var secret = SecretOf(account, setup);
        var step = secret is null ? null : Totp.StepOf(secret, code, clock.GetUtcNow());
        var refused = Enrolled.Refused(
            MayUsePassword(account.Role) ? null : AccountRefusals.Of("passkey-needed"),
            CheckPassword(account, password),
            secret is null ? AccountRefusals.Of("setup-ran-out") : step is null ? AccountRefusals.Of("code-wrong", "code") : null);
        if (refused.Refusals.Count > 0)
        {
            return refused;
        }

        account.PasswordHash = await hashing.HashAsync(account, password, cancellationToken);
        account.TwoFactorEnabled = true;
        await store.SetAuthenticatorKeyAsync(account, secret!, cancellationToken);
        return await SaveAsync(account, key, "password and authenticator", () => work.UseStepAsync(account.Id, step!.Value, cancellationToken), cancellationToken);
    }

    /// <summary>Sets up a passkey.</summary>
    public async Task<Enrolled> WithPasskeyAsync(HttpContext http, Account account, string? key, string? credential, string? state, string? name)
    {
        var refusal = await passkeys.TakeNewAsync(http, account, credential, state, name);
        return refusal is null ? await SaveAsync(account, key, "passkey", () => Task.FromResult(true), http.RequestAborted) : Enrolled.Refused(refusal);
    }

    private async Task<Enrolled> SaveAsync(Account account, string? key, string detail, Func<Task<bool>> first, CancellationToken cancellationToken)
    {
        var codes = RecoveryCodes.New();
        account.EmailConfirmed = true;
        work.Add(AccountLetters.To(account, "factors-set-up", clock.GetUtcNow()));
        try
        {
            var done = await work.ActAndEndSessionsAsync(
                new Acted(Act.SignIn, "account", account.Id.ToString(), account.Institution, $"set up: {detail}"),
                account,
                first: async () =>
                {
                    var used = await links.UseAsync(key, cancellationToken) && await first();
                    await work.ReplaceRecoveryCodesAsync(account, codes.Select(c => RecoveryCodes.HashOf(account.Id, c)!), cancellationToken);
                    return used;
                },
                cancellationToken: cancellationToken);
            return done ? new Enrolled(codes, []) : Enrolled.Refused(AccountRefusals.Of("link-used"));
        }
        catch (DbUpdateException failed) when (failed.Reason() is { } reason)
        {
            return Enrolled.Refused(AccountRefusals.Of(reason)); // two tabs at once: the other one was taken
        }
    }

    private sealed record Setup(Guid Account, string Secret);
}
