using CgtRegistry.Web.Persistence.Embedded;
using Npgsql;

namespace CgtRegistry.Web.Tests.Running;

/// <summary>The PostgreSQL server of this run: the one that CGTREGISTRY_TEST_SERVER names, else one of our own in a temporary folder.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private const int ConnectionsOfOneRegister = 8;

    private readonly string _connection;
    private readonly EmbeddedPostgres? _own;
    private readonly DirectoryInfo? _folder;

    private TestServer(string connection, EmbeddedPostgres? own, DirectoryInfo? folder) => (_connection, _own, _folder) = (connection, own, folder);

    public static async Task<TestServer> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("CGTREGISTRY_TEST_SERVER") is { Length: > 0 } named)
        {
            return new TestServer(named, own: null, folder: null);
        }

        var folder = Directory.CreateTempSubdirectory("cgt-tests-");
        var own = await EmbeddedPostgres.StartAsync(folder.FullName, configuredBin: null, mayJoin: false);
        return new TestServer(own.ConnectionString, own, folder);
    }

    public string ConnectionTo(string database) =>
        new NpgsqlConnectionStringBuilder(_connection) { Database = database, MaxPoolSize = ConnectionsOfOneRegister }.ConnectionString;

    public async Task RunAsync(string sql)
    {
        await using var server = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_connection) { Database = "postgres", Pooling = false });
        await using var command = server.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_own is not null)
        {
            await _own.DisposeAsync();
            _folder!.Delete(recursive: true);
        }
    }
}
