using CgtRegistry.Web.Accounts.Sessions;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Accounts.SigningIn;

/// <summary>Somebody has proved who they are: a session begins, and they go on to where they were, with what they had typed.</summary>
internal sealed class Arrival(Workplace workplace, HeldForms held, TimeProvider clock)
{
    /// <summary>Hidden field with the address to go on to.</summary>
    public const string ReturnField = "return";

    /// <summary>Begins the session and leads on.</summary>
    public async Task<IResult> ArriveAsync(HttpContext http, Account account, SignInMethod method, PostedForm form)
    {
        await BeginAsync(http, account, method);
        if (held.Open(form.Text(HeldForms.Field)) is { } typed && typed.Account == account.Id)
        {
            return http.Show<HeldPage>("/staff/held", new { Held = typed });
        }

        var language = http.Request.Path.StartsWithSegments("/en") ? "en" : "vi";
        http.Response.Headers.Location = method is SignInMethod.RecoveryCode ? $"/{language}/staff/account?done=recovery-code-used" : ReturnAddress.Of(language, form.Text(ReturnField));
        return Results.StatusCode(StatusCodes.Status303SeeOther);
    }

    /// <summary>Begins the session.</summary>
    public async Task BeginAsync(HttpContext http, Account account, SignInMethod method)
    {
        var person = new SignedInPerson(account.Id, account.Role, account.Institution, account.Pseudonym, method, clock.GetUtcNow());
        await using (var work = workplace.Open(new Acting(person, Acting.Public.Program, http.TraceIdentifier)))
        {
            if (method is SignInMethod.RecoveryCode)
            {
                work.Add(AccountLetters.To(account, "recovery-code-used", clock.GetUtcNow()));
            }

            await work.ActAsync(new Acted(Act.SignIn, "account", account.Id.ToString(), account.Institution, Api.AskedFor.Code(method)), http.RequestAborted);
        }

        await http.BeginSessionAsync(person, account.SecurityStamp);
    }
}
