using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Trials.Differences;
using CgtRegistry.Domain.Trials.Registrations;
using Kind = CgtRegistry.Domain.Trials.Differences.TrialChangeKind;

namespace CgtRegistry.Domain.Tests.Trials.Differences;

public class EligibilityAndListTests
{
    [Theory]
    [InlineData(18, 16, Kind.EligibilityLoosened)]
    [InlineData(16, 18, Kind.EligibilityTightened)]
    [InlineData(18, null, Kind.EligibilityLoosened)]
    [InlineData(null, 18, Kind.EligibilityTightened)]
    public void A_lower_minimum_age_is_looser(int? from, int? to, Kind kind) =>
        Assert.Equal(kind, Eligibility(new() { MinimumAge = Years(from) }, new() { MinimumAge = Years(to) }).Kind);

    [Theory]
    [InlineData(65, 80, Kind.EligibilityLoosened)]
    [InlineData(65, null, Kind.EligibilityLoosened)]
    [InlineData(null, 65, Kind.EligibilityTightened)]
    public void A_higher_maximum_age_is_looser(int? from, int? to, Kind kind) =>
        Assert.Equal(kind, Eligibility(new() { MaximumAge = Years(from) }, new() { MaximumAge = Years(to) }).Kind);

    [Fact]
    public void The_same_age_in_another_unit_is_neither_looser_nor_tighter() =>
        Assert.Equal(Kind.CriteriaChanged, Eligibility(new() { MinimumAge = new(2, AgeUnit.Years) }, new() { MinimumAge = new(24, AgeUnit.Months) }).Kind);

    [Theory]
    [InlineData(ParticipantSex.Female, ParticipantSex.All, Kind.EligibilityLoosened)]
    [InlineData(ParticipantSex.All, ParticipantSex.Male, Kind.EligibilityTightened)]
    [InlineData(ParticipantSex.Female, ParticipantSex.Male, Kind.CriteriaChanged)]
    public void All_sexes_are_more_than_one(ParticipantSex from, ParticipantSex to, Kind kind) => Assert.Equal(kind, Eligibility(new() { Sex = from }, new() { Sex = to }).Kind);

    [Fact]
    public void Healthy_volunteers_make_it_looser() =>
        Assert.Equal(Kind.EligibilityLoosened, Eligibility(new() { HealthyVolunteers = false }, new() { HealthyVolunteers = true }).Kind);

    [Fact]
    public void Words_of_criteria_are_not_judged() => Assert.Equal(Kind.CriteriaChanged, Eligibility(new() { Criteria = "Pain" }, new() { Criteria = "Any pain" }).Kind);

    [Fact]
    public void Of_a_list_it_is_said_what_is_gone_and_what_came()
    {
        var before = A.Registration() with { Countries = ["VN", "TH"] };

        var change = Assert.Single(TrialDifference.Between(before, before with { Countries = ["JP", "VN"] }).Changes);

        Assert.Equal((Kind.CountriesChanged, "/countries", "TH", "JP"), (change.Kind, change.Path, change.Before, change.After));
    }

    [Fact]
    public void An_arm_added_after_enrolment_is_major()
    {
        var before = A.Registration() with { Arms = [new("Cells", "EXPERIMENTAL")] };

        var change = Assert.Single(TrialDifference.Between(before, before with { Arms = [.. before.Arms, new("Placebo", "PLACEBO_COMPARATOR")] }).Changes);

        Assert.Equal((Kind.ArmsChanged, ChangeSeverity.Major, "Placebo · PLACEBO_COMPARATOR"), (change.Kind, change.Severity, change.After));
    }

    [Theory]
    [InlineData("Cells at high dose (arm A)", "EXPERIMENTAL", Kind.TextChanged)]
    [InlineData("Cells at high dose", "OTHER", Kind.ArmsChanged)]
    [InlineData("Placebo", "EXPERIMENTAL", Kind.ArmsChanged)]
    public void An_arm_called_a_little_otherwise_is_the_same_arm(string label, string kind, Kind expected)
    {
        var before = A.Registration() with { Arms = [new("Cells at high dose", "EXPERIMENTAL")] };

        Assert.Equal(expected, Assert.Single(TrialDifference.Between(before, before with { Arms = [new(label, kind)] }).Changes).Kind);
    }

    private static AgeLimit? Years(int? number) => number is { } years ? new AgeLimit(years, AgeUnit.Years) : null;

    private static TrialChange Eligibility(RegistrationEligibility before, RegistrationEligibility after) =>
        Assert.Single(TrialDifference.Between(A.Registration() with { Eligibility = before }, A.Registration() with { Eligibility = after }).Changes);
}
