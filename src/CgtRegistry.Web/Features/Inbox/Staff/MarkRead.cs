using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Features.Inbox.Staff;

/// <summary>Notes that letters were read, or not yet. It is a mark for the reader alone, so the audit has nothing of it.</summary>
internal static class MarkRead
{
    public static void MapMarkRead(this IEndpointRouteBuilder app)
    {
        app.MapForm("/staff/inbox/{id:guid}/read", Act.ReadOwnInbox, ReadAsync);
        app.MapForm("/staff/inbox/{id:guid}/unread", Act.ReadOwnInbox, UnreadAsync);
        app.MapForm("/staff/inbox/read-all", Act.ReadOwnInbox, ReadAllAsync);
    }

    // The way to what a letter speaks of leads through reading it.
    private static async Task<IResult> ReadAsync(Guid id, PostedForm form, WorkDb work, SignedIn signedIn, HttpContext http)
    {
        if (await work.LetterOfAsync(signedIn.Required.Account, id) is not { } letter)
        {
            return FormEndpoints.Refused(Access.Hidden);
        }

        letter.ReadAt ??= work.Now;
        await work.KeepAsync();
        return http.Done(form.Marked("open") && letter.Address is { } address ? address : "/staff/inbox");
    }

    private static async Task<IResult> UnreadAsync(Guid id, PostedForm form, WorkDb work, SignedIn signedIn, HttpContext http)
    {
        _ = form;
        if (await work.LetterOfAsync(signedIn.Required.Account, id) is not { } letter)
        {
            return FormEndpoints.Refused(Access.Hidden);
        }

        letter.ReadAt = null;
        await work.KeepAsync();
        return http.Done("/staff/inbox");
    }

    private static async Task<IResult> ReadAllAsync(PostedForm form, WorkDb work, SignedIn signedIn, HttpContext http)
    {
        // Letters that came after the page was shown are not marked unseen.
        if (Guid.TryParse(form.Text("upTo"), out var last))
        {
            await work.ReadLettersAsync(signedIn.Required.Account, last);
        }

        return http.Done("/staff/inbox", "inbox-read");
    }
}
