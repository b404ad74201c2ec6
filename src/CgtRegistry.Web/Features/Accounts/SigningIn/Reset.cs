using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Accounts.Keeping;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Features.Accounts.SigningIn;

/// <summary>A new password by letter. Whether the address is somebody's is not told, and the second factor is asked all the same afterwards.</summary>
internal static class Reset
{
    public static void MapReset(this IEndpointRouteBuilder app)
    {
        app.MapForm("/staff/reset", Act.SignIn, AskAsync);
        app.MapForm("/staff/reset/password", Act.SignIn, ChooseAsync);
    }

    private static async Task<IResult> AskAsync(HttpContext http, PostedForm form, PasswordResets resets)
    {
        await resets.AskAsync(form.Text("email") ?? "", http.RequestAborted);
        return http.Done("/staff/reset", "reset-asked");
    }

    private static async Task<IResult> ChooseAsync(HttpContext http, PostedForm form, SentLinks links, PasswordResets resets)
    {
        var key = form.Text("key");
        var password = form.Values.TryGetValue("password", out var typed) && typed.Length > 0 ? typed[0] : "";
        var refusal = await links.OpenAsync(key, LinkPurpose.NewPassword, http.RequestAborted) is { } account
            ? await resets.ChooseAsync(account, key, password, http.RequestAborted)
            : AccountRefusals.Of("link-used");
        return refusal is null ? http.Done("/staff/sign-in", "password-chosen") : http.Again<NewPasswordPage>(form, [refusal], "/staff/reset/password");
    }
}
