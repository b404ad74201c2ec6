using System.Security.Cryptography;
using System.Text;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Accounts.Codes;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.AspNetCore.Identity;

namespace CgtRegistry.Web.Accounts.Passkeys;

/// <summary>Makes passkeys and takes their proofs; each challenge is good once, for five minutes.</summary>
internal sealed class PasskeyDesk(IPasskeyHandler<Account> handler, AccountStore store, WorkDb work, Sealed carried, TimeProvider clock, ILogger<PasskeyDesk> log)
{
    /// <summary>Most passkeys of one account.</summary>
    public const int Most = 5;

    /// <summary>Longest name of a passkey.</summary>
    public const int LongestName = 100;

    private const string Making = "passkey made";
    private const string Using = "passkey used";

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    /// <summary>Begins making a passkey of an account.</summary>
    public async Task<PasskeyCeremony> BeginMakingAsync(HttpContext http, Account account)
    {
        var entity = new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.Email ?? account.Pseudonym, DisplayName = account.FullName };
        var made = await handler.MakeCreationOptionsAsync(entity, http);
        return new PasskeyCeremony(made.CreationOptionsJson, carried.Seal(Making, new PasskeyChallenge(made.AttestationState ?? "", account.Id), Lasts));
    }

    /// <summary>Begins a proof by any passkey of this register.</summary>
    public async Task<PasskeyCeremony> BeginUsingAsync(HttpContext http)
    {
        var made = await handler.MakeRequestOptionsAsync(null, http);
        return new PasskeyCeremony(made.RequestOptionsJson, carried.Seal(Using, new PasskeyChallenge(made.AssertionState ?? "", Account: null), Lasts));
    }

    /// <summary>Takes a new passkey; it is saved with the act. Why not, when it is not taken.</summary>
    public async Task<Refusal?> TakeNewAsync(HttpContext http, Account account, string? credential, string? state, string? name)
    {
        if (await OpenAsync(Making, state, http.RequestAborted) is not { } challenge || challenge.Account != account.Id || string.IsNullOrEmpty(credential))
        {
            return AccountRefusals.Of("passkey-not-made");
        }

        if ((await store.GetPasskeysAsync(account, http.RequestAborted)).Count >= Most)
        {
            return AccountRefusals.Of("passkeys-enough");
        }

        var made = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = http, CredentialJson = credential, AttestationState = challenge.Challenge });
        if (!made.Succeeded || await store.FindByPasskeyIdAsync(made.Passkey.CredentialId, http.RequestAborted) is not null)
        {
            log.LogWarning("A passkey was not taken: {Reason}", made.Failure?.Message);
            return AccountRefusals.Of("passkey-not-made");
        }

        made.Passkey.Name = string.IsNullOrWhiteSpace(name) ? "" : name.Trim()[..Math.Min(name.Trim().Length, LongestName)];
        await store.AddOrUpdatePasskeyAsync(account, made.Passkey, http.RequestAborted);
        return null;
    }

    /// <summary>Takes a proof; whose it is, when it is right. The use is noted with the next save.</summary>
    public async Task<Account?> ProveAsync(HttpContext http, string? credential, string? state)
    {
        if (await OpenAsync(Using, state, http.RequestAborted) is not { } challenge || string.IsNullOrEmpty(credential))
        {
            return null;
        }

        var proof = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = http, CredentialJson = credential, AssertionState = challenge.Challenge });
        if (!proof.Succeeded || proof.User.DisabledAt is not null)
        {
            log.LogWarning("A passkey did not prove anybody: {Reason}", proof.Failure?.Message);
            return null;
        }

        // One that was removed in this moment proves nothing, and noting its use must not bring it back.
        var (account, passkey) = (proof.User, proof.Passkey);
        return await work.WhileProvedAsync(account.Id, account.SecurityStamp, async () =>
        {
            await store.AddOrUpdatePasskeyAsync(account, passkey, http.RequestAborted);
            await work.KeepAsync(http.RequestAborted);
        }) ? account : null;
    }

    private async Task<PasskeyChallenge?> OpenAsync(string purpose, string? state, CancellationToken cancellationToken)
    {
        var challenge = carried.Open<PasskeyChallenge>(purpose, state);
        var now = clock.GetUtcNow();
        return challenge is not null && await work.SpendAsync(SHA256.HashData(Encoding.UTF8.GetBytes(challenge.Challenge)), now + Lasts, now, cancellationToken) ? challenge : null;
    }
}
