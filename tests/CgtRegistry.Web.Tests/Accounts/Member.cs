using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Accounts.Codes;
using CgtRegistry.Web.Accounts.Keeping;
using CgtRegistry.Web.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace CgtRegistry.Web.Tests.Accounts;

/// <summary>Somebody who was invited and set up a password and an authenticator through the pages, as people do.</summary>
internal sealed record Member(Guid Id, string Email, string Password, string Secret, IReadOnlyList<string> RecoveryCodes, Colleague Browser)
{
    public const string GoodPassword = "bảy con mèo uống trà";

    /// <summary>An account with its link, before anybody opened it.</summary>
    public static async Task<(Account Account, string Link)> InviteAsync(StartedRegister register, WorkRole role = WorkRole.Auditor)
    {
        await using var scope = register.Get<IServiceScopeFactory>().CreateAsyncScope();
        var invited = await scope.ServiceProvider.GetRequiredService<Inviting>().InviteAsync(new NewAccount($"m{Guid.NewGuid():N}@example.vn", "Người Mới", role, Institution: null, "vi"), Act.ManageAccounts, default);
        Assert.Null(invited.Refusal);
        return (invited.Account!, "/vi" + invited.Link);
    }

    public static async Task<Member> JoinAsync(StartedRegister register)
    {
        var (account, link) = await InviteAsync(register);
        var browser = Colleague.Nobody(register);
        var page = await browser.PageAsync(link);
        var secret = page.QuerySelector(".cgt-secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
        using var done = await browser.SendFormAsync(page, "/vi/staff/invitation/password", ("password", GoodPassword), ("code", Totp.CodeAt(secret, register.Clock.Now)));
        var body = new HtmlParser().ParseDocument(await done.Content.ReadAsStringAsync());
        Assert.True(done.StatusCode == HttpStatusCode.OK, body.QuerySelector("#problems")?.TextContent);
        register.Clock.Advance(TimeSpan.FromMinutes(1)); // the code of the set-up is used
        return new Member(account.Id, account.Email!, GoodPassword, secret, [.. body.QuerySelectorAll(".cgt-codes code").Select(c => c.TextContent)], browser);
    }

    /// <summary>The code the app shows now.</summary>
    public string CodeNow(StartedRegister register) => Totp.CodeAt(Secret, register.Clock.Now);

    /// <summary>First step in a browser; the answer.</summary>
    public async Task<HttpResponseMessage> TypePasswordAsync(Colleague browser, string? password = null, string? email = null, string query = "")
    {
        var page = await browser.PageAsync("/vi/staff/sign-in" + query);
        return await browser.SendFormAsync(page, "/vi/staff/sign-in", ("email", email ?? Email), ("password", password ?? Password));
    }

    /// <summary>Both steps in a browser; the answer to the second.</summary>
    public async Task<HttpResponseMessage> SignInAsync(Colleague browser, string code, string query = "")
    {
        var page = await CodePageAsync(browser, query);
        return await browser.SendFormAsync(page, "/vi/staff/sign-in/code", ("code", code));
    }

    /// <summary>The page of the second step.</summary>
    public async Task<IHtmlDocument> CodePageAsync(Colleague browser, string query = "")
    {
        using var first = await TypePasswordAsync(browser, query: query);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        return new HtmlParser().ParseDocument(await first.Content.ReadAsStringAsync());
    }
}
