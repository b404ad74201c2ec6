using System.Security.Cryptography;
using System.Text;
using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence.Registrations;
using CgtRegistry.Web.Persistence.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace CgtRegistry.Web.Persistence;

/// <summary>The register's tables. The only way to change anything public is <see cref="Put"/> and <c>CommitAsync</c>.</summary>
public sealed class RegistryDb(DbContextOptions<RegistryDb> options, TimeProvider clock, LiveRegister? live = null) : DbContext(options)
{
    /// <summary>Channel on which other processes hear of a publication.</summary>
    internal const string Channel = "publication";

    private const long CommitLock = 0x_C6_7E_91_57;

    // Parts of records that have tables of their own because a constraint of the database speaks of them.
    private static readonly HashSet<Type> OwnTables = [typeof(ProvisionVersion), typeof(AuthorisationDecision), typeof(TrialIdentifier)];

    private readonly List<IPublicRecord> _pending = [];
    private readonly Dictionary<string, SourcePassageRow> _passages = new(StringComparer.Ordinal);
    private bool _committing;

    /// <summary>Publishes a new record, or a new version of one, with the next commit.</summary>
    public void Put(IPublicRecord record) => _pending.Add(record);

    /// <summary>Keeps a passage of a document as it came in, with the next commit.</summary>
    internal void Keep(SourcePassageRow passage) => _passages.TryAdd(passage.Sha256, passage);

    /// <summary>
    /// The one door for change: stores, in one transaction, the rows, the publication and the complete new version of
    /// every record put that really differs from its last version. Pages and answers show it when this returns.
    /// </summary>
    /// <returns>The number of the publication, or <see langword="null"/> when nothing had changed.</returns>
    public Task<long?> CommitAsync(Publication publication, CancellationToken cancellationToken = default) =>
        PublishAsync(publication, async number =>
        {
            var changed = await StageAsync(number, cancellationToken);
            _pending.Clear();
            await StagePassagesAsync(cancellationToken);
            return changed;
        }, cancellationToken);

    /// <summary>
    /// The same door for many records of foreign registries at once: what differs from the last version becomes a version,
    /// all of it or nothing.
    /// </summary>
    /// <returns>What became of each record, in the order given.</returns>
    internal async Task<IReadOnlyList<StagedAs>> CommitAsync(Publication publication, RegistrationBatch batch, CancellationToken cancellationToken)
    {
        IReadOnlyList<StagedAs> outcomes = [];
        await PublishAsync(publication, async number =>
        {
            outcomes = await RegistrationStaging.StageAsync((NpgsqlConnection)Database.GetDbConnection(), batch, number, cancellationToken);
            return outcomes.Count(o => o is StagedAs.New or StagedAs.Changed);
        }, cancellationToken);
        return outcomes;
    }

    /// <summary>Publishes under which number records of foreign registries are found as one trial.</summary>
    internal Task<long?> CommitAsync(Publication publication, IReadOnlyDictionary<RegistrationKey, string> trials, CancellationToken cancellationToken) =>
        PublishAsync(publication, number => RegistrationStaging.LinkAsync((NpgsqlConnection)Database.GetDbConnection(), trials, number, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw Unexplained();

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        _committing ? base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken) : throw Unexplained();

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.StoreDomainTypes(OwnTables);
        configurationBuilder.StoreHistoryTypes();
    }

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(RegistryDb).Assembly);
        modelBuilder.UseSnakeCase();
    }

    private async Task<long?> PublishAsync(Publication publication, Func<long, Task<int>> stage, CancellationToken cancellationToken)
    {
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        await Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({CommitLock})", cancellationToken);

        var last = await Set<PublicationRow>().AsNoTracking().OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancellationToken);
        var number = (last?.Number ?? 0) + 1;
        var changed = await stage(number);
        if (changed > 0)
        {
            Add(Row(publication, number, last));
        }

        _committing = true;
        try
        {
            await base.SaveChangesAsync(acceptAllChangesOnSuccess: true, cancellationToken);
        }
        finally
        {
            _committing = false;
        }

        if (changed == 0)
        {
            await transaction.CommitAsync(cancellationToken);
            return null;
        }

        await Database.ExecuteSqlAsync($"select pg_notify({Channel}, {number}::text)", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        ChangeTracker.Clear();
        await ShowAsync();
        return number;
    }

    private PublicationRow Row(Publication publication, long number, PublicationRow? last) => new()
    {
        Number = number,
        At = MomentAfter(last?.At),
        Kind = publication.Kind,
        ActorRole = publication.By.Role,
        ActorPseudonym = publication.By.Pseudonym,
        Reason = publication.Reason,
    };

    // Two publications never share a moment, and time runs forward even when the clock is set back: a moment names one picture.
    private DateTimeOffset MomentAfter(DateTimeOffset? last) =>
        clock.GetUtcNow() is var now && last is { } before && now < before.AddMicroseconds(1) ? before.AddMicroseconds(1) : now;

    // What is committed is done; when it cannot be shown at once, the listener shows it soon after.
    private async Task ShowAsync()
    {
        try
        {
            await (live?.RefreshAsync(CancellationToken.None) ?? Task.CompletedTask);
        }
        catch (NpgsqlException)
        {
        }
    }

    private async Task<int> StageAsync(long number, CancellationToken cancellationToken)
    {
        var changed = 0;
        var current = await CurrentAsync(cancellationToken);
        foreach (var record in _pending)
        {
            var (kind, id) = record.Ref;
            var document = RecordJson.Write(record);
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(document));
            var (row, last) = current.GetValueOrDefault(record.Ref);
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

    // One question for each kind instead of two for each record: imports put thousands.
    private async Task<Dictionary<RecordRef, (RecordRow? Row, byte[]? Hash)>> CurrentAsync(CancellationToken cancellationToken)
    {
        var current = new Dictionary<RecordRef, (RecordRow?, byte[]?)>();
        foreach (var kind in _pending.GroupBy(r => r.Ref.Kind, r => r.Ref.Id))
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

    private static InvalidOperationException Unexplained() => new("Save with Put and CommitAsync, so that the change reaches the public history.");
}
