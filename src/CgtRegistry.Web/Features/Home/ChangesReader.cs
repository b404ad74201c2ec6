using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Home;

/// <summary>One publication as the public reads it.</summary>
/// <param name="Number">Its place in the order of all publications.</param>
/// <param name="At">When it was published, UTC.</param>
/// <param name="Reason">The public reason.</param>
/// <param name="New">How many records it brought.</param>
/// <param name="Changed">How many records it changed.</param>
/// <param name="Records">The records themselves, when they are few.</param>
public sealed record RecentPublication(long Number, DateTimeOffset At, LocalText Reason, int New, int Changed, IReadOnlyList<RecordRef> Records);

/// <summary>Reads the last publications of the register; asks the database only when there is a new one.</summary>
public sealed class ChangesReader(IDbContextFactory<RegistryDb> registry, LiveRegister live)
{
    private const int MostPublications = 5;
    private const int MostRecords = 6;

    private Latest? _latest;

    /// <summary>The last publications, newest first.</summary>
    public async Task<IReadOnlyList<RecentPublication>> LatestAsync(CancellationToken cancellationToken)
    {
        var version = live.Last.Number;
        if (_latest is { } known && known.Version == version)
        {
            return known.Publications;
        }

        var latest = new Latest(version, await ReadAsync(version, cancellationToken));
        _latest = latest;
        return latest.Publications;
    }

    private async Task<IReadOnlyList<RecentPublication>> ReadAsync(long version, CancellationToken cancellationToken)
    {
        await using var db = await registry.CreateDbContextAsync(cancellationToken);
        var rows = await db.Set<PublicationRow>().AsNoTracking()
            .Where(p => p.Number <= version)
            .OrderByDescending(p => p.Number)
            .Take(MostPublications)
            .ToListAsync(cancellationToken);
        var oldest = rows.Count > 0 ? rows[^1].Number : 0;
        var counts = await db.Set<RecordVersionRow>()
            .Where(v => v.Publication >= oldest && v.Publication <= version)
            .GroupBy(v => v.Publication)
            .Select(g => new { Publication = g.Key, New = g.Count(v => v.Version == 1), All = g.Count() })
            .ToDictionaryAsync(c => c.Publication, cancellationToken);
        var few = counts.Values.Where(c => c.All <= MostRecords).Select(c => c.Publication).ToList();
        var records = await db.Set<RecordVersionRow>()
            .Where(v => few.Contains(v.Publication))
            .Select(v => new { v.Publication, v.Kind, v.Id })
            .ToListAsync(cancellationToken);

        return
        [
            .. rows.Select(p => new RecentPublication(
                p.Number,
                p.At,
                p.Reason,
                counts.GetValueOrDefault(p.Number)?.New ?? 0,
                counts.GetValueOrDefault(p.Number) is { } c ? c.All - c.New : 0,
                [.. records.Where(r => r.Publication == p.Number).OrderBy(r => r.Kind).ThenBy(r => r.Id, StringComparer.Ordinal).Select(r => new RecordRef(r.Kind, r.Id))])),
        ];
    }

    private sealed record Latest(long Version, IReadOnlyList<RecentPublication> Publications);
}
