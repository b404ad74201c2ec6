using System.Security.Cryptography;
using System.Text;
using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace CgtRegistry.Web.Persistence;

/// <summary>The register's tables. The only way to change anything public is <see cref="Put"/> and <see cref="CommitAsync"/>.</summary>
public sealed class RegistryDb(DbContextOptions<RegistryDb> options, TimeProvider clock, LiveRegister? live = null) : DbContext(options)
{
    /// <summary>Channel on which other processes hear of a publication.</summary>
    internal const string Channel = "publication";

    private const long CommitLock = 0x_C6_7E_91_57;

    // Parts of records that have tables of their own because a constraint of the database speaks of them.
    private static readonly HashSet<Type> OwnTables = [typeof(ProvisionVersion), typeof(AuthorisationDecision), typeof(TrialIdentifier)];

    private readonly List<IPublicRecord> _pending = [];
    private bool _committing;

    /// <summary>Publishes a new record, or a new version of one, with the next commit.</summary>
    public void Put(IPublicRecord record) => _pending.Add(record);

    /// <summary>
    /// The one door for change: stores, in one transaction, the rows, the publication and the complete new version of
    /// every record put that really differs from its last version. Pages and answers show it when this returns.
    /// </summary>
    /// <returns>The number of the publication, or <see langword="null"/> when nothing had changed.</returns>
    public async Task<long?> CommitAsync(Publication publication, CancellationToken cancellationToken = default)
    {
        await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
        await Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({CommitLock})", cancellationToken);

        var last = await Set<PublicationRow>().AsNoTracking().OrderByDescending(p => p.Number).FirstOrDefaultAsync(cancellationToken);
        var number = (last?.Number ?? 0) + 1;
        var changed = await StageAsync(number, cancellationToken);
        _pending.Clear();
        if (changed == 0)
        {
            return null;
        }

        Add(new PublicationRow
        {
            Number = number,
            At = MomentAfter(last?.At),
            Kind = publication.Kind,
            ActorRole = publication.By.Role,
            ActorPseudonym = publication.By.Pseudonym,
            Reason = publication.Reason,
        });
        _committing = true;
        try
        {
            await base.SaveChangesAsync(acceptAllChangesOnSuccess: true, cancellationToken);
        }
        finally
        {
            _committing = false;
        }

        await Database.ExecuteSqlAsync($"select pg_notify({Channel}, {number}::text)", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        ChangeTracker.Clear();
        await ShowAsync();
        return number;
    }

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
        foreach (var record in _pending)
        {
            var (kind, id) = record.Ref;
            var document = RecordJson.Write(record);
            var hash = SHA256.HashData(Encoding.UTF8.GetBytes(document));
            var row = await Set<RecordRow>().FindAsync([kind, id], cancellationToken);
            var last = row is null ? null : await Set<RecordVersionRow>().Where(v => v.Kind == kind && v.Id == id && v.Version == row.Version).Select(v => v.Sha256).SingleAsync(cancellationToken);
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
