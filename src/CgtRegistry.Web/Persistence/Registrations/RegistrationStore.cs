using System.Runtime.CompilerServices;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Domain.Trials.Registrations;
using Npgsql;

namespace CgtRegistry.Web.Persistence.Registrations;

/// <summary>A record as lists and search read it.</summary>
/// <param name="Trial">The number under which the trial is found.</param>
/// <param name="Card">Its short fields.</param>
/// <param name="Words">The folded words of its long texts, each once.</param>
internal sealed record RegistrationCard(string Trial, TrialRegistration Card, string Words);

/// <summary>A record with what linking needs to know of it.</summary>
/// <param name="Trial">The number under which the trial is found now.</param>
/// <param name="FirstPublication">The publication that brought it.</param>
/// <param name="Card">Its short fields.</param>
internal sealed record LinkableRegistration(string Trial, long FirstPublication, TrialRegistration Card);

/// <summary>Where one version of a record came from.</summary>
/// <param name="Version">1 for the first; without gaps.</param>
/// <param name="Publication">Number of the publication it came with.</param>
/// <param name="At">Moment of that publication, UTC.</param>
/// <param name="Format">Format of the file.</param>
/// <param name="File">Name of the file.</param>
/// <param name="Sha256">SHA-256 by which the change was seen, hexadecimal.</param>
public sealed record RegistrationVersion(int Version, long Publication, DateTimeOffset At, string Format, string File, string Sha256);

/// <summary>One version of a record, complete.</summary>
/// <param name="Trial">The number under which the trial is found.</param>
/// <param name="Registration">The record.</param>
/// <param name="Version">The version and where it came from.</param>
/// <param name="MissingSince">The moment of the export in which the record was missing first, while it is.</param>
public sealed record HeldRegistration(string Trial, TrialRegistration Registration, RegistrationVersion Version, DateTimeOffset? MissingSince);

/// <summary>Reads the records of registries from the database.</summary>
internal sealed class RegistrationStore(NpgsqlDataSource database)
{
    private const string CardColumns = "select trial, card, words from registration_row";

    private const string Held = """
        select r.trial, v.document, v.version, v.publication, p.at, i.format, i.file, v.sha256, m.at
        from registration_row r
        join registration_version_row v on v.number = r.number and v.channel = r.channel
        join publication_row p on p.number = v.publication
        join trial_import_row i on i.id = v.import
        left join trial_import_row m on m.id = r.missing_since
        """;

    /// <summary>Every record, those of one trial after each other.</summary>
    public IAsyncEnumerable<RegistrationCard> CardsAsync(CancellationToken cancellationToken) =>
        CardsAsync($"{CardColumns} order by trial, number, channel", [], cancellationToken);

    /// <summary>All records of the trials of which something was published after a publication.</summary>
    public IAsyncEnumerable<RegistrationCard> CardsChangedAfterAsync(long publication, CancellationToken cancellationToken) =>
        CardsAsync($"{CardColumns} where trial in (select trial from registration_row where publication > $1) order by trial, number, channel", [new() { Value = publication }], cancellationToken);

    /// <summary>The records of some trials.</summary>
    public IAsyncEnumerable<RegistrationCard> CardsOfAsync(IReadOnlyCollection<string> trials, CancellationToken cancellationToken) =>
        CardsAsync($"{CardColumns} where trial = any($1) order by trial, number, channel", [new() { Value = trials.ToArray() }], cancellationToken);

    /// <summary>The records of the trials that have one of some numbers.</summary>
    public async Task<IReadOnlyList<RegistrationCard>> CardsOfNumbersAsync(IReadOnlyCollection<string> numbers, CancellationToken cancellationToken) =>
        await CardsAsync($"{CardColumns} where trial in (select trial from registration_row where number = any($1)) order by trial, number, channel", [new() { Value = numbers.ToArray() }], cancellationToken).ToListAsync(cancellationToken);

    /// <summary>The records that have or mention one of some numbers, with all records of their trials.</summary>
    public async Task<IReadOnlyList<RegistrationCard>> CardsAroundAsync(IReadOnlyCollection<string> numbers, CancellationToken cancellationToken) =>
        await CardsAsync($"{CardColumns} where trial in (select trial from registration_row where number = any($1) union select trial from registration_row where mentions is not null and mentions && $1) order by trial, number, channel", [new() { Value = numbers.ToArray() }], cancellationToken).ToListAsync(cancellationToken);

