using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Trials;

/// <summary>
/// What regulators see of an application that lies with its applicant: what was handed over last. What was changed since is the
/// applicant's until they send it.
/// </summary>
internal static class AsSubmitted
{
    /// <summary>Whether the applicant may be changing it while regulators look at it.</summary>
    public static bool LiesWithApplicant(RecordState state) => state is RecordState.Returned or RecordState.ClarificationRequested;

    /// <summary>Shows applications, read and not to be saved, as they were handed over.</summary>
    public static async Task ShowAsync(WorkDb work, IReadOnlyCollection<TrialApplication> applications, CancellationToken cancellationToken)
    {
        Guid[] lying = [.. applications.Where(a => LiesWithApplicant(a.State)).Select(a => a.Id)];
        if (lying.Length == 0)
        {
            return;
        }

        var copies = work.Set<SubmittedCopy>().AsNoTracking();
        var last = await copies.Where(c => lying.Contains(c.Application) && !copies.Any(o => o.Application == c.Application && o.Number > c.Number)).ToListAsync(cancellationToken);
        foreach (var copy in last)
        {
            copy.ShowIn(applications.Single(a => a.Id == copy.Application));
        }
    }
}
