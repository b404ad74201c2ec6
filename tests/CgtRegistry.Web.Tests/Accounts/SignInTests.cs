using System.Net;
using CgtRegistry.Web.Accounts.Passwords;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Accounts;

/// <summary>Signing in with a password and a one-time code.</summary>
public class SignInTests(EmptyRegister running) : IClassFixture<EmptyRegister>
{
    private readonly StartedRegister _register = running.Register;

    [Fact]
    public async Task Password_and_code_open_the_workplace()
    {
        var member = await Member.JoinAsync(_register);
        using var browser = Colleague.Nobody(_register);

        using var answer = await member.SignInAsync(browser, member.CodeNow(_register));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/vi/staff", answer.Headers.Location!.ToString());
        await browser.PageAsync("/vi/staff");
    }

    [Fact]
    public async Task The_first_step_alone_opens_nothing()
    {
        var member = await Member.JoinAsync(_register);
        using var browser = Colleague.Nobody(_register);

        await member.CodePageAsync(browser);
        using var answer = await browser.GetAsync("/vi/staff");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Null(browser.Cookie("__Host-cgt"));
    }

    [Theory]
    [InlineData("decomposed")]
    [InlineData("capitals in the address")]
    public async Task Spellings_of_the_same_thing_are_the_same(string what)
    {
        var member = await Member.JoinAsync(_register);
        using var browser = Colleague.Nobody(_register);

        using var answer = what == "decomposed"
            ? await member.TypePasswordAsync(browser, member.Password.Normalize(System.Text.NormalizationForm.FormD))
            : await member.TypePasswordAsync(browser, email: member.Email.ToUpperInvariant());

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_name_nobody_has_is_answered_like_a_wrong_password_after_the_same_work()
    {
        var member = await Member.JoinAsync(_register);
        var closed = await Member.JoinAsync(_register);
        await _register.SqlAsync($"update work.account set disabled_at = now() where id = '{closed.Id}'");
        var (unready, _) = await Member.InviteAsync(_register);
        using var browser = Colleague.Nobody(_register);
        var hashing = _register.Get<PasswordHashing>();
        List<(int Hashes, HttpStatusCode Status, string Body)> answers = [];

        foreach (var (email, password) in new[] { (member.Email, "không phải mật khẩu này đâu"), ("nobody@example.vn", member.Password), (closed.Email, closed.Password), (unready.Email!, member.Password), ("аnh@example.vn", member.Password), (member.Email, new string('x', 200)) })
        {
            var before = hashing.Computed;
            using var answer = await member.TypePasswordAsync(browser, password, email);
            var shown = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
            answers.Add((hashing.Computed - before, answer.StatusCode, shown.QuerySelector("#problems")!.TextContent));
        }

        Assert.Equal((1, HttpStatusCode.UnprocessableEntity), (answers[0].Hashes, answers[0].Status));
        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task A_refused_password_is_never_in_the_page()
    {
        var member = await Member.JoinAsync(_register);
        using var browser = Colleague.Nobody(_register);

        using var answer = await member.TypePasswordAsync(browser, "một mật khẩu sai hẳn");

        var body = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("một mật khẩu sai", WebUtility.HtmlDecode(body), StringComparison.Ordinal);
        Assert.Contains(member.Email, body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https:evil.example")]
    [InlineData("/%09/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/vix")]
    [InlineData("/vi//evil.example")]
    [InlineData("/vi/staff/sign-in?return=/vi/staff/sign-in")]
    public async Task Signing_in_leads_to_pages_of_ours_only(string address)
    {
        var member = await Member.JoinAsync(_register);
        using var browser = Colleague.Nobody(_register);

        using var answer = await member.SignInAsync(browser, member.CodeNow(_register), "?return=" + Uri.EscapeDataString(address));

        Assert.Equal("/vi/staff", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Signing_in_leads_back_to_where_one_was()
    {
        var member = await Member.JoinAsync(_register);
        using var browser = Colleague.Nobody(_register);

        using var answer = await member.SignInAsync(browser, member.CodeNow(_register), "?return=%2Fvi%2Fstaff%2Faccount%3Fdone%3Dx");

        Assert.Equal("/vi/staff/account?done=x", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Every_sign_in_has_a_key_of_its_own_and_the_old_one_is_over()
    {
        var member = await Member.JoinAsync(_register);
        var before = member.Browser.Cookie("__Host-cgt")!;

        using var answer = await member.SignInAsync(member.Browser, member.CodeNow(_register));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.NotEqual(before, member.Browser.Cookie("__Host-cgt"));
        await member.Browser.PageAsync("/vi/staff");
        using var thief = Colleague.Nobody(_register);
        thief.Keep("__Host-cgt", before);
        using var replayed = await thief.GetAsync("/vi/staff");
        Assert.Equal(HttpStatusCode.SeeOther, replayed.StatusCode);
    }

    [Fact]
    public async Task Cookies_are_for_this_host_alone_and_out_of_reach_of_scripts()
    {
        var member = await Member.JoinAsync(_register);
        using var browser = Colleague.Nobody(_register);

        using var answer = await member.SignInAsync(browser, member.CodeNow(_register));
        using var page = await browser.GetAsync("/vi/staff/account");

        var session = answer.Headers.GetValues("Set-Cookie").Last(c => c.StartsWith("__Host-cgt=", StringComparison.Ordinal));
        Assert.Equal(["path=/", "secure", "samesite=lax", "httponly"], session.Split("; ")[1..].Where(p => !p.StartsWith("expires", StringComparison.Ordinal)));
        Assert.All(answer.Headers.GetValues("Set-Cookie"), c => Assert.True(c.Length < 4096 && c.StartsWith("__Host-", StringComparison.Ordinal), c));
        Assert.True(page.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task Passwords_are_hashed_slowly()
    {
        var member = await Member.JoinAsync(_register);

        var hash = Convert.FromBase64String((string)(await _register.SqlAsync($"select password_hash from work.account where id = '{member.Id}'"))!);

        Assert.Equal((1, 2, 220_000), (hash[0], System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(1)), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(5))));
    }
}
