using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Recording;

namespace CgtRegistry.Domain.Tests.Trials.Recording;

public sealed class OversightLineTests
{
    private static readonly (OversightState From, OversightState To)[] Allowed =
    [
        (OversightState.NotRequired, OversightState.Pending),
        (OversightState.Pending, OversightState.Approved), (OversightState.Pending, OversightState.Refused), (OversightState.Pending, OversightState.NotRequired),
        (OversightState.Approved, OversightState.Approved), (OversightState.Approved, OversightState.Suspended), (OversightState.Approved, OversightState.Withdrawn),
        (OversightState.Refused, OversightState.Pending),
        (OversightState.Suspended, OversightState.Approved), (OversightState.Suspended, OversightState.Withdrawn),
        (OversightState.Withdrawn, OversightState.Pending),
        (OversightState.Expired, OversightState.Approved), (OversightState.Expired, OversightState.Pending),
    ];

    public static MatrixTheoryData<OversightState, OversightState> EveryStep => new(Enum.GetValues<OversightState>(), Enum.GetValues<OversightState>());

    [Theory]
    [MemberData(nameof(EveryStep))]
    public void Only_a_step_that_can_follow_is_recorded(OversightState from, OversightState to)
    {
        // An expired line is an approval whose time is over.
        var line = new OversightLine([Step(from is OversightState.Expired ? OversightState.Approved : from, "2026-01-01", until: from is OversightState.Expired ? "2026-02-01" : null)]);

        Assert.Equal(from, line.StateOn(A.Day("2026-03-01")));
        Assert.Equal(Allowed.Contains((from, to)), line.Then(Step(to, "2026-03-01")).IsDone);
    }

    [Theory]
    [InlineData(OversightState.Approved, true)]
    [InlineData(OversightState.Pending, true)]
    [InlineData(OversightState.NotRequired, true)]
    [InlineData(OversightState.Refused, true)]
    [InlineData(OversightState.Suspended, false)]
    [InlineData(OversightState.Withdrawn, false)]
    [InlineData(OversightState.Expired, false)]
    public void A_line_does_not_begin_with_the_end_of_something(OversightState first, bool done) => Assert.Equal(done, OversightLine.Empty.Then(Step(first, "2026-01-01")).IsDone);

    [Fact]
    public void An_approval_expires_on_its_day_also_while_it_is_suspended()
    {
        var line = new OversightLine([Step(OversightState.Approved, "2026-01-01", until: "2026-07-01"), Step(OversightState.Suspended, "2026-06-01")]);

        Assert.Null(line.StateOn(A.Day("2025-12-31")));
        Assert.Equal(OversightState.Approved, line.StateOn(A.Day("2026-05-31")));
        Assert.Equal(OversightState.Suspended, line.StateOn(A.Day("2026-06-30")));
        Assert.Equal(OversightState.Expired, line.StateOn(A.Day("2026-07-01")));
    }

    [Fact]
    public void A_suspension_that_is_lifted_brings_back_the_approval_as_it_was()
    {
        var approved = Step(OversightState.Approved, "2026-01-01", until: "2026-07-01") with { Conditions = A.Text("báo cáo hằng quý") };

        var lifted = new OversightLine([approved, Step(OversightState.Suspended, "2026-02-01")]).Then(new(OversightState.Approved, A.Day("2026-03-01"))).Value!;

        Assert.Equal((approved.Reference, approved.Until, approved.Conditions), (lifted.Steps[^1].Reference, lifted.Steps[^1].Until, lifted.Steps[^1].Conditions));
        Assert.Equal(OversightState.Expired, lifted.StateOn(A.Day("2026-07-01")));
    }

    [Fact]
    public void What_is_incomplete_or_out_of_order_is_refused()
    {
        var line = new OversightLine([Step(OversightState.Pending, "2026-03-01")]);

        Assert.Equal("out-of-order", CodeOf(line, Step(OversightState.Approved, "2026-02-28")));
        Assert.Equal("reference-missing", CodeOf(line, Step(OversightState.Approved, "2026-03-02") with { Reference = null }));
        Assert.Equal("ends-before-it-begins", CodeOf(line, Step(OversightState.Approved, "2026-03-02", until: "2026-03-02")));
        Assert.Equal("reason-missing", CodeOf(line, Step(OversightState.Refused, "2026-03-02") with { Reason = null }));
        Assert.Equal("only-approvals", CodeOf(line, Step(OversightState.Refused, "2026-03-02", until: "2027-01-01")));
        Assert.Equal("derived", CodeOf(line, Step(OversightState.Expired, "2026-03-02")));
    }

    private static OversightStep Step(OversightState state, string day, string? until = null) => new(state, A.Day(day))
    {
        Reference = "1/HĐĐĐ",
        Reason = A.Text("lý do"),
        Until = A.DayOrNone(until),
    };

    private static string? CodeOf(OversightLine line, OversightStep step) => line.Then(step).Refusals.Select(r => r.Code).FirstOrDefault();
}
