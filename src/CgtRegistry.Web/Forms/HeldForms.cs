using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Accounts.Codes;

namespace CgtRegistry.Web.Forms;

/// <summary>
/// Keeps what was typed while somebody signs in again: sealed, in the page itself, so that nothing of it lies on the server.
/// Files, passwords and codes are not kept, and nothing that another site sent.
/// </summary>
internal sealed class HeldForms(Sealed carried)
{
    /// <summary>Hidden field of every form of the workplace: the account for which the page was made.</summary>
    public const string OwnerField = "__by";

    /// <summary>Hidden field that carries a held form through sign-in.</summary>
    public const string Field = "held";

    private const long MostBytes = 256 * 1024;
    private const string Purpose = "held form";

    private static readonly TimeSpan Lasts = TimeSpan.FromHours(12);
    private static readonly string[] Secrets = ["password", "current", "code", "recovery-code", "credential", "key", "state", "setup", "half", Field];

    /// <summary>What a request sent; none when it is no form of a page of ours, too large, or was typed by somebody else.</summary>
    public static async Task<HeldForm?> HoldAsync(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType || http.Request.ContentLength is null or > MostBytes || ComesFromElsewhere(http.Request)
            || http.GetEndpoint()?.Metadata.GetMetadata<DoesAttribute>()?.Act is Act.SignIn)
        {
            return null;
        }

        if (await PostedForm.BindAsync(http) is not { } form)
        {
            return null;
        }

        // The session may be over: the page then still says for whom it was made. A form of one person is never shown to another.
        var owner = Guid.TryParse((await http.Request.ReadFormAsync(http.RequestAborted))[OwnerField], out var named) ? named : (Guid?)null;
        var person = SignedIn.PersonOf(http.User)?.Account;
        if (owner is not null && person is not null && owner != person)
        {
            return null;
        }

        var values = form.Values.Where(v => !Secrets.Contains(v.Key, StringComparer.OrdinalIgnoreCase)).ToDictionary();
        return new HeldForm(http.Request.Path + http.Request.QueryString.ToString(), values, person ?? owner);
    }

    /// <summary>Seals it for the way through sign-in.</summary>
    public string Seal(HeldForm held) => carried.Seal(Purpose, held, Lasts);

    /// <summary>Opens it again.</summary>
    public HeldForm? Open(string? text) => text?.Length > 3 * MostBytes ? null : carried.Open<HeldForm>(Purpose, text);

    // Browsers say so since 2020; those that do not are judged by Origin, which they send with every form.
    private static bool ComesFromElsewhere(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none")
        || request.Headers.Origin.ToString() is { Length: > 0 } origin && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority == request.Host.Value);
}
