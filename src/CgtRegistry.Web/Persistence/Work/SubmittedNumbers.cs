using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Persistence.Work;

/// <summary>An application under way, with the numbers it names as it was handed over.</summary>
/// <param name="Id">The application.</param>
/// <param name="State">Where it stands, as stored.</param>
/// <param name="Title">Its public title.</param>
/// <param name="Numbers">What it names as numbers of registries, one a line.</param>
public sealed record SubmittedNumbers(Guid Id, string State, string? Title, string? Numbers);

/// <summary>Reads numbers of applications without the data sets behind them.</summary>
internal static class SubmittedNumberRows
{
    /// <summary>Other applications that were handed over and are neither registered nor rejected.</summary>
    public static Task<List<SubmittedNumbers>> SubmittedNumbersAsync(this WorkDb work, Guid except, CancellationToken cancellationToken) => work.Database.SqlQuery<SubmittedNumbers>(
        $"""
        select a.id as "Id", a.state as "State", coalesce(d.data -> 'publicTitle' ->> 'vi', d.data -> 'publicTitle' ->> 'en') as "Title",
            (select string_agg(n #>> array[]::text[], chr(10)) from jsonb_path_query(d.data, '$.secondaryNumbers[*].value') n) as "Numbers"
        from work.trial_application a
        cross join lateral (
            select coalesce((select c.data from work.submitted_copy c where c.application = a.id and a.state in ('returned', 'clarification-requested') order by number desc limit 1), a.data) as data) d
        where a.number is null and a.submitted_at is not null and a.state in ('submitted', 'in-review', 'clarification-requested', 'returned') and a.id <> {except}
        """).ToListAsync(cancellationToken);
}
