using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Trials.Review;

/// <summary>The names of principal investigators, for the page of their trial, as long as they are not erased.</summary>
internal sealed class InvestigatorNames(Workplace workplace)
{
    /// <summary>The name behind a hash of a public record; none once it was erased.</summary>
    public async Task<InvestigatorName?> FindAsync(string commitment, CancellationToken cancellationToken) =>
        await FindAsync(workplace, commitment, cancellationToken) is { } found ? new InvestigatorName(found.FullName, found.Degree) : null;

    /// <summary>Erases the name of an investigator of a trial wherever it is kept; in how many places it stood.</summary>
    public async Task<int> EraseAsync(string trial, string fullName, CancellationToken cancellationToken)
    {
        await using var work = workplace.Open(Acting.System);
        return await work.EraseInvestigatorAsync(trial, fullName, cancellationToken);
    }

    internal static async Task<PublishedInvestigator?> FindAsync(Workplace workplace, string commitment, CancellationToken cancellationToken)
    {
        await using var work = workplace.Open(Acting.System);
        return await work.Set<PublishedInvestigator>().AsNoTracking().SingleOrDefaultAsync(i => i.Commitment == commitment, cancellationToken);
    }
}
