using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Accounts.Keeping;
using CgtRegistry.Web.Accounts.Passkeys;
using CgtRegistry.Web.Accounts.SigningIn;
using CgtRegistry.Web.Forms;

namespace CgtRegistry.Web.Features.Accounts.SigningIn;

/// <summary>A fresh proof of who is signed in, before what counts at once. The session goes on under a new key.</summary>
internal static class Prove
{
    private const string Page = "/staff/prove";

    public static void MapProve(this IEndpointRouteBuilder app)
    {
        app.MapForm("/staff/prove/passkey", Act.ManageOwnAccount, PasskeyAsync);
        app.MapForm("/staff/prove/code", Act.ManageOwnAccount, CodeAsync);
    }

    private static async Task<IResult> PasskeyAsync(HttpContext http, PostedForm form, PasskeyDesk passkeys, SignedIn signedIn, Arrival arrival) =>
        await passkeys.ProveAsync(http, form.Text("credential"), form.Text("state")) is { } account && account.Id == signedIn.Required.Account
            ? await arrival.ArriveAsync(http, account, SignInMethod.Passkey, form)
            : http.Again<ProvePage>(form, [AccountRefusals.Of("passkey-wrong")], Page);

    private static async Task<IResult> CodeAsync(HttpContext http, PostedForm form, SecretProofs proofs, OwnFactors own, SignedIn signedIn, Arrival arrival)
    {
        var person = signedIn.Required;
        if (!Enrolling.MayUsePassword(person.Role))
        {
            return FormEndpoints.Refused(Access.Forbidden);
        }

        var known = await own.AccountAsync(person, http.RequestAborted);
        var proof = await proofs.CodeAsync(known, form.Text("code") ?? "", mayRecover: false, http.RequestAborted);
        var method = person.Method is SignInMethod.Passkey ? SignInMethod.Passkey : SignInMethod.OneTimeCode; // a code beside a passkey's session weakens nothing
        return proof.Account is { } account ? await arrival.ArriveAsync(http, account, method, form) : http.NotProved<ProvePage>(proof, form, Page);
    }
}
