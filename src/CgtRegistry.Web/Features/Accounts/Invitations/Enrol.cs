using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Accounts.Keeping;
using CgtRegistry.Web.Accounts.SigningIn;
using CgtRegistry.Web.Features.Accounts.Ui;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Features.Accounts.Invitations;

/// <summary>Takes the forms of the invitation page: whoever has the link sets up the account and is signed in.</summary>
internal static class Enrol
{
    private const string Page = "/staff/invitation";

    public static void MapEnrol(this IEndpointRouteBuilder app)
    {
        app.MapForm("/staff/invitation/passkey", Act.SignIn, PasskeyAsync);
        app.MapForm("/staff/invitation/password", Act.SignIn, PasswordAsync);
    }

    private static async Task<IResult> PasskeyAsync(HttpContext http, PostedForm form, SentLinks links, Enrolling enrolling, Arrival arrival)
    {
        var key = form.Text("key");
        return await links.OpenAsync(key, LinkPurpose.Enrol, http.RequestAborted) is { } account
            ? await AnswerAsync(http, form, account, SignInMethod.Passkey, await enrolling.WithPasskeyAsync(http, account, key, form.Text("credential"), form.Text("state"), form.Text("passkey-name")), arrival)
            : http.Again<InvitationPage>(form, [AccountRefusals.Of("link-used")], Page);
    }

    private static async Task<IResult> PasswordAsync(HttpContext http, PostedForm form, SentLinks links, Enrolling enrolling, Arrival arrival)
    {
        var key = form.Text("key");
        var password = form.Values.TryGetValue("password", out var typed) && typed.Length > 0 ? typed[0] : "";
        return await links.OpenAsync(key, LinkPurpose.Enrol, http.RequestAborted) is { } account
            ? await AnswerAsync(http, form, account, SignInMethod.OneTimeCode, await enrolling.WithPasswordAsync(account, key, password, form.Text("setup"), form.Text("code") ?? "", http.RequestAborted), arrival)
            : http.Again<InvitationPage>(form, [AccountRefusals.Of("link-used")], Page);
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, PostedForm form, Account account, SignInMethod method, Enrolled enrolled, Arrival arrival)
    {
        if (enrolled.Refusals.Count > 0)
        {
            return http.Again<InvitationPage>(form, enrolled.Refusals, Page);
        }

        await arrival.BeginAsync(http, account, method);
        return http.Show<RecoveryCodesPage>("/staff/account", new { enrolled.Codes });
    }
}
