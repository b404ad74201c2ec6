using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Persistence.Work;

/// <summary>Ends sessions at once.</summary>
internal static class SessionEnds
{
    public static Task<int> EndSessionsAsync(this WorkDb work, Expression<Func<SessionRow, bool>> which, CancellationToken cancellationToken) =>
        work.Set<SessionRow>().Where(which).ExecuteDeleteAsync(cancellationToken);
}
