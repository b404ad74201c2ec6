using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Accounts.Keeping;

/// <summary>An account in the list of administrators.</summary>
internal sealed record AccountLine(Guid Id, string FullName, string? Email, WorkRole Role, string? Institution, string Pseudonym, bool IsClosed, bool IsSetUp);

/// <summary>An account as administrators see it: never what it proves itself with.</summary>
internal sealed record AccountView(AccountLine Line, DateTimeOffset CreatedAt, int Passkeys, bool HasPassword, int Sessions, DateTimeOffset? LastSeen, DateTimeOffset? ErasedAt);

/// <summary>Reads the accounts.</summary>
internal sealed class AccountReader(WorkDb work, LiveRegister live)
{
    /// <summary>All accounts that are somebody's, by name.</summary>
    public async Task<IReadOnlyList<AccountLine>> AllAsync(CancellationToken cancellationToken)
    {
        var accounts = await work.Users.AsNoTracking().Where(a => a.ErasedAt == null).ToListAsync(cancellationToken);
        return [.. accounts.Select(Line).OrderBy(l => l.IsClosed).ThenBy(l => l.FullName, StringComparer.Ordinal)];
    }

    /// <summary>One account.</summary>
    public async Task<AccountView?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await work.Users.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } account)
        {
            return null;
        }

        var passkeys = await work.Set<IdentityUserPasskey<Guid>>().CountAsync(p => p.UserId == id, cancellationToken);
        var seen = await work.Set<SessionRow>().AsNoTracking().Where(s => s.Account == id).Select(s => s.Seen).ToListAsync(cancellationToken);
        return new AccountView(Line(account), account.CreatedAt, passkeys, account.PasswordHash is not null, seen.Count, seen.Count == 0 ? null : seen.Max(), account.ErasedAt);
    }

    /// <summary>Institutions somebody may work for, by name.</summary>
    public IReadOnlyList<(string Id, string Name)> Institutions(string language) =>
        [.. live.Current.Institutions.Values.Select(i => (i.Id.Value, i.DisplayName().In(language))).OrderBy(i => i.Item2, StringComparer.Ordinal)];

    /// <summary>The name of an institution.</summary>
    public string NameOf(string institution, string language) =>
        live.Current.Institutions.TryGetValue(new InstitutionId(institution), out var place) ? place.DisplayName().In(language) : institution;

    private static AccountLine Line(Account account) =>
        new(account.Id, account.FullName, account.Email, account.Role, account.Institution, account.Pseudonym, account.DisabledAt is not null, account.EmailConfirmed);
}
