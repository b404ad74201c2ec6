using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.AspNetCore.Authentication;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Accounts.Own;

/// <summary>Takes the forms about one's own sessions and language.</summary>
internal static class OwnSessionForms
{
    private const string Page = "/staff/account";

    public static void MapOwnSessions(this IEndpointRouteBuilder app)
    {
        app.MapForm("/staff/sign-out", Act.ManageOwnAccount, SignOutAsync);
        app.MapForm("/staff/account/sessions/end", Act.ManageOwnAccount, EndAsync);
        app.MapForm("/staff/account/sessions/end-others", Act.ManageOwnAccount, EndOthersAsync);
        app.MapForm("/staff/account/language", Act.ManageOwnAccount, LanguageAsync);
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, PostedForm form, SignedIn signedIn, WorkDb work)
    {
        _ = form;
        await work.ActAsync(Manages(signedIn, "signed out"), http.RequestAborted);
        await http.SignOutAsync(SignedIn.Scheme);
        return http.Done("/staff/sign-in", "signed-out");
    }

    private static async Task<IResult> EndAsync(HttpContext http, PostedForm form, SignedIn signedIn, WorkDb work)
    {
        var (account, session) = (signedIn.Required.Account, Guid.TryParse(form.Text("id"), out var id) ? id : Guid.Empty);
        await work.ActAndEndSessionAsync(Manages(signedIn, "session ended"), account, session, http.RequestAborted);
        return http.Done(Page, "session-ended");
    }

    private static async Task<IResult> EndOthersAsync(HttpContext http, PostedForm form, SignedIn signedIn, WorkDb work)
    {
        _ = form;
        var id = signedIn.Required.Account;
        var account = await work.Users.FirstAsync(a => a.Id == id, http.RequestAborted);
        await work.ActAndEndSessionsAsync(Manages(signedIn, "other sessions ended"), account, signedIn.Session, cancellationToken: http.RequestAborted);
        return http.Done(Page, "sessions-ended");
    }

    private static async Task<IResult> LanguageAsync(HttpContext http, PostedForm form, SignedIn signedIn, WorkDb work)
    {
        var id = signedIn.Required.Account;
        var account = await work.Users.FirstAsync(a => a.Id == id, http.RequestAborted);
        account.Language = form.Text("language") is "en" ? "en" : "vi";
        await work.ActAsync(Manages(signedIn, "language"), http.RequestAborted);
        return http.Done(Page, "language-changed");
    }

    private static Acted Manages(SignedIn signedIn, string detail) => new(Act.ManageOwnAccount, "account", signedIn.Required.Account.ToString(), signedIn.Required.Institution, detail);
}
