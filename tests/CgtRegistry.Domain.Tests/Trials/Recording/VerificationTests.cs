using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Trials.Recording;

namespace CgtRegistry.Domain.Tests.Trials.Recording;

public sealed class VerificationTests
{
    private static readonly Verification Seen = new(VerifiedMatter.Sponsor, Holds: true, "Licence 01", new("reviewer"), A.Day("2026-06-15"));

    [Theory]
    [InlineData("/sponsor/name", true)]
    [InlineData("/sponsor/institution", true)]
    [InlineData("/secondarySponsors/0/name", false)]
    [InlineData("/documents", false)]
    public void Whoever_changes_what_was_looked_at_has_it_looked_at_anew(string field, bool anew)
    {
        var file = Verified(Seen) with { Registration = Verified(Seen).Registration with { State = RecordState.Returned } };

        var edited = RecordActs.Decide(file, new(RecordActKind.Edit) { Fields = [field] }, A.Applicant()).Value!;

        Assert.Equal(anew ? null : true, edited.Verified(VerifiedMatter.Sponsor));
    }

    [Theory]
    [InlineData("/secondaryNumbers/0/value")]
    [InlineData("/secondaryNumbers")]
    public void Other_numbers_have_a_second_registration_looked_for_anew(string field)
    {
        var file = Verified(Seen with { Matter = VerifiedMatter.Duplicate }).Changed([field]);

        Assert.Null(file.Verified(VerifiedMatter.Duplicate));
        Assert.True(Verified(Seen).Changed([field]).Verified(VerifiedMatter.Sponsor));
    }

    [Fact]
    public void Papers_added_where_something_did_not_hold_have_it_looked_at_anew()
    {
        var file = Verified(Seen with { Holds = false }) with { Registration = A.RecordFile(RecordState.Returned).Registration };

        Assert.Null(RecordActs.Decide(file, new(RecordActKind.Edit) { Fields = ["/documents"] }, A.Applicant()).Value!.Verified(VerifiedMatter.Sponsor));
    }

    [Fact]
    public void The_last_look_counts_and_each_stays_on_record()
    {
        var file = VerificationActs.Add(Verified(Seen), Seen with { Holds = false, Against = "Letter" }, A.Reviewer()).Value!;

        Assert.False(file.Verified(VerifiedMatter.Sponsor));
        Assert.Null(file.Verified(VerifiedMatter.Doctors));
        Assert.Equal(2, file.Verifications.Count);
    }

    [Theory]
    [InlineData(RecordState.Submitted, "Licence", "not-in-review")]
    [InlineData(RecordState.Returned, "Licence", "not-in-review")]
    [InlineData(RecordState.InReview, " ", "source-missing")]
    public void It_is_written_down_in_review_and_with_its_source(RecordState state, string against, string code) =>
        Assert.Equal(code, VerificationActs.Add(A.RecordFile(state), Seen with { Against = against }, A.Reviewer()).Refusals[0].Code);

    [Fact]
    public void Only_those_who_review_and_have_no_stake_write_it_down()
    {
        Assert.False(VerificationActs.Add(A.RecordFile(RecordState.InReview), Seen, A.Applicant()).IsDone);
        Assert.False(VerificationActs.Add(A.RecordFile(RecordState.InReview) with { Conflicts = [new("reviewer")] }, Seen, A.Reviewer()).IsDone);
    }

    [Theory]
    [InlineData(RecordActKind.Approve, 0, 1, "unverified")]
    [InlineData(RecordActKind.Approve, 1, 0, "reasons-missing")]
    [InlineData(RecordActKind.Submit, 1, 0, "reasons-missing")]
    public void Approval_waits_for_it_and_both_ends_ask_for_reasons(RecordActKind kind, int unreasoned, int unverified, string code)
    {
        var (file, by) = kind is RecordActKind.Submit ? (A.RecordFile(), A.Applicant()) : (A.RecordFile(RecordState.InReview), A.Approver());

        Assert.Equal(code, Assert.Single(RecordActs.Decide(file, new(kind) { Unreasoned = unreasoned, Unverified = unverified }, by).Refusals).Code);
    }

    private static RecordFile Verified(Verification verification) => VerificationActs.Add(A.RecordFile(RecordState.InReview), verification, A.Reviewer()).Value!;
}
