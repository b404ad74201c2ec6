using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Web.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Seed;

/// <summary>What a load did, in the one line every import ends with.</summary>
public sealed record LoadReport(int Read, int New, int Changed, int Unchanged, int Rejected = 0)
{
    public static LoadReport operator +(LoadReport left, LoadReport right) => new(
        left.Read + right.Read, left.New + right.New, left.Changed + right.Changed, left.Unchanged + right.Unchanged, left.Rejected + right.Rejected);

    /// <inheritdoc/>
    public override string ToString() => $"read {Read}, new {New}, changed {Changed}, unchanged {Unchanged}, rejected {Rejected}";
}

/// <summary>Publishes many records at once and counts what that changed.</summary>
internal static class Loading
{
    /// <summary>Publishes records that really differ from what the register has, in one publication.</summary>
    public static async Task<LoadReport> LoadAsync(this RegistryDb db, IReadOnlyList<IPublicRecord> records, Publication publication, CancellationToken cancellationToken)
    {
        var before = await VersionsAsync(db, cancellationToken);
        foreach (var record in records)
        {
            db.Put(record);
        }

        await db.CommitAsync(publication, cancellationToken);
        var after = await VersionsAsync(db, cancellationToken);
        var fresh = records.Count(r => !before.ContainsKey(r.Ref));
        var changed = records.Count(r => before.TryGetValue(r.Ref, out var version) && after[r.Ref] > version);
        return new LoadReport(records.Count, fresh, changed, records.Count - fresh - changed);
    }

    private static Task<Dictionary<RecordRef, int>> VersionsAsync(RegistryDb db, CancellationToken cancellationToken) =>
        db.Set<RecordRow>().AsNoTracking().ToDictionaryAsync(r => new RecordRef(r.Kind, r.Id), r => r.Version, cancellationToken);
}