    /// <summary>Whether records were brought together or parted after a publication.</summary>
    public async Task<bool> WasLinkedAfterAsync(long publication, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select exists (select from publication_row where number > $1 and kind = $2)");
        command.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = publication }, new() { Value = nameof(PublicationKind.TrialRecordsLinked) } });
        return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>The current version of every record of a trial, the nearest and fullest first.</summary>
    public Task<List<HeldRegistration>> OfTrialsAsync(IReadOnlyCollection<string> trials, CancellationToken cancellationToken) =>
        HeldAsync($"{Held} where r.trial = any($1) and v.version = r.version", [new() { Value = trials.ToArray() }], cancellationToken).ToListAsync(cancellationToken).AsTask();

    /// <summary>Every version of every record of a trial, in the order of publication.</summary>
    public Task<List<HeldRegistration>> VersionsAsync(IReadOnlyCollection<string> trials, CancellationToken cancellationToken) =>
        HeldAsync($"{Held} where r.trial = any($1) order by v.publication, v.number, v.channel, v.version", [new() { Value = trials.ToArray() }], cancellationToken).ToListAsync(cancellationToken).AsTask();

    /// <summary>
    /// Records that mention a number, are mentioned, are found under another's number, or whose registry keeps several records
    /// of one trial (EU CTR and CTIS, whose numbers begin with the year); and every other record of the same numbers.
    /// </summary>
    public async Task<List<LinkableRegistration>> LinkableAsync(CancellationToken cancellationToken)
    {
        const string Sql = """
            with linkable as (
                select number from registration_row where mentions is not null or trial <> number
                union select unnest(mentions) from registration_row where mentions is not null
                union select number from registration_row where number >= '2' and number < '3')
            select trial, first_publication, card from registration_row where number in (select number from linkable)
            """;
        await using var command = database.CreateCommand(Sql);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var records = new List<LinkableRegistration>();
        while (await reader.ReadAsync(cancellationToken))
        {
            records.Add(new LinkableRegistration(reader.GetString(0), reader.GetInt64(1), RegistrationJson.Read(reader.GetString(2))));
        }

        return records;
    }

    /// <summary>The trials that have a number, of a record or mentioned in one.</summary>
    public async Task<IReadOnlyList<string>> TrialsOfAsync(RegistryNumber number, CancellationToken cancellationToken)
    {
        const string Sql = """
            select distinct trial from registration_row where number = any($1)
            union select distinct trial from registration_row where mentions is not null and mentions && $1
            """;
        await using var command = database.CreateCommand(Sql);
        command.Parameters.Add(new() { Value = new[] { number.Value, number.Trial }.Distinct().ToArray() });
        return await TextsAsync(command, cancellationToken);
    }

    /// <summary>The trials of the records with some numbers.</summary>
    public async Task<List<string>> TrialsWithAsync(IReadOnlyCollection<string> numbers, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select distinct trial from registration_row where number = any($1)");
        command.Parameters.Add(new() { Value = numbers.ToArray() });
        return await TextsAsync(command, cancellationToken);
    }

    private static async Task<List<string>> TextsAsync(NpgsqlCommand command, CancellationToken cancellationToken)
    {
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var texts = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    private async IAsyncEnumerable<RegistrationCard> CardsAsync(string sql, NpgsqlParameter[] parameters, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return new RegistrationCard(reader.GetString(0), RegistrationJson.Read(reader.GetString(1)), reader.GetString(2));
        }
    }

    private async IAsyncEnumerable<HeldRegistration> HeldAsync(string sql, NpgsqlParameter[] parameters, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.AddRange(parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            var version = new RegistrationVersion(reader.GetInt32(2), reader.GetInt64(3), Moment(reader, 4), reader.GetString(5), reader.GetString(6), Convert.ToHexStringLower(reader.GetFieldValue<byte[]>(7)));
            yield return new HeldRegistration(reader.GetString(0), RegistrationJson.Read(reader.GetString(1)), version, reader.IsDBNull(8) ? null : Moment(reader, 8));
        }
    }

    private static DateTimeOffset Moment(NpgsqlDataReader reader, int column) => new(reader.GetDateTime(column), TimeSpan.Zero);
}
