using System.Security.Cryptography;
using System.Text;
using CgtRegistry.Web.Http;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Accounts.Sessions;

/// <summary>
/// Sessions live in the database: the browser holds a random key, and a session that is ended there is over with the next
/// request. It ends by itself when nothing is done for a while, and in any case after a working day.
/// </summary>
internal sealed class SessionStore(Workplace workplace, IDataProtectionProvider protection, IHttpContextAccessor accessor, TimeProvider clock) : ITicketStore
{
    /// <summary>Name of the property with the account's security stamp when its factors were proved.</summary>
    internal const string Proved = "proved";

    // How exactly the last request is noted: writing at every one would be a write for a read.
    private static readonly TimeSpan Noted = TimeSpan.FromSeconds(30);

    private readonly IDataProtector _seal = protection.CreateProtector("session ticket");

    public async Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        var person = SignedIn.PersonOf(ticket.Principal) ?? throw new InvalidOperationException("A session belongs to a person.");
        var key = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var now = clock.GetUtcNow();
        var id = Guid.CreateVersion7(now);
        SignedIn.NameSession(ticket.Principal, id);
        await using var work = workplace.Open(Acting.System);
        var session = new SessionRow
        {
            KeyHash = HashOf(key),
            Id = id,
            Account = person.Account,
            Begun = now,
            Seen = now,
            Ends = now + SessionLength.Longest(person.Role),
            Ticket = Sealed(ticket),
            Browser = BrowserName.Of(accessor.HttpContext?.Request.Headers.UserAgent.ToString()),
        };
        ticket.Properties.Items.TryGetValue(Proved, out var proved);
        await work.BeginSessionAsync(session, proved);
        return key; // it opens nothing when the factors were taken away meanwhile
    }

    public async Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        var hash = HashOf(key);
        await using var work = workplace.Open(Acting.System);
        await work.RenewAsync(hash, Sealed(ticket));
    }

    public async Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        try
        {
            var hash = HashOf(key);
            await using var work = workplace.Open(Acting.System);
            var session = await work.Set<SessionRow>().AsNoTracking().FirstOrDefaultAsync(s => s.KeyHash == hash);
            var ticket = session is null ? null : TicketSerializer.Default.Deserialize(_seal.Unprotect(session.Ticket));
            return ticket is not null && await IsAliveAsync(work, session!, SignedIn.PersonOf(ticket.Principal)) ? ticket : null;
        }
        catch (CryptographicException)
        {
            return null; // sealed with a key that is gone: sign in again
        }
        catch (Exception away) when (ReadOnlyMode.IsCause(away) && accessor.HttpContext is { } http && ReadOnlyMode.IsLookUp(http))
        {
            return null; // without the database nobody can be known; what everybody may see is still answered
        }
    }

    public async Task RemoveAsync(string key)
    {
        var hash = HashOf(key);
        await using var work = workplace.Open(Acting.System);
        await work.EndSessionAsync(hash);
    }

    private async Task<bool> IsAliveAsync(WorkDb work, SessionRow session, SignedInPerson? person)
    {
        var now = clock.GetUtcNow();
        var account = await work.Users.AsNoTracking().Where(a => a.Id == session.Account).Select(a => new { a.Role, a.Institution, a.DisabledAt }).FirstOrDefaultAsync();
        if (account is null || account.DisabledAt is not null || person?.Role != account.Role || person.Institution != account.Institution || now >= session.Ends || now - session.Seen > SessionLength.Idle(account.Role))
        {
            return false;
        }

        if (now - session.Seen > Noted)
        {
            await work.SeenAsync(session.KeyHash, now);
        }

        return true;
    }

    private byte[] Sealed(AuthenticationTicket ticket) => _seal.Protect(TicketSerializer.Default.Serialize(ticket));

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.ASCII.GetBytes(key));
}
