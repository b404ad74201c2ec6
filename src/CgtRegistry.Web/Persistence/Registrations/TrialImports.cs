using System.Linq.Expressions;
using CgtRegistry.Domain.Trials.Registrations;
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
        await using var command = new NpgsqlCommand("select pg_try_advisory_lock($1)", connection) { Parameters = { new() { Value = RunLock } } };
        if ((bool)(await command.ExecuteScalarAsync(cancellationToken))!)
        {
            return new Taken(connection);
        }

        await connection.DisposeAsync();
        return null;
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
    public async Task<long> StartAsync(string format, string file, string sha256, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("""
            insert into trial_import_row (at, format, file, sha256, read, new, changed, unchanged, rejected, complaint_count, complaints, numbers)
            values ($1, $2, $3, $4, 0, 0, 0, 0, 0, 0, '[]', '{}') returning id
            """);
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = at }, new() { Value = format }, new() { Value = file }, new() { Value = sha256 } });
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>Notes how a run ended.</summary>
    public async Task EndAsync(TrialImportRow run, CancellationToken cancellationToken)
    {
        await using var db = await registry.CreateDbContextAsync(cancellationToken);
        await db.Set<TrialImportRow>().Where(i => i.Id == run.Id).ExecuteUpdateAsync(
            set => set.SetProperty(i => i.EndedAt, run.EndedAt)
                .SetProperty(i => i.Read, run.Read)
                .SetProperty(i => i.New, run.New)
                .SetProperty(i => i.Changed, run.Changed)
                .SetProperty(i => i.Unchanged, run.Unchanged)
                .SetProperty(i => i.Rejected, run.Rejected)
                .SetProperty(i => i.Stopped, run.Stopped)
                .SetProperty(i => i.ComplaintCount, run.ComplaintCount)
                .SetProperty(i => i.Complaints, run.Complaints)
                .SetProperty(i => i.Numbers, run.Numbers),
            cancellationToken);
    }

    /// <summary>
    /// Marks records that a newer export of the same selection no longer holds, and takes the mark from those that are back.
    /// Nothing is removed.
    /// </summary>
    /// <returns>How many are missing for the first time.</returns>
    public async Task<int> MarkMissingAsync(long run, IReadOnlyCollection<string> numbers, RecordChannel channel, CancellationToken cancellationToken)
    {
        await using var db = await registry.CreateDbContextAsync(cancellationToken);
        var held = numbers.ToArray();
        await db.Set<RegistrationRow>().Where(r => r.MissingSince != null && r.Channel == channel && held.Contains(r.Number))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.MissingSince, (long?)null), cancellationToken);

        var lost = await LostAsync(run, numbers.ToHashSet(StringComparer.Ordinal), cancellationToken);
        return await db.Set<RegistrationRow>().Where(r => r.Channel == channel && r.MissingSince == null && lost.Contains(r.Number))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.MissingSince, (long?)run), cancellationToken);
    }

    private async Task<string[]> LostAsync(long run, HashSet<string> here, CancellationToken cancellationToken)
    {
        const string Sql = "select numbers from trial_import_row where id <> $1 and stopped is null and cardinality(numbers) between $2 and $3";
        await using var command = database.CreateCommand(Sql);
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = run }, new() { Value = SmallestSelection }, new() { Value = (int)(here.Count / SameSelection) } });
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
