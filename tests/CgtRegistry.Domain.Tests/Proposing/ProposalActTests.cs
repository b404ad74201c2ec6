using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Proposing;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Proposing;

public sealed class ProposalActTests
{
    private static readonly RecordRef Clinic = new(RecordKind.Institution, "clinic");

    private static readonly Register Around = World.With();

    private static readonly Proposal Proposed = ProposalActs.Propose(new(new("nobody"), A.Text("lý do"), [new(Clinic, 3)]), A.Reviewer(), VersionThree).Value!;

    [Fact]
    public void Who_proposes_is_who_acts() => Assert.Equal((new PersonId("reviewer"), ProposalState.Proposed), (Proposed.By, Proposed.State));

    [Fact]
    public void A_second_person_who_is_an_approver_confirms()
    {
        var own = Proposed with { By = new("approver") };
        var shared = Proposed with { Editors = [new("approver")] };

        Assert.Equal(ProposalState.Confirmed, ProposalActs.Confirm(Proposed, A.Approver(), VersionThree, Around).Value!.State);
        Assert.Equal("own-proposal", CodeOf(ProposalActs.Confirm(own, A.Approver(), VersionThree, Around)));
        Assert.Equal("own-proposal", CodeOf(ProposalActs.Confirm(shared, A.Approver(), VersionThree, Around)));
        Assert.Equal("own-proposal", CodeOf(ProposalActs.Refuse(own, A.Approver(), A.Text())));
        Assert.Equal("only-approvers", CodeOf(ProposalActs.Confirm(Proposed, A.Reviewer("second"), VersionThree, Around)));
        Assert.Equal("only-approvers", CodeOf(ProposalActs.Refuse(Proposed, A.Reviewer("second"), A.Text())));
    }

    [Theory]
    [InlineData(3, 3, null)]
    [InlineData(3, 4, "stale")]
    [InlineData(3, null, "stale")]
    [InlineData(null, null, null)]
    [InlineData(null, 1, "stale")]
    public void What_has_moved_since_cannot_be_confirmed(int? from, int? now, string? code)
    {
        var proposal = Proposed with { Changes = [new(Clinic, from)] };

        Assert.Equal(code, CodeOf(ProposalActs.Confirm(proposal, A.Approver(), _ => now, Around)));
        Assert.Equal(code is null ? [] : [Clinic], proposal.Stale(_ => now));
    }

    [Theory]
    [InlineData(ProposalState.Confirmed)]
    [InlineData(ProposalState.Refused)]
    [InlineData(ProposalState.Withdrawn)]
    public void What_is_decided_stays_decided(ProposalState state)
    {
        var decided = Proposed with { State = state };

        Assert.Equal("decided", CodeOf(ProposalActs.Confirm(decided, A.Approver(), VersionThree, Around)));
        Assert.Equal("decided", CodeOf(ProposalActs.Refuse(decided, A.Approver(), A.Text())));
        Assert.Equal("decided", CodeOf(ProposalActs.Withdraw(decided, A.Reviewer())));
    }

    [Fact]
    public void Only_who_proposed_it_takes_it_back()
    {
        Assert.Equal(ProposalState.Withdrawn, ProposalActs.Withdraw(Proposed, A.Reviewer()).Value!.State);
        Assert.Equal("not-yours", CodeOf(ProposalActs.Withdraw(Proposed, A.Approver())));
    }

    [Fact]
    public void A_proposal_is_complete_and_comes_from_staff_who_review()
    {
        Assert.Equal("public-reason-missing", CodeOf(ProposalActs.Propose(Proposed with { Reason = new("lý do") }, A.Reviewer(), VersionThree)));
        Assert.Equal("public-reason-missing", CodeOf(ProposalActs.Propose(Proposed with { Reason = new(" ", "reason") }, A.Reviewer(), VersionThree)));
        Assert.Equal("nothing-changes", CodeOf(ProposalActs.Propose(Proposed with { Changes = [] }, A.Reviewer(), VersionThree)));
        Assert.Equal("not-your-role", CodeOf(ProposalActs.Propose(Proposed, A.Applicant(), VersionThree)));
        Assert.Equal("reason-missing", CodeOf(ProposalActs.Refuse(Proposed, A.Approver(), null)));
        Assert.Equal("reason-missing", CodeOf(ProposalActs.Refuse(Proposed, A.Approver(), new(" "))));
    }

