using System.Net;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Accounts.Codes;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Accounts;

/// <summary>Accounts begin with a link, good once, and with two factors or a passkey.</summary>
public class InvitationTests(EmptyRegister running) : IClassFixture<EmptyRegister>
{
    private readonly StartedRegister _register = running.Register;

    [Fact]
    public async Task A_link_works_once()
    {
        var (_, link) = await Member.InviteAsync(_register);
        using var browser = Colleague.Nobody(_register);
        var page = await browser.PageAsync(link);
        var secret = SecretOf(page);
        var code = Totp.CodeAt(secret, _register.Clock.Now);

        using var first = await browser.SendFormAsync(page, "/vi/staff/invitation/password", ("password", Member.GoodPassword), ("code", code));
        using var other = Colleague.Nobody(_register);
        var again = await other.PageAsync(link);

        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Empty(again.Forms.Where(f => f.GetAttribute("action")!.Contains("invitation", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_link_opened_in_many_tabs_sets_up_one_of_them()
    {
        var (account, link) = await Member.InviteAsync(_register);
        using var browser = Colleague.Nobody(_register);
        var page = await browser.PageAsync(link);
        var code = Totp.CodeAt(SecretOf(page), _register.Clock.Now);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            using var answer = await browser.SendFormAsync(page, "/vi/staff/invitation/password", ("password", Member.GoodPassword), ("code", code));
            return answer.StatusCode;
        }));

        Assert.Equal(1, answers.Count(a => a is HttpStatusCode.OK));
        Assert.All(answers, a => Assert.True(a is HttpStatusCode.OK or HttpStatusCode.UnprocessableEntity));
        Assert.Equal(10L, await _register.SqlAsync($"select count(*) from work.recovery_code_row where account = '{account.Id}'"));
    }

    [Fact]
    public async Task A_failure_of_the_database_is_not_told_as_a_link_that_was_used()
    {
        var (account, link) = await Member.InviteAsync(_register);
        using var browser = Colleague.Nobody(_register);
        var page = await browser.PageAsync(link);
        await _register.SqlAsync("alter table work.outbox_row add constraint full_disk check (template <> 'factors-set-up') not valid");

        using var failed = await SetUpAsync();
        await _register.SqlAsync("alter table work.outbox_row drop constraint full_disk");
        using var taken = await SetUpAsync();

        Assert.Equal((HttpStatusCode.InternalServerError, HttpStatusCode.OK), (failed.StatusCode, taken.StatusCode));
        Assert.Equal(true, await _register.SqlAsync($"select email_confirmed from work.account where id = '{account.Id}'"));

        async Task<HttpResponseMessage> SetUpAsync() =>
            await browser.SendFormAsync(page, "/vi/staff/invitation/password", ("password", Member.GoodPassword), ("code", Totp.CodeAt(SecretOf(page), _register.Clock.Now))).ConfigureAwait(true);
    }

    [Fact]
    public async Task A_link_ends_after_seven_days()
    {
        var (_, link) = await Member.InviteAsync(_register);
        using var browser = Colleague.Nobody(_register);
        Assert.NotEmpty((await browser.PageAsync(link)).QuerySelectorAll("form[data-cgt-passkey]"));

        _register.Clock.Advance(TimeSpan.FromDays(7));

        Assert.Empty((await browser.PageAsync(link)).QuerySelectorAll("form[data-cgt-passkey]"));
    }

    [Theory]
    [InlineData(WorkRole.Reviewer)]
    [InlineData(WorkRole.Approver)]
    [InlineData(WorkRole.Administrator)]
    public async Task Whoever_decides_or_keeps_accounts_has_no_way_without_a_passkey(WorkRole role)
    {
        var (_, link) = await Member.InviteAsync(_register, role);
        var (_, others) = await Member.InviteAsync(_register);
        using var browser = Colleague.Nobody(_register);
        var page = await browser.PageAsync(link);
        var open = await browser.PageAsync(others);

        Assert.Empty(page.QuerySelectorAll("input[type=password]"));
        var refused = await browser.RefusedAsync(open, "/vi/staff/invitation/password", HttpStatusCode.UnprocessableEntity,
            ("key", new Uri(_register.Browser.BaseAddress!, link).Query[5..]), ("password", Member.GoodPassword), ("code", Totp.CodeAt(SecretOf(open), _register.Clock.Now)));
        Assert.NotNull(refused.QuerySelector("#problems"));
    }

    [Fact]
    public async Task A_wrong_code_keeps_the_same_secret_so_that_the_app_need_not_be_set_up_again()
    {
        var (_, link) = await Member.InviteAsync(_register);
        using var browser = Colleague.Nobody(_register);
        var page = await browser.PageAsync(link);

        var again = await browser.RefusedAsync(page, "/vi/staff/invitation/password", HttpStatusCode.UnprocessableEntity, ("password", Member.GoodPassword), ("code", "000000"));

        Assert.Equal(SecretOf(page), SecretOf(again));
        Assert.DoesNotContain(Member.GoodPassword, WebUtility.HtmlDecode(again.Source.Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_copy_of_the_database_opens_nothing()
    {
        var member = await Member.JoinAsync(_register);
        var (_, link) = await Member.InviteAsync(_register);
        var dump = new System.Text.StringBuilder();
        foreach (var table in new[] { "account", "identity_user_token", "identity_user_passkey", "recovery_code_row", "invitation_row", "outbox_row", "session_row", "audit_entry", "guess_row", "used_step_row", "spent_row", "sealing_key_row" })
        {
            dump.Append(await _register.SqlAsync($"select coalesce(string_agg(t::text, ' '), '') from work.{table} t"));
        }

        var copy = dump.ToString();
        string[] secrets = [member.Password, member.Secret, .. member.RecoveryCodes, .. member.RecoveryCodes.Select(c => c.Replace("-", "", StringComparison.Ordinal)), link[(link.IndexOf('=', StringComparison.Ordinal) + 1)..], member.Browser.Cookie("__Host-cgt")!];

        Assert.Contains(member.Email, copy, StringComparison.Ordinal);
        Assert.All(secrets, s => Assert.DoesNotContain(s, copy, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task What_openprove_themselves_with_is_out_of_reach_in_the_database_too()
    {
        var member = await Member.JoinAsync(_register);
        using var reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        await using var work = _register.Get<Persistence.Work.Workplace>().Open(new Persistence.Work.Acting(reviewer.Person, "public"));

        var codes = work.Set<Persistence.Work.RecoveryCodeRow>().Count(c => c.Account == member.Id);
        var tokens = work.UserTokens.Count();
        var sessions = work.Set<Persistence.Work.SessionRow>().Select(s => s.Account).Distinct().ToList();

        Assert.Equal((0, 0), (codes, tokens));
        Assert.Equal([reviewer.Person.Account], sessions);
    }

    private static string SecretOf(AngleSharp.Html.Dom.IHtmlDocument page) => page.QuerySelector(".cgt-secret")!.TextContent.Replace(" ", "", StringComparison.Ordinal);
}
