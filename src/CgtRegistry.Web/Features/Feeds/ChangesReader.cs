using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Feeds;

/// <summary>Reads the last publications: of the whole register, or those that touched what somebody follows.</summary>
public sealed class ChangesReader(IDbContextFactory<RegistryDb> registry, LiveRegister live)
{
    /// <summary>The most publications given.</summary>
    public const int Most = 50;

    private const int MostRecords = 6;

    private Latest? _latest;

    /// <summary>The last publications, newest first; the database is asked only when there is a new one.</summary>
    public async Task<IReadOnlyList<RecentPublication>> LatestAsync(CancellationToken cancellationToken)
    {
        var version = live.Last.Number;
        if (_latest is { } known && known.Version == version)
        {
            return known.Publications;
        }

        await using var db = await registry.CreateDbContextAsync(cancellationToken);
        var numbers = await db.Set<PublicationRow>().Where(p => p.Number <= version).OrderByDescending(p => p.Number).Select(p => p.Number).Take(Most).ToListAsync(cancellationToken);
        var latest = new Latest(version, await ReadAsync(db, Touches(db.Set<RecordVersionRow>()), numbers, cancellationToken));
        _latest = latest;
        return latest.Publications;
    }

    /// <summary>The last publications that touched a record or what changes its standing, newest first.</summary>
    internal async Task<IReadOnlyList<RecentPublication>> AboutAsync(FeedScope scope, CancellationToken cancellationToken)
    {
        await using var db = await registry.CreateDbContextAsync(cancellationToken);
        var (versions, about) = (db.Set<RecordVersionRow>(), scope.About);
        var naming = db.Set<RecordReferenceRow>().Where(r => r.ToKind == about.Kind && r.ToId == about.Id);
        var touches = Touches(versions.Where(v => v.Kind == about.Kind && v.Id == about.Id))
            .Union(Touches(naming.Join(versions, r => new { Kind = r.FromKind, Id = r.FromId }, v => new { v.Kind, v.Id }, (_, v) => v)));
        foreach (var beside in scope.Beside.GroupBy(r => r.Kind, r => r.Id))
        {
            string[] ids = [.. beside];
            touches = touches.Union(Touches(versions.Where(v => v.Kind == beside.Key && ids.Contains(v.Id))));
        }

        var numbers = await touches.Select(t => t.Publication).Distinct().OrderByDescending(n => n).Take(Most).ToListAsync(cancellationToken);
        return await ReadAsync(db, touches, numbers, cancellationToken);
    }

    private static IQueryable<Touch> Touches(IQueryable<RecordVersionRow> versions) => versions.Select(v => new Touch { Publication = v.Publication, Kind = v.Kind, Id = v.Id, Version = v.Version });

    private static async Task<IReadOnlyList<RecentPublication>> ReadAsync(RegistryDb db, IQueryable<Touch> touches, List<long> numbers, CancellationToken cancellationToken)
    {
        var publications = await db.Set<PublicationRow>().AsNoTracking().Where(p => numbers.Contains(p.Number)).OrderByDescending(p => p.Number).ToListAsync(cancellationToken);
        var counts = await touches.Where(t => numbers.Contains(t.Publication))
            .GroupBy(t => t.Publication)
            .Select(g => new { Publication = g.Key, New = g.Count(t => t.Version == 1), All = g.Count() })
            .ToDictionaryAsync(c => c.Publication, cancellationToken);
        var few = counts.Values.Where(c => c.All <= MostRecords).Select(c => c.Publication).ToList();
        var records = (await touches.Where(t => few.Contains(t.Publication)).ToListAsync(cancellationToken)).ToLookup(t => t.Publication, t => new RecordRef(t.Kind, t.Id));

        return
        [
            .. publications.Select(p => new RecentPublication(
                p.Number,
                p.At,
                new Actor(p.ActorRole, p.ActorPseudonym),
                p.Reason,
                counts.GetValueOrDefault(p.Number)?.New ?? 0,
                counts.GetValueOrDefault(p.Number) is { } c ? c.All - c.New : 0,
                [.. records[p.Number].OrderBy(r => r.Kind).ThenBy(r => r.Id, StringComparer.Ordinal)])),
        ];
    }

    private sealed record Latest(long Version, IReadOnlyList<RecentPublication> Publications);

    private sealed class Touch
    {
        public required long Publication { get; init; }
        public required RecordKind Kind { get; init; }
        public required string Id { get; init; }
        public required int Version { get; init; }
    }
}
