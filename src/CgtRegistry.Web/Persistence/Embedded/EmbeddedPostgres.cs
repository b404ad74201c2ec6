using System.Diagnostics;

namespace CgtRegistry.Web.Persistence.Embedded;

/// <summary>
/// A PostgreSQL server of the program's own, in a folder of its own, reached through a private socket that only its
/// owner can open. It is started when needed and stopped with the program; after a crash it starts again.
/// </summary>
internal sealed class EmbeddedPostgres : IAsyncDisposable
{
    private const string Socket = "5432"; // only names the socket file; no network port is opened

    private readonly string _bin;
    private readonly string _data;
    private readonly string _run;
    private readonly ServerAccount _account;
    private readonly FileStream? _lock;

    private EmbeddedPostgres(string bin, string data, string run, ServerAccount account, FileStream? ownLock) =>
        (_bin, _data, _run, _account, _lock) = (bin, data, run, account, ownLock);

    /// <summary>How to reach the register's database in this server.</summary>
    public string ConnectionString => $"Host={_run};Port={Socket};Username={_account.Name};Database=cgtregistry;Maximum Pool Size=30";

    /// <summary>Starts the server of a data folder, or joins one that another program of ours runs there.</summary>
    /// <param name="folder">The data folder; created when missing.</param>
    /// <param name="configuredBin">Folder of the server programs, when configured.</param>
    /// <param name="mayJoin">A command may join the server of a running register; a second register may not.</param>
    /// <exception cref="ConfigurationException">The folder is in use, or no server programs are found.</exception>
    public static async Task<EmbeddedPostgres> StartAsync(string folder, string? configuredBin, bool mayJoin)
    {
        folder = Path.GetFullPath(folder);
        Directory.CreateDirectory(folder);
        var bin = PostgresBinaries.Find(configuredBin, folder);
        var account = ServerAccount.Choose();
        var data = Path.Combine(folder, "postgres");
        var run = SocketFolder(folder);
        var own = TryLock(Path.Combine(folder, "program.lock"));
        if (own is null && !mayJoin)
        {
            throw new ConfigurationException("Registry:DataDirectory", $"'{folder}' is in use by another running copy of this program. Stop that one, or give this one a folder of its own (Registry__DataDirectory).");
        }

        var server = new EmbeddedPostgres(bin, data, run, account, own);
        if (own is not null)
        {
            await server.StartAsync();
        }

        return server;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_lock is null)
        {
            return;
        }

        await RunAsync("pg_ctl", ["stop", "--pgdata", _data, "--mode", "fast", "--wait", "--timeout", "30"], mayFail: true);
        await _lock.DisposeAsync();
    }

    private async Task StartAsync()
    {
        _account.Own(Path.GetDirectoryName(_data)!, readable: true);
        if (!File.Exists(Path.Combine(_data, "PG_VERSION")))
        {
            // The folder gets its name only when it is whole; what an interrupted first start left holds nothing yet.
            if (Directory.Exists(_data))
            {
                throw new ConfigurationException("Registry:DataDirectory", $"'{_data}' is no data folder of PostgreSQL. Move it away, or give this program another folder (Registry__DataDirectory).");
            }

            var fresh = _data + ".new";
            if (Directory.Exists(fresh))
            {
                Directory.Delete(fresh, recursive: true);
            }

            Directory.CreateDirectory(fresh);
            _account.Own(fresh);
            await RunAsync("initdb", ["--pgdata", fresh, "--username", _account.Name, "--encoding", "UTF8", "--locale", "C", "--data-checksums", "--auth", "trust"]);
            Directory.Move(fresh, _data);
        }

        Directory.CreateDirectory(_run);
        _account.Own(_run);
        _account.Own(_data);
        await File.WriteAllTextAsync(Path.Combine(_data, "pg_hba.conf"), "# password-less, because only the owner of the socket's folder can open it\nlocal all all trust\n");
        await File.WriteAllTextAsync(Path.Combine(_data, "postgresql.auto.conf"), Settings());
        _account.Own(Path.Combine(_data, "pg_hba.conf"));
        _account.Own(Path.Combine(_data, "postgresql.auto.conf"));

        // A server left behind by a killed program is stopped first; then this one is ours from the start.
        await RunAsync("pg_ctl", ["stop", "--pgdata", _data, "--mode", "fast", "--wait", "--timeout", "30"], mayFail: true);
        var log = Path.Combine(_run, "server.log");
        await RunAsync("pg_ctl", ["start", "--pgdata", _data, "--wait", "--timeout", "60", "--silent", "--log", log]);
        await CreateDatabaseAsync();
    }

    private string Settings() => $"""
        listen_addresses = ''
        unix_socket_directories = '{_run}'
        unix_socket_permissions = 0700
        max_connections = 60
        shared_buffers = 256MB
        timezone = 'UTC'
        log_timezone = 'UTC'
        log_error_verbosity = terse
        log_parameter_max_length_on_error = 0
        fsync = on
        synchronous_commit = on
        full_page_writes = on

        """;

    private async Task CreateDatabaseAsync()
    {
        await using var server = Npgsql.NpgsqlDataSource.Create($"Host={_run};Port={Socket};Username={_account.Name};Database=postgres;Pooling=false");
        await using var exists = server.CreateCommand("select 1 from pg_database where datname = 'cgtregistry'");
        if (await exists.ExecuteScalarAsync() is null)
        {
            await using var create = server.CreateCommand("create database cgtregistry");
            await create.ExecuteNonQueryAsync();
        }
    }

    // The path of a socket may have 107 bytes; a deep data folder gets a short one elsewhere.
    private static string SocketFolder(string folder)
    {
        var near = Path.Combine(folder, "run");
        return near.Length <= 80 ? near : Path.Combine("/tmp", "cgtregistry-" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(folder)))[..16]);
    }

    private static FileStream? TryLock(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private async Task RunAsync(string program, string[] arguments, bool mayFail = false)
    {
        var (file, all) = _account.As(Path.Combine(_bin, program), arguments);
        using var process = Process.Start(new ProcessStartInfo(file, all) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0 && !mayFail)
        {
            // A server that pg_ctl started holds the pipes open, so their end is awaited only when none was started.
            var said = $"{(await output).Trim()} {(await error).Trim()}";
            throw new ConfigurationException("Registry:DataDirectory", $"{program} failed ({process.ExitCode}): {said}");
        }
    }
}
