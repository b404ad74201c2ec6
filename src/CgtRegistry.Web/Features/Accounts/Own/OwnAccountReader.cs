using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Accounts.Own;

/// <summary>A passkey as its owner knows it.</summary>
internal sealed record OwnPasskey(string Id, string? Name, DateTimeOffset MadeAt);

/// <summary>A session as its person knows it.</summary>
public sealed record OwnSession(Guid Id, string? Browser, DateTimeOffset Begun, DateTimeOffset Seen, bool IsThis);

/// <summary>One's own account.</summary>
internal sealed record OwnAccount(Account Account, IReadOnlyList<OwnPasskey> Passkeys, int RecoveryCodesLeft, IReadOnlyList<OwnSession> Sessions)
{
    public bool HasPassword => Account is { PasswordHash: not null, TwoFactorEnabled: true };
}

/// <summary>Reads one's own account.</summary>
internal sealed class OwnAccountReader(WorkDb work, SignedIn signedIn)
{
    public async Task<OwnAccount> ReadAsync(CancellationToken cancellationToken)
    {
        var id = signedIn.Required.Account;
        var account = await work.Users.AsNoTracking().FirstAsync(a => a.Id == id, cancellationToken);
        var passkeys = await work.Set<IdentityUserPasskey<Guid>>().AsNoTracking().Where(p => p.UserId == id).ToListAsync(cancellationToken);
        var codes = await work.Set<RecoveryCodeRow>().CountAsync(c => c.Account == id, cancellationToken);
        var sessions = await work.Set<SessionRow>().AsNoTracking().Where(s => s.Account == id).OrderByDescending(s => s.Seen).ToListAsync(cancellationToken);
        return new OwnAccount(
            account,
            [.. passkeys.Select(p => new OwnPasskey(WebEncoders.Base64UrlEncode(p.CredentialId), p.Data.Name, p.Data.CreatedAt)).OrderBy(p => p.MadeAt)],
            codes,
            [.. sessions.Select(s => new OwnSession(s.Id, s.Browser, s.Begun, s.Seen, s.Id == signedIn.Session))]);
    }
}
