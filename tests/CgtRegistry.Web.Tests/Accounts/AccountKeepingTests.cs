using System.Net;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Accounts;

/// <summary>What administrators do with accounts.</summary>
public class AccountKeepingTests(EmptyRegister running) : IClassFixture<EmptyRegister>
{
    private readonly StartedRegister _register = running.Register;

    [Fact]
    public async Task Somebody_is_invited_by_letter()
    {
        using var administrator = await Colleague.SignInAsync(_register, WorkRole.Administrator);

        var page = await administrator.TakenAsync(await administrator.PageAsync("/vi/staff/accounts/invite"), "/vi/staff/accounts/invite", ("email", "moi.nguoi@example.vn"), ("name", "Người Được Mời"), ("role", "reviewer"), ("institution", null));

        Assert.Contains("Người Được Mời", (await administrator.PageAsync(page)).Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1L, await _register.SqlAsync("select count(*) from work.outbox_row o join work.account a on a.id = o.account where a.email = 'moi.nguoi@example.vn' and o.template = 'invitation' and o.address like 'sealed:%'"));
        Assert.Equal(1L, await _register.SqlAsync($"select count(*) from work.audit_entry where account = '{administrator.Person.Account}' and detail = 'invited as reviewer'"));
    }

    [Theory]
    [InlineData("аn@bv.vn", "An", "reviewer", null, "email-wrong")] // a Cyrillic а
    [InlineData("an@bv.vn.", "An", "reviewer", null, "email-wrong")]
    [InlineData("a\u200Bn@bv.vn", "An", "reviewer", null, "email-wrong")]
    [InlineData("an@bv.vn", "An", "applicant", null, "institution-missing")]
    [InlineData("an@bv.vn", "An", "auditor", "luxcell", "institution-not-for-role")]
    [InlineData("an@bv.vn", "An", "applicant", "of-no-such-name", "institution-unknown")]
    [InlineData("an@bv.vn", "An", "owner", null, "not-offered")]
    public async Task An_invitation_that_makes_no_sense_is_shown_again(string email, string name, string role, string? institution, string code)
    {
        using var administrator = await Colleague.SignInAsync(_register, WorkRole.Administrator);
        var page = await administrator.PageAsync("/vi/staff/accounts/invite");

        var again = await administrator.RefusedAsync(page, "/vi/staff/accounts/invite", HttpStatusCode.UnprocessableEntity, ("email", email), ("name", name), ("role", role), ("institution", institution));

        Assert.Contains(Layout.Texts.Vi.Find($"account.refused.{code}") ?? Layout.Texts.Vi["form.not-offered"], again.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(name, again.QuerySelector("#f-name")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("place", "role", "auditor")]
    [InlineData("close", null, null)]
    [InlineData("end-sessions", null, null)]
    [InlineData("link", null, null)]
    public async Task Whatever_takes_power_away_ends_the_sessions_at_once(string act, string? field, string? value)
    {
        using var administrator = await Colleague.SignInAsync(_register, WorkRole.Administrator);
        using var colleague = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        await colleague.PageAsync("/vi/staff");
        var address = $"/vi/staff/accounts/{colleague.Person.Account}";

        await administrator.TakenAsync(await administrator.PageAsync(address), $"{address}/{act}", field is null ? [] : [(field, value)]);

        using var answer = await colleague.GetAsync("/vi/staff");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal(1L, await _register.SqlAsync($"select count(*) from work.audit_entry where account = '{administrator.Person.Account}' and act = 'manage-accounts' and subject = '{colleague.Person.Account}'"));
    }

    [Theory]
    [InlineData("reviewer", 1L)]
    [InlineData("auditor", 0L)]
    public async Task A_password_is_forgotten_where_the_new_role_may_not_use_one(string role, long forgotten)
    {
        using var administrator = await Colleague.SignInAsync(_register, WorkRole.Administrator);
        var member = await Member.JoinAsync(_register);
        var address = $"/vi/staff/accounts/{member.Id}";

        await administrator.TakenAsync(await administrator.PageAsync(address), $"{address}/place", ("role", role));

        Assert.Equal(forgotten, await _register.SqlAsync($"select count(*) from work.account where id = '{member.Id}' and password_hash is null and not two_factor_enabled"));
        Assert.Equal(1 - forgotten, await _register.SqlAsync($"select count(*) from work.identity_user_token where user_id = '{member.Id}'"));
        Assert.Equal(forgotten, await _register.SqlAsync($"select count(*) from work.invitation_row where account = '{member.Id}' and purpose = 'enrol' and used_at is null"));
    }

    [Fact]
    public async Task A_role_changed_past_the_pages_ends_the_session_too()
    {
        using var colleague = await Colleague.SignInAsync(_register, WorkRole.Approver);

        await _register.SqlAsync($"update work.account set role = 'auditor' where id = '{colleague.Person.Account}'");

        using var answer = await colleague.GetAsync("/vi/staff");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Fact]
    public async Task Nobody_keeps_their_own_account()
    {
        using var administrator = await Colleague.SignInAsync(_register, WorkRole.Administrator);
        using var other = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        var page = await administrator.PageAsync($"/vi/staff/accounts/{other.Person.Account}");
        var own = $"/vi/staff/accounts/{administrator.Person.Account}";

        Assert.DoesNotContain((await administrator.PageAsync(own)).Forms, f => f.GetAttribute("action")!.StartsWith(own, StringComparison.Ordinal));
        page.Forms.First(f => f.GetAttribute("action")!.EndsWith("/place", StringComparison.Ordinal)).SetAttribute("action", own + "/place");
        using var answer = await administrator.SendFormAsync(page, own + "/place", ("role", "approver"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData(WorkRole.Reviewer, HttpStatusCode.NotFound)]
    [InlineData(WorkRole.Applicant, HttpStatusCode.NotFound)]
    [InlineData(WorkRole.Auditor, HttpStatusCode.OK)]
    public async Task Accounts_are_seen_by_administrators_and_auditors_only(WorkRole role, HttpStatusCode expected)
    {
        using var colleague = await Colleague.SignInAsync(_register, role);

        using var answer = await colleague.GetAsync("/vi/staff/accounts");

        Assert.Equal(expected, answer.StatusCode);
        Assert.DoesNotContain("accounts/invite", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_account_signs_in_again_once_it_is_reopened()
    {
        using var administrator = await Colleague.SignInAsync(_register, WorkRole.Administrator);
        var member = await Member.JoinAsync(_register);
        var address = $"/vi/staff/accounts/{member.Id}";
        await administrator.TakenAsync(await administrator.PageAsync(address), $"{address}/close");
        using var browser = Colleague.Nobody(_register);
        using var closed = await member.TypePasswordAsync(browser);

        await administrator.TakenAsync(await administrator.PageAsync(address), $"{address}/reopen");

        using var open = await member.TypePasswordAsync(browser);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.OK), (closed.StatusCode, open.StatusCode));
    }

    [Fact]
    public async Task A_lock_is_lifted_without_touching_what_the_person_proves_themselves_with()
    {
        using var administrator = await Colleague.SignInAsync(_register, WorkRole.Administrator);
        var member = await Member.JoinAsync(_register);
        using var browser = Colleague.Nobody(_register);
        for (var i = 0; i < 10; i++)
        {
            using var wrong = await member.TypePasswordAsync(browser, "một câu hoàn toàn khác");
        }

        using var locked = await member.TypePasswordAsync(browser);
        var address = $"/vi/staff/accounts/{member.Id}";
        await administrator.TakenAsync(await administrator.PageAsync(address), $"{address}/unlock");
        using var open = await member.SignInAsync(browser, member.CodeNow(_register));

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.SeeOther), (locked.StatusCode, open.StatusCode));
        Assert.Equal((long)member.RecoveryCodes.Count, await _register.SqlAsync($"select count(*) from work.recovery_code_row where account = '{member.Id}'"));
        Assert.Equal(1L, await _register.SqlAsync($"select count(*) from work.audit_entry where account = '{administrator.Person.Account}' and subject = '{member.Id}' and detail = 'unlocked'"));
    }

    [Fact]
    public async Task An_erased_account_leaves_its_pseudonym_and_nothing_of_the_person()
    {
        using var administrator = await Colleague.SignInAsync(_register, WorkRole.Administrator);
        var member = await Member.JoinAsync(_register);
        var pseudonym = (string)(await _register.SqlAsync($"select pseudonym from work.account where id = '{member.Id}'"))!;
        var acts = await _register.SqlAsync($"select count(*) from work.audit_entry where account = '{member.Id}'");
        var address = $"/vi/staff/accounts/{member.Id}";
        var page = await administrator.PageAsync(address);
        await administrator.RefusedAsync(page, $"{address}/erase", HttpStatusCode.UnprocessableEntity, ("pseudonym", "Q-0"));

        await administrator.TakenAsync(page, $"{address}/erase", ("pseudonym", pseudonym));

        Assert.Equal(acts, await _register.SqlAsync($"select count(*) from work.audit_entry where account = '{member.Id}' and pseudonym = '{pseudonym}'"));
        foreach (var table in new[] { "account", "outbox_row", "audit_entry", "identity_user_token", "invitation_row", "session_row" })
        {
            var rows = (string)(await _register.SqlAsync($"select coalesce(string_agg(t::text, ' '), '') from work.{table} t"))!;
            Assert.DoesNotContain(member.Email, rows, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Equal("", await _register.SqlAsync($"select full_name from work.account where id = '{member.Id}'"));
    }
}