    [Fact]
    public void What_has_moved_since_is_not_even_proposed() =>
        Assert.Equal("stale", CodeOf(ProposalActs.Propose(Proposed with { Changes = [new(Clinic, 3), new(new(RecordKind.Source, "moved"), 2)] }, A.Reviewer(), VersionThree)));

    [Theory]
    [InlineData(WorkRole.Administrator)]
    [InlineData(WorkRole.Auditor)]
    public void Roles_without_content_neither_propose_nor_decide(WorkRole role)
    {
        var person = A.Approver("other") with { Role = role };

        Assert.Equal("not-your-role", CodeOf(ProposalActs.Propose(Proposed, person, VersionThree)));
        Assert.Equal("only-approvers", CodeOf(ProposalActs.Confirm(Proposed, person, VersionThree, Around)));
        Assert.Equal("only-approvers", CodeOf(ProposalActs.Refuse(Proposed, person, A.Text())));
    }

    [Fact]
    public void An_approver_proposes_as_well() => Assert.True(ProposalActs.Propose(Proposed, A.Approver(), VersionThree).IsDone);

    [Fact]
    public void Whoever_wrote_in_it_does_not_refuse_it_either() =>
        Assert.Equal("own-proposal", CodeOf(ProposalActs.Refuse(Proposed with { Editors = [new("approver")] }, A.Approver(), A.Text())));

    [Fact]
    public void A_decision_says_whose_it_is_and_a_new_proposal_carries_none()
    {
        var confirmed = ProposalActs.Confirm(Proposed, A.Approver(), VersionThree, Around).Value!;
        var refused = ProposalActs.Refuse(Proposed, A.Approver(), A.Text("vì sao")).Value!;
        var again = ProposalActs.Propose(refused, A.Reviewer(), VersionThree).Value!;

        Assert.Equal(new PersonId("approver"), confirmed.DecidedBy);
        Assert.Equal((ProposalState.Refused, new PersonId("approver"), "vì sao"), (refused.State, refused.DecidedBy!.Value, refused.RefusedBecause!.Vi));
        Assert.Equal(new PersonId("reviewer"), ProposalActs.Withdraw(Proposed, A.Reviewer()).Value!.DecidedBy);
        Assert.Equal(ProposalState.Proposed, again.State);
        Assert.Null(again.DecidedBy);
        Assert.Null(again.RefusedBecause);
    }

    private static int? VersionThree(RecordRef record) => 3;

    [Fact]
    public void Two_changes_that_make_a_ring_together_are_not_both_confirmed()
    {
        var proposal = Proposed with { Changes = [new(Clinic, 3), new(new(RecordKind.Therapy, "msc"), 3)] };

        Assert.Equal("ring", CodeOf(ProposalActs.Confirm(proposal, A.Approver(), VersionThree, World.With(A.Institution("group", "ward")))));
        Assert.Equal("ring", CodeOf(ProposalActs.Confirm(proposal, A.Approver(), VersionThree, World.With(A.Therapy("cell-therapy", "bm-msc")))));
        Assert.Equal("ring", CodeOf(ProposalActs.Confirm(proposal with { Changes = [new(new(RecordKind.Condition, "knee"), 3)] }, A.Approver(), VersionThree, World.With(A.Condition("joint", "late-knee")))));
        Assert.Null(CodeOf(ProposalActs.Confirm(proposal, A.Approver(), VersionThree, World.With(A.Institution("sister", "ward"), A.Therapy("nk", "bm-msc")))));
    }

    private static string? CodeOf(Decided<Proposal> decided) => decided.Refusals.Select(r => r.Code).FirstOrDefault();
}
