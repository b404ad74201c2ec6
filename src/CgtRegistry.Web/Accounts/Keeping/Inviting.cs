using System.Security.Cryptography;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Accounts.Codes;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Accounts.Keeping;

/// <summary>What became of an invitation.</summary>
/// <param name="Account">The account, when there is one now.</param>
/// <param name="Link">The address that sets it up, without the language.</param>
/// <param name="Refusal">Why there is none.</param>
internal sealed record Invited(Account? Account, string? Link, Refusal? Refusal = null);

/// <summary>Makes accounts. Nobody makes one for themselves, and none is there from the start.</summary>
internal sealed class Inviting(WorkDb work, UserManager<Account> accounts, SentLinks links, Sealed carried, LiveRegister live, TimeProvider clock)
{
    private const int LongestName = 200;

    /// <summary>Makes an account and the link that sets it up.</summary>
    public async Task<Invited> InviteAsync(NewAccount asked, Act act, CancellationToken cancellationToken)
    {
        if (await CheckAsync(asked) is { } refusal)
        {
            return new Invited(Account: null, Link: null, refusal);
        }

        var account = new Account
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            UserName = asked.Email,
            Email = asked.Email,
            Role = asked.Role,
            Institution = asked.Institution,
            Pseudonym = await NewPseudonymAsync(asked.Role, cancellationToken),
            FullName = asked.FullName.Trim(),
            Language = asked.Language,
            CreatedAt = clock.GetUtcNow(),
        };
        var made = await accounts.CreateAsync(account);
        if (!made.Succeeded)
        {
            work.Entry(account).State = EntityState.Detached;
            return new Invited(Account: null, Link: null, AccountRefusals.Of(made.Errors.Any(e => e.Code.StartsWith("Duplicate", StringComparison.Ordinal)) ? "email-taken" : "email-wrong", "email"));
        }

        var link = Send(account);
        try
        {
            await work.ActAsync(new Acted(act, "account", account.Id.ToString(), account.Institution, $"invited as {Api.AskedFor.Code(account.Role)}"), cancellationToken);
            return new Invited(account, link);
        }
        catch (DbUpdateException twice) when (twice.InnerException is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.UniqueViolation })
        {
            return new Invited(Account: null, Link: null, AccountRefusals.Of("email-taken", "email"));
        }
    }

    /// <summary>Puts a new link in a letter; saved with the act.</summary>
    public string Send(Account account)
    {
        var link = links.Make(account, LinkPurpose.Enrol);
        work.Add(AccountLetters.WithLink(account, "invitation", link, clock.GetUtcNow(), carried));
        return link;
    }

    /// <summary>Why a role and an institution do not go together.</summary>
    public Refusal? CheckPlace(WorkRole role, string? institution) =>
        role is WorkRole.Applicant == institution is null ? AccountRefusals.Of(role is WorkRole.Applicant ? "institution-missing" : "institution-not-for-role", "institution")
        : institution is not null && !live.Current.Institutions.ContainsKey(new InstitutionId(institution)) ? AccountRefusals.Of("institution-unknown", "institution")
        : null;

    private async Task<Refusal?> CheckAsync(NewAccount asked) =>
        !LooksLikeAddress(asked.Email) ? AccountRefusals.Of("email-wrong", "email")
        : asked.FullName.Trim() is not { Length: > 0 and <= LongestName } ? AccountRefusals.Of("name-wrong", "name")
        : asked.Language is not ("vi" or "en") ? AccountRefusals.Of("language-wrong", "language")
        : CheckPlace(asked.Role, asked.Institution) is { } place ? place
        : await accounts.FindByNameAsync(asked.Email) is not null ? AccountRefusals.Of("email-taken", "email")
        : null;

    private static bool LooksLikeAddress(string email) =>
        email.Length <= 254 && email.Split('@') is [{ Length: > 0 and <= 64 }, { Length: > 3 } host] && host.Contains('.', StringComparison.Ordinal) && !host.EndsWith('.') && !host.StartsWith('.');

    // A letter for the role and four figures, by chance: it says nothing about who it is or how many there are.
    private async Task<string> NewPseudonymAsync(WorkRole role, CancellationToken cancellationToken)
    {
        for (; ; )
        {
            var pseudonym = $"{Letter(role)}-{RandomNumberGenerator.GetInt32(1000, 1_000_000)}";
            if (!await work.Users.AnyAsync(a => a.Pseudonym == pseudonym, cancellationToken))
            {
                return pseudonym;
            }
        }
    }

    private static char Letter(WorkRole role) => role switch
    {
        WorkRole.Applicant => 'H',
        WorkRole.Reviewer => 'R',
        WorkRole.Approver => 'A',
        WorkRole.Administrator => 'Q',
        _ => 'G',
    };
}
