using CgtRegistry.Web.Tests.Running;

[assembly: AssemblyFixture(typeof(TemplateDatabase))]

namespace CgtRegistry.Web.Tests.Running;

/// <summary>What a database of tests holds.</summary>
public enum Holding
{
    Nothing,
    ReferenceData,
    LegalTexts,
}

/// <summary>
/// Databases made once per run – migrated and empty, with the reference data, and with the real legal texts as far as a
/// test asks for them; every test class works in its own copy.
/// </summary>
public sealed class TemplateDatabase : IAsyncLifetime
{
    private readonly string _run = Guid.NewGuid().ToString("N")[..8];
    private readonly SemaphoreSlim _copying = new(1, 1);
    private TestServer _server = null!;
    private int _copies;
    private bool _hasLaw;

    private string Empty => $"cgt_test_{_run}_empty";
    private string Filled => $"cgt_test_{_run}_filled";
    private string Law => $"cgt_test_{_run}_law";

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

    /// <summary>A fresh copy of one of them; the connection to it.</summary>
    public async Task<string> CopyAsync(Holding holding)
    {
        var copy = $"cgt_test_{_run}_{Interlocked.Increment(ref _copies)}";
        await _copying.WaitAsync();
        try
        {
            if (holding is Holding.LegalTexts && !_hasLaw)
            {
                await _server.RunAsync($"create database {Law} template {Empty}");
                await using (await StartedRegister.StartAsync(_server.ConnectionTo(Law), "--Registry:LoadReferenceData=true", $"--Registry:LawFolder={Repository.LegalTexts}"))
                {
                }

                _hasLaw = true;
            }

            await _server.RunAsync($"create database {copy} template {holding switch { Holding.LegalTexts => Law, Holding.ReferenceData => Filled, _ => Empty }} strategy file_copy");
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
        foreach (var database in Enumerable.Range(1, _copies).Select(n => $"cgt_test_{_run}_{n}").Append(Filled).Append(Empty).Append(Law))
        {
            await _server.RunAsync($"drop database if exists {database} with (force)");
        }

        await _server.DisposeAsync();
        StartedRegister.End();
        _copying.Dispose();
    }
}
