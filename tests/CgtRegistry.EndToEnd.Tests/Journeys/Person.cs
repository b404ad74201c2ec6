using Microsoft.Playwright;

namespace CgtRegistry.EndToEnd.Tests.Journeys;

/// <summary>Somebody at work, with a browser and a passkey of their own; scripts run only where the browser needs one to speak to the passkey, unless they are on.</summary>
internal sealed class Person
{
    private readonly Browser _browser;
    private readonly bool _scripts;
    private readonly ICDPSession _session;

    private Person(Browser browser, IPage page, bool scripts, ICDPSession session) => (_browser, Page, _scripts, _session) = (browser, page, scripts, session);

    public IPage Page { get; }

    /// <summary>What the page says, as a reader sees it.</summary>
    public ILocator Main => Page.Locator("main");

    public static async Task<Person> ComeAsync(Browser browser, bool scripts)
    {
        var page = await browser.OpenAsync(scripts ? 1280 : 390);
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        var person = new Person(browser, page, scripts, session);
        await person.AllowScriptsAsync(scripts);
        return person;
    }

    /// <summary>Opens the link of an invitation and makes a passkey.</summary>
    public async Task JoinAsync(string link)
    {
        await AllowScriptsAsync(true);
        await OpenAsync(link);
        await Page.Locator("form[data-cgt-passkey] button").ClickAsync();
        await Page.Locator(".cgt-codes").WaitForAsync();
        await AllowScriptsAsync(_scripts);
    }

    /// <summary>Opens an address of the register; with or without its origin.</summary>
    public async Task OpenAsync(string address)
    {
        var answer = await Page.GotoAsync(address.StartsWith('/') ? _browser.Address + address : address);
        Assert.True(answer!.Ok, $"{address}: {answer.Status}");
    }

    /// <summary>Fills in a field of the page, whatever kind of field it is.</summary>
    public async Task FillAsync(string name, string value)
    {
        var field = Page.Locator($"[name='{name}']:not([type=hidden])");
        switch (await field.First.EvaluateAsync<string>("f => f.type"))
        {
            case "radio" or "checkbox":
                await Page.Locator($"label[for='{await Page.Locator($"[name='{name}'][value='{value}']").GetAttributeAsync("id")}']").ClickAsync();
                break;
            case "select-one":
                await field.SelectOptionAsync(value);
                break;
            default:
                await field.FillAsync(value);
                break;
        }
    }

    public async Task FillAsync(params (string Name, string Value)[] fields)
    {
        foreach (var (name, value) in fields)
        {
            await FillAsync(name, value);
        }
    }

    /// <summary>Chooses a record of the register in a field, from the list under it.</summary>
    public async Task ChooseAsync(string name, string id)
    {
        var field = Page.Locator($"[name='{name}']");
        var choice = await Page.Locator($"datalist#{await field.GetAttributeAsync("list")} option[value$='[{id}]']").First.GetAttributeAsync("value");
        await field.FillAsync(choice!);
    }

    /// <summary>Writes a date into its three boxes.</summary>
    public Task DateAsync(string name, DateOnly day) => FillAsync(($"{name}.day", $"{day.Day}"), ($"{name}.month", $"{day.Month}"), ($"{name}.year", $"{day.Year}"));

    /// <summary>Presses the button of an act, which must be taken; problems the page shows fail the test.</summary>
    public async Task PressAsync(string act, string button = "button[type=submit]:not(.usa-sr-only)")
    {
        await Page.Locator($"form[action$='/{act}']").Locator(button).First.ClickAsync();
        var problems = Page.Locator("#problems");
        Assert.True(await problems.CountAsync() == 0, $"{act}: {(await problems.CountAsync() > 0 ? await problems.InnerTextAsync() : "")}");
    }

    public Task SeesAsync(string text) => Assertions.Expect(Main).ToContainTextAsync(text);

    private Task AllowScriptsAsync(bool allowed) => _session.SendAsync("Emulation.setScriptExecutionDisabled", new() { ["value"] = !allowed });
}
