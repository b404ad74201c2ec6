using CgtRegistry.Domain;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Persistence;
using Npgsql;

namespace CgtRegistry.Web.Live;

/// <summary>A publication: its place in the order of all, and its moment.</summary>
public sealed record Published(long Number, DateTimeOffset At);

/// <summary>
/// The current picture of the register, held in memory and replaced as a whole when something is published, and the
/// pictures of the past for questions that ask what was known at a moment. Answers need no round trip to the database.
/// </summary>
public sealed class LiveRegister(NpgsqlDataSource database) : IDisposable
{
    private const int PastPicturesKept = 8;

    private readonly SemaphoreSlim _refreshing = new(1, 1);
    private readonly Lock _pastLock = new();
    private readonly LinkedList<Register> _past = [];
    private readonly Dictionary<RecordRef, IPublicRecord> _records = [];

    private TaskCompletionSource _replaced = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource _published = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The register as it is now.</summary>
    public Register Current { get; private set; } = new([], 0, DateTimeOffset.UnixEpoch);

    /// <summary>
    /// The last publication heard of. It is later than the picture when what came since are records of foreign registries,
    /// which stay in the database: the picture then says the same as before.
    /// </summary>
    public Published Last { get; private set; } = new(0, DateTimeOffset.UnixEpoch);

    /// <summary>Ends when something has been published after a publication.</summary>
    public Task PublishedAfterAsync(Published known, CancellationToken cancellationToken)
    {
        var published = _published.Task;
        return known == Last ? published.WaitAsync(cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Ends when a picture is no longer the current one.</summary>
    public Task ReplacedAsync(Register picture, CancellationToken cancellationToken)
    {
        var replaced = _replaced.Task;
        return picture == Current ? replaced.WaitAsync(cancellationToken) : Task.CompletedTask;
    }

    /// <summary>Takes in what has been published since the current picture was made.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken)
    {
        await _refreshing.WaitAsync(cancellationToken);
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellationToken);
            var (version, asOf) = await LastPublicationAsync(connection, DateTimeOffset.MaxValue, cancellationToken);
            if (version == Last.Number)
            {
                return;
            }

            // A database restored from a copy may be older than what is shown; then everything is read anew.
            var after = version < Last.Number ? 0 : Last.Number;
            if (after == 0)
            {
                _records.Clear();
                ForgetPast();
            }

            var changed = after == 0;
            await foreach (var record in ReadAsync(connection, after, version, cancellationToken))
            {
                _records[record.Ref] = record;
                changed = true;
            }

            if (changed)
            {
                Current = new Register(_records.Values, version, asOf);
                Interlocked.Exchange(ref _replaced, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
            }

            Last = new Published(version, asOf);
            Interlocked.Exchange(ref _published, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        }
        finally
        {
            _refreshing.Release();
        }
    }

    /// <summary>The register as it was known at a moment; the current one when that moment is not past.</summary>
    public async Task<Register> KnownAtAsync(DateTimeOffset? knownAt, CancellationToken cancellationToken)
    {
        if (knownAt is not { } moment || moment >= Current.AsOf)
        {
            return Current;
        }

        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        var (version, asOf) = await LastPublicationAsync(connection, moment, cancellationToken);
        if (Kept(version) is { } known)
        {
            return known;
        }

        var records = new Dictionary<RecordRef, IPublicRecord>();
        await foreach (var record in ReadAsync(connection, 0, version, cancellationToken))
        {
            records[record.Ref] = record;
        }

        var picture = new Register(records.Values, version, asOf);
        return Keep(picture);
    }

    private Register? Kept(long version)
    {
        lock (_pastLock)
        {
            return _past.FirstOrDefault(p => p.Version == version);
        }
    }

    // Whoever asked first keeps the picture; the same one made a second time is let go.
    private Register Keep(Register picture)
    {
        lock (_pastLock)
        {
            if (_past.FirstOrDefault(p => p.Version == picture.Version) is { } known)
            {
                return known;
            }

            _past.AddFirst(picture);
            while (_past.Count > PastPicturesKept)
            {
                _past.RemoveLast();
            }

            return picture;
        }
    }

    private void ForgetPast()
    {
        lock (_pastLock)
        {
            _past.Clear();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _refreshing.Dispose();

    private static async Task<(long Version, DateTimeOffset AsOf)> LastPublicationAsync(NpgsqlConnection connection, DateTimeOffset until, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select number, at from publication_row where at <= $1 order by number desc limit 1", connection)
        {
            Parameters = { new() { Value = until == DateTimeOffset.MaxValue ? DateTime.MaxValue.ToUniversalTime() : until.UtcDateTime } },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? (reader.GetInt64(0), new DateTimeOffset(reader.GetDateTime(1), TimeSpan.Zero))
            : (0, DateTimeOffset.UnixEpoch);
    }

    private static async IAsyncEnumerable<IPublicRecord> ReadAsync(
        NpgsqlConnection connection,
        long after,
        long upTo,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        const string Newest = """
            select distinct on (kind, id) kind, document from record_version_row
            where publication > $1 and publication <= $2
            order by kind, id, publication desc
            """;
        await using var command = new NpgsqlCommand(Newest, connection) { Parameters = { new() { Value = after }, new() { Value = upTo } } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return RecordJson.Read(Enum.Parse<RecordKind>(reader.GetString(0)), reader.GetString(1));
        }
    }
}
