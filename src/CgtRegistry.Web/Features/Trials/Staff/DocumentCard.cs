using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Trials.Staff;

/// <summary>A document of an application, without its content.</summary>
public sealed record DocumentCard(Guid Id, string Kind, string Name, int Bytes, bool IsPdfA, DateTimeOffset At)
{
    internal static Task<List<DocumentCard>> OfAsync(WorkDb work, Guid application, CancellationToken cancellationToken) =>
        work.Set<ApplicationDocument>().Where(d => d.Application == application).OrderBy(d => d.Id)
            .Select(d => new DocumentCard(d.Id, d.Kind, d.Name, d.Bytes, d.IsPdfA, d.At)).ToListAsync(cancellationToken);
}
