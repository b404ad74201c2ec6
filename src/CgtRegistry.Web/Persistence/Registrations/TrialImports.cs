using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CgtRegistry.Web.Persistence.Registrations;

/// <summary>The runs of imports of trial records: one at a time, each with what came of it.</summary>
internal sealed class TrialImports(NpgsqlDataSource database, IDbContextFactory<RegistryDb> registry)
{
    private static readonly Expression<Func<TrialImportRow, TrialImportSummary>> Summary = i =>
        new TrialImportSummary(i.Id, i.At, i.EndedAt, i.Format, i.File, i.Sha256, i.Read, i.New, i.Changed, i.Unchanged, i.Rejected, i.ComplaintCount, i.Stopped);

    private const long RunLock = 0x_C6_7E_1A_70;

    // An export that holds nine tenths of an earlier one is a newer export of the same selection, and what it lacks has gone.
    private const double SameSelection = 0.9;
    private const int SmallestSelection = 20;

    /// <summary>Holds the right to import until it is disposed; none when another import is running.</summary>
    public async Task<IAsyncDisposable?> TryTakeAsync(CancellationToken cancellationToken)
    {
        var connection = await database.OpenConnectionAsync(cancellationToken);
        var taken = false;
        try
        {
            await using var command = new NpgsqlCommand("select pg_try_advisory_lock($1)", connection) { Parameters = { new() { Value = RunLock } } };
            taken = (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
            return taken ? new Taken(connection) : null;
        }
        finally
        {
            if (!taken)
            {
                await connection.DisposeAsync();
            }
        }
    }

    /// <summary>How many runs there were.</summary>
    public async Task<int> CountAsync(CancellationToken cancellationToken)
    {
        await using var db = await registry.CreateDbContextAsync(cancellationToken);
        return await db.Set<TrialImportRow>().CountAsync(cancellationToken);
    }

    /// <summary>Runs without their complaints and numbers, the newest first.</summary>
    /// <param name="before">The run before which the page begins; none for the newest.</param>
    /// <param name="most">Runs of the page.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public async Task<List<TrialImportSummary>> ListAsync(long? before, int most, CancellationToken cancellationToken)
    {
        await using var db = await registry.CreateDbContextAsync(cancellationToken);
        return await db.Set<TrialImportRow>().Where(i => before == null || i.Id < before).OrderByDescending(i => i.Id).Take(most).Select(Summary).ToListAsync(cancellationToken);
    }

    /// <summary>One run, and its kept complaints as JSON.</summary>
    public async Task<(TrialImportSummary Run, string Complaints)?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using var db = await registry.CreateDbContextAsync(cancellationToken);
        var runs = db.Set<TrialImportRow>().Where(i => i.Id == id);
        return await runs.Select(Summary).FirstOrDefaultAsync(cancellationToken) is { } run ? (run, await runs.Select(i => i.Complaints).FirstAsync(cancellationToken)) : null;
    }

    /// <summary>Notes that a run has begun; its number.</summary>
    public async Task<long> StartAsync(TrialImportRow run, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        return await StartAsync(connection, run, cancellationToken);
    }

