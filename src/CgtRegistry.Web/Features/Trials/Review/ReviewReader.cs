using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Domain.Trials.Rules;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Trials.Checking;
using CgtRegistry.Web.Features.Trials.Staff;
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
/// <param name="Application">The application as it was submitted; never what its applicant has changed since.</param>
/// <param name="Findings">What the rules say of it now.</param>
/// <param name="Documents">The files that were handed over, earlier ones too.</param>
/// <param name="Before">What was submitted before, when something differs.</param>
/// <param name="SameNumber">Other applications under way that name the same number of a registry.</param>
/// <param name="Clock">The clock.</param>
/// <param name="Person">Who looks at it.</param>
/// <param name="Names">How colleagues are called.</param>
public sealed record ReviewedFile(
    TrialApplication Application,
    IReadOnlyList<TrialFinding> Findings,
    IReadOnlyList<DocumentCard> Documents,
    SubmittedCopy? Before,
    IReadOnlyList<SubmittedNumbers> SameNumber,
    StatutoryClock? Clock,
    Person Person,
    IReadOnlyDictionary<PersonId, string> Names)
{
    /// <summary>What was submitted.</summary>
    public TrialDataSet Data => Application.Data;

    /// <summary>The round that is open.</summary>
    public RecordRound Round => Application.File.Open;

    /// <summary>Whether somebody has to say, or has said, that it is registered for the first time.</summary>
    public bool MayBeDuplicate => SameNumber.Count > 0 || Application.File.Verified(VerifiedMatter.Duplicate) is not null || Findings.Any(f => f.Rule is "V77" && f.AsksToVerify);

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
        if (AsSubmitted.LiesWithApplicant(application.State) && copies is [var last, ..])
        {
            last.ShowIn(application);
        }

        var beside = await KnownBeside.OfAsync(work, application, cancellationToken);
        var before = copies.FirstOrDefault(c => ReviewDifferences.Differ(c, application));
        return new ReviewedFile(application, rules.Check(application, beside), [.. beside.Documents.Where(d => d.IsHandedOver)], before, await SameNumberAsync(application, cancellationToken), ReviewClock.Of(application), Person, await NamesAsync(application.File, cancellationToken));
    }

    private async Task<IReadOnlyList<SubmittedNumbers>> SameNumberAsync(TrialApplication application, CancellationToken cancellationToken)
    {
        var numbers = Domain.Trials.DataSet.SameNumber.Of(application.Data);
        return numbers.Count == 0 ? [] : [.. (await work.SubmittedNumbersAsync(application.Id, cancellationToken)).Where(o => Domain.Trials.DataSet.SameNumber.In(o.Numbers?.Split('\n') ?? []).Overlaps(numbers))];
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
