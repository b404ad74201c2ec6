using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Persistence.Work;

/// <summary>
/// Letters waiting for the mail. Whoever takes some has them for a while; when that time is over and nothing was noted, because
/// the program stopped in between, they are given out again.
/// </summary>
internal static class LetterQueue
{
    /// <summary>Takes letters that are due; two programs never get the same one at the same time.</summary>
    public static Task<List<OutboxRow>> TakeLettersAsync(this WorkDb work, int most, TimeSpan lease, CancellationToken cancellationToken)
    {
        var (now, until) = (work.Now, work.Now + lease);
        return work.Set<OutboxRow>().FromSql($"""
            with due as materialized (
                select id as due_id from work.outbox_row
                where mailed and sent_at is null and given_up_at is null and (next_attempt is null or next_attempt <= {now})
                order by next_attempt nulls first, id
                limit {most}
                for update skip locked)
            update work.outbox_row l set attempts = l.attempts + 1, next_attempt = {until}
            from due where l.id = due_id
            returning l.*
            """).AsTracking().ToListAsync(cancellationToken);
    }
}
