using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Accounts.Keeping;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Accounts.Keeping;

/// <summary>Takes the forms of administrators. None of them changes one's own account: nobody raises themselves.</summary>
internal static class KeepingForms
{
    public static void MapKeeping(this IEndpointRouteBuilder app)
    {
        app.MapForm("/staff/accounts/invite", Act.ManageAccounts, InviteAsync);
        app.MapForm("/staff/accounts/{id:guid}/place", Act.ManageAccounts, MoveAsync);
        app.MapForm("/staff/accounts/{id:guid}/close", Act.ManageAccounts, (HttpContext http, Guid id, PostedForm form, AccountKeeping keeping, SignedIn by) =>
            ActAsync(http, id, form, keeping, by, "account-closed", account => keeping.CloseAsync(account, http.RequestAborted)));
        app.MapForm("/staff/accounts/{id:guid}/reopen", Act.ManageAccounts, (HttpContext http, Guid id, PostedForm form, AccountKeeping keeping, SignedIn by) =>
            ActAsync(http, id, form, keeping, by, "account-reopened", account => keeping.ReopenAsync(account, http.RequestAborted)));
        app.MapForm("/staff/accounts/{id:guid}/end-sessions", Act.ManageAccounts, (HttpContext http, Guid id, PostedForm form, AccountKeeping keeping, SignedIn by) =>
            ActAsync(http, id, form, keeping, by, "sessions-ended", account => keeping.EndSessionsAsync(account, http.RequestAborted)));
        app.MapForm("/staff/accounts/{id:guid}/link", Act.ManageAccounts, (HttpContext http, Guid id, PostedForm form, AccountKeeping keeping, SignedIn by) =>
            ActAsync(http, id, form, keeping, by, "link-sent", account => keeping.SendLinkAsync(account, http.RequestAborted)));
        app.MapForm("/staff/accounts/{id:guid}/unlock", Act.ManageAccounts, (HttpContext http, Guid id, PostedForm form, AccountKeeping keeping, SignedIn by) =>
            ActAsync(http, id, form, keeping, by, "account-unlocked", account => keeping.UnlockAsync(account, http.RequestAborted)));
        app.MapForm("/staff/accounts/{id:guid}/erase", Act.ManageAccounts, EraseAsync);
    }

    private static async Task<IResult> InviteAsync(HttpContext http, PostedForm form, Inviting inviting)
    {
        var asked = new NewAccount(
            form.Required("email", Texts.Both("account.email")),
            form.Required("name", Texts.Both("account.name")),
            form.Choice<WorkRole>("role") ?? Missing(form),
            form.Text("institution"),
            form.Text("language") is "en" ? "en" : "vi");
        if (form.Refusals.Count > 0)
        {
            return http.Again<InvitePage>(form, [], "/staff/accounts/invite");
        }

        var invited = await inviting.InviteAsync(asked, Act.ManageAccounts, http.RequestAborted);
        return invited.Refusal is { } refusal ? http.Again<InvitePage>(form, [refusal], "/staff/accounts/invite") : http.Done($"/staff/accounts/{invited.Account!.Id}", "invited");
    }

    private static async Task<IResult> MoveAsync(HttpContext http, Guid id, PostedForm form, AccountKeeping keeping, SignedIn by)
    {
        var role = form.Choice<WorkRole>("role") ?? Missing(form);
        Refusal? refusal = null;
        var answer = await ActAsync(http, id, form, keeping, by, "account-moved", async account =>
            refusal = form.Refusals.Count > 0 ? null : await keeping.MoveAsync(account, role, form.Text("institution"), http.RequestAborted));
        return refusal is null && form.Refusals.Count == 0 ? answer : http.Again<AccountViewPage>(form, refusal is null ? [] : [refusal], $"/staff/accounts/{id}", new { Id = id });
    }

    private static async Task<IResult> EraseAsync(HttpContext http, Guid id, PostedForm form, AccountKeeping keeping, SignedIn by)
    {
        Refusal? refusal = null;
        var answer = await ActAsync(http, id, form, keeping, by, "account-erased", async account =>
        {
            if (form.Text("pseudonym") != account.Pseudonym)
            {
                refusal = AccountRefusals.Of("pseudonym-wrong", "pseudonym");
                return;
            }

            await keeping.EraseAsync(account, http.RequestAborted);
        });
        return refusal is null ? answer : http.Again<AccountViewPage>(form, [refusal], $"/staff/accounts/{id}", new { Id = id });
    }

    private static async Task<IResult> ActAsync(HttpContext http, Guid id, PostedForm form, AccountKeeping keeping, SignedIn by, string done, Func<Account, Task> act)
    {
        if (id == by.Required.Account)
        {
            return FormEndpoints.Refused(Access.Forbidden);
        }

        if (await keeping.FindAsync(id, http.RequestAborted) is not { } account)
        {
            return FormEndpoints.Refused(Access.Hidden);
        }

        try
        {
            await act(account);
            return http.Done($"/staff/accounts/{id}", done);
        }
        catch (DbUpdateConcurrencyException)
        {
            return http.Again<AccountViewPage>(form, [FormRefusals.Stale()], $"/staff/accounts/{id}", new { Id = id });
        }
    }

    private static WorkRole Missing(PostedForm form)
    {
        if (form.Text("role") is null)
        {
            form.Refuse(FormRefusals.Missing("role", Texts.Both("account.role")));
        }

        return default;
    }
}
