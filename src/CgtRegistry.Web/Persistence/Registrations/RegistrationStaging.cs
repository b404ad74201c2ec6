using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.Registrations;
using Npgsql;
using NpgsqlTypes;

namespace CgtRegistry.Web.Persistence.Registrations;

/// <summary>Writes a batch of records within the transaction of a publication: one question, then copies of what is new.</summary>
internal static class RegistrationStaging
{
    public static async Task<IReadOnlyList<StagedAs>> StageAsync(NpgsqlConnection connection, RegistrationBatch batch, long publication, CancellationToken cancellationToken)
    {
        var held = await HeldAsync(connection, batch.Records, cancellationToken);
        var outcomes = batch.Records.Select(r => Judge(r, held)).ToList();
        var written = batch.Records.Zip(outcomes).Where(r => r.Second is StagedAs.New or StagedAs.Changed)
            .Select(r => (Record: r.First, Version: (held.TryGetValue(r.First.Key, out var known) ? known.Version : 0) + 1)).ToList();
        await CopyRowsAsync(connection, [.. written.Where(w => w.Version == 1).Select(w => w.Record)], publication, cancellationToken);
        await CopyVersionsAsync(connection, written, batch.Import, publication, cancellationToken);
        await UpdateAsync(connection, [.. written.Where(w => w.Version > 1)], publication, cancellationToken);
        await ConfirmAsync(connection, [.. batch.Records.Zip(outcomes).Where(r => r.Second is StagedAs.Unchanged && IsLater(r.First, held[r.First.Key].RecordedOn)).Select(r => r.First)], cancellationToken);
        return outcomes;
    }

