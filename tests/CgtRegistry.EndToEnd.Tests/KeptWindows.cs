using Microsoft.Playwright;

namespace CgtRegistry.EndToEnd.Tests;

/// <summary>Windows that go from page to page, as a person's does: one for each who looks, opened once for a test class.</summary>
public sealed class KeptWindows : IAsyncDisposable
{
    private readonly Dictionary<string, IPage> _windows = [];

    /// <summary>The window of somebody; what it complains of from now on, until it is looked through again.</summary>
    internal async Task<LookedThrough> LookAsync(string who, Func<Task<IPage>> open)
    {
        if (!_windows.TryGetValue(who, out var window))
        {
            window = _windows[who] = await open();
        }

        return new LookedThrough(window);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var window in _windows.Values)
        {
            await window.Context.CloseAsync();
        }
    }
}

/// <summary>A window while somebody looks at pages through it.</summary>
internal sealed class LookedThrough : IDisposable
{
    private readonly List<string> _complaints = [];

    public LookedThrough(IPage page)
    {
        Page = page;
        page.Console += OnConsole;
        page.Response += OnResponse;
    }

    public IPage Page { get; }

    /// <summary>Errors and warnings of the browser, and answers that were refused.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>By how many pixels the page is wider than the window.</summary>
    public Task<int> OverflowAsync() => Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Makes the window as wide as a phone or a desk.</summary>
    public Task WidenAsync(int width) => Page.SetViewportSizeAsync(width, 900);

    public void Dispose()
    {
        Page.Console -= OnConsole;
        Page.Response -= OnResponse;
    }

    private void OnConsole(object? sender, IConsoleMessage message)
    {
        if (message.Type is "error" or "warning")
        {
            _complaints.Add(message.Text);
        }
    }

    private void OnResponse(object? sender, IResponse response)
    {
        if (response.Status >= 400)
        {
            _complaints.Add($"{response.Status} {response.Url}");
        }
    }
}
