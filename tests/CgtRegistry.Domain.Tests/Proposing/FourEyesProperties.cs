using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Proposing;
using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Trials.Recording;
using FsCheck;
using FsCheck.Fluent;

namespace CgtRegistry.Domain.Tests.Proposing;

/// <summary>However four people take turns, nobody approves their own work (promise R4), and nothing that moved is overwritten.</summary>
public sealed class FourEyesProperties
{
    private const int Interleavings = 1_000;

    private static readonly Register Around = World.With();

    private static readonly Person[] Staff = [A.Reviewer("reviewer"), A.Approver("first"), A.Approver("second"), A.Approver("third")];

    // The hardest case: two of the approvers also work for the hospital, the same person in another role.
    private static readonly Person[] Everybody = [A.Applicant("first"), A.Applicant("second"), A.Reviewer("reviewer"), A.Approver("first"), A.Approver("second"), A.Approver("third")];

    [Fact]
    public void No_interleaving_of_proposals_ends_in_a_self_approval_or_a_lost_update() => Prop.ForAll(
        Gen.ArrayOf(from who in Gen.Elements(Staff) from act in Gen.Choose(0, 3) from which in Gen.Choose(0, 3) from record in Gen.Choose(0, 1) select (who, act, which, record), 60).ToArbitrary(),
        turns =>
        {
            var (proposals, versions) = (new List<Proposal>(), new Dictionary<RecordRef, int>());
            foreach (var (who, act, which, record) in turns)
            {
                var place = new RecordRef(RecordKind.Institution, $"place-{record}");
                if (act == 0)
                {
                    proposals.Add(ProposalActs.Propose(new(new(""), A.Text(), [new(place, VersionOf(place))]), who, VersionOf).Value!);
                }
                else if (proposals.Count > 0)
                {
                    var at = proposals.Count - 1 - (which % proposals.Count);
                    var before = proposals[at];
                    proposals[at] = (act switch
                    {
                        1 => ProposalActs.Confirm(before, who, VersionOf, Around),
                        2 => ProposalActs.Refuse(before, who, A.Text()),
                        _ => ProposalActs.Withdraw(before, who),
                    }).Value ?? before;
                    if (before.State is ProposalState.Proposed && proposals[at].State is ProposalState.Confirmed)
                    {
                        if (VersionOf(before.Changes[0].Record) != before.Changes[0].Version)
                        {
                            return false;
                        }

                        versions[before.Changes[0].Record] = (before.Changes[0].Version ?? 0) + 1;
                    }
                }
            }

            return proposals.Where(p => p.State is ProposalState.Confirmed or ProposalState.Refused).All(p => p.DecidedBy != p.By)
                && versions.All(v => proposals.Count(p => p.State is ProposalState.Confirmed && p.Changes[0].Record == v.Key) == v.Value);

            int? VersionOf(RecordRef r) => versions.TryGetValue(r, out var version) ? version : null;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Interleavings));

    [Fact]
    public void No_interleaving_of_acts_on_a_record_ends_in_a_self_approval()
    {
        var approvals = 0;
        Prop.ForAll(
            Gen.ArrayOf(from who in Gen.Elements(Everybody) from act in Gen.Elements(Enum.GetValues<RecordActKind>()) select (who, act), 120).ToArbitrary(),
            turns =>
            {
                var file = new RecordFile(new("clinic"), new RecordRound(RecordState.Draft, new("first")));
                Dictionary<RecordActKind, PersonId> did = new() { [RecordActKind.StartAmendment] = new("first"), [RecordActKind.Edit] = new("first") };
                foreach (var (who, act) in turns)
                {
                    if (RecordActs.Decide(file, new(act) { Reason = A.Text() }, who) is not { IsDone: true } decided)
                    {
                        continue;
                    }

                    file = decided.Value;
                    if (act is RecordActKind.Approve)
                    {
                        approvals++;
                        if (did.ContainsValue(who.Id) || who.Role is not WorkRole.Approver)
                        {
                            return false;
                        }
                    }
                    else if (act is RecordActKind.StartAmendment)
                    {
                        did = new() { [act] = who.Id, [RecordActKind.Edit] = who.Id };
                    }
                    else if (act is RecordActKind.Edit or RecordActKind.Submit or RecordActKind.StartReview)
                    {
                        did[act] = who.Id;
                    }
                }

                return true;
            }).Check(Config.QuickThrowOnFailure.WithMaxTest(Interleavings));

        Assert.True(approvals > Interleavings / 10, $"only {approvals} approvals: the test proves little");
    }
}
