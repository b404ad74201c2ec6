using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CgtRegistry.Web.Persistence.Work;

/// <summary>
/// The roles in which the program speaks to the database once it runs: one that reads and publishes but cannot even name the
/// private tables, and one for the workplace that sees rows of its own institution only. Neither owns a table, changes the
/// schema or rewrites history.
/// </summary>
internal static class DatabaseRoles
{
    public const string Public = "cgt_public";
    public const string Staff = "cgt_staff";

    private const long StartLock = 0x_C6_7E_51_A7;

    /// <summary>A pool of connections that work in a role from their first command on.</summary>
    public static NpgsqlDataSource Pool(string connectionString, string role, int? most = null)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            // The reset of a pooled connection would leave the role; nothing else of a session is ever set.
            NoResetOnClose = true,
        };
        settings.MaxPoolSize = most ?? settings.MaxPoolSize;
        var pool = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        pool.UsePhysicalConnectionInitializer(Enter, EnterAsync);
        return pool.Build();

        void Enter(NpgsqlConnection connection)
        {
            using var command = new NpgsqlCommand($"set role {role}", connection);
            command.ExecuteNonQuery();
        }

        async Task EnterAsync(NpgsqlConnection connection)
        {
            await using var command = new NpgsqlCommand($"set role {role}", connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    /// <summary>
    /// Brings the tables to the form this program knows and each role to what <c>privileges.sql</c> says, as the owner of the
    /// tables; the program then works without that power.
    /// </summary>
    public static async Task PrepareAsync(string connectionString, CancellationToken cancellationToken)
    {
        await using var owner = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false });
        await RunAsync(owner, "roles", cancellationToken);
        await using (var register = new RegistryDb(new DbContextOptionsBuilder<RegistryDb>().UseNpgsql(owner).Options, TimeProvider.System))
        {
            await register.Database.MigrateAsync(cancellationToken);
        }

        await using (var work = new WorkDb(new DbContextOptionsBuilder<WorkDb>().UseNpgsql(owner, Workplace.Map).Options, TimeProvider.System, Acting.System))
        {
            await work.Database.MigrateAsync(cancellationToken);
        }

        await RunAsync(owner, "privileges", cancellationToken);
    }

    // Two programs that start together wait for each other: rights of one table cannot be changed by both at once.
    private static async Task RunAsync(NpgsqlDataSource owner, string script, CancellationToken cancellationToken)
    {
        await using var connection = await owner.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        await using (var alone = new NpgsqlCommand("select pg_advisory_xact_lock($1)", connection) { Parameters = { new() { Value = StartLock } } })
        {
            await alone.ExecuteNonQueryAsync(cancellationToken);
        }

        await using (var run = new NpgsqlCommand(SqlScript.Read(script), connection))
        {
            await run.ExecuteNonQueryAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }
}
