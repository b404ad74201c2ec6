using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Trials.Recording;

namespace CgtRegistry.Domain.Tests.Trials.Recording;

/// <summary>A stake is stated while a record is judged or will be judged again, not before and not after.</summary>
public class ConflictActTests
{
    [Theory]
    [InlineData(RecordState.Draft, false)]
    [InlineData(RecordState.Submitted, true)]
    [InlineData(RecordState.InReview, true)]
    [InlineData(RecordState.ClarificationRequested, true)]
    [InlineData(RecordState.Returned, false)]
    [InlineData(RecordState.Rejected, false)]
    [InlineData(RecordState.Registered, false)]
    public void A_stake_is_stated_while_the_record_is_under_review(RecordState state, bool expected)
    {
        var file = A.RecordFile(state);

        Assert.Equal(expected, ConflictActs.Declare(file, A.Reviewer()).IsDone);
        Assert.Equal(expected, ConflictActs.Deny(file, A.Reviewer()).IsDone);
    }

    [Fact]
    public void Who_stated_a_conflict_does_not_take_it_back()
    {
        var declared = ConflictActs.Declare(A.RecordFile(RecordState.Submitted), A.Reviewer()).Value!;

        Assert.False(ConflictActs.Deny(declared, A.Reviewer()).IsDone);
    }
}
