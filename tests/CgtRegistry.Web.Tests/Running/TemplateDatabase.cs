using CgtRegistry.Web.Tests.Running;

[assembly: AssemblyFixture(typeof(TemplateDatabase))]

namespace CgtRegistry.Web.Tests.Running;

/// <summary>Two databases made once per run, one migrated and empty, one with the reference data; every test class works in its own copy.</summary>
public sealed class TemplateDatabase : IAsyncLifetime
{
    private readonly string _run = Guid.NewGuid().ToString("N")[..8];
    private readonly SemaphoreSlim _copying = new(1, 1);
    private TestServer _server = null!;
    private int _copies;

    private string Empty => $"cgt_test_{_run}_empty";
    private string Filled => $"cgt_test_{_run}_filled";

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _server = await TestServer.StartAsync();
        await _server.RunAsync($"create database {Empty}");
        await using (await StartedRegister.StartAsync(_server.ConnectionTo(Empty)))
        {
        }

        await _server.RunAsync($"create database {Filled} template {Empty}");
        await using (await StartedRegister.StartAsync(_server.ConnectionTo(Filled), "--Registry:LoadReferenceData=true"))
        {
        }
    }

    /// <summary>A fresh copy of one of the two; the connection to it.</summary>
    public async Task<string> CopyAsync(bool filled)
    {
        var copy = $"cgt_test_{_run}_{Interlocked.Increment(ref _copies)}";
        await _copying.WaitAsync();
        try
        {
            await _server.RunAsync($"create database {copy} template {(filled ? Filled : Empty)} strategy file_copy");
        }
        finally
        {
            _copying.Release();
        }

        return _server.ConnectionTo(copy);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var database in Enumerable.Range(1, _copies).Select(n => $"cgt_test_{_run}_{n}").Append(Filled).Append(Empty))
        {
            await _server.RunAsync($"drop database if exists {database} with (force)");
        }

        await _server.DisposeAsync();
        _copying.Dispose();
    }
}
