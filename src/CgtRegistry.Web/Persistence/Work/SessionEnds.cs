using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Persistence.Work;

/// <summary>Ends sessions at once.</summary>
internal static class SessionEnds
{
    public static Task<int> EndSessionsAsync(this WorkDb work, Expression<Func<SessionRow, bool>> which, CancellationToken cancellationToken) =>
        work.Set<SessionRow>().Where(which).ExecuteDeleteAsync(cancellationToken);

    /// <summary>Saves an act and ends the sessions it ends, both or neither.</summary>
    /// <param name="work">Where.</param>
    /// <param name="acted">What was done.</param>
    /// <param name="which">The sessions that are over.</param>
    /// <param name="first">What has to happen first for the rest to happen; nothing is done when it says no.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Whether it was done.</returns>
    public static async Task<bool> ActAndEndSessionsAsync(
        this WorkDb work, Acted acted, Expression<Func<SessionRow, bool>> which, Func<Task<bool>>? first = null, CancellationToken cancellationToken = default)
    {
        await using var together = await work.Database.BeginTransactionAsync(cancellationToken);
        if (first is not null && !await first())
        {
            return false;
        }

        await work.ActAsync(acted, cancellationToken);
        await work.EndSessionsAsync(which, cancellationToken);
        await together.CommitAsync(cancellationToken);
        return true;
    }
}
