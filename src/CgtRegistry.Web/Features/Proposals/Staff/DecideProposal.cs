using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Features.Proposals.Staff;

/// <summary>What becomes of a proposal: a second person confirms or refuses it, or who made it takes it back.</summary>
internal static class DecideProposal
{
    public static void MapProposalDecisions(this IEndpointRouteBuilder app)
    {
        app.MapForm("/staff/proposals/{id:guid}/confirm", Act.DecideProposal, async (Guid id, PostedForm form, HttpContext http, ProposalDesk desk, CancellationToken cancellationToken) =>
            Answer(http, form, id, await desk.ConfirmAsync(id, cancellationToken), "proposal-confirmed"));
        app.MapForm("/staff/proposals/{id:guid}/refuse", Act.DecideProposal, RefuseAsync);
        app.MapForm("/staff/proposals/{id:guid}/withdraw", Act.WithdrawProposal, async (Guid id, PostedForm form, HttpContext http, ProposalDesk desk, CancellationToken cancellationToken) =>
            Answer(http, form, id, await desk.WithdrawAsync(id, cancellationToken), "proposal-withdrawn"));
    }

    private static async Task<IResult> RefuseAsync(Guid id, PostedForm form, HttpContext http, ProposalDesk desk, CancellationToken cancellationToken)
    {
        form.Screen("because");
        return form.Refusals.Count > 0
            ? http.Again<ProposalPage>(form, [], $"/staff/proposals/{id}", new { Id = id })
            : Answer(http, form, id, await desk.RefuseAsync(id, form.Text("because") is { } because ? new LocalText(because) : null, cancellationToken), "proposal-refused");
    }

    private static IResult Answer(HttpContext http, PostedForm form, Guid id, Decided<ProposalRow>? decided, string done) => decided switch
    {
        null => FormEndpoints.Refused(Access.Hidden),
        { IsDone: true } => http.Done($"/staff/proposals/{id}", done),
        { Refusals: [{ Code: "own-proposal" or "not-yours" or "only-approvers" }, ..] } => FormEndpoints.Refused(Access.Forbidden),
        _ => http.Again<ProposalPage>(form, decided.Refusals.Select(r => r.Code is "reason-missing" ? r with { Field = "because" } : r), $"/staff/proposals/{id}", new { Id = id }),
    };
}