    /// <summary>Sets the number under which records are found; how many that changed.</summary>
    public static async Task<int> LinkAsync(NpgsqlConnection connection, IReadOnlyDictionary<RegistrationKey, string> trials, long publication, CancellationToken cancellationToken)
    {
        const string Sql = """
            update registration_row r set trial = k.trial, publication = $4
            from unnest($1::text[], $2::int[], $3::text[]) as k (number, channel, trial) where r.number = k.number and r.channel = k.channel and r.trial <> k.trial
            """;
        await using var command = new NpgsqlCommand(Sql, connection)
        {
            Parameters =
            {
                new() { Value = trials.Keys.Select(k => k.Number).ToArray() },
                new() { Value = trials.Keys.Select(k => (int)k.Channel).ToArray() },
                new() { Value = trials.Values.ToArray() },
                new() { Value = publication },
            },
        };
        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Judges a record as storing it would, and goes on as if it had been stored.</summary>
    public static StagedAs Take(PreparedRegistration record, Dictionary<RegistrationKey, Held> held)
    {
        var outcome = Judge(record, held);
        if (outcome is StagedAs.New or StagedAs.Changed)
        {
            held[record.Key] = held.TryGetValue(record.Key, out var known)
                ? new Held(known.Version + 1, record.RecordedOn ?? known.RecordedOn, record.Sha256)
                : new Held(1, record.RecordedOn, record.Sha256);
        }
        else if (outcome is StagedAs.Unchanged && IsLater(record, held[record.Key].RecordedOn))
        {
            held[record.Key] = held[record.Key] with { RecordedOn = record.RecordedOn };
        }

        return outcome;
    }

    private static StagedAs Judge(PreparedRegistration record, Dictionary<RegistrationKey, Held> held) =>
        !held.TryGetValue(record.Key, out var known) ? StagedAs.New
        : known.Sha256.AsSpan().SequenceEqual(record.Sha256) ? StagedAs.Unchanged
        : record.RecordedOn is { } incoming && known.RecordedOn is { } last && incoming.Last < last.First ? StagedAs.OlderThanHeld
        : StagedAs.Changed;

    private static bool IsLater(PreparedRegistration record, PartialDate? held) => record.RecordedOn is { } incoming && (held is not { } last || last < incoming);

    /// <summary>What the register holds of some records.</summary>
    public static async Task<Dictionary<RegistrationKey, Held>> HeldAsync(NpgsqlConnection connection, IReadOnlyList<PreparedRegistration> records, CancellationToken cancellationToken)
    {
        const string Sql = """
            select r.number, r.channel, r.version, r.recorded_on, r.sha256
            from unnest($1::text[], $2::int[]) as k (number, channel) join registration_row r on r.number = k.number and r.channel = k.channel
            """;
        await using var command = new NpgsqlCommand(Sql, connection) { Parameters = { new() { Value = Numbers(records) }, new() { Value = Channels(records) } } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var held = new Dictionary<RegistrationKey, Held>();
        while (await reader.ReadAsync(cancellationToken))
        {
            held[new RegistrationKey(reader.GetString(0), (RecordChannel)reader.GetInt32(1))] =
                new Held(reader.GetInt32(2), reader.IsDBNull(3) ? null : PartialDate.Parse(reader.GetString(3), null), reader.GetFieldValue<byte[]>(4));
        }

        return held;
    }

    private static async Task CopyRowsAsync(NpgsqlConnection connection, IReadOnlyList<PreparedRegistration> records, long publication, CancellationToken cancellationToken)
    {
        if (records.Count == 0)
        {
            return;
        }

        const string Sql = "copy registration_row (number, channel, trial, version, first_publication, publication, recorded_on, sha256, card, words, mentions) from stdin (format binary)";
        await using var copy = await connection.BeginBinaryImportAsync(Sql, cancellationToken);
        foreach (var record in records)
        {
            copy.StartRow();
            copy.Write(record.Key.Number, NpgsqlDbType.Text);
            copy.Write((int)record.Key.Channel, NpgsqlDbType.Integer);
            copy.Write(record.Key.Number, NpgsqlDbType.Text);
            copy.Write(1, NpgsqlDbType.Integer);
            copy.Write(publication, NpgsqlDbType.Bigint);
            copy.Write(publication, NpgsqlDbType.Bigint);
            Write(copy, record.RecordedOn?.ToString(), NpgsqlDbType.Text);
            copy.Write(record.Sha256, NpgsqlDbType.Bytea);
            copy.Write(record.Brief.Value.Card, NpgsqlDbType.Text);
            copy.Write(record.Brief.Value.Words, NpgsqlDbType.Text);
            Write(copy, record.Brief.Value.Mentions, NpgsqlDbType.Array | NpgsqlDbType.Text);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private static async Task CopyVersionsAsync(NpgsqlConnection connection, IReadOnlyList<(PreparedRegistration Record, int Version)> records, long import, long publication, CancellationToken cancellationToken)
    {
        if (records.Count == 0)
        {
            return;
        }

        const string Sql = "copy registration_version_row (number, channel, version, publication, import, document, sha256) from stdin (format binary)";
        await using var copy = await connection.BeginBinaryImportAsync(Sql, cancellationToken);
        foreach (var (record, version) in records)
        {
            copy.StartRow();
            copy.Write(record.Key.Number, NpgsqlDbType.Text);
            copy.Write((int)record.Key.Channel, NpgsqlDbType.Integer);
            copy.Write(version, NpgsqlDbType.Integer);
            copy.Write(publication, NpgsqlDbType.Bigint);
            copy.Write(import, NpgsqlDbType.Bigint);
            copy.Write(record.Document, NpgsqlDbType.Text);
            copy.Write(record.Sha256, NpgsqlDbType.Bytea);
        }

        await copy.CompleteAsync(cancellationToken);
    }

    private static async Task UpdateAsync(NpgsqlConnection connection, IReadOnlyList<(PreparedRegistration Record, int Version)> records, long publication, CancellationToken cancellationToken)
    {
        const string Sql = """
            update registration_row set version = $3, publication = $4, recorded_on = coalesce($5, recorded_on), sha256 = $6, card = $7, words = $8, mentions = $9
            where number = $1 and channel = $2
            """;
        await using var updates = new NpgsqlBatch(connection);
        foreach (var (record, version) in records)
        {
            updates.BatchCommands.Add(new NpgsqlBatchCommand(Sql)
            {
                Parameters =
                {
                    new() { Value = record.Key.Number },
                    new() { Value = (int)record.Key.Channel },
                    new() { Value = version },
                    new() { Value = publication },
                    new() { Value = (object?)record.RecordedOn?.ToString() ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
                    new() { Value = record.Sha256 },
                    new() { Value = record.Brief.Value.Card, NpgsqlDbType = NpgsqlDbType.Text },
                    new() { Value = record.Brief.Value.Words, NpgsqlDbType = NpgsqlDbType.Text },
                    new() { Value = (object?)record.Brief.Value.Mentions ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text },
                },
            });
        }

        if (records.Count > 0)
        {
            await updates.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    // The same record seen again on a later day: nothing changed, but the day counts when an older export comes in.
    private static async Task ConfirmAsync(NpgsqlConnection connection, IReadOnlyList<PreparedRegistration> records, CancellationToken cancellationToken)
    {
        if (records.Count == 0)
        {
            return;
        }

        const string Sql = """
            update registration_row r set recorded_on = k.recorded_on
            from unnest($1::text[], $2::int[], $3::text[]) as k (number, channel, recorded_on) where r.number = k.number and r.channel = k.channel
            """;
        await using var command = new NpgsqlCommand(Sql, connection)
        {
            Parameters = { new() { Value = Numbers(records) }, new() { Value = Channels(records) }, new() { Value = records.Select(r => r.RecordedOn!.ToString()!).ToArray() } },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string[] Numbers(IReadOnlyList<PreparedRegistration> records) => [.. records.Select(r => r.Key.Number)];

    private static int[] Channels(IReadOnlyList<PreparedRegistration> records) => [.. records.Select(r => (int)r.Key.Channel)];

    private static void Write<T>(NpgsqlBinaryImporter copy, T? value, NpgsqlDbType type)
        where T : class
    {
        if (value is null)
        {
            copy.WriteNull();
        }
        else
        {
            copy.Write(value, type);
        }
    }

    /// <summary>What is known of a record that is held.</summary>
    internal sealed record Held(int Version, PartialDate? RecordedOn, byte[] Sha256);
}
