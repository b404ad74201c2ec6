using System.Net;
using System.Text.Json;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Accounts.Codes;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Accounts;

/// <summary>One's own account: sessions, factors, password, data.</summary>
public class OwnAccountTests(EmptyRegister running) : IClassFixture<EmptyRegister>
{
    private const string Account = "/vi/staff/account";

    private readonly StartedRegister _register = running.Register;

    [Fact]
    public async Task Signing_out_ends_the_session_for_whoever_has_the_cookie()
    {
        var member = await Member.JoinAsync(_register);
        var cookie = member.Browser.Cookie("__Host-cgt")!;

        await member.Browser.TakenAsync(await member.Browser.PageAsync(Account), "/vi/staff/sign-out");

        using var thief = Colleague.Nobody(_register);
        thief.Keep("__Host-cgt", cookie);
        using var answer = await thief.GetAsync("/vi/staff");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Fact]
    public async Task All_other_sessions_end_at_once()
    {
        var member = await Member.JoinAsync(_register);
        using var other = Colleague.Nobody(_register);
        using var signedIn = await member.SignInAsync(other, member.CodeNow(_register));
        await other.PageAsync("/vi/staff");

        await member.Browser.TakenAsync(await member.Browser.PageAsync(Account), "/vi/staff/account/sessions/end-others");

        using var answer = await other.GetAsync("/vi/staff");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        await member.Browser.PageAsync("/vi/staff");
    }

    [Fact]
    public async Task Nobody_ends_the_session_of_somebody_else()
    {
        var member = await Member.JoinAsync(_register);
        using var other = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        var theirs = await _register.SqlAsync($"select id from work.session_row where account = '{other.Person.Account}'");
        using var second = Colleague.Nobody(_register);
        using var signedIn = await member.SignInAsync(second, member.CodeNow(_register));

        await member.Browser.TakenAsync(await member.Browser.PageAsync(Account), "/vi/staff/account/sessions/end", ("id", theirs!.ToString()));

        await other.PageAsync("/vi/staff");
    }

    [Fact]
    public async Task A_new_password_ends_every_other_session_and_is_told_by_letter()
    {
        var member = await Member.JoinAsync(_register);
        using var other = Colleague.Nobody(_register);
        using var signedIn = await member.SignInAsync(other, member.CodeNow(_register));

        await member.Browser.TakenAsync(await member.Browser.PageAsync(Account + "/password"), Account + "/password", ("current", member.Password), ("password", "chim sẻ gặm bút chì"));

        using var answer = await other.GetAsync("/vi/staff");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        await member.Browser.PageAsync("/vi/staff");
        Assert.Equal(1L, await LettersAsync(member, "password-changed"));
    }

