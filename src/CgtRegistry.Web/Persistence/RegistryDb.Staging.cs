using System.Security.Cryptography;
using System.Text;
using CgtRegistry.Domain.Basics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CgtRegistry.Web.Persistence;

// How a record becomes rows, a version and its references.
public sealed partial class RegistryDb
{
    private async Task<int> StageAsync(long number, CancellationToken cancellationToken)
    {
        var changed = 0;
        var current = await CurrentAsync(cancellationToken);
        foreach (var (record, startedFrom) in _pending)
        {
            var (kind, id) = record.Ref;
            var document = RecordJson.Write(record);
            var hash = HashOf(document);
            var (row, last) = current.GetValueOrDefault(record.Ref);
            if (startedFrom is { } expected && expected != (row?.Version ?? 0))
            {
                throw new StaleRecordException(record.Ref);
            }

            if (last is not null && last.AsSpan().SequenceEqual(hash))
            {
                continue;
            }

            var version = (row?.Version ?? 0) + 1;
            await StageRowsAsync(record, isNew: row is null, cancellationToken);
            if (row is null)
            {
                Add(new RecordRow { Kind = kind, Id = id, Version = version });
            }
            else
            {
                row.Version = version;
                await Set<RecordReferenceRow>().Where(r => r.FromKind == kind && r.FromId == id).ExecuteDeleteAsync(cancellationToken);
            }

            Add(new RecordVersionRow { Kind = kind, Id = id, Version = version, Publication = number, Document = document, Sha256 = hash });
            AddRange(record.References().Distinct().Select(to => new RecordReferenceRow { FromKind = kind, FromId = id, ToKind = to.Kind, ToId = to.Id }));
            changed++;
        }

        return changed;
    }

    /// <summary>What tells one version of a record from another: the hash of its canonical document.</summary>
    internal static byte[] HashOf(IPublicRecord record) => HashOf(RecordJson.Write(record));

    private static byte[] HashOf(string document) => SHA256.HashData(Encoding.UTF8.GetBytes(document));

    // One question for each kind instead of two for each record: imports put thousands.
    private async Task<Dictionary<RecordRef, (RecordRow? Row, byte[]? Hash)>> CurrentAsync(CancellationToken cancellationToken)
    {
        var current = new Dictionary<RecordRef, (RecordRow?, byte[]?)>();
        foreach (var kind in _pending.GroupBy(p => p.Record.Ref.Kind, p => p.Record.Ref.Id))
        {
            var ids = kind.Distinct().ToArray();
            var rows = await Set<RecordRow>().Where(r => r.Kind == kind.Key && ids.Contains(r.Id))
                .Join(Set<RecordVersionRow>(), r => new { r.Kind, r.Id, r.Version }, v => new { v.Kind, v.Id, v.Version }, (r, v) => new { Row = r, v.Sha256 })
                .ToListAsync(cancellationToken);
            rows.ForEach(r => current[new RecordRef(kind.Key, r.Row.Id)] = (r.Row, r.Sha256));
        }

        return current;
    }

    private async Task StagePassagesAsync(CancellationToken cancellationToken)
    {
        var hashes = _passages.Keys.ToArray();
        var kept = await Set<SourcePassageRow>().Where(p => hashes.Contains(p.Sha256)).Select(p => p.Sha256).ToHashSetAsync(cancellationToken);
        AddRange(_passages.Values.Where(p => !kept.Contains(p.Sha256)));
        _passages.Clear();
    }

    // A new version replaces the rows of the aggregate: its own row is updated, its parts are written anew.
    private async Task StageRowsAsync(IPublicRecord record, bool isNew, CancellationToken cancellationToken)
    {
        if (isNew)
        {
            Add(record);
            return;
        }

        var entry = Update(record);
        foreach (var parts in entry.Collections.Where(c => c.Metadata.TargetEntityType.IsOwned()))
        {
            await DeletePartsAsync(parts.Metadata, record.Ref.Id, cancellationToken);
            foreach (var part in parts.CurrentValue ?? Array.Empty<object>())
            {
                parts.FindEntry(part)!.State = EntityState.Added;
            }
        }
    }

    private Task<int> DeletePartsAsync(INavigationBase parts, string id, CancellationToken cancellationToken)
    {
        var table = parts.TargetEntityType.GetTableName()!;
        var owner = parts.TargetEntityType.FindOwnership()!.Properties[0].GetColumnName();

        // Both names come from the model, never from outside; the value is a parameter.
#pragma warning disable EF1002
        return Database.ExecuteSqlRawAsync($"delete from {table} where {owner} = {{0}}", [id], cancellationToken);
#pragma warning restore EF1002
    }
}
