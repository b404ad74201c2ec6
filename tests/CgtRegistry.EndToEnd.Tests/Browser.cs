using System.Net;
using System.Net.Sockets;
using CgtRegistry.Domain.People;
using CgtRegistry.Web;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Accounts.Keeping;
using CgtRegistry.Web.Seed;
using CgtRegistry.Web.Tests.Mail;
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
    private readonly PostOffice _office = new();
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

        Address = $"http://localhost:{FreePort()}"; // passkeys and the links in letters are bound to a name
        _app = await RegistryApp.BuildAsync(
        [
            "--urls", Address, "--Registry:PublicOrigin", Address, "--Registry:DataDirectory", _data, "--Registry:LogLevel", "Error", "--Registry:RequestsPerTenSeconds", "1000000",
            "--Registry:Smtp:Host", "127.0.0.1", "--Registry:Smtp:Port", $"{_office.Port}", "--Registry:Smtp:Tls", "false", "--Registry:Smtp:From", "register@example.vn",
        ]);
        await _app.Services.GetRequiredService<ReferenceLoader>().LoadDemoAsync(CancellationToken.None);
        await _app.StartAsync();
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

    /// <summary>The letter to a person that has a link of a kind; waits until it is sent.</summary>
    public async Task<string> LinkSentAsync(string to, string path)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (true)
        {
            if (_office.Letters.FirstOrDefault(l => l.To.Contains(to, StringComparison.OrdinalIgnoreCase) && l.Body.Contains(path, StringComparison.Ordinal)) is { } letter)
            {
                return letter.Body[letter.Body.IndexOf(Address, StringComparison.Ordinal)..].Split([' ', '\r', '\n'], 2)[0];
            }

            await _office.NextAsync(patience.Token);
        }
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

        await _office.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    private static int FreePort()
    {
        using var door = new TcpListener(IPAddress.Loopback, 0);
        door.Start();
        return ((IPEndPoint)door.LocalEndpoint).Port;
    }

    private static string? Chromium() => new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);
}
