using System.Net;
using CgtRegistry.Domain.People;
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
    public async Task The_key_of_a_session_is_not_in_the_database()
    {
        using var colleague = await Colleague.SignInAsync(_register, WorkRole.Approver);

        var ticket = (byte[])(await _register.SqlAsync($"select ticket from work.session_row where account = '{colleague.Person.Account}'"))!;

        Assert.DoesNotContain(colleague.Person.Pseudonym, System.Text.Encoding.UTF8.GetString(ticket), StringComparison.Ordinal);
    }
}
