using System.Net;
using AngleSharp.Html.Parser;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Accounts;

/// <summary>What was typed survives the end of a session, and nothing another site sends does.</summary>
public class HeldFormTests(EmptyRegister running) : IClassFixture<EmptyRegister>
{
    private const string Language = "/vi/staff/account/language";

    private readonly StartedRegister _register = running.Register;

    [Fact]
    public async Task What_was_typed_before_the_session_ended_is_sent_again_after_signing_in()
    {
        var member = await Member.JoinAsync(_register);
        var page = await member.Browser.PageAsync("/vi/staff/account");
        _register.Clock.Advance(TimeSpan.FromHours(1));

        var signIn = await member.Browser.RefusedAsync(page, Language, HttpStatusCode.Unauthorized, ("language", "en"));
        using var first = await member.Browser.SendFormAsync(signIn, "/vi/staff/sign-in", ("email", member.Email), ("password", member.Password));
        using var second = await member.Browser.SendFormAsync(new HtmlParser().ParseDocument(await first.Content.ReadAsStringAsync()), "/vi/staff/sign-in/code", ("code", member.CodeNow(_register)));
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        await member.Browser.TakenAsync(new HtmlParser().ParseDocument(await second.Content.ReadAsStringAsync()), Language);

        Assert.Equal("en", await _register.SqlAsync($"select language from work.account where id = '{member.Id}'"));
    }

    [Fact]
    public async Task A_password_mistyped_on_the_way_loses_nothing()
    {
        var member = await Member.JoinAsync(_register);
        var page = await member.Browser.PageAsync("/vi/staff/account");
        _register.Clock.Advance(TimeSpan.FromHours(1));
        var signIn = await member.Browser.RefusedAsync(page, Language, HttpStatusCode.Unauthorized, ("language", "en"));

        var again = await member.Browser.RefusedAsync(signIn, "/vi/staff/sign-in", HttpStatusCode.UnprocessableEntity, ("email", member.Email), ("password", "không phải mật khẩu"));

        Assert.NotEmpty(again.QuerySelector("form[action='/vi/staff/sign-in'] input[name=held]")!.GetAttribute("value")!);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    public async Task What_another_site_sends_is_not_held(string header, string value)
    {
        using var browser = Colleague.Nobody(_register);
        using var sent = new HttpRequestMessage(HttpMethod.Post, Language) { Content = new FormUrlEncodedContent([new("language", "en")]) };
        sent.Headers.Add(header, value);

        using var answer = await browser.SendAsync(sent);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_is_shown_to_be_sent_again_and_does_nothing()
    {
        using var colleague = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        using var sent = new HttpRequestMessage(HttpMethod.Post, Language) { Content = new FormUrlEncodedContent([new("language", "en"), new("note", "đã gõ")]) };

        using var answer = await colleague.SendAsync(sent);

        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("đã gõ", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("vi", await _register.SqlAsync($"select language from work.account where id = '{colleague.Person.Account}'"));
        await colleague.TakenAsync(page, Language);
        Assert.Equal("en", await _register.SqlAsync($"select language from work.account where id = '{colleague.Person.Account}'"));
    }

    [Fact]
    public async Task Passwords_and_codes_are_not_carried()
    {
        using var colleague = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        using var sent = new HttpRequestMessage(HttpMethod.Post, Language) { Content = new FormUrlEncodedContent([new("current", "mật khẩu cũ"), new("password", "mật khẩu mới"), new("code", "123456"), new("note", "đã gõ")]) };

        using var answer = await colleague.SendAsync(sent);

        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Equal(["note"], page.QuerySelectorAll($"form[action='{Language}'] input[type=hidden]").Select(i => i.GetAttribute("name")).Where(n => !n!.StartsWith("__", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Fields_of_the_data_set_are_carried_whatever_their_names_remind_of()
    {
        using var colleague = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        using var sent = new HttpRequestMessage(HttpMethod.Post, Language) { Content = new FormUrlEncodedContent([new("/cellGene/productCode", "KC-1"), new("/ethics/0/state", "approved")]) };

        using var answer = await colleague.SendAsync(sent);

        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Equal(["KC-1", "approved"], page.QuerySelectorAll($"form[action='{Language}'] input[name^='/']").Select(i => i.GetAttribute("value")));
    }

    [Fact]
    public async Task A_form_with_more_values_than_any_page_has_is_too_large()
    {
        using var browser = Colleague.Nobody(_register);
        using var sent = new HttpRequestMessage(HttpMethod.Post, "/vi/report") { Content = new FormUrlEncodedContent(Enumerable.Range(0, 5000).Select(n => KeyValuePair.Create($"f{n}", "x"))) };

        using var answer = await browser.SendAsync(sent);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_of_more_than_a_quarter_of_a_megabyte_is_not_carried()
    {
        using var browser = Colleague.Nobody(_register);
        using var sent = new HttpRequestMessage(HttpMethod.Post, Language) { Content = new FormUrlEncodedContent([new("note", new string('x', 257 * 1024))]) };

        using var answer = await browser.SendAsync(sent);

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Fact]
    public async Task What_one_person_typed_is_not_shown_to_another_who_signs_in_at_the_same_desk()
    {
        var (typist, next) = (await Member.JoinAsync(_register), await Member.JoinAsync(_register));
        var page = await typist.Browser.PageAsync("/vi/staff/account");
        _register.Clock.Advance(TimeSpan.FromHours(1));
        var signIn = await typist.Browser.RefusedAsync(page, Language, HttpStatusCode.Unauthorized, ("language", "en"), ("note", "chuyện riêng"));

        using var first = await typist.Browser.SendFormAsync(signIn, "/vi/staff/sign-in", ("email", next.Email), ("password", next.Password));
        using var second = await typist.Browser.SendFormAsync(new HtmlParser().ParseDocument(await first.Content.ReadAsStringAsync()), "/vi/staff/sign-in/code", ("code", next.CodeNow(_register)));

        Assert.Equal(HttpStatusCode.SeeOther, second.StatusCode);
        Assert.DoesNotContain("chuyện riêng", WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal("vi", await _register.SqlAsync($"select language from work.account where id = '{next.Id}'"));
    }

    [Fact]
    public async Task A_page_one_person_left_open_sends_nothing_in_the_name_of_the_next()
    {
        using var one = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        using var next = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        var left = await one.PageAsync("/vi/staff/account");

        using var answer = await next.SendFormAsync(left, Language, ("language", "en"), ("note", "chuyện riêng"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain("chuyện riêng", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal("vi", await _register.SqlAsync($"select language from work.account where id = '{next.Person.Account}'"));
    }

    [Fact]
    public async Task Public_pages_carry_no_token_and_no_cookie()
    {
        using var answer = await _register.Browser.GetAsync("/vi/check");

        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("__RequestVerificationToken", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
