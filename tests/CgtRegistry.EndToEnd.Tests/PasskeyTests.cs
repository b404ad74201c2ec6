using CgtRegistry.Domain.People;
using Microsoft.Playwright;

namespace CgtRegistry.EndToEnd.Tests;

/// <summary>A regulator and a passkey, with an authenticator that Chromium plays.</summary>
public sealed class PasskeyTests(Browser browser)
{
    [Fact]
    public async Task An_invited_regulator_makes_a_passkey_and_signs_in_with_it()
    {
        var page = await OpenAsync();
        await JoinAsync(page);
        await Assertions.Expect(page.Locator(".cgt-codes code")).ToHaveCountAsync(10);

        await page.GotoAsync(Home + "/vi/staff/account");
        await page.Locator("form[action='/vi/staff/sign-out'] button").ClickAsync();
        await page.GotoAsync(Home + "/vi/staff/sign-in");
        await page.Locator("form[data-cgt-passkey] button").ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(Home + "/vi/staff");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_device_that_does_not_check_the_person_is_refused()
    {
        var page = await OpenAsync();
        var (session, device) = await JoinAsync(page);
        await page.Context.ClearCookiesAsync();
        await session.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = device, ["isUserVerified"] = false });

        await page.GotoAsync(Home + "/vi/staff/sign-in");
        await page.Locator("form[data-cgt-passkey] button").ClickAsync();

        await Assertions.Expect(page.Locator("[data-passkey-failed]")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_proof_without_verification_of_the_person_is_refused_by_the_register_too()
    {
        var page = await OpenAsync();
        var (session, device) = await JoinAsync(page);
        await page.Context.ClearCookiesAsync();
        await session.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = device, ["isUserVerified"] = false });
        await page.GotoAsync(Home + "/vi/staff/sign-in");
        var form = page.Locator("form[data-cgt-passkey]");
        await form.EvaluateAsync("f => { const o = JSON.parse(f.dataset.options); o.userVerification = 'discouraged'; f.dataset.options = JSON.stringify(o); }");

        await form.Locator("button").ClickAsync();

        await Assertions.Expect(page.Locator("#problems")).ToContainTextAsync("không mở được tài khoản nào");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_proof_is_good_once()
    {
        var page = await OpenAsync();
        await JoinAsync(page);
        await page.Context.ClearCookiesAsync();
        await page.GotoAsync(Home + "/vi/staff/sign-in");
        Dictionary<string, string> sent = [];
        page.Request += (_, request) =>
        {
            if (request.Method == "POST")
            {
                sent = System.Web.HttpUtility.ParseQueryString(request.PostData!) is { } values ? values.AllKeys.ToDictionary(k => k!, k => values[k]!) : [];
            }
        };
        await page.Locator("form[data-cgt-passkey] button").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(Home + "/vi/staff");

        await page.Context.ClearCookiesAsync(new() { Name = "__Host-cgt" });
        await page.GotoAsync(Home + "/vi/staff/sign-in");
        await page.Locator("form[data-cgt-passkey]").EvaluateAsync("(f, sent) => { f.elements.state.value = sent.state; f.elements.credential.value = sent.credential; f.submit(); }", sent);

        await Assertions.Expect(page.Locator("#problems")).ToContainTextAsync("không mở được tài khoản nào");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_last_passkey_stays_and_another_one_can_be_added()
    {
        var page = await OpenAsync();
        var (session, _) = await JoinAsync(page);
        await page.GotoAsync(Home + "/vi/staff/account");
        await page.Locator("form[action$='/passkeys/remove'] button").ClickAsync();
        await Assertions.Expect(page.Locator("#problems")).ToContainTextAsync("khóa duy nhất");

        await AddDeviceAsync(session, "usb");
        await page.GotoAsync(Home + "/vi/staff/account");
        await page.Locator("#f-passkey-name").FillAsync("Khóa dự phòng");
        await page.Locator("form[data-cgt-passkey=create] button").ClickAsync();

        await Assertions.Expect(page.Locator("form[action$='/passkeys/remove']")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Khóa dự phòng");
        await page.Context.CloseAsync();
    }

    // Passkeys are bound to a name; that of a machine of one's own is localhost.
    private string Home => browser.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal);

    private Task<IPage> OpenAsync() => browser.OpenAsync(1280);

    private async Task<(ICDPSession Session, string Device)> JoinAsync(IPage page)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        await session.SendAsync("WebAuthn.enable");
        var device = await AddDeviceAsync(session, "internal");
        await page.GotoAsync(Home + await browser.InviteAsync(WorkRole.Reviewer));
        await page.Locator("form[data-cgt-passkey] button").ClickAsync();
        await page.Locator(".cgt-codes").WaitForAsync();
        return (session, device);
    }

    private static async Task<string> AddDeviceAsync(ICDPSession session, string transport)
    {
        var added = await session.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = transport,
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        return added!.Value.GetProperty("authenticatorId").GetString()!;
    }
}
