using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Domain.Trials.Rules;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Trials.Checking;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Trials.Review;

/// <summary>An application in the work list.</summary>
/// <param name="Id">The application.</param>
/// <param name="Institution">Slug of the institution.</param>
/// <param name="Title">Public title.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Number">Its number, once given.</param>
/// <param name="IsAmendment">Whether it changes what is registered.</param>
/// <param name="SubmittedAt">When it came.</param>
/// <param name="Clock">The clock that runs or stands still; none while nothing is due.</param>
/// <param name="Reviewer">Who reviews it; none while nobody does.</param>
/// <param name="OpenComments">Comments that are not settled.</param>
public sealed record ReviewItem(Guid Id, string Institution, LocalText? Title, RecordState State, string? Number, bool IsAmendment, DateTimeOffset SubmittedAt, StatutoryClock? Clock, PersonId? Reviewer, int OpenComments);

/// <summary>An application as it is reviewed.</summary>
/// <param name="Application">The application.</param>
/// <param name="Data">What was submitted; never what its applicant has changed since.</param>
/// <param name="Findings">What the rules say of it now.</param>
/// <param name="Before">What was submitted before, when something differs.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Person">Who looks at it.</param>
/// <param name="Names">How colleagues are called.</param>
public sealed record ReviewedFile(
    TrialApplication Application,
    TrialDataSet Data,
    IReadOnlyList<TrialFinding> Findings,
    TrialDataSet? Before,
    StatutoryClock? Clock,
    Person Person,
    IReadOnlyDictionary<PersonId, string> Names)
{
    /// <summary>The round that is open.</summary>
    public RecordRound Round => Application.File.Open;

    /// <summary>Whether the person may go on to review: they said that they have no conflict of interest.</summary>
    public bool MayReview => ConflictActs.Against(Application.File, Person) is null;
}

/// <summary>What the pages of reviewers show. Nobody but regulators and auditors gets anything.</summary>
internal sealed class ReviewReader(WorkDb work, SignedIn signedIn, ApplicationSight sight, ApplicationRules rules, TimeProvider clock)
{
    private Person Person => signedIn.Required.Person;

    private bool IsForReviewers => Person.Reviews || Person.Role is WorkRole.Auditor;

    /// <summary>The work list; none for those who have no business with it.</summary>
    public async Task<IReadOnlyList<ReviewItem>?> ListAsync(ReviewQuery query, CancellationToken cancellationToken)
    {
        if (!IsForReviewers)
        {
            return null;
        }

        var today = VietnamCalendar.DayOf(clock.GetUtcNow());
        var items = (await work.WorkListAsync(sight.Submitted, query.States, cancellationToken)).Select(Item).Where(i => query.Who switch
        {
            ReviewWho.Mine => i.Reviewer == Person.Id,
            ReviewWho.Unassigned => i.Reviewer is null,
            _ => true,
        }).Where(i => query.Due is not ReviewDue.Overdue || i.Clock?.IsOverdueOn(today) is true);
        return
        [
            .. query.Order switch
            {
                ReviewOrder.Newest => items.OrderByDescending(i => i.SubmittedAt),
                ReviewOrder.Institution => items.OrderBy(i => i.Institution, StringComparer.Ordinal).ThenBy(i => i.SubmittedAt),
                _ => items.OrderBy(i => i.Clock?.DueDay ?? DateOnly.MaxValue).ThenBy(i => i.SubmittedAt),
            },
        ];
    }

    /// <summary>One application; none when there is none for this person.</summary>
    public async Task<ReviewedFile?> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!IsForReviewers || await work.Set<TrialApplication>().AsNoTracking().Where(sight.Submitted).SingleOrDefaultAsync(a => a.Id == id, cancellationToken) is not { } application)
        {
            return null;
        }

        var copies = await work.Set<SubmittedCopy>().AsNoTracking().Where(c => c.Application == id).OrderByDescending(c => c.Number).ToListAsync(cancellationToken);
        var locked = application.State is RecordState.Submitted or RecordState.InReview or RecordState.Registered;
        var data = locked || copies is [] ? application.Data : copies[0].Data;
        var beside = await KnownBeside.OfAsync(work, application, cancellationToken);
        var findings = rules.Check(application, beside, data, ReferenceEquals(data, application.Data) ? application.Unread : new Dictionary<string, string>());
        var before = copies.Select(c => c.Data).FirstOrDefault(d => ReviewDifferences.Differ(d, data));
        return new ReviewedFile(application, data, findings, before, ReviewClock.Of(application), Person, await NamesAsync(application.File, cancellationToken));
    }

    private static ReviewItem Item(WorkListRow a) => new(
        a.Id,
        a.Institution,
        (a.Title?.Vi ?? a.Title?.En) is { } title ? new LocalText(title, a.Title?.En) : null,
        a.State,
        a.Number,
        a.File.Amendment is not null,
        a.SubmittedAt,
        ReviewClock.Of(a),
        a.File.Open.Reviewer,
        a.File.Open.Comments.Count(c => c.State is not CommentState.Settled));

    private async Task<IReadOnlyDictionary<PersonId, string>> NamesAsync(RecordFile file, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. file.Open.Comments.Select(c => c.By).Concat(file.Verifications.Select(v => v.By)).Concat(new[] { file.Open.Reviewer, file.Open.Submitter }.OfType<PersonId>()).Distinct().Select(p => Guid.TryParse(p.Value, out var id) ? id : Guid.Empty)];
        var people = await work.Users.AsNoTracking().Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.FullName, u.Pseudonym }).ToListAsync(cancellationToken);
        return people.ToDictionary(p => new PersonId(p.Id.ToString()), p => p.FullName.Length > 0 ? p.FullName : p.Pseudonym);
    }
}
