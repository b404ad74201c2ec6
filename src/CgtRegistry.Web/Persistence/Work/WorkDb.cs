using System.Data.Common;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence.Registrations;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CgtRegistry.Web.Persistence.Work;

/// <summary>
/// The private part of the database: accounts, applications, proposals, reports, letters, and the audit. What is done here is
/// saved by <see cref="ActAsync"/>, with one audit entry in the same transaction, or by <c>PublishAsync</c>, which
/// makes public what it decides in that transaction too.
/// </summary>
public sealed class WorkDb(DbContextOptions<WorkDb> options, TimeProvider clock, Acting acting, LiveRegister? live = null)
    : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>Name of the schema that holds the tables.</summary>
    internal const string Schema = "work";

    private bool _acting;

    /// <inheritdoc/>
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <summary>The moment of what is done now.</summary>
    internal DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Saves what was changed, with an entry that says who did what.</summary>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else was faster.</exception>
    public Task ActAsync(Acted acted, CancellationToken cancellationToken = default)
    {
        Add(Entry(acted));
        return SaveAsync(cancellationToken);
    }

    /// <summary>Saves what nobody decided: counters, sessions, letters sent.</summary>
    internal Task KeepAsync(CancellationToken cancellationToken = default) => SaveAsync(cancellationToken);

    /// <summary>Saves what was changed and publishes records, all of it or nothing; pages show it when this returns.</summary>
    /// <param name="publication">What act it is, by whom and why.</param>
    /// <param name="records">Complete new records, each with the version it was made from (0 for a new one).</param>
    /// <param name="acted">What the audit says.</param>
    /// <param name="published">Notes the number of the publication where it belongs, before all is saved.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <returns>The number of the publication.</returns>
    /// <exception cref="StaleRecordException">A record has moved since.</exception>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else was faster.</exception>
    public Task<long?> PublishAsync(Publication publication, IEnumerable<(IPublicRecord Record, int? StartedFrom)> records, Acted acted, Action<long?> published, CancellationToken cancellationToken = default) =>
        PublishAsync(
            (register, alongside) =>
            {
                foreach (var (record, startedFrom) in records)
                {
                    register.Put(record, startedFrom);
                }

                return register.CommitAsync(publication, alongside, cancellationToken);
            },
            acted,
            published,
            cancellationToken);

    /// <summary>The same for a file of records of foreign registries.</summary>
    /// <exception cref="RegisterMovedException">The register is not as it was when the file was read.</exception>
    internal Task<long?> PublishAsync(Publication publication, WholeTrialFile file, Acted acted, Action<long?> published, CancellationToken cancellationToken) =>
        PublishAsync((register, alongside) => register.CommitAsync(publication, file, alongside, cancellationToken), acted, published, cancellationToken);

    private async Task<long?> PublishAsync(Func<RegistryDb, Func<DbTransaction, long?, Task>, Task<long?>> commit, Acted acted, Action<long?> published, CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var register = new DbContextOptionsBuilder<RegistryDb>().UseNpgsql((NpgsqlConnection)Database.GetDbConnection()).Options;
            await using var public_ = new RegistryDb(register, clock, live);
            var entry = Entry(acted);
            Add(entry);
            return await commit(public_, async (transaction, number) =>
            {
                await using var shared = await Database.UseTransactionAsync(transaction, cancellationToken);
                entry.Publication = number;
                published(number);
                await SaveAsync(cancellationToken);
            });
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    /// <inheritdoc/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw Unsaid();

    /// <inheritdoc/>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        _acting ? base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken) : throw Unsaid();

    /// <inheritdoc/>
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) => optionsBuilder.AddInterceptors(new NamesThePerson(acting));

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.StoreWorkTypes();

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasDefaultSchema(Schema);
        builder.ApplyConfigurationsFromAssembly(typeof(WorkDb).Assembly, type => type.Namespace == typeof(WorkDb).Namespace);
        foreach (var aggregate in builder.Model.GetEntityTypes().Where(e => typeof(IAggregate).IsAssignableFrom(e.ClrType)))
        {
            aggregate.FindProperty(nameof(IAggregate.Version))!.IsConcurrencyToken = true;
        }

        builder.UseSnakeCase();
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        foreach (var changed in ChangeTracker.Entries<IAggregate>().Where(e => e.State is EntityState.Modified))
        {
            changed.Entity.Version++;
        }

        _acting = true;
        try
        {
            await base.SaveChangesAsync(acceptAllChangesOnSuccess: true, cancellationToken);
        }
        finally
        {
            _acting = false;
        }
    }

    private AuditEntry Entry(Acted acted) => new()
    {
        At = clock.GetUtcNow(),
        Account = acting.Person?.Account,
        Role = acting.Person?.Role,
        Pseudonym = acting.Person?.Pseudonym ?? acting.Program,
        Act = acted.Act,
        SubjectKind = acted.SubjectKind,
        Subject = acted.Subject,
        Institution = acted.Institution,
        Detail = acted.Detail,
        TraceId = acting.TraceId,
        Session = acting.Session,
    };

    private static InvalidOperationException Unsaid() => new("Save with ActAsync or PublishAsync, so that the audit knows who did what.");
}

/// <summary>Something changed as a whole by one person at a time: whoever started from an older version is told so.</summary>
public interface IAggregate
{
    /// <summary>1, 2, 3 …; moves with every change of the thing or its parts.</summary>
    int Version { get; set; }
}
