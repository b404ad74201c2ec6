using CgtRegistry.Domain.People;
using CgtRegistry.Web;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Accounts.Keeping;
using CgtRegistry.Web.Seed;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(CgtRegistry.EndToEnd.Tests.Browser))]

namespace CgtRegistry.EndToEnd.Tests;

/// <summary>The running register, with real and demonstration data, and a headless Chromium; one of each for all tests.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly string _data = Directory.CreateTempSubdirectory("cgt-e2e-").FullName;
    private WebApplication? _app;
    private IPlaywright? _playwright;
    private IBrowser? _chromium;

    /// <summary>Why browser tests cannot run here; none when they can.</summary>
    public static string? Missing { get; } = Chromium() is null ? "Chromium is not installed (Debian: apt-get install chromium), so browser tests cannot run." : null;

    /// <summary>Address of the running register, without a slash at the end.</summary>
    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        _app = await RegistryApp.BuildAsync(["--urls", "http://127.0.0.1:0", "--Registry:DataDirectory", _data, "--Registry:LogLevel", "Error", "--Registry:RequestsPerTenSeconds", "1000000"]);
        await _app.Services.GetRequiredService<ReferenceLoader>().LoadDemoAsync(CancellationToken.None);
        await _app.StartAsync();
        Address = _app.Urls.Single();
        _playwright = await Playwright.CreateAsync();
        _chromium = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium(), Headless = true, Args = Arguments });
    }

    /// <summary>A new, empty profile in a window of a width.</summary>
    public async Task<IPage> OpenAsync(int width, bool scripts = true)
    {
        Assert.SkipUnless(Missing is null, Missing ?? "");
        var context = await _chromium!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = scripts, Locale = "vi-VN" });
        return await context.NewPageAsync();
    }

    /// <summary>Makes an account; the address of the link that sets it up, with the language.</summary>
    public async Task<string> InviteAsync(WorkRole role)
    {
        await using var scope = _app!.Services.CreateAsyncScope();
        var invited = await scope.ServiceProvider.GetRequiredService<Inviting>().InviteAsync(new NewAccount($"e{Guid.NewGuid():N}@example.vn", "Người Thử Nghiệm", role, Institution: null, "vi"), Act.ManageAccounts, CancellationToken.None);
        return "/vi" + invited.Link;
    }

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        Directory.Delete(_data, recursive: true);
    }

    private static string? Chromium() => new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);
}
