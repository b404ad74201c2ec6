using System.Security.Cryptography;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace CgtRegistry.Web.Accounts;

/// <summary>
/// The accounts as ASP.NET Core Identity reads them. It saves nothing by itself: what it changes is saved with the act it
/// belongs to. The secret of the authenticator is sealed.
/// </summary>
internal sealed class AccountStore : UserOnlyStore<Account, WorkDb, Guid>
{
    private readonly IDataProtector _seal;

    public AccountStore(WorkDb work, IDataProtectionProvider protection)
        : base(work)
    {
        AutoSaveChanges = false;
        _seal = protection.CreateProtector("authenticator secret");
    }

    /// <inheritdoc/>
    public override Guid ConvertIdFromString(string? id) => Guid.TryParse(id, out var known) ? known : Guid.Empty; // a passkey says whose it is: any text may come

    /// <inheritdoc/>
    public override Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) =>
        base.SetAuthenticatorKeyAsync(user, _seal.Protect(key), cancellationToken);

    /// <inheritdoc/>
    public override async Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken)
    {
        try
        {
            return await base.GetAuthenticatorKeyAsync(user, cancellationToken) is { } key ? _seal.Unprotect(key) : null;
        }
        catch (CryptographicException)
        {
            return null; // sealed with a key that is gone: the person sets up a new one with a recovery code
        }
    }
}
