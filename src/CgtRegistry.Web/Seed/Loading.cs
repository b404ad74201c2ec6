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
    /// <summary>
    /// Publishes records that really differ from what the register has, in one publication. What a person has changed here is never
    /// overwritten: it is counted as rejected and named.
    /// </summary>
    /// <param name="db">The register.</param>
    /// <param name="records">The records as the files tell them.</param>
    /// <param name="publication">What the public reads of it.</param>
    /// <param name="keep">Hears of each record that stays as a person changed it, though the file tells it otherwise.</param>
    /// <param name="cancellationToken">Ends the load; nothing is loaded then.</param>
    /// <exception cref="StaleRecordException">Somebody has changed one of the records since the load began.</exception>
    public static async Task<LoadReport> LoadAsync(this RegistryDb db, IReadOnlyList<IPublicRecord> records, Publication publication, Action<RecordRef> keep, CancellationToken cancellationToken)
    {
        var before = await VersionsAsync(db, cancellationToken);
        var kept = await ChangedHereAsync(db, records, cancellationToken);
        foreach (var record in records.Where(r => !kept.Contains(r.Ref)))
        {
            db.Put(record, startedFrom: before.GetValueOrDefault(record.Ref)); // who changes one meanwhile wins, and the load is asked for again
        }

        await db.CommitAsync(publication, cancellationToken);
        var after = await VersionsAsync(db, cancellationToken);
        var fresh = records.Count(r => !before.ContainsKey(r.Ref));
        var changed = records.Count(r => before.TryGetValue(r.Ref, out var version) && after[r.Ref] > version);
        foreach (var record in kept)
        {
            keep(record);
        }

        return new LoadReport(records.Count, fresh, changed, records.Count - fresh - changed - kept.Count, kept.Count);
    }

    private static async Task<HashSet<RecordRef>> ChangedHereAsync(RegistryDb db, IReadOnlyList<IPublicRecord> records, CancellationToken cancellationToken)
    {
        var byPeople = (await db.Set<PublicationRow>().Where(p => p.ActorRole != Actor.System.Role)
            .Join(db.Set<RecordVersionRow>(), p => p.Number, v => v.Publication, (p, v) => new { v.Kind, v.Id }).Distinct()
            .Join(db.Set<RecordRow>(), v => new { v.Kind, v.Id }, r => new { r.Kind, r.Id }, (v, r) => r)
            .Join(db.Set<RecordVersionRow>(), r => new { r.Kind, r.Id, r.Version }, v => new { v.Kind, v.Id, v.Version }, (r, v) => new { v.Kind, v.Id, v.Sha256 })
            .ToListAsync(cancellationToken)).ToDictionary(v => new RecordRef(v.Kind, v.Id), v => v.Sha256);
        return [.. records.Where(r => byPeople.TryGetValue(r.Ref, out var held) && !held.AsSpan().SequenceEqual(RegistryDb.HashOf(r))).Select(r => r.Ref)];
    }

    private static Task<Dictionary<RecordRef, int>> VersionsAsync(RegistryDb db, CancellationToken cancellationToken) =>
        db.Set<RecordRow>().AsNoTracking().ToDictionaryAsync(r => new RecordRef(r.Kind, r.Id), r => r.Version, cancellationToken);
}
