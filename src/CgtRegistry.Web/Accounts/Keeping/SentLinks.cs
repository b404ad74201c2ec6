using System.Security.Cryptography;
using System.Text;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Accounts.Keeping;

/// <summary>Links that are sent to people: random keys, of which only hashes are kept.</summary>
internal sealed class SentLinks(WorkDb work, TimeProvider clock)
{
    /// <summary>How long somebody has to set up an account.</summary>
    public static readonly TimeSpan EnrolLasts = TimeSpan.FromDays(7);

    /// <summary>How long somebody has to choose a new password.</summary>
    public static readonly TimeSpan NewPasswordLasts = TimeSpan.FromHours(1);

    /// <summary>Makes a link; it is saved with the act. Its address, without the language.</summary>
    public string Make(Account account, LinkPurpose purpose)
    {
        var key = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        var lasts = purpose is LinkPurpose.Enrol ? EnrolLasts : NewPasswordLasts;
        work.Add(new InvitationRow { KeyHash = HashOf(key), Purpose = purpose, Account = account.Id, Ends = clock.GetUtcNow() + lasts });
        return $"/staff/{(purpose is LinkPurpose.Enrol ? "invitation" : "reset/password")}?key={key}";
    }

    /// <summary>The account a link still opens.</summary>
    public async Task<Account?> OpenAsync(string? key, LinkPurpose purpose, CancellationToken cancellationToken)
    {
        var hash = HashOf(key ?? "");
        var now = clock.GetUtcNow();
        var link = await work.Set<InvitationRow>().AsNoTracking().FirstOrDefaultAsync(i => i.KeyHash == hash && i.Purpose == purpose && i.UsedAt == null && i.Ends > now, cancellationToken);
        return link is null ? null : await work.Users.FirstOrDefaultAsync(a => a.Id == link.Account && a.DisabledAt == null, cancellationToken);
    }

    /// <summary>Uses a link up; false when somebody was faster.</summary>
    public Task<bool> UseAsync(string? key, CancellationToken cancellationToken) => work.UseLinkAsync(HashOf(key ?? ""), clock.GetUtcNow(), cancellationToken);

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