    [Fact]
    public async Task Factors_change_only_with_a_fresh_proof_and_nothing_typed_is_lost_on_the_way()
    {
        var member = await Member.JoinAsync(_register);
        var page = await member.Browser.PageAsync(Account);
        _register.Clock.Advance(TimeSpan.FromMinutes(11));

        var prove = await member.Browser.RefusedAsync(page, Account + "/recovery-codes", HttpStatusCode.Forbidden);
        using var proved = await member.Browser.SendFormAsync(prove, "/vi/staff/prove/code", ("code", member.CodeNow(_register)));
        var held = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await proved.Content.ReadAsStringAsync());
        using var done = await member.Browser.SendFormAsync(held, Account + "/recovery-codes");

        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.Equal(1L, await LettersAsync(member, "recovery-codes-renewed"));
    }

    [Fact]
    public async Task A_new_authenticator_takes_the_place_of_the_old_one()
    {
        var member = await Member.JoinAsync(_register);
        var page = await member.Browser.PageAsync(Account + "/authenticator");
        var secret = page.QuerySelector(".cgt-secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);

        await member.Browser.TakenAsync(page, Account + "/authenticator", ("code", Totp.CodeAt(secret, _register.Clock.Now)));
        _register.Clock.Advance(TimeSpan.FromMinutes(2));

        using var browser = Colleague.Nobody(_register);
        using var old = await member.SignInAsync(browser, member.CodeNow(_register));
        using var renewed = await member.SignInAsync(browser, Totp.CodeAt(secret, _register.Clock.Now));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.SeeOther), (old.StatusCode, renewed.StatusCode));
        Assert.Equal(1L, await LettersAsync(member, "authenticator-changed"));
    }

    [Fact]
    public async Task A_recovery_code_opens_ones_own_account_and_nothing_else()
    {
        var member = await Member.JoinAsync(_register);
        using var browser = Colleague.Nobody(_register);

        using var answer = await member.SignInAsync(browser, member.RecoveryCodes[0]);

        Assert.StartsWith(Account, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        await browser.PageAsync(Account);
        using var elsewhere = await browser.GetAsync("/vi/staff");
        Assert.StartsWith("/vi/staff/prove", elsewhere.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(1L, await LettersAsync(member, "recovery-code-used"));
        Assert.Equal(9L, await _register.SqlAsync($"select count(*) from work.recovery_code_row where account = '{member.Id}'"));
    }

    [Fact]
    public async Task Everything_held_about_a_person_is_theirs_to_take_away()
    {
        var member = await Member.JoinAsync(_register);

        using var answer = await member.Browser.GetAsync(Account + "/data.json");

        using var data = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(member.Email, data.RootElement.GetProperty("email").GetString());
        Assert.NotEmpty(data.RootElement.GetProperty("acts").EnumerateArray());
        Assert.DoesNotContain(member.Secret, data.RootElement.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("hash", data.RootElement.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_forgotten_password_is_chosen_anew_by_letter_and_the_code_is_asked_all_the_same()
    {
        var member = await Member.JoinAsync(_register);
        using var browser = Colleague.Nobody(_register);
        var ask = await browser.PageAsync("/vi/staff/reset");
        var known = await browser.TakenAsync(ask, "/vi/staff/reset", ("email", member.Email));
        var unknown = await browser.TakenAsync(ask, "/vi/staff/reset", ("email", "nobody@example.vn"));
        var link = await LinkAsync(member, "new-password");

        var choose = await browser.PageAsync("/vi" + link);
        await browser.TakenAsync(choose, "/vi/staff/reset/password", ("password", "chim sẻ gặm bút chì"));
        await browser.RefusedAsync(choose, "/vi/staff/reset/password", HttpStatusCode.UnprocessableEntity, ("password", "một con vịt xòe hai cánh"));

        Assert.Equal(known, unknown);
        using var out_ = await member.Browser.GetAsync("/vi/staff");
        Assert.Equal(HttpStatusCode.SeeOther, out_.StatusCode);
        var renewed = member with { Password = "chim sẻ gặm bút chì" };
        using var signedIn = await renewed.SignInAsync(browser, member.CodeNow(_register));
        Assert.Equal(HttpStatusCode.SeeOther, signedIn.StatusCode);
    }

    [Fact]
    public async Task A_link_for_a_new_password_ends_after_an_hour()
    {
        var member = await Member.JoinAsync(_register);
        using var browser = Colleague.Nobody(_register);
        await browser.TakenAsync(await browser.PageAsync("/vi/staff/reset"), "/vi/staff/reset", ("email", member.Email));
        var choose = await browser.PageAsync("/vi" + await LinkAsync(member, "new-password"));
        _register.Clock.Advance(TimeSpan.FromHours(1));

        await browser.RefusedAsync(choose, "/vi/staff/reset/password", HttpStatusCode.UnprocessableEntity, ("password", "chim sẻ gặm bút chì"));
    }

    private async Task<string> LinkAsync(Member member, string template)
    {
        await using var work = _register.Get<Persistence.Work.Workplace>().Open(Persistence.Work.Acting.System);
        return AccountLetters.AddressOf(work.Set<Persistence.Work.OutboxRow>().Single(l => l.Account == member.Id && l.Template == template), _register.Get<Sealed>())!;
    }

    private async Task<long> LettersAsync(Member member, string template) =>
        (long)(await _register.SqlAsync($"select count(*) from work.outbox_row where account = '{member.Id}' and template = '{template}' and mailed"))!;
}
