using System.Net;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Audit;

/// <summary>Who did what can be looked up: by auditors all of it, by administrators what concerns accounts.</summary>
public class AuditPageTests(EmptyRegister running) : IClassFixture<EmptyRegister>
{
    private readonly StartedRegister _register = running.Register;

    [Fact]
    public async Task What_one_session_touched_is_listed()
    {
        var (session, other) = (Guid.NewGuid(), Guid.NewGuid());
        await ActedAsync(session, Act.EditApplication, "one");
        await ActedAsync(session, Act.SubmitApplication, "two");
        await ActedAsync(other, Act.EditApplication, "three");
        using var auditor = await Colleague.SignInAsync(_register, WorkRole.Auditor);

        var page = await auditor.PageAsync($"/vi/staff/audit?session={session}");

        Assert.Equal(["two", "one"], page.QuerySelectorAll("tbody tr td:nth-of-type(3) a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task Entries_are_found_by_person_act_subject_and_day_and_downloaded()
    {
        var subject = Guid.NewGuid().ToString();
        await ActedAsync(Guid.NewGuid(), Act.ProposeChange, subject);
        using var auditor = await Colleague.SignInAsync(_register, WorkRole.Auditor);

        foreach (var filter in new[] { "", "&act=propose-change", "&day=2026-11-22", "&person=T-0001" })
        {
            Assert.Single((await auditor.PageAsync($"/vi/staff/audit?subject={subject}{filter}")).QuerySelectorAll("tbody tr"));
        }

        foreach (var filter in new[] { "&act=sign-in", "&day=2026-11-21", "&person=T-0002" })
        {
            Assert.Empty((await auditor.PageAsync($"/vi/staff/audit?subject={subject}{filter}")).QuerySelectorAll("tbody tr"));
        }

        using var csv = await auditor.GetAsync($"/vi/staff/audit.csv?subject={subject}");
        Assert.Equal("text/csv", csv.Content.Headers.ContentType!.MediaType);
        Assert.Equal(2, (await csv.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task Pages_of_the_audit_have_every_entry_once()
    {
        var session = Guid.NewGuid();
        for (var i = 0; i < 120; i++)
        {
            await ActedAsync(session, Act.EditApplication, $"s{i}");
        }

        using var auditor = await Colleague.SignInAsync(_register, WorkRole.Auditor);
        List<string> seen = [];
        for (var address = $"/vi/staff/audit?session={session}"; address is not null;)
        {
            var page = await auditor.PageAsync(address);
            seen.AddRange(page.QuerySelectorAll("tbody tr td:nth-of-type(3) a").Select(a => a.TextContent));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(Enumerable.Range(0, 120).Reverse().Select(i => $"s{i}"), seen);
    }

    [Fact]
    public async Task Administrators_see_accounts_and_sign_in_only()
    {
        var session = Guid.NewGuid();
        await ActedAsync(session, Act.EditApplication, "content");
        await ActedAsync(session, Act.ManageAccounts, "account");
        using var administrator = await Colleague.SignInAsync(_register, WorkRole.Administrator);

        var page = await administrator.PageAsync($"/vi/staff/audit?session={session}");

        Assert.Equal("account", Assert.Single(page.QuerySelectorAll("tbody tr td:nth-of-type(3) a")).TextContent);
        await using var work = _register.Get<Workplace>().Open(new Acting(administrator.Person, "test"));
        Assert.DoesNotContain(work.Set<AuditEntry>().AsEnumerable(), e => e.Act is Act.EditApplication);
    }

    [Theory]
    [InlineData(WorkRole.Applicant)]
    [InlineData(WorkRole.Reviewer)]
    [InlineData(WorkRole.Approver)]
    public async Task Others_do_not_find_it(WorkRole role)
    {
        using var colleague = await Colleague.SignInAsync(_register, role);

        await colleague.PageAsync("/vi/staff/audit", HttpStatusCode.NotFound);
        await colleague.PageAsync("/vi/staff/audit.csv", HttpStatusCode.NotFound);
    }

    private async Task ActedAsync(Guid session, Act act, string subject)
    {
        await using var work = _register.Get<Workplace>().Open(new Acting(null, "system", null, session));
        work.Add(new AuditEntry { At = _register.Clock.Now, Pseudonym = "T-0001", Act = act, Subject = subject, SubjectKind = "thing", Session = session });
        await work.KeepAsync();
    }
}
