using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Accounts.Letters;

/// <summary>Has a letter that was given up tried again from the beginning. The failure stays noted until the letter has gone.</summary>
internal static class SendAgain
{
    public static void MapSendAgain(this IEndpointRouteBuilder app) => app.MapForm("/staff/accounts/letters/{id:guid}/send", Act.SendLetters, SendAsync);

    private static async Task<IResult> SendAsync(Guid id, PostedForm form, WorkDb work, HttpContext http)
    {
        _ = form;
        if (await work.Set<OutboxRow>().SingleOrDefaultAsync(l => l.Id == id && l.GivenUpAt != null && l.SentAt == null && l.Failure != null, http.RequestAborted) is not { } letter)
        {
            return FormEndpoints.Refused(Access.Hidden);
        }

        (letter.GivenUpAt, letter.NextAttempt, letter.Attempts) = (null, null, 0);
        await work.ActAsync(new Acted(Act.SendLetters, "letter", id.ToString(), Detail: "sent again"), http.RequestAborted);
        return http.Done("/staff/accounts/letters", "letter-again");
    }
}
