using System.Net;
using AngleSharp.Html.Dom;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Accounts;

/// <summary>Passkeys of this register's address alone, of one device each, five at most.</summary>
public class PasskeyTests(TemplateDatabase template) : IAsyncLifetime
{
    private const string Ours = "https://register.example.vn";
    private const string Page = "/vi/staff/account";
    private const string Make = "/vi/staff/account/passkeys";
    private const string Use = "/vi/staff/sign-in/passkey";

    private StartedRegister _register = null!;

    public async ValueTask InitializeAsync() =>
        _register = await StartedRegister.StartAsync(await template.CopyAsync(Holding.Nothing), $"--Registry:PublicOrigin={Ours}");

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _register.DisposeAsync();
    }

    [Fact]
    public async Task A_passkey_of_ours_signs_in()
    {
        var passkey = await MadeAsync();

        Assert.Equal(HttpStatusCode.SeeOther, await SignInAsync(passkey));
    }

    [Theory]
    [InlineData("https://register.example.vn.evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("https://sub.register.example.vn")]
    [InlineData("http://register.example.vn")]
    [InlineData("https://register.example.vn:8443")]
    [InlineData("null")]
    public async Task An_answer_given_to_another_address_is_refused(string origin)
    {
        var passkey = await MadeAsync();
        passkey.Origin = origin;

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await SignInAsync(passkey));
        using var colleague = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await AddAsync(colleague, new Passkey { Origin = origin }));
    }

    [Theory]
    [InlineData(7, 8, HttpStatusCode.SeeOther)]
    [InlineData(7, 7, HttpStatusCode.UnprocessableEntity)]
    [InlineData(7, 3, HttpStatusCode.UnprocessableEntity)]
    [InlineData(7, 0, HttpStatusCode.UnprocessableEntity)]
    [InlineData(0, 0, HttpStatusCode.SeeOther)] // devices that share keys do not count at all
    public async Task A_device_whose_count_goes_back_is_a_copy_and_is_refused(uint first, uint then, HttpStatusCode expected)
    {
        var passkey = await MadeAsync(first);
        passkey.Counter = then;

        Assert.Equal(expected, await SignInAsync(passkey));
    }

    [Fact]
    public async Task The_count_of_the_last_use_is_what_counts()
    {
        var passkey = await MadeAsync(1);
        passkey.Counter = 9;
        var first = await SignInAsync(passkey);
        passkey.Counter = 5; // the original, after its copy was used

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity), (first, await SignInAsync(passkey)));
    }

    [Fact]
    public async Task A_sixth_passkey_is_refused_and_the_five_stay()
    {
        using var colleague = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        for (var n = 0; n < 4; n++)
        {
            Assert.Equal(HttpStatusCode.SeeOther, await AddAsync(colleague, new Passkey { Origin = Ours }));
        }

        var (one, other) = (await colleague.PageAsync(Page), await colleague.PageAsync(Page)); // with five, the page offers no other
        var answers = (await SendAsync(colleague, one), await SendAsync(colleague, other));

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity), answers);
        Assert.Null((await colleague.PageAsync(Page)).QuerySelector($"form[action='{Make}']"));
        Assert.Equal(5L, await _register.SqlAsync($"select count(*) from work.identity_user_passkey where user_id = '{colleague.Person.Account}'"));
    }

    [Fact]
    public async Task A_passkey_of_somebody_else_is_not_taken_a_second_time()
    {
        using var one = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        using var other = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        var passkey = new Passkey { Origin = Ours };
        await AddAsync(one, passkey);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, await AddAsync(other, passkey));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("register.example.vn.evil.example")]
    public async Task A_foreign_host_name_gets_no_page_to_prove_anything_on(string host)
    {
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/vi/staff/sign-in") { Headers = { Host = host } };

        using var answer = await _register.Browser.SendAsync(asked);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("evil", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    private async Task<Passkey> MadeAsync(uint counter = 0)
    {
        using var colleague = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        var passkey = new Passkey { Origin = Ours, Counter = counter };
        Assert.Equal(HttpStatusCode.SeeOther, await AddAsync(colleague, passkey));
        return passkey;
    }

    private static async Task<HttpStatusCode> AddAsync(Colleague colleague, Passkey passkey) => await SendAsync(colleague, await colleague.PageAsync(Page), passkey);

    private static async Task<HttpStatusCode> SendAsync(Colleague colleague, IHtmlDocument page, Passkey? passkey = null)
    {
        using var answer = await colleague.SendFormAsync(page, Make, ("credential", (passkey ?? new Passkey { Origin = Ours }).Make(Options(page, Make))));
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> SignInAsync(Passkey passkey)
    {
        using var browser = Colleague.Nobody(_register);
        var page = await browser.PageAsync("/vi/staff/sign-in");
        using var answer = await browser.SendFormAsync(page, Use, ("credential", passkey.Use(Options(page, Use))));
        return answer.StatusCode;
    }

    private static string Options(IHtmlDocument page, string action) => page.QuerySelector($"form[action='{action}']")!.GetAttribute("data-options")!;
}
