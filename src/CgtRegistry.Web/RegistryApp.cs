using System.Text.Encodings.Web;
using System.Text.Unicode;
using CgtRegistry.Domain.Classification;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Commands;
using CgtRegistry.Web.Features;
using CgtRegistry.Web.Features.Data;
using CgtRegistry.Web.Features.Feeds;
using CgtRegistry.Web.Features.Fhir;
using CgtRegistry.Web.Features.Law.Import;
using CgtRegistry.Web.Http;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Mail;
using CgtRegistry.Web.Persistence;
using CgtRegistry.Web.Persistence.Embedded;
using CgtRegistry.Web.Persistence.Registrations;
using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Seed;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Npgsql;
using Serilog;
using Serilog.Events;

namespace CgtRegistry.Web;

/// <summary>The whole application, put together from top to bottom; the tests start the same one on a port of their own.</summary>
public static class RegistryApp
{
    private const int PrivateConnections = 12;

    /// <summary>Builds the application with its database migrated and its reference data loaded.</summary>
    /// <param name="args">Configuration as on the command line.</param>
    /// <param name="adjust">What a test changes before the application is built.</param>
    /// <param name="serve">Whether it will serve; a command only borrows the database of a running register.</param>
    /// <exception cref="ConfigurationException">A setting is wrong; the message says which and what is allowed.</exception>
    public static async Task<WebApplication> BuildAsync(string[] args, Action<WebApplicationBuilder>? adjust = null, bool serve = true)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = ContentRoot() });
        builder.WebHost.ConfigureKestrel(Limits.Set);
        builder.Services.Configure<HostFilteringOptions>(hosts => hosts.IncludeFailureMessage = false);
        adjust?.Invoke(builder);

        var settings = RegistrySettings.Read(builder.Configuration);
        builder.Services.AddSingleton(settings);
        AddLogging(builder, settings);

        var postgres = settings.ConnectionString is null ? await StartPostgresAsync(settings, mayJoin: !serve) : null;
        var connectionString = settings.ConnectionString ?? postgres!.ConnectionString;
        AddDatabase(builder.Services, connectionString, postgres);
        builder.Services.AddAccounts(settings.DataDirectory);
        builder.Services.AddMail(builder.Configuration, settings);
        builder.Services.AddKnownHosts();
        AddPages(builder.Services);
        AddApi(builder.Services);

        var app = builder.Build();
        _ = app.Services.GetService<EmbeddedPostgres>();
        try
        {
            await PrepareAsync(app, settings, connectionString);
        }
        catch (Exception failed)
        {
            await app.DisposeAsync();
            if (settings.ConnectionString is not null && failed.GetBaseException() is System.Net.Sockets.SocketException unreachable)
            {
                throw new ConfigurationException("ConnectionStrings:Registry", $"the server named there does not answer ({unreachable.Message}); start it, or correct Host and Port.");
            }

            throw;
        }

        UsePipeline(app);
        return app;
    }

    // From a build folder the sources are three levels up; a published program carries its files beside it.
    private static string ContentRoot() =>
        Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot")) ? AppContext.BaseDirectory : FindProject(AppContext.BaseDirectory) ?? AppContext.BaseDirectory;

    private static string? FindProject(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            var project = Path.Combine(folder.FullName, "src", "CgtRegistry.Web");
            if (File.Exists(Path.Combine(project, "CgtRegistry.Web.csproj")))
            {
                return project;
            }
        }

        return null;
    }

    private static void AddLogging(WebApplicationBuilder builder, RegistrySettings settings)
    {
        var log = new LoggerConfiguration()
            .MinimumLevel.Is(settings.LogLevel)
            .MinimumLevel.Override("Microsoft", AtLeast(LogEventLevel.Warning))
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", AtLeast(LogEventLevel.Error))
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore.Database.Command", LogEventLevel.Fatal) // a failure reaches the log as the exception it throws
            .WriteTo.Console(new Serilog.Formatting.Json.JsonFormatter(renderMessage: true), standardErrorFromLevel: LogEventLevel.Verbose)
            .CreateLogger();
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(log, dispose: true);

        LogEventLevel AtLeast(LogEventLevel level) => settings.LogLevel > level ? settings.LogLevel : level;
    }

    private static async Task<EmbeddedPostgres> StartPostgresAsync(RegistrySettings settings, bool mayJoin) =>
        OperatingSystem.IsWindows()
            ? throw new ConfigurationException("ConnectionStrings:Registry", "on Windows the program needs a PostgreSQL server; name it here.")
            : await EmbeddedPostgres.StartAsync(settings.DataDirectory, settings.PostgresBin, mayJoin);

    private static void AddDatabase(IServiceCollection services, string connectionString, EmbeddedPostgres? postgres)
    {
        if (postgres is not null)
        {
            // Registered first and through a factory, so that it is disposed last, after everything that speaks to it.
            services.AddSingleton(_ => postgres);
        }

        services.TryAddSingleton(TimeProvider.System); // unless a test brought its own clock
        services.AddSingleton(_ => DatabaseRoles.Pool(connectionString, DatabaseRoles.Public));
        services.AddSingleton(provider => new Workplace(DatabaseRoles.Pool(connectionString, DatabaseRoles.Staff, most: PrivateConnections), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<LiveRegister>()));
        services.AddDbContextFactory<RegistryDb>((provider, options) => options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddSingleton<LiveRegister>();
        services.AddSingleton<LawSearch>();
        services.AddSingleton<RegistrationStore>();
        services.AddSingleton<TrialImports>();
        services.AddSingleton<Installation>();
        services.AddSingleton<ReferenceLoader>();
        services.AddHostedService<PublicationListener>();
        services.AddHostedService<WarmUp>();
        services.AddHealthChecks().AddCheck<RegisterHealth>("register");
    }

    private static void AddPages(IServiceCollection services)
    {
        services.AddRazorComponents();
        services.AddResponseCompression(compression =>
        {
            // Pages only, where no secret stands beside what a reader typed; data keeps one strong ETag for one body.
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/html"];
        });
        services.AddHttpContextAccessor();
        services.Configure<FormOptions>(form => form.ValueCountLimit = Limits.FormValues);
        services.AddScoped<PageContext>();
        services.AddScoped<Forms.Posted>();
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddFeatures();
    }

    private static void AddApi(IServiceCollection services)
    {
        services.ConfigureHttpJsonOptions(json => RecordJson.Configure(json.SerializerOptions));
        services.AddSingleton<Cursors>();
        services.AddRegistryProblems();
        services.AddRegistryOpenApi();
        services.AddCors(cors => cors.AddDefaultPolicy(policy => policy.AllowAnyOrigin().WithMethods("GET", "HEAD").WithExposedHeaders("ETag", "Register-Version")));
        services.AddRegistryRateLimits();
    }

    private static async Task PrepareAsync(WebApplication app, RegistrySettings settings, string connectionString)
    {
        await DatabaseRoles.PrepareAsync(connectionString, CancellationToken.None);

        var live = app.Services.GetRequiredService<LiveRegister>();
        await live.RefreshAsync(CancellationToken.None);
        if (settings.LoadReferenceData && live.Current.Version == 0)
        {
            await app.Services.GetRequiredService<ReferenceLoader>().LoadReferenceAsync(CancellationToken.None);
        }

        if (settings.LawFolder is not null && live.Current.Sources.Count > 0 && !await app.Services.GetRequiredService<Installation>().HasLegalTextsAsync())
        {
            await LoadLawAsync(app, settings.LawFolder);
        }

        await app.Services.GetRequiredService<Cursors>().PrepareAsync();
        _ = app.Services.GetRequiredService<RuleBook>(); // rules that cannot be followed stop the start
    }

    // A relative folder is meant from where the program is run, or from the root of its sources.
    private static async Task LoadLawAsync(WebApplication app, string folder)
    {
        var root = Path.Combine(app.Environment.ContentRootPath, "..", "..");
        if (new[] { folder, Path.Combine(root, folder) }.FirstOrDefault(Directory.Exists) is not { } found)
        {
            return;
        }

        Console.WriteLine($"Taking in the legal texts of {folder}; this happens once.");
        if (await LawCommands.ImportAsync(app.Services.GetRequiredService<LawImporter>(), LawFolder.Find([found]).Sources, complaints: false, CancellationToken.None))
        {
            await app.Services.GetRequiredService<Installation>().RememberLegalTextsAsync();
        }
        else
        {
            app.Logger.LogError("Not every legal text could be taken in; the next start tries again.");
        }
    }

    private static void UsePipeline(WebApplication app)
    {
        app.UseProxies();
        app.UseRequestLog();
        app.UseResponseCompression();
        app.UseErrorPages();
        app.UseKnownHosts();
        app.UseSecurityHeaders();
        app.UseHeadAsGet();
        app.UseCanonicalPaths();
        app.UseCleanInput();
        app.UseRateLimiter();
        app.UseRegistryAssets();
        app.UseRouting();
        app.UseCors();
        app.UseAuthentication();
        app.UseDeclaredActs();
        app.UseAuthorization();
        app.UseReadOnlyMode();
        app.UseAntiforgery();

        var open = app.MapGroup("").Does(Act.ReadPublished);
        open.MapHealth();
        open.MapWellKnown();
        open.MapOpenApi("/openapi/{documentName}.json");
        open.MapGroup("/api/v1").WithRegistryConventions().MapFeatures();
        open.MapGroup("/fhir").WithRegistryConventions().ExcludeFromDescription().MapFhir();
        open.MapGroup("").WithRegistryConventions().MapFeeds();
        open.MapData();
        open.MapUnknownApi();
        app.MapStaff();
        app.MapRazorComponents<App>();
    }
}
