using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Proposing;
using CgtRegistry.Domain.Reports;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Trials;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Desk;

/// <summary>How much waits for the person who is signed in, behind each door of the workplace.</summary>
internal sealed class DeskReader(WorkDb work, SignedIn signedIn, ApplicationSight sight)
{
    /// <summary>Things that wait, by the key of their door; doors behind which nothing waits for the person are not in it.</summary>
    public async Task<IReadOnlyDictionary<string, int>> WaitingAsync(CancellationToken cancellationToken)
    {
        var person = signedIn.Required;
        Dictionary<string, IQueryable<object>> waiting = person.Role switch
        {
            WorkRole.Applicant => new()
            {
                ["applications"] = work.Set<TrialApplication>().Where(sight.Own(person)).Where(a => a.State == RecordState.ClarificationRequested || a.State == RecordState.Returned),
            },
            WorkRole.Reviewer => new() { ["reviews"] = Reviews(), ["reports"] = Reports() },
            WorkRole.Approver => new()
            {
                ["reviews"] = Reviews(),
                ["reports"] = Reports(),
                ["proposals"] = work.Set<ProposalRow>().Where(p => p.State == ProposalState.Proposed && p.Proposer != person.Account),
            },
            _ => [],
        };
        Dictionary<string, int> counts = [];
        foreach (var (door, things) in waiting)
        {
            if (await things.CountAsync(cancellationToken) is > 0 and var count)
            {
                counts[door] = count;
            }
        }

        return counts;
    }

    private IQueryable<object> Reviews() => work.Set<TrialApplication>().Where(sight.Submitted).Where(a => a.State == RecordState.Submitted || a.State == RecordState.InReview);

    private IQueryable<object> Reports() => work.Set<PublicReport>().Where(r => r.State == ReportState.New);
}
