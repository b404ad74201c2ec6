using CgtRegistry.Domain;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CgtRegistry.Web.Tests.Running;

/// <summary>The real application on a port of its own, with a clock the test sets.</summary>
public sealed class StartedRegister : IAsyncDisposable
{
    private static readonly Lazy<DirectoryInfo> OfThisRun = new(() => Directory.CreateTempSubdirectory("cgt-sealing-"));

    private readonly WebApplication _app;

    private StartedRegister(WebApplication app, TestClock clock, string connection)
    {
        (_app, Clock, Connection) = (app, clock, connection);
        Browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Browser { get; }
    public TestClock Clock { get; }
    public string Connection { get; }
    public int Port => Browser.BaseAddress!.Port;

    /// <summary>Where all of this run keep the key that seals sessions; nobody’s own.</summary>
    public static string DataFolder => OfThisRun.Value.FullName;

    /// <summary>The picture from which this process answers.</summary>
    public Register Picture => Get<LiveRegister>().Current;

    /// <summary>Starts the application on a database; what is given last wins.</summary>
    public static Task<StartedRegister> StartAsync(string connection, params string[] settings) => StartAsync(connection, _ => { }, settings);

    /// <summary>Starts the application with something in it changed.</summary>
    public static async Task<StartedRegister> StartAsync(string connection, Action<WebApplicationBuilder> adjust, params string[] settings)
    {
        var clock = new TestClock();
        var app = await RegistryApp.BuildAsync(
            [
                "--urls=http://127.0.0.1:0",
                $"--ConnectionStrings:Registry={connection}",
                $"--Registry:DataDirectory={DataFolder}",
                "--Registry:RequestsPerTenSeconds=1000000",
                "--Registry:LoadReferenceData=false",
                "--Registry:LawFolder=",
                "--Registry:LogLevel=Fatal",
                .. settings,
            ],
            builder =>
            {
                builder.Services.AddSingleton<TimeProvider>(clock);
                adjust(builder);
            });
        await app.StartAsync();
        return new StartedRegister(app, clock, connection);
    }

    /// <summary>Takes the folder of this run away.</summary>
    public static void End() => OfThisRun.Value.Delete(recursive: true);

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public Task<RegistryDb> OpenAsync() => Get<IDbContextFactory<RegistryDb>>().CreateDbContextAsync();

    /// <summary>Publishes records through the one door; the number of the publication.</summary>
    public async Task<long?> PublishAsync(params IPublicRecord[] records)
    {
        await using var db = await OpenAsync();
        foreach (var record in records)
        {
            db.Put(record);
        }

        return await db.CommitAsync(A.Publication());
    }

    /// <summary>Runs SQL past the door, as somebody with a database console would.</summary>
    public async Task<object?> SqlAsync(string sql)
    {
        await using var console = NpgsqlDataSource.Create(Connection);
        await using var command = console.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Browser.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
