using System.Globalization;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Accounts.Codes;
using CgtRegistry.Web.Accounts.Passkeys;
using CgtRegistry.Web.Accounts.SigningIn;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Accounts.SigningIn;

/// <summary>Takes the forms of the sign-in page. Whatever is wrong, the answer is the same one.</summary>
internal static class SignIn
{
    private const string Page = "/staff/sign-in";
    private const string HalfPurpose = "first step of sign-in";

    private static readonly TimeSpan HalfLasts = TimeSpan.FromMinutes(10);

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapForm("/staff/sign-in", Act.SignIn, PasswordAsync);
        app.MapForm("/staff/sign-in/code", Act.SignIn, CodeAsync);
        app.MapForm("/staff/sign-in/passkey", Act.SignIn, PasskeyAsync);
        app.MapForm("/staff/sign-in/recovery", Act.SignIn, RecoveryAsync);
    }

    private static async Task<IResult> PasswordAsync(HttpContext http, PostedForm form, SecretProofs proofs, Sealed carried)
    {
        var password = form.Values.TryGetValue("password", out var typed) && typed.Length > 0 ? typed[0] : "";
        var proof = await proofs.PasswordAsync(form.Text("email") ?? "", password, http.RequestAborted);
        if (proof.Account is not { } account)
        {
            return http.NotProved<SignInPage>(proof, form, Page);
        }

        http.RequestServices.GetRequiredService<Posted>().Keep(form, []);
        return http.Show<CodePage>(Page, new { Half = carried.Seal(HalfPurpose, new FirstStep(account.Id, account.SecurityStamp), HalfLasts) });
    }

    private static async Task<IResult> CodeAsync(HttpContext http, PostedForm form, SecretProofs proofs, Arrival arrival, WorkDb work, Sealed carried)
    {
        var half = form.Text("half");
        if (carried.Open<FirstStep>(HalfPurpose, half) is not { } first || await work.Users.FirstOrDefaultAsync(a => a.Id == first.Account && a.SecurityStamp == first.Stamp, http.RequestAborted) is not { } known)
        {
            return http.NotProved<SignInPage>(Proof.Wrong, form, Page);
        }

        var proof = await proofs.CodeAsync(known, form.Text("code") ?? "", mayRecover: true, http.RequestAborted);
        return proof.Account is { } account
            ? await arrival.ArriveAsync(http, account, proof.Method, form)
            : http.NotProved<CodePage>(proof, form, Page, new { Half = half });
    }

    private static async Task<IResult> PasskeyAsync(HttpContext http, PostedForm form, PasskeyDesk passkeys, Arrival arrival) =>
        await passkeys.ProveAsync(http, form.Text("credential"), form.Text("state")) is { } account
            ? await arrival.ArriveAsync(http, account, SignInMethod.Passkey, form)
            : http.Again<SignInPage>(form, [AccountRefusals.Of("passkey-wrong")], Page);

    private static async Task<IResult> RecoveryAsync(HttpContext http, PostedForm form, SecretProofs proofs, Arrival arrival)
    {
        var proof = await proofs.RecoveryAsync(form.Text("owner") ?? "", form.Text("recovery-code") ?? "", http.RequestAborted);
        return proof.Account is { } account
            ? await arrival.ArriveAsync(http, account, SignInMethod.RecoveryCode, form)
            : http.NotProved<SignInPage>(proof, form, Page);
    }

    /// <summary>Says that nothing was proved: later, when too often; else that something was wrong, and never what.</summary>
    public static IResult NotProved<TPage>(this HttpContext http, Proof proof, PostedForm form, string page, object? parameters = null)
        where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        if (proof.Wait is not { } wait)
        {
            return http.Again<TPage>(form, [AccountRefusals.Of("not-proved")], page, parameters);
        }

        http.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        return new TooManyResult();
    }

    private sealed record FirstStep(Guid Account, string? Stamp);

    private sealed class TooManyResult : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => Problems.WriteAsync(httpContext, StatusCodes.Status429TooManyRequests, "rate-limited");
    }
}
