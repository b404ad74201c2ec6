using System.Diagnostics;
using CgtRegistry.Web.Persistence.Embedded;
using Npgsql;

namespace CgtRegistry.Web.Tests.Embedded;

/// <summary>The PostgreSQL server the program brings up by itself.</summary>
public sealed class EmbeddedPostgresTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cgt-embedded-");

    private string Data => Path.Combine(_folder.FullName, "postgres");

    [Fact]
    public async Task The_second_start_finds_what_the_first_kept()
    {
        await using (var first = await StartAsync())
        {
            Assert.Equal("on", await AskAsync(first, "show data_checksums"));
            Assert.Equal("", await AskAsync(first, "show listen_addresses"));
            await AskAsync(first, "create table kept (word text); insert into kept values ('still here')");
        }

        await using var second = await StartAsync();

        Assert.Equal("still here", await AskAsync(second, "select word from kept"));
    }

    [Fact]
    public async Task After_a_kill_of_the_server_it_starts_again_and_nothing_is_lost()
    {
        var killed = await StartAsync();
        await AskAsync(killed, "create table kept (word text); insert into kept values ('committed')");
        using (var server = Process.GetProcessById(int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), System.Globalization.CultureInfo.InvariantCulture)))
        {
            server.Kill();
            await server.WaitForExitAsync();
        }

        await killed.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        await using var again = await StartAsync();

        Assert.Equal("committed", await AskAsync(again, "select word from kept"));
    }

    [Fact]
    public async Task It_is_reached_by_its_owner_only_and_a_second_program_on_the_same_folder_is_refused_clearly()
    {
        await using var first = await StartAsync();
        ShouldBeGuarded();

        var refused = await Assert.ThrowsAsync<ConfigurationException>(StartAsync);
        await using (var command = await EmbeddedPostgres.StartAsync(_folder.FullName, configuredBin: null, mayJoin: true))
        {
            Assert.Equal("1", await AskAsync(command, "select '1'"));
        }

        Assert.Equal("Registry:DataDirectory", refused.Setting);
        Assert.Contains("in use", refused.Message, StringComparison.Ordinal);
        Assert.Equal("1", await AskAsync(first, "select '1'"));
    }

    [Fact]
    public async Task An_interrupted_first_start_does_not_stand_in_the_way()
    {
        Directory.CreateDirectory(Data + ".new");
        await File.WriteAllTextAsync(Path.Combine(Data + ".new", "PG_VERSION"), "15");

        await using var server = await StartAsync();

        Assert.Equal("1", await AskAsync(server, "select '1'"));
    }

    [Fact]
    public async Task A_folder_of_something_else_is_left_alone()
    {
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(Path.Combine(Data, "letters.txt"), "mine");

        await Assert.ThrowsAsync<ConfigurationException>(StartAsync);

        Assert.Equal("mine", await File.ReadAllTextAsync(Path.Combine(Data, "letters.txt")));
    }

    [Fact]
    public async Task A_wrong_folder_of_programs_is_named_with_the_ways_out()
    {
        var refused = await Assert.ThrowsAsync<ConfigurationException>(() => EmbeddedPostgres.StartAsync(_folder.FullName, _folder.FullName, mayJoin: false));

        Assert.Equal("Registry:PostgresBin", refused.Setting);
        Assert.Contains(_folder.FullName, refused.Message, StringComparison.Ordinal);
        Assert.Contains("apt-get install postgresql", refused.Message, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings__Registry", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private void ShouldBeGuarded()
    {
        var pid = File.ReadLines(Path.Combine(Data, "postmaster.pid")).First();
        var user = File.ReadLines($"/proc/{pid}/status").First(l => l.StartsWith("Uid:", StringComparison.Ordinal)).Split('\t')[1];
        Assert.NotEqual("0", user);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(_folder.FullName, "run")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Data));
    }

    private Task<EmbeddedPostgres> StartAsync() => EmbeddedPostgres.StartAsync(_folder.FullName, configuredBin: null, mayJoin: false);

    private static async Task<string?> AskAsync(EmbeddedPostgres server, string sql)
    {
        await using var database = NpgsqlDataSource.Create(server.ConnectionString + ";Pooling=false");
        await using var command = database.CreateCommand(sql);
        return (await command.ExecuteScalarAsync())?.ToString();
    }
}
