using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Trials.Importing;

namespace CgtRegistry.Domain.Tests.Trials.Importing;

public sealed class TrialFileActTests
{
    private static readonly TrialFile Sent = TrialFileActs.Send(A.Reviewer()).Value!;
    private static readonly TrialFile Waiting = TrialFileActs.HandOn(Sent, A.Reviewer()).Value!;

    public static TheoryData<TrialFileState> Ended => [TrialFileState.TakingIn, TrialFileState.TakenIn, TrialFileState.Dropped];

    [Fact]
    public void Who_sends_a_file_hands_it_on_and_nobody_else()
    {
        Assert.Equal(TrialFileState.Waiting, Waiting.State);
        Assert.Equal("not-yours", CodeOf(TrialFileActs.HandOn(Sent, A.Approver())));
        Assert.Equal("handed-on", CodeOf(TrialFileActs.HandOn(Waiting, A.Reviewer())));
    }

    [Fact]
    public void A_second_person_who_is_an_approver_lets_it_in()
    {
        Assert.Equal((TrialFileState.TakingIn, A.Approver().Id), (Let(Waiting, A.Approver()).Value!.State, Let(Waiting, A.Approver()).Value!.DecidedBy!.Value));
        Assert.Equal("only-approvers", CodeOf(Let(Waiting, A.Reviewer("second"))));
        Assert.Equal("own-file", CodeOf(Let(Waiting with { By = A.Approver().Id }, A.Approver())));
        Assert.Equal("not-handed-on", CodeOf(Let(Sent, A.Approver())));
    }

    [Fact]
    public void Numbers_that_may_have_moved_are_not_confirmed() => Assert.Equal("stale", CodeOf(TrialFileActs.TakeIn(Waiting, A.Approver(), hasMoved: true)));

    [Fact]
    public void It_is_given_up_or_read_again_by_who_sent_it_or_an_approver()
    {
        Assert.Equal(TrialFileState.Dropped, TrialFileActs.Drop(Sent, A.Reviewer()).Value!.State);
        Assert.Equal(TrialFileState.Dropped, TrialFileActs.Drop(Waiting, A.Approver()).Value!.State);
        Assert.Equal("not-yours", CodeOf(TrialFileActs.Drop(Waiting, A.Reviewer("second"))));
        Assert.True(TrialFileActs.CheckAgain(Waiting, A.Approver()).IsDone);
        Assert.Equal("not-yours", CodeOf(TrialFileActs.CheckAgain(Waiting, A.Reviewer("second"))));
    }

    [Theory]
    [MemberData(nameof(Ended))]
    public void What_is_decided_stays_decided(TrialFileState state)
    {
        var ended = Waiting with { State = state };

        Assert.Equal("decided", CodeOf(TrialFileActs.HandOn(ended, A.Reviewer())));
        Assert.Equal("decided", CodeOf(Let(ended, A.Approver())));
        Assert.Equal("decided", CodeOf(TrialFileActs.Drop(ended, A.Reviewer())));
        Assert.Equal("decided", CodeOf(TrialFileActs.CheckAgain(ended, A.Approver())));
    }

    [Fact]
    public void Only_regulators_send_files() => Assert.Equal("not-your-role", CodeOf(TrialFileActs.Send(A.Reviewer() with { Role = Domain.People.WorkRole.Auditor })));

    private static Decided<TrialFile> Let(TrialFile file, Domain.People.Person by) => TrialFileActs.TakeIn(file, by, hasMoved: false);

    private static string CodeOf(Decided<TrialFile> refused) => Assert.Single(refused.Refusals).Code;
}
