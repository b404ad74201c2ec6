using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Persistence.Work;

/// <summary>How a guess stands after it was counted.</summary>
/// <param name="Tries">Guesses in this quarter of an hour, this one among them.</param>
/// <param name="Failures">Guesses since the last success, this one among them.</param>
/// <param name="Since">Begin of the quarter of an hour.</param>
internal sealed record GuessCount(int Tries, int Failures, DateTimeOffset Since);

/// <summary>Counts guesses before they are looked at: one statement, so that any number at once are counted one by one.</summary>
internal static class GuessCounts
{
    /// <summary>The time over which guesses are counted.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromMinutes(15);

    /// <summary>Counts a guess; those beyond the limits are counted, but do not add to the failures.</summary>
    public static async Task<GuessCount> CountGuessAsync(this WorkDb work, byte[] name, int most, int mostFailures, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var begun = now - Span;
        var counted = await work.Database.SqlQuery<GuessCount>(
            $"""
            insert into work.guess_row as g (name_hash, since, tries, failures) values ({name}, {now}, 1, 1)
            on conflict (name_hash) do update set
                since = case when g.since <= {begun} then {now} else g.since end,
                tries = case when g.since <= {begun} then 1 else least(g.tries + 1, {most} + 1) end,
                failures = case when g.since > {begun} and g.tries >= {most} then g.failures else least(g.failures + 1, {mostFailures} + 1) end
            returning tries as "Tries", failures as "Failures", since as "Since"
            """).ToListAsync(cancellationToken);
        return counted[0];
    }

    /// <summary>A guess was right, or somebody lifted the lock.</summary>
    public static Task ForgetGuessesAsync(this WorkDb work, byte[] name, CancellationToken cancellationToken) =>
        work.Set<GuessRow>().Where(g => g.NameHash == name).ExecuteDeleteAsync(cancellationToken);
}
