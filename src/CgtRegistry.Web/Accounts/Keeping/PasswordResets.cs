using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Accounts.Codes;
using CgtRegistry.Web.Accounts.Passwords;
using CgtRegistry.Web.Accounts.SigningIn;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.AspNetCore.Identity;

namespace CgtRegistry.Web.Accounts.Keeping;

/// <summary>Forgotten passwords: a link by letter, good for an hour and once.</summary>
internal sealed class PasswordResets(
    WorkDb work, UserManager<Account> accounts, AccountStore store, SentLinks links, Enrolling enrolling, PasswordHashing hashing, Guesses guesses, Sealed carried, TimeProvider clock)
{
    /// <summary>Sends a link to whoever has the address. It costs a hash either way, beside which the letter is not noticed.</summary>
    public async Task AskAsync(string email, CancellationToken cancellationToken)
    {
        var name = accounts.NormalizeName(email[..Math.Min(email.Length, 256)])!;
        var tooOften = await guesses.CountAsync(GuessKind.Letter, name, cancellationToken) is not null;
        await hashing.SpendAsync(cancellationToken);
        if (tooOften || await store.FindByNameAsync(name, cancellationToken) is not { DisabledAt: null } account)
        {
            return;
        }

        // Who signs in with passkeys only has no password to choose anew; a letter says where to turn.
        work.Add(account.PasswordHash is null
            ? AccountLetters.To(account, "no-password", clock.GetUtcNow())
            : AccountLetters.WithLink(account, "new-password", links.Make(account, LinkPurpose.NewPassword), clock.GetUtcNow(), carried));
        await work.ActAsync(new Acted(Act.SignIn, "account", account.Id.ToString(), account.Institution, "new password asked for"), cancellationToken);
    }

    /// <summary>Takes a new password; all sessions are over, and all other links are void.</summary>
    public async Task<Refusal?> ChooseAsync(Account account, string? key, string password, CancellationToken cancellationToken)
    {
        if (enrolling.CheckPassword(account, password) is { } refusal)
        {
            return refusal;
        }

        account.PasswordHash = await hashing.HashAsync(account, password, cancellationToken);
        work.Add(AccountLetters.To(account, "password-changed", clock.GetUtcNow()));
        var done = await work.ActAndEndSessionsAsync(
            new Acted(Act.SignIn, "account", account.Id.ToString(), account.Institution, "new password chosen"),
            account,
            first: async () => await links.UseAsync(key, cancellationToken) && await work.ForgetLinksAsync(account.Id, cancellationToken) >= 0,
            cancellationToken: cancellationToken);
        return done ? null : AccountRefusals.Of("link-used");
    }
}
