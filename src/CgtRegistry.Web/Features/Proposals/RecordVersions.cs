using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Proposals;

/// <summary>Which versions of records there are, and what they say.</summary>
public sealed class RecordVersions(IDbContextFactory<RegistryDb> registry)
{
    /// <summary>The version of each record that is current; records that do not exist are left out.</summary>
    public async Task<IReadOnlyDictionary<RecordRef, int>> CurrentAsync(IEnumerable<RecordRef> records, CancellationToken cancellationToken)
    {
        var current = new Dictionary<RecordRef, int>();
        await using var db = await registry.CreateDbContextAsync(cancellationToken);
        foreach (var kind in records.GroupBy(r => r.Kind, r => r.Id))
        {
            var ids = kind.Distinct().ToArray();
            foreach (var row in await db.Set<RecordRow>().AsNoTracking().Where(r => r.Kind == kind.Key && ids.Contains(r.Id)).ToListAsync(cancellationToken))
            {
                current[new(row.Kind, row.Id)] = row.Version;
            }
        }

        return current;
    }

    /// <summary>The version of each record in a picture of the register: what was made from the picture was made from it.</summary>
    /// <param name="records">The records.</param>
    /// <param name="picture">Number of the last publication in the picture.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<IReadOnlyDictionary<RecordRef, int>> InPictureAsync(IEnumerable<RecordRef> records, long picture, CancellationToken cancellationToken)
    {
        var held = new Dictionary<RecordRef, int>();
        await using var db = await registry.CreateDbContextAsync(cancellationToken);
        foreach (var kind in records.GroupBy(r => r.Kind, r => r.Id))
        {
            var ids = kind.Distinct().ToArray();
            var newest = await db.Set<RecordVersionRow>().Where(v => v.Kind == kind.Key && ids.Contains(v.Id) && v.Publication <= picture)
                .GroupBy(v => v.Id).Select(g => new { Id = g.Key, Version = g.Max(v => v.Version) }).ToListAsync(cancellationToken);
            newest.ForEach(n => held[new(kind.Key, n.Id)] = n.Version);
        }

        return held;
    }

    /// <summary>What one version of a record says, as canonical JSON.</summary>
    public async Task<string?> DocumentAsync(RecordRef record, int version, CancellationToken cancellationToken)
    {
        await using var db = await registry.CreateDbContextAsync(cancellationToken);
        return await db.Set<RecordVersionRow>().Where(v => v.Kind == record.Kind && v.Id == record.Id && v.Version == version).Select(v => v.Document).SingleOrDefaultAsync(cancellationToken);
    }
}
