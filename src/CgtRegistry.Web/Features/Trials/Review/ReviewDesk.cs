using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Trials.Checking;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Trials.Review;

/// <summary>What an act on an application leads to, besides the new state.</summary>
/// <param name="Done">Word of what was done, for the page (<c>done.{code}</c>) and the audit.</param>
/// <param name="Letter">Template of the letter to the applicants; none when they need not know.</param>
/// <param name="Detail">What the audit says besides.</param>
internal sealed record ReviewOutcome(string Done, string? Letter = null, string? Detail = null);

/// <summary>Finds applications for those who review them, and carries their acts out.</summary>
internal sealed class ReviewDesk(WorkDb work, SignedIn signedIn, ApplicationSight sight, TimeProvider clock)
{
    /// <summary>Whoever acts, as the rules of the register know them.</summary>
    public Person Person => signedIn.Required.Person;

    /// <summary>Today in Vietnam.</summary>
    public DateOnly Today => VietnamCalendar.DayOf(clock.GetUtcNow());

    /// <summary>An application that was submitted; drafts are not there.</summary>
    public Task<TrialApplication?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        work.Set<TrialApplication>().Where(sight.Submitted).SingleOrDefaultAsync(a => a.Id == id, cancellationToken);

    /// <summary>Whether somebody has saved the application since a version of it.</summary>
    public async Task<bool> HasMovedAsync(Guid id, int version, CancellationToken cancellationToken) =>
        !await work.Set<TrialApplication>().AsNoTracking().AnyAsync(a => a.Id == id && a.Version == version, cancellationToken);

    /// <summary>What is stored beside the contents of an application.</summary>
    public Task<KnownBeside> BesideAsync(TrialApplication application, CancellationToken cancellationToken) => KnownBeside.OfAsync(work, application, cancellationToken);

    /// <summary>Does an act of a reviewer, or shows the page again with every reason against it.</summary>
    public async Task<IResult> ActAsync(HttpContext http, PostedForm form, Guid id, ReviewOutcome outcome, Func<TrialApplication, Decided<RecordFile>> act, bool statesConflict = false)
    {
        if (await FindAsync(id, http.RequestAborted) is not { } application)
        {
            return FormEndpoints.Refused(Access.Hidden);
        }

        if (Against(application, form, statesConflict) is { } refusal)
        {
            return Again(http, form, id, [refusal]);
        }

        var round = application.File.Open;
        var decided = act(application);
        if (!decided.IsDone || form.Refusals.Count > 0)
        {
            return Again(http, form, id, decided.Refusals);
        }

        Move(application, decided.Value);
        if (outcome.Letter is { } letter)
        {
            await work.TellAsync(application, round, Person.Id, letter, http.RequestAborted);
        }

        try
        {
            await work.ActAsync(new Acted(Act.ReviewApplication, "application", id.ToString(), application.Institution, string.Join(' ', new[] { outcome.Done, outcome.Detail }.OfType<string>())), http.RequestAborted);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Again(http, form, id, [FormRefusals.Stale()]);
        }

        return http.Done($"/staff/reviews/{id}", outcome.Done);
    }

    /// <summary>What stands in the way of any act: the page is out of date, or nothing was said of conflicts of interest.</summary>
    public Refusal? Against(TrialApplication application, PostedForm form, bool statesConflict = false) =>
        form.Version != application.Version ? FormRefusals.Stale()
        : statesConflict ? null
        : ConflictActs.Against(application.File, Person);

    /// <summary>Takes a new state over, with the moment for the clocks.</summary>
    public void Move(TrialApplication application, RecordFile file)
    {
        application.File = file;
        application.ChangedAt = clock.GetUtcNow();
        if (application.State != file.Open.State)
        {
            application.State = file.Open.State;
            application.Clock = [.. application.Clock, new ClockMark(clock.GetUtcNow(), file.Open.State)];
        }
    }

    /// <summary>The page again, with everything that was typed.</summary>
    public static IResult Again(HttpContext http, PostedForm form, Guid id, IEnumerable<Refusal> refusals) =>
        http.Again<ReviewPage>(form, refusals, $"/staff/reviews/{id}", new { Id = id });
}
