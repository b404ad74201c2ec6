using CgtRegistry.Domain.Trials.Registrations;
using Npgsql;

namespace CgtRegistry.Web.Persistence.Registrations;

/// <summary>What would become of a record.</summary>
/// <param name="Record">The record.</param>
/// <param name="Outcome">What the door would say of it.</param>
/// <param name="Before">The document it would replace; none when it is new, or nothing would change.</param>
internal sealed record ForeseenRegistration(PreparedRegistration Record, StagedAs Outcome, string? Before);

/// <summary>Says what storing records would do, by the same judgement as storing them, and stores nothing.</summary>
internal static class RegistrationForesight
{
    /// <summary>Judges records in order: a later state in the same file is compared with the earlier one.</summary>
    public static async Task<IReadOnlyList<ForeseenRegistration>> ForeseeAsync(this NpgsqlDataSource database, IReadOnlyList<PreparedRegistration> records, int mostChanged, CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var held = await RegistrationStaging.HeldAsync(connection, [.. records.DistinctBy(r => r.Key)], cancellationToken);
        var inFile = new Dictionary<RegistrationKey, PreparedRegistration>();
        List<(PreparedRegistration Record, StagedAs Outcome, PreparedRegistration? Earlier)> judged = [];
        foreach (var record in records)
        {
            var outcome = RegistrationStaging.Take(record, held);
            judged.Add((record, outcome, inFile.GetValueOrDefault(record.Key)));
            if (outcome is StagedAs.New or StagedAs.Changed)
            {
                inFile[record.Key] = record;
            }
        }

        var shown = judged.Where(j => j.Outcome is StagedAs.Changed).Take(mostChanged).ToHashSet();
        var documents = await DocumentsAsync(connection, [.. shown.Where(s => s.Earlier is null).Select(s => s.Record.Key)], cancellationToken);
        return [.. judged.Select(j => new ForeseenRegistration(
            j.Record,
            j.Outcome,
            !shown.Contains(j) ? null : j.Earlier is { } earlier ? System.Text.Encoding.UTF8.GetString(earlier.Document) : documents[j.Record.Key]))];
    }

    private static async Task<Dictionary<RegistrationKey, string>> DocumentsAsync(NpgsqlConnection connection, IReadOnlyList<RegistrationKey> keys, CancellationToken cancellationToken)
    {
        const string Sql = """
            select v.number, v.channel, v.document from unnest($1::text[], $2::int[]) as k (number, channel)
            join registration_row r on r.number = k.number and r.channel = k.channel
            join registration_version_row v on v.number = r.number and v.channel = r.channel and v.version = r.version
            """;
        await using var command = new NpgsqlCommand(Sql, connection)
        {
            Parameters = { new() { Value = keys.Select(k => k.Number).ToArray() }, new() { Value = keys.Select(k => (int)k.Channel).ToArray() } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var documents = new Dictionary<RegistrationKey, string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            documents[new RegistrationKey(reader.GetString(0), (RecordChannel)reader.GetInt32(1))] = reader.GetString(2);
        }

        return documents;
    }
}
