using System.Linq.Expressions;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Trials.Review;

/// <summary>Who hears of an act on an application: those who wrote it, and colleagues who worked on it; never the one who acts.</summary>
internal static class ReviewLetters
{
    /// <summary>Writes letters of one template to both sides.</summary>
    public static async Task TellAsync(this WorkDb work, TrialApplication application, RecordRound round, PersonId by, string template, CancellationToken cancellationToken)
    {
        var hospital = await StaffOf(work, a => a.Role == WorkRole.Applicant && a.Institution == application.Institution, cancellationToken);
        work.AddRange(Of(new[] { round.Author, round.LastEditor, round.Submitter }, hospital).Select(a => Letter(work, a, template, application, $"/staff/applications/{application.Id}")));
        if (round.Reviewer is { } reviewer && reviewer != by)
        {
            var regulators = await StaffOf(work, a => a.Role == WorkRole.Reviewer || a.Role == WorkRole.Approver, cancellationToken);
            work.AddRange(regulators.Where(a => a.ToString() == reviewer.Value).Select(a => Letter(work, a, $"{template}.reviewer", application, $"/staff/reviews/{application.Id}")));
        }
    }

    /// <summary>Those who worked on something, as far as they are still in that place; all who are when nobody of them is left.</summary>
    public static IReadOnlyList<Guid> Of(IEnumerable<PersonId?> worked, IReadOnlyList<Guid> inPlace)
    {
        var still = inPlace.Where(a => worked.Any(p => p?.Value == a.ToString())).ToList();
        return still.Count > 0 ? still : inPlace;
    }

    // Somebody who has moved to another place since reads nothing of the old one.
    private static Task<List<Guid>> StaffOf(WorkDb work, Expression<Func<Account, bool>> place, CancellationToken cancellationToken) =>
        work.Users.Where(a => a.DisabledAt == null).Where(place).Select(a => a.Id).ToListAsync(cancellationToken);

    private static OutboxRow Letter(WorkDb work, Guid account, string template, TrialApplication application, string address) =>
        new() { At = work.Now, Account = account, Template = template, Values = Values(application), Address = address, Mailed = true };

    private static Dictionary<string, string> Values(TrialApplication application) => new()
    {
        ["title"] = application.Data.PublicTitle?.Vi ?? application.Data.PublicTitle?.En ?? application.Id.ToString(),
        ["number"] = application.Number ?? "",
    };
}
