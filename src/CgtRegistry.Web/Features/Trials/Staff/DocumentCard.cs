using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Trials.Staff;

/// <summary>A document of an application, without its content.</summary>
/// <param name="Id">The document.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name, made from its kind.</param>
/// <param name="Bytes">Its size.</param>
/// <param name="IsPdfA">Whether it says of itself that it is PDF/A.</param>
/// <param name="At">When it was sent.</param>
/// <param name="IsCurrent">Whether it belongs to the application as it is looked at; otherwise it is an earlier one.</param>
/// <param name="IsHandedOver">Whether it was handed over: then it stays, and regulators see it.</param>
public sealed record DocumentCard(Guid Id, string Kind, string Name, int Bytes, bool IsPdfA, DateTimeOffset At, bool IsCurrent, bool IsHandedOver)
{
    /// <summary>Whether a newer one may take its place: what was not handed over is simply taken back.</summary>
    public bool IsReplaceable => IsCurrent && IsHandedOver;

    internal static async Task<List<DocumentCard>> OfAsync(WorkDb work, TrialApplication application, CancellationToken cancellationToken)
    {
        var handedOver = application.IsUnread ? [] : (await work.Set<SubmittedCopy>().Where(c => c.Application == application.Id).Select(c => c.Documents).ToListAsync(cancellationToken)).SelectMany(d => d).ToHashSet();
        var documents = await work.Set<ApplicationDocument>().Where(d => d.Application == application.Id).OrderBy(d => d.Id)
            .Select(d => new { d.Id, d.Kind, d.Name, d.Bytes, d.IsPdfA, d.At }).ToListAsync(cancellationToken);
        return [.. documents.Select(d => new DocumentCard(d.Id, d.Kind, d.Name, d.Bytes, d.IsPdfA, d.At, application.Documents.Contains(d.Id), handedOver.Contains(d.Id)))];
    }
}