    /// <summary>The same within the transaction of a connection.</summary>
    public static async Task<long> StartAsync(NpgsqlConnection connection, TrialImportRow run, CancellationToken cancellationToken)
    {
        const string Sql = """
            insert into trial_import_row (at, format, file, sha256, read, new, changed, unchanged, rejected, complaint_count, complaints, numbers)
            values ($1, $2, $3, $4, 0, 0, 0, 0, 0, 0, '[]', '{}') returning id
            """;
        await using var command = new NpgsqlCommand(Sql, connection) { Parameters = { new() { Value = run.At }, new() { Value = run.Format }, new() { Value = run.File }, new() { Value = run.Sha256 } } };
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Notes how a run ended.</summary>
    public async Task EndAsync(TrialImportRow run, CancellationToken cancellationToken)
    {
        await using var db = await registry.CreateDbContextAsync(cancellationToken);
        await EndAsync(db, run, cancellationToken);
    }

    /// <summary>The same within the transaction of a context.</summary>
    public static Task EndAsync(RegistryDb db, TrialImportRow run, CancellationToken cancellationToken) =>
        db.Set<TrialImportRow>().Where(i => i.Id == run.Id).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.EndedAt, run.EndedAt)
                .SetProperty(i => i.Read, run.Read)
                .SetProperty(i => i.New, run.New)
                .SetProperty(i => i.Changed, run.Changed)
                .SetProperty(i => i.Unchanged, run.Unchanged)
                .SetProperty(i => i.Rejected, run.Rejected)
                .SetProperty(i => i.Stopped, run.Stopped)
                .SetProperty(i => i.ComplaintCount, run.ComplaintCount)
                .SetProperty(i => i.Complaints, run.Complaints)
                .SetProperty(i => i.Channel, run.Channel)
                .SetProperty(i => i.RecordedUntil, run.RecordedUntil)
                .SetProperty(i => i.Numbers, run.Numbers),
            cancellationToken);

    /// <summary>A run with everything that was noted of it.</summary>
    public async Task<TrialImportRow> RowAsync(long id, CancellationToken cancellationToken)
    {
        await using var db = await registry.CreateDbContextAsync(cancellationToken);
        return await db.Set<TrialImportRow>().AsNoTracking().SingleAsync(i => i.Id == id, cancellationToken);
    }

    /// <summary>How many records would be missing for the first time with a run that has not been stored.</summary>
    public async Task<int> MissingAsync(TrialImportRow run, CancellationToken cancellationToken)
    {
        if (run is not { Channel: { } channel, Stopped: null, Rejected: 0 })
        {
            return 0;
        }

        await using var db = await registry.CreateDbContextAsync(cancellationToken);
        var lost = await LostAsync(run, cancellationToken);
        return await db.Set<RegistrationRow>().CountAsync(r => r.Channel == channel && r.MissingSince == null && lost.Contains(r.Number), cancellationToken);
    }

    /// <summary>
    /// Marks records that a newer export of the same selection no longer holds, and takes the mark from those that are back.
    /// Nothing is removed.
    /// </summary>
    /// <remarks>Only an export that was read to its end, without a rejected record and not older than the other, can tell.</remarks>
    /// <returns>How many are missing for the first time.</returns>
    public async Task<int> MarkMissingAsync(TrialImportRow run, CancellationToken cancellationToken)
    {
        if (run is not { Channel: { } channel, Stopped: null, Rejected: 0 })
        {
            return 0;
        }

        await using var db = await registry.CreateDbContextAsync(cancellationToken);
        var held = run.Numbers;
        await db.Set<RegistrationRow>().Where(r => r.MissingSince != null && r.Channel == channel && held.Contains(r.Number))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.MissingSince, (long?)null), cancellationToken);

        var lost = await LostAsync(run, cancellationToken);
        return await db.Set<RegistrationRow>().Where(r => r.Channel == channel && r.MissingSince == null && lost.Contains(r.Number))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.MissingSince, (long?)run.Id), cancellationToken);
    }

    private async Task<string[]> LostAsync(TrialImportRow run, CancellationToken cancellationToken)
    {
        const string Sql = """
            select numbers from trial_import_row
            where id <> $1 and stopped is null and cardinality(numbers) between $2 and $3 and channel = $4 and (recorded_until is null or $5 is null or recorded_until collate "C" <= $5)
            """;
        var here = run.Numbers.ToHashSet(StringComparer.Ordinal);
        await using var command = database.CreateCommand(Sql);
        command.Parameters.AddRange(new NpgsqlParameter[]
        {
            new() { Value = run.Id },
            new() { Value = SmallestSelection },
            new() { Value = (int)(here.Count / SameSelection) },
            new() { Value = (int)run.Channel! },
            new() { Value = (object?)run.RecordedUntil ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text },
        });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var lost = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
        {
            var earlier = reader.GetFieldValue<string[]>(0);
            if (earlier.Count(here.Contains) >= SameSelection * earlier.Length)
            {
                lost.UnionWith(earlier.Where(n => !here.Contains(n)));
            }
        }

        return [.. lost];
    }

    private sealed class Taken(NpgsqlConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using (connection)
            {
                await using var command = new NpgsqlCommand("select pg_advisory_unlock($1)", connection) { Parameters = { new() { Value = RunLock } } };
                await command.ExecuteScalarAsync();
            }
        }
    }
}
