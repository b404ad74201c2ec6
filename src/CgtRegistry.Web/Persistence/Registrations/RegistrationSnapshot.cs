using System.Data;
using System.Runtime.CompilerServices;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using Npgsql;

namespace CgtRegistry.Web.Persistence.Registrations;

/// <summary>A record as it is stored; it is read only where a form of it is needed.</summary>
/// <param name="Document">The complete record, canonical JSON.</param>
internal readonly record struct StoredRegistration(string Document)
{
    public TrialRegistration Registration => RegistrationJson.Read(Document);
}

/// <summary>All records of registries, and of trials registered here, as they stood at one moment: what is published meanwhile does not show.</summary>
internal sealed class RegistrationSnapshot : IAsyncDisposable
{
    private const string Registered = "v.kind = 'Trial' and v.id like 'VNCGT-%' and (v.kind, v.id, v.version) in (select kind, id, version from record_row)";

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private RegistrationSnapshot(NpgsqlConnection connection, NpgsqlTransaction transaction) => (_connection, _transaction) = (connection, transaction);

    /// <summary>Number of the last publication in it.</summary>
    public long Publication { get; private set; }

    /// <summary>Moment of that publication, UTC.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>How many records there are.</summary>
    public long Count { get; private set; }

    /// <summary>Takes the picture; it lasts until it is disposed of.</summary>
    public static async Task<RegistrationSnapshot> TakeAsync(NpgsqlDataSource database, CancellationToken cancellationToken)
    {
        const string Sql = $"select coalesce(max(number), 0), coalesce(max(at), 'epoch'), (select count(*) from registration_row) + (select count(*) from record_version_row v where {Registered}) from publication_row";
        var connection = await database.OpenConnectionAsync(cancellationToken);
        try
        {
            var snapshot = new RegistrationSnapshot(connection, await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken));
            await using var command = new NpgsqlCommand(Sql, connection);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            await reader.ReadAsync(cancellationToken);
            (snapshot.Publication, snapshot.At, snapshot.Count) = (reader.GetInt64(0), new DateTimeOffset(reader.GetDateTime(1), TimeSpan.Zero), reader.GetInt64(2));
            return snapshot;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>The current version of every record by its number, one after the other, none held back.</summary>
    public async IAsyncEnumerable<StoredRegistration> RecordsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        const string Sql = """
            select v.document from registration_row r
            join registration_version_row v on v.number = r.number and v.channel = r.channel and v.version = r.version
            order by r.number, r.channel
            """;
        await using var command = new NpgsqlCommand(Sql, _connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return new StoredRegistration(reader.GetString(0));
        }

        await reader.DisposeAsync();
        await foreach (var registered in RegisteredAsync(cancellationToken))
        {
            yield return registered;
        }
    }

    // Trials registered here, by their number, as registrations.
    private async IAsyncEnumerable<StoredRegistration> RegisteredAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand($"select v.document from record_version_row v where {Registered} order by v.id", _connection) { CommandTimeout = 0 };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            if (((Trial)RecordJson.Read(RecordKind.Trial, reader.GetString(0))).AsRegistered() is { } registration)
            {
                yield return new StoredRegistration(RegistrationJson.Write(registration));
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }
}
