using CgtRegistry.Domain.People;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using static CgtRegistry.Web.Tests.Proposals.Proposing;

namespace CgtRegistry.Web.Tests.Proposals;

/// <summary>What the database itself refuses, whatever the program would let through.</summary>
public class SecondWallTests(EmptyRegister running) : IClassFixture<EmptyRegister>
{
    private readonly StartedRegister _register = running.Register;

    [Theory]
    [InlineData(WorkRole.Applicant, 0)]
    [InlineData(WorkRole.Administrator, 0)]
    [InlineData(WorkRole.Reviewer, 1)]
    [InlineData(WorkRole.Auditor, 1)]
    public async Task Only_regulators_and_auditors_are_shown_proposals(WorkRole role, int seen)
    {
        var (_, id) = await ProposedAsync($"seen-{role}");
        using var colleague = await Colleague.SignInAsync(_register, role);

        await using var work = Open(colleague.Person);

        Assert.Equal(seen, await work.Set<ProposalRow>().CountAsync(p => p.Id == id));
    }

    [Fact]
    public async Task A_row_cannot_be_confirmed_by_who_proposed_it()
    {
        var (proposer, id) = await ProposedAsync("own", WorkRole.Approver);

        Assert.Equal("42501", await RefusedAsync(proposer, $"update work.proposal_row set state = 'confirmed', decider = proposer, publication = 1 where id = '{id}'"));
    }

    [Fact]
    public async Task A_reviewer_cannot_decide_a_row_of_somebody_else()
    {
        var (_, id) = await ProposedAsync("others");
        using var other = await Colleague.SignInAsync(_register, WorkRole.Reviewer);

        Assert.Equal(0, await RunAsync(other.Person, $"update work.proposal_row set state = 'refused', decider = '{other.Person.Account}' where id = '{id}'"));
    }

    [Fact]
    public async Task What_was_proposed_cannot_be_rewritten_while_it_is_confirmed()
    {
        var (_, id) = await ProposedAsync("rewritten");
        using var approver = await Colleague.SignInAsync(_register, WorkRole.Approver);

        Assert.Equal("23000", await RefusedAsync(approver.Person, $"update work.proposal_row set state = 'confirmed', decider = '{approver.Person.Account}', publication = 1, records = '[]' where id = '{id}'"));
    }

    [Fact]
    public async Task No_row_is_deleted()
    {
        var (proposer, id) = await ProposedAsync("deleted");

        Assert.Equal(0, await RunAsync(proposer, $"delete from work.proposal_row where id = '{id}'"));
    }

    private async Task<(SignedInPerson Proposer, Guid Id)> ProposedAsync(string number, WorkRole role = WorkRole.Reviewer)
    {
        await _register.PublishAsync(World());
        using var colleague = await Colleague.SignInAsync(_register, role);
        var address = await colleague.ProposeAsync(Grant, Granted(number: number));
        return (colleague.Person, Guid.Parse(address.Split('/')[^1]));
    }

    private WorkDb Open(SignedInPerson person) => _register.Get<Workplace>().Open(new Acting(person, "system"));

    private async Task<int> RunAsync(SignedInPerson person, string sql)
    {
        await using var work = Open(person);
        return await work.Database.ExecuteSqlRawAsync(sql);
    }

    private async Task<string> RefusedAsync(SignedInPerson person, string sql) =>
        (await Assert.ThrowsAsync<PostgresException>(() => RunAsync(person, sql))).SqlState;
}
