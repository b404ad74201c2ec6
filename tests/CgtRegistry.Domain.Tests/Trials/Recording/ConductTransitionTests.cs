using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Recording;

namespace CgtRegistry.Domain.Tests.Trials.Recording;

public sealed class ConductTransitionTests
{
    private const string OneState = "two statuses of the matrix are one state here";
    private const string OwnLine = "approval is a line of its own, not a step of conduct";
    private const string NoInterim = "the missing status is the same state here";
    private const string NeverOpened = "a trial that never opened is withdrawn, not completed or terminated";
    private const string NobodyEnrolled = "with nobody enrolled it may be withdrawn";
    private const string Halted = "use of the product may be halted after recruitment has ended";
    private const string NotStated = "the matrix has no row for it";

    /// <summary>Every cell where this register judges otherwise than the matrix, with the reason.</summary>
    private static readonly Dictionary<string, string> Deviations = new (string Cells, string Why)[]
    {
        ("none→A R→Ac R→Inv", OwnLine),
        ("none→CI", NotStated),
        ("R→A A→R Ac→Inv Inv→Ac C→CI CI→C T→TI TI→T", OneState),
        ("Ac→CI Inv→CI C→Co C→Ad TI→CI", NoInterim),
        ("R→Co R→Ad", NeverOpened),
        ("C→W CI→W T→W TI→W", NobodyEnrolled),
        ("CI→T CI→TI", Halted),
    }.SelectMany(d => d.Cells.Split(' ').Select(cell => (cell, d.Why))).ToDictionary(d => d.cell, d => d.Why);

    public static TheoryData<string, string, string> Cells
    {
        get
        {
            var cells = new TheoryData<string, string, string>();
            foreach (var (from, to, printed) in CtrpMatrix.Cells)
            {
                cells.Add(from, to, printed);
            }

            return cells;
        }
    }

    public static TheoryData<ConductState> Entered => [.. Enum.GetValues<ConductState>().Where(ConductTransitions.IsEntered)];

    [Theory]
    [MemberData(nameof(Cells))]
    public void Every_cell_of_the_matrix_is_kept_unless_a_deviation_is_named(string from, string to, string printed)
    {
        var judged = ConductTransitions.From(CtrpMatrix.StateOf(from)).To(CtrpMatrix.StateOf(to)!.Value, enrolled: 0).Kind;

        Assert.Equal(!Deviations.ContainsKey($"{from}→{to}"), judged == CtrpMatrix.KindOf(printed));
    }

    [Fact]
    public void The_matrix_has_132_cells_and_every_deviation_is_one_of_them()
    {
        Assert.Equal(132, CtrpMatrix.Cells.Count);
        Assert.Empty(Deviations.Keys.Except(CtrpMatrix.Cells.Select(c => $"{c.From}→{c.To}")));
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void What_is_missing_is_what_the_matrix_misses_in_our_states(string from, string to, string printed)
    {
        var judged = ConductTransitions.From(CtrpMatrix.StateOf(from)).To(CtrpMatrix.StateOf(to)!.Value, enrolled: 0);
        if (Deviations.ContainsKey($"{from}→{to}") || !printed.Contains('(', StringComparison.Ordinal))
        {
            return;
        }

        var named = printed[(printed.IndexOf('(', StringComparison.Ordinal) + 1)..^1].Split(',').Select(s => CtrpMatrix.StateOf(s)!.Value).Distinct();
        Assert.Equal(named.Where(s => s != CtrpMatrix.StateOf(from) && s != CtrpMatrix.StateOf(to)), judged.Missing);
    }

    [Theory]
    [InlineData(null, null, true)]
    [InlineData(null, 1, false)]
    [InlineData(ConductState.NotYetRecruiting, null, true)]
    [InlineData(ConductState.NotYetRecruiting, 1, false)]
    [InlineData(ConductState.Recruiting, 0, true)]
    [InlineData(ConductState.Recruiting, null, false)]
    [InlineData(ConductState.Recruiting, 1, false)]
    [InlineData(ConductState.Paused, 0, true)]
    [InlineData(ConductState.Paused, null, false)]
    [InlineData(ConductState.RecruitmentEnded, 0, true)]
    [InlineData(ConductState.RecruitmentEnded, 3, false)]
    [InlineData(ConductState.Completed, 0, false)]
    public void Only_a_trial_that_enrolled_nobody_is_withdrawn(ConductState? before, int? enrolled, bool passes) =>
        Assert.Equal(passes, ConductTransitions.From(before).To(ConductState.Withdrawn, enrolled).Passes);

    [Theory]
    [MemberData(nameof(Entered))]
    public void Unverified_and_unknown_are_never_entered(ConductState before)
    {
        Assert.Equal(TransitionGround.Derived, ConductTransitions.From(before).To(ConductState.Unverified).Ground);
        Assert.Equal(TransitionGround.Derived, ConductTransitions.From(before).To(ConductState.Unknown).Ground);
    }

    [Fact]
    public void An_unverified_trial_is_judged_from_its_last_known_state() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ConductTransitions.From(ConductState.Unverified));

    [Theory]
    [InlineData(ConductState.RecruitmentEnded, TransitionGround.SameDay)]
    [InlineData(ConductState.Paused, TransitionGround.InOrder)]
    public void Opening_and_closing_recruitment_on_one_day_is_a_warning_and_a_pause_is_not(ConductState after, TransitionGround ground) =>
        Assert.Equal(ground, ConductTransitions.From(ConductState.Recruiting).To(after, sameDay: true).Ground);

    [Theory]
    [MemberData(nameof(Entered))]
    public void Every_judgement_can_be_read_in_both_languages(ConductState after)
    {
        var judged = Enum.GetValues<ConductState>().Where(s => s is not ConductState.Unverified).Select(before => ConductTransitions.From(before).To(after));

        Assert.All(judged, j => Assert.False(string.IsNullOrWhiteSpace(j.Text.Vi) || string.IsNullOrWhiteSpace(j.Text.En)));
    }
}
