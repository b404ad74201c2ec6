using System.Linq.Expressions;
using CgtRegistry.Domain.Trials.Recording;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Persistence.Work;

/// <summary>What a work list shows of an application that was submitted.</summary>
/// <param name="Id">The application.</param>
/// <param name="Institution">Slug of the institution.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Number">Its number, once given.</param>
/// <param name="SubmittedAt">When it came.</param>
/// <param name="File">States, people and comments.</param>
/// <param name="Clock">The moments at which its state changed.</param>
public sealed record WorkListRow(Guid Id, string Institution, RecordState State, string? Number, DateTimeOffset SubmittedAt, RecordFile File, IReadOnlyList<ClockMark> Clock)
{
    /// <summary>Public title as it was handed over; of the data set nothing else is read.</summary>
    public WorkListTitle? Title { get; init; }
}

/// <summary>The public title of an application.</summary>
public sealed record WorkListTitle(Guid Id, string? Vi, string? En);

/// <summary>Reads work lists without the data sets behind them.</summary>
internal static class WorkListRows
{
    /// <summary>The applications that were handed over and are in some states, in no order.</summary>
    public static async Task<IReadOnlyList<WorkListRow>> WorkListAsync(
        this WorkDb work, Expression<Func<TrialApplication, bool>> handedOver, IReadOnlyList<RecordState> states, CancellationToken cancellationToken)
    {
        var rows = await work.Set<TrialApplication>().AsNoTracking()
            .Where(handedOver).Where(a => states.Contains(a.State))
            .Select(a => new WorkListRow(a.Id, a.Institution, a.State, a.Number, a.SubmittedAt!.Value, a.File, a.Clock))
            .ToListAsync(cancellationToken);
        var ids = rows.Select(r => r.Id).ToArray();
        var titles = await work.Database.SqlQuery<WorkListTitle>(
            $"""
            select a.id as "Id", coalesce(c.data, a.data) -> 'publicTitle' ->> 'vi' as "Vi", coalesce(c.data, a.data) -> 'publicTitle' ->> 'en' as "En"
            from work.trial_application a
            left join lateral (select data from work.submitted_copy where application = a.id order by number desc limit 1) c on a.state in ('returned', 'clarification-requested')
            where a.id = any({ids})
            """).ToDictionaryAsync(t => t.Id, cancellationToken);
        return [.. rows.Select(r => r with { Title = titles.GetValueOrDefault(r.Id) })];
    }
}
