using System.Text.Json;
using System.Text.Json.Serialization;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Web.Persistence;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.History;

/// <summary>One published version of a record: what it said, who published it, when and why.</summary>
/// <param name="Version">1 for the first; without gaps.</param>
/// <param name="Publication">Number of the publication it came with.</param>
/// <param name="At">The moment of the publication, UTC.</param>
/// <param name="Act">What act the publication was.</param>
/// <param name="Actor">Role and pseudonym, never a personal name.</param>
/// <param name="Reason">The reason given to the public.</param>
/// <param name="Sha256">SHA-256 of the canonical document (RFC 8785), hexadecimal.</param>
/// <param name="Canonical">The complete record in canonical form, byte for byte what was hashed.</param>
public sealed record RecordVersion(int Version, long Publication, DateTimeOffset At, PublicationKind Act, Actor Actor, LocalText Reason, string Sha256, [property: JsonIgnore] string Canonical)
{
    /// <summary>The complete record as this version held it.</summary>
    public JsonElement Document => JsonElement.Parse(Canonical);
}

/// <summary>One act of publishing.</summary>
/// <param name="Number">Its place in the order of all publications.</param>
/// <param name="At">Its moment, UTC.</param>
/// <param name="Act">What act it was.</param>
/// <param name="Actor">Role and pseudonym, never a personal name.</param>
/// <param name="Reason">The reason given to the public.</param>
public sealed record PublicationNote(long Number, DateTimeOffset At, PublicationKind Act, Actor Actor, LocalText Reason);

/// <summary>Reads the published versions of records from the append-only history.</summary>
public sealed class HistoryReader(IDbContextFactory<RegistryDb> registry)
{
    /// <summary>All versions of a record, newest first; only those known at a moment when one is given. None when there is no such record.</summary>
    public async Task<IReadOnlyList<RecordVersion>> VersionsAsync(RecordRef record, DateTimeOffset? knownAt, CancellationToken cancellationToken)
    {
        await using var db = await registry.CreateDbContextAsync(cancellationToken);
        var rows = await db.Set<RecordVersionRow>().AsNoTracking()
            .Where(v => v.Kind == record.Kind && v.Id == record.Id)
            .Join(db.Set<PublicationRow>(), v => v.Publication, p => p.Number, (v, p) => new { Version = v, Publication = p })
            .Where(x => knownAt == null || x.Publication.At <= knownAt.Value.ToUniversalTime())
            .OrderByDescending(x => x.Version.Version)
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.Select(r => new RecordVersion(
                r.Version.Version,
                r.Publication.Number,
                r.Publication.At,
                r.Publication.Kind,
                new Actor(r.Publication.ActorRole, r.Publication.ActorPseudonym),
                r.Publication.Reason,
                Convert.ToHexStringLower(r.Version.Sha256),
                r.Version.Document)),
        ];
    }

    /// <summary>Some publications, by number.</summary>
    public async Task<IReadOnlyDictionary<long, PublicationNote>> PublicationsAsync(IReadOnlyCollection<long> numbers, CancellationToken cancellationToken)
    {
        await using var db = await registry.CreateDbContextAsync(cancellationToken);
        var rows = await db.Set<PublicationRow>().AsNoTracking().Where(p => numbers.Contains(p.Number)).ToListAsync(cancellationToken);
        return rows.ToDictionary(p => p.Number, p => new PublicationNote(p.Number, p.At, p.Kind, new Actor(p.ActorRole, p.ActorPseudonym), p.Reason));
    }
}
