using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Domain.Trials.Rules;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Trials.Checking;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Trials.Staff;

/// <summary>An application as a list shows it.</summary>
/// <param name="Application">What is stored.</param>
/// <param name="Errors">Findings that stop it.</param>
/// <param name="Waiting">Comments that wait for an answer.</param>
/// <param name="Duties">What is due after registration.</param>
public sealed record ApplicationLine(TrialApplication Application, int Errors, int Waiting, IReadOnlyList<TrialDuty> Duties);

/// <summary>An application with what pages say about it.</summary>
/// <param name="Application">What is stored.</param>
/// <param name="Findings">What the rules say of it.</param>
/// <param name="Documents">The files sent along.</param>
/// <param name="Duties">What is due after registration.</param>
public sealed record ApplicationView(TrialApplication Application, IReadOnlyList<TrialFinding> Findings, IReadOnlyList<DocumentCard> Documents, IReadOnlyList<TrialDuty> Duties)
{
    /// <summary>Findings that stop it: errors, and warnings for which no reason is given.</summary>
    public IReadOnlyList<TrialFinding> Stopping => [.. Findings.Where(f => f.Severity is FindingSeverity.Error || (f.Severity is FindingSeverity.Warning && !Application.Reasons.ContainsKey(f.Key)))];

    /// <summary>Comments of the open round.</summary>
    public IReadOnlyList<ReviewComment> Comments => Application.File.Open.Comments;

    /// <summary>Whether the applicant may change a value now.</summary>
    public bool IsOpen(string pointer) => Application.State switch
    {
        RecordState.Draft or RecordState.Returned => true,
        RecordState.ClarificationRequested => Comments.Any(c => c.Opens(pointer)),
        _ => false,
    };
}

/// <summary>What the applicant's pages show; others' applications are not there.</summary>
internal sealed class ApplicationReader(WorkDb work, SignedIn signedIn, ApplicationSight sight, ApplicationRules rules, TimeProvider clock)
{
    private const int MostShown = 500;

    /// <summary>The applications the person may see, the last changed first.</summary>
    public async Task<IReadOnlyList<ApplicationLine>> ListAsync()
    {
        var applications = await work.Set<TrialApplication>().AsNoTracking()
            .Where(sight.Readable(signedIn.Required))
            .OrderByDescending(a => a.ChangedAt).ThenBy(a => a.Id).Take(MostShown).ToListAsync();
        if (signedIn.Required.IsRegulator)
        {
            await AsSubmitted.ShowAsync(work, applications, default);
        }

        return [.. applications.Select(a => new ApplicationLine(
            a,
            a.State is RecordState.Draft or RecordState.Returned ? rules.Check(a, KnownBeside.Nothing).Count(f => f.Severity is FindingSeverity.Error) : 0,
            a.File.Open.Comments.Count(c => c.State is CommentState.Open && a.State is RecordState.ClarificationRequested or RecordState.Returned),
            Duties(a)))];
    }

    /// <summary>One application; none when the person may not see it.</summary>
    public async Task<ApplicationView?> FindAsync(Guid id)
    {
        var found = await work.Set<TrialApplication>().AsNoTracking().Where(sight.Readable(signedIn.Required)).SingleOrDefaultAsync(a => a.Id == id);
        if (found is null)
        {
            return null;
        }

        var asHandedOver = signedIn.Required.IsRegulator;
        if (asHandedOver)
        {
            await AsSubmitted.ShowAsync(work, [found], default);
        }

        var beside = await KnownBeside.OfAsync(work, found, default);
        return new ApplicationView(found, rules.Check(found, beside), asHandedOver ? [.. beside.Documents.Where(d => d.IsHandedOver)] : beside.Documents, Duties(found));
    }

    /// <summary>A document with its content; none when the person may not see its application.</summary>
    public async Task<ApplicationDocument?> DocumentAsync(Guid application, Guid document, CancellationToken cancellationToken) =>
        await FindAsync(application) is not { } view || view.Documents.All(d => d.Id != document) ? null
        : await work.Set<ApplicationDocument>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == document && d.Application == application, cancellationToken);

    private IReadOnlyList<TrialDuty> Duties(TrialApplication application)
    {
        var marks = ClockMark.RegistrationsOf(application.Clock).Select(VietnamCalendar.DayOf).ToList();
        return application.File.IsPublic && marks.Count > 0 && application.Data.CurrentStatus?.Status is { } conduct
            ? new TrialDuties
            {
                RegisteredOn = marks[0],
                ConfirmedOn = marks[^1],
                Conduct = conduct,
                PrimaryCompletion = application.Data.PrimaryCompletion,
                ResultsOn = application.Data.Results.PostedOn,
                Milestones = new[] { ("/firstEnrolment", application.Data.FirstEnrolment), ("/primaryCompletion", application.Data.PrimaryCompletion), ("/completion", application.Data.Completion) }
                    .Where(m => m.Item2 is not null).ToDictionary(m => m.Item1, m => m.Item2!),
            }.On(VietnamCalendar.DayOf(clock.GetUtcNow()))
            : [];
    }
}
