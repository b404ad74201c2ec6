using CgtRegistry.Domain.People;
using CgtRegistry.Web.Seed;
using CgtRegistry.Web.Tests.Running;
using Npgsql;

[assembly: AssemblyFixture(typeof(CgtRegistry.EndToEnd.Tests.StaffRegister))]

namespace CgtRegistry.EndToEnd.Tests;

/// <summary>A register at work: somebody of every role, and what they have written so far. Started when the first test asks for it.</summary>
public sealed class StaffRegister : IAsyncDisposable
{
    private const string Database = "cgt_staff_pages";

    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly Dictionary<WorkRole, Colleague> _people = [];
    private TestServer? _server;
    private StartedRegister? _register;

    /// <summary>The register; only after <see cref="StartedAsync"/>.</summary>
    internal StartedRegister Running => _register!;

    /// <summary>Addresses of what was written, by the words in braces that pages are listed with.</summary>
    internal Dictionary<string, string> Written { get; } = new(StringComparer.Ordinal);

    /// <summary>Somebody of a role, signed in.</summary>
    internal Colleague Of(WorkRole role) => _people[role];

    /// <summary>Starts the register and has everything written, once.</summary>
    internal async Task<StaffRegister> StartedAsync()
    {
        await _starting.WaitAsync();
        try
        {
            if (_register is null)
            {
                await StartAsync();
            }
        }
        finally
        {
            _starting.Release();
        }

        return this;
    }

    /// <summary>A listed address with the words in braces filled in.</summary>
    internal string Address(string listed) => Written.Aggregate(listed, (address, word) => address.Replace($"{{{word.Key}}}", word.Value, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        foreach (var person in _people.Values)
        {
            person.Dispose();
        }

        if (_register is not null)
        {
            await _register.DisposeAsync();
        }

        NpgsqlConnection.ClearAllPools();
        if (_server is not null)
        {
            await _server.RunAsync($"drop database if exists {Database} with (force)");
            await _server.DisposeAsync();
        }

        _starting.Dispose();
    }

    private async Task StartAsync()
    {
        _server = await TestServer.StartAsync();
        await _server.RunAsync($"drop database if exists {Database} with (force)");
        await _server.RunAsync($"create database {Database}");
        var register = await StartedRegister.StartAsync(_server.ConnectionTo(Database), "--Registry:LoadReferenceData=true");
        await register.Get<ReferenceLoader>().LoadDemoAsync(CancellationToken.None);
        foreach (var role in Enum.GetValues<WorkRole>())
        {
            _people[role] = await Colleague.SignInAsync(register, role, role is WorkRole.Applicant ? StaffContent.Hospital : null);
        }

        await StaffContent.WriteAsync(register, Of, Written);
        _register = register;
    }
}
