using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Accounts.Keeping;
using CgtRegistry.Web.Features.Accounts.Ui;
using CgtRegistry.Web.Forms;

namespace CgtRegistry.Web.Features.Accounts.Own;

/// <summary>Takes the forms that change what one proves oneself with. Each needs a proof of the last ten minutes.</summary>
internal static class OwnFactorForms
{
    private const string Page = "/staff/account";

    public static void MapOwnFactors(this IEndpointRouteBuilder app)
    {
        app.MapForm("/staff/account/passkeys", Act.ManageOwnAccount, AddPasskeyAsync);
        app.MapForm("/staff/account/passkeys/remove", Act.ManageOwnAccount, RemovePasskeyAsync);
        app.MapForm("/staff/account/authenticator", Act.ManageOwnAccount, ChangeAuthenticatorAsync);
        app.MapForm("/staff/account/recovery-codes", Act.ManageOwnAccount, NewRecoveryCodesAsync);
        app.MapForm("/staff/account/password", Act.ManageOwnAccount, ChangePasswordAsync);
    }

    private static async Task<IResult> AddPasskeyAsync(HttpContext http, PostedForm form, SignedIn signedIn, OwnFactors own, TimeProvider clock)
    {
        if (!IsFresh(signedIn, clock))
        {
            return FormEndpoints.Refused(Access.ProveAgain);
        }

        var account = await own.AccountAsync(signedIn.Required, http.RequestAborted);
        return Answer<AccountPage>(http, form, await own.AddPasskeyAsync(http, account, form.Text("credential"), form.Text("state"), form.Text("passkey-name")), "passkey-added", Page);
    }

    private static async Task<IResult> RemovePasskeyAsync(HttpContext http, PostedForm form, SignedIn signedIn, OwnFactors own, TimeProvider clock)
    {
        if (!IsFresh(signedIn, clock))
        {
            return FormEndpoints.Refused(Access.ProveAgain);
        }

        var account = await own.AccountAsync(signedIn.Required, http.RequestAborted);
        return Answer<AccountPage>(http, form, await own.RemovePasskeyAsync(account, form.Text("id") ?? "", http.RequestAborted), "passkey-removed", Page);
    }

    private static async Task<IResult> ChangeAuthenticatorAsync(HttpContext http, PostedForm form, SignedIn signedIn, OwnFactors own, TimeProvider clock)
    {
        if (!IsFresh(signedIn, clock))
        {
            return FormEndpoints.Refused(Access.ProveAgain);
        }

        var account = await own.AccountAsync(signedIn.Required, http.RequestAborted);
        return Answer<AuthenticatorPage>(http, form, await own.ChangeAuthenticatorAsync(account, form.Text("setup"), form.Text("code") ?? "", http.RequestAborted), "authenticator-changed", "/staff/account/authenticator");
    }

    private static async Task<IResult> NewRecoveryCodesAsync(HttpContext http, PostedForm form, SignedIn signedIn, OwnFactors own, TimeProvider clock)
    {
        if (!IsFresh(signedIn, clock))
        {
            return FormEndpoints.Refused(Access.ProveAgain);
        }

        var account = await own.AccountAsync(signedIn.Required, http.RequestAborted);
        return http.Show<RecoveryCodesPage>(Page, new { Codes = await own.NewRecoveryCodesAsync(account, http.RequestAborted) });
    }

    private static async Task<IResult> ChangePasswordAsync(HttpContext http, PostedForm form, SignedIn signedIn, OwnFactors own, TimeProvider clock)
    {
        if (!IsFresh(signedIn, clock))
        {
            return FormEndpoints.Refused(Access.ProveAgain);
        }

        var account = await own.AccountAsync(signedIn.Required, http.RequestAborted);
        return Answer<PasswordPage>(http, form, await own.ChangePasswordAsync(account, Typed(form, "current"), Typed(form, "password"), http.RequestAborted), "password-changed", "/staff/account/password");
    }

    private static bool IsFresh(SignedIn signedIn, TimeProvider clock) => clock.GetUtcNow() - signedIn.Required.ProvedAt <= AccessRules.Fresh;

    private static IResult Answer<TPage>(HttpContext http, PostedForm form, Refusal? refusal, string done, string page)
        where TPage : Microsoft.AspNetCore.Components.IComponent => refusal is null ? http.Done(Page, done) : http.Again<TPage>(form, [refusal], page);

    // Blanks at the ends of a password belong to it.
    private static string Typed(PostedForm form, string field) => form.Values.TryGetValue(field, out var typed) && typed.Length > 0 ? typed[0] : "";
}
