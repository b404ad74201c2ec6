using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Features.Trials.Staff;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Trials.Checking;

/// <summary>What is stored beside the contents of an application and matters to the rules.</summary>
/// <param name="Documents">The files sent along.</param>
/// <param name="ResponsibleActive">Whether whoever answers for it may sign in.</param>
public sealed record KnownBeside(IReadOnlyList<DocumentCard> Documents, bool ResponsibleActive)
{
    /// <summary>Nothing is stored: the contents alone are judged, and whoever hands them over is signed in.</summary>
    public static KnownBeside Nothing { get; } = new([], ResponsibleActive: true);

    /// <summary>Reads it for one application; a new one has no documents yet.</summary>
    internal static async Task<KnownBeside> OfAsync(WorkDb work, TrialApplication application, CancellationToken cancellationToken)
    {
        var documents = await DocumentCard.OfAsync(work, application, cancellationToken);
        return new KnownBeside(documents, Responsible(application.File.Open) is not { } account || await work.Users.AnyAsync(u => u.Id == account && u.DisabledAt == null, cancellationToken));
    }

    // Whoever handed it over; while it is with the applicant, whoever will hand it over and is signed in to do so.
    private static Guid? Responsible(RecordRound round) =>
        round.State is not (RecordState.Draft or RecordState.Returned) && Guid.TryParse(round.Submitter?.Value, out var account) ? account : null;
}
