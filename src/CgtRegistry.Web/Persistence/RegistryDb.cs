using System.Data.Common;
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
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace CgtRegistry.Web.Persistence;

/// <summary>The register's tables. The only way to change anything public is <see cref="Put"/> and <c>CommitAsync</c>.</summary>
public sealed partial class RegistryDb(DbContextOptions<RegistryDb> options, TimeProvider clock, LiveRegister? live = null) : DbContext(options)
{
    /// <summary>Channel on which other processes hear of a publication.</summary>
    internal const string Channel = "publication";

    private const long CommitLock = 0x_C6_7E_91_57;

    // Parts of records that have tables of their own because a constraint of the database speaks of them.
    private static readonly HashSet<Type> OwnTables = [typeof(ProvisionVersion), typeof(AuthorisationDecision), typeof(TrialIdentifier)];

    private readonly List<(IPublicRecord Record, int? StartedFrom)> _pending = [];
    private readonly Dictionary<string, SourcePassageRow> _passages = new(StringComparer.Ordinal);
    private bool _committing;

    /// <summary>Publishes a new record, or a new version of one, with the next commit.</summary>
    /// <param name="record">The complete record.</param>
    /// <param name="startedFrom">The version it was made from, 0 for a new one; when another is current by then, the commit is refused (<see cref="StaleRecordException"/>).</param>
    public void Put(IPublicRecord record, int? startedFrom = null) => _pending.Add((record, startedFrom));

    /// <summary>Keeps a passage of a document as it came in, with the next commit.</summary>
    internal void Keep(SourcePassageRow passage) => _passages.TryAdd(passage.Sha256, passage);

    /// <summary>
    /// The one door for change: stores, in one transaction, the rows, the publication and the complete new version of
    /// every record put that really differs from its last version. Pages and answers show it when this returns.
    /// </summary>
    /// <returns>The number of the publication, or <see langword="null"/> when nothing had changed.</returns>
    public Task<long?> CommitAsync(Publication publication, CancellationToken cancellationToken = default) =>
        PublishAsync(publication, number => StageAllAsync(number, cancellationToken), cancellationToken);

    /// <summary>The same door for an act of the workplace: what it writes there is part of the same transaction, also when nothing public changed.</summary>
    internal Task<long?> CommitAsync(Publication publication, Func<DbTransaction, long?, Task> alongside, CancellationToken cancellationToken) =>
        PublishAsync(publication, number => StageAllAsync(number, cancellationToken), cancellationToken, alongside);

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

    /// <summary>The same door for a whole file at once, with what the workplace writes of it: all of it or nothing.</summary>
    internal Task<long?> CommitAsync(Publication publication, WholeTrialFile file, Func<DbTransaction, long?, Task> alongside, CancellationToken cancellationToken) =>
        PublishAsync(publication, number => file.StageAsync(this, number, cancellationToken), cancellationToken, alongside);

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
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(RegistryDb).Assembly, type => type.Namespace == typeof(HistoryTables).Namespace);
        modelBuilder.UseSnakeCase();
    }

    private async Task<int> StageAllAsync(long number, CancellationToken cancellationToken)
    {
        var changed = await StageAsync(number, cancellationToken);
        _pending.Clear();
        await StagePassagesAsync(cancellationToken);
        return changed;
    }

    private async Task<long?> PublishAsync(Publication publication, Func<long, Task<int>> stage, CancellationToken cancellationToken, Func<DbTransaction, long?, Task>? alongside = null)
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

        await (alongside?.Invoke(transaction.GetDbTransaction(), changed > 0 ? number : null) ?? Task.CompletedTask);
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

    private static InvalidOperationException Unexplained() => new("Save with Put and CommitAsync, so that the change reaches the public history.");
}
