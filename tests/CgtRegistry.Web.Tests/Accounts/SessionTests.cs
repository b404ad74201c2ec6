using System.Net;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Accounts;

/// <summary>Sessions live on the server and end there.</summary>
public class SessionTests(EmptyRegister running) : IClassFixture<EmptyRegister>
{
    private readonly StartedRegister _register = running.Register;

    [Fact]
    public async Task The_workplace_asks_who_comes()
    {
        using var answer = await _register.Browser.GetAsync("/vi/staff");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Equal("/vi/staff/sign-in?return=%2Fvi%2Fstaff", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData(WorkRole.Applicant)]
    [InlineData(WorkRole.Reviewer)]
    [InlineData(WorkRole.Approver)]
    [InlineData(WorkRole.Administrator)]
    [InlineData(WorkRole.Auditor)]
    public async Task Everybody_who_is_signed_in_has_a_start_page(WorkRole role)
    {
        using var colleague = await Colleague.SignInAsync(_register, role);

        var page = await colleague.PageAsync("/vi/staff");

        Assert.Contains(colleague.Person.Pseudonym, page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_closed_account_is_out_with_its_next_request()
    {
        using var colleague = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        await _register.SqlAsync($"update work.account set disabled_at = now() where id = '{colleague.Person.Account}'");

        using var answer = await colleague.GetAsync("/vi/staff");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Theory]
    [InlineData(WorkRole.Applicant, 30)]
    [InlineData(WorkRole.Approver, 15)]
    public async Task A_session_ends_when_nothing_is_done_for_a_while(WorkRole role, int minutes)
    {
        using var colleague = await Colleague.SignInAsync(_register, role);
        _register.Clock.Advance(TimeSpan.FromMinutes(minutes));
        await colleague.PageAsync("/vi/staff");

        _register.Clock.Advance(TimeSpan.FromMinutes(minutes) + TimeSpan.FromSeconds(1));
        using var answer = await colleague.GetAsync("/vi/staff");

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
    }

    [Fact]
    public async Task A_session_that_is_ended_while_it_is_used_breaks_nothing()
    {
        using var colleague = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        _register.Clock.Advance(TimeSpan.FromMinutes(1)); // the next request is noted
        await _register.SqlAsync($"""
            create function work.end_it() returns trigger language plpgsql as $$ begin if old.account = '{colleague.Person.Account}' then return null; end if; return new; end $$;
            create trigger end_it before update on work.session_row for each row execute function work.end_it()
            """);

        await colleague.PageAsync("/vi/staff");
        await _register.SqlAsync("drop trigger end_it on work.session_row");
    }

    [Fact]
    public async Task What_was_proved_before_the_sessions_were_ended_begins_none()
    {
        using var colleague = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        using var administrator = await Colleague.SignInAsync(_register, WorkRole.Administrator);
        var account = colleague.Person.Account;
        var proved = await StampAsync();
        await administrator.TakenAsync(await administrator.PageAsync($"/vi/staff/accounts/{account}"), $"/vi/staff/accounts/{account}/end-sessions");

        await BeginAsync(proved);
        Assert.Equal(0L, await SessionsAsync());
        await BeginAsync(await StampAsync());
        Assert.Equal(1L, await SessionsAsync());

        async Task<string?> StampAsync() => await _register.SqlAsync($"select security_stamp from work.account where id = '{account}'") as string;
        Task<object?> SessionsAsync() => _register.SqlAsync($"select count(*) from work.session_row where account = '{account}'");
        async Task BeginAsync(string? stamp)
        {
            await using var work = _register.Get<Workplace>().Open(Acting.System);
            var now = _register.Clock.Now;
            await work.BeginSessionAsync(new SessionRow { KeyHash = Guid.NewGuid().ToByteArray(), Id = Guid.NewGuid(), Account = account, Begun = now, Seen = now, Ends = now.AddHours(1), Ticket = [1] }, stamp);
        }
    }

    [Fact]
    public async Task A_first_step_of_before_is_void_once_the_sessions_were_ended()
    {
        var member = await Member.JoinAsync(_register);
        using var administrator = await Colleague.SignInAsync(_register, WorkRole.Administrator);
        using var browser = Colleague.Nobody(_register);
        var half = await member.CodePageAsync(browser);
        await administrator.TakenAsync(await administrator.PageAsync($"/vi/staff/accounts/{member.Id}"), $"/vi/staff/accounts/{member.Id}/end-sessions");

        await browser.RefusedAsync(half, "/vi/staff/sign-in/code", HttpStatusCode.UnprocessableEntity, ("code", member.CodeNow(_register)));
        using var again = await member.SignInAsync(browser, member.CodeNow(_register));

        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
    }

    [Fact]
    public async Task The_key_of_a_session_is_not_in_the_database()
    {
        using var colleague = await Colleague.SignInAsync(_register, WorkRole.Approver);

        var ticket = (byte[])(await _register.SqlAsync($"select ticket from work.session_row where account = '{colleague.Person.Account}'"))!;

        Assert.DoesNotContain(colleague.Person.Pseudonym, System.Text.Encoding.UTF8.GetString(ticket), StringComparison.Ordinal);
    }
}
