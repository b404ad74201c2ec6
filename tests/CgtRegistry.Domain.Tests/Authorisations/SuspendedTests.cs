using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Institutions.Changing;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Authorisations;

public sealed class SuspendedTests
{
    [Theory]
    [InlineData("2026-11-30", Verdict.Licensed)]
    [InlineData("2026-12-01", Verdict.Suspended)]
    public void A_suspension_of_the_authorisation_beats_it_from_that_day(string day, Verdict verdict) =>
        Assert.Equal(verdict, World.VerdictOn(day, A.Authorisation(then: A.Suspension("2026-12-01"))));

    [Fact]
    public void A_suspended_authorisation_beats_another_in_force()
    {
        var answer = World.Answer(A.Question(), A.Authorisation(id: "good"), A.Authorisation(id: "bad", then: A.Suspension("2026-03-01")));

        Assert.Equal((Verdict.Suspended, VerdictVariant.None, Outcome.NotAuthorised), (answer.Verdict, answer.Variant, answer.Outcome));
        Assert.Equal("bad", Assert.Single(answer.Grounds).Authorisation!.Id.Value);
    }

    [Theory]
    [InlineData("2026-02-28", Verdict.Licensed)]
    [InlineData("2026-03-01", Verdict.Suspended)]
    [InlineData("2026-05-31", Verdict.Suspended)]
    [InlineData("2026-06-01", Verdict.Licensed)]
    public void A_notice_with_exact_days_suspends_the_place_on_these_days(string day, Verdict verdict) =>
        Assert.Equal(verdict, World.VerdictOn(day, A.Authorisation(), A.Notice(from: "2026-03-01", until: "2026-06-01")));

    [Theory]
    [InlineData("msc", Verdict.Suspended)]
    [InlineData("cell-therapy", Verdict.Suspended)]
    [InlineData("bm-msc", Verdict.Suspended)]
    [InlineData("nk", Verdict.Licensed)]
    public void A_notice_about_a_therapy_of_the_place_stops_what_is_related_to_it(string therapy, Verdict verdict) =>
        Assert.Equal(verdict, World.VerdictOn("2026-06-15", A.Authorisation(), A.Notice(from: "2026-03-01", therapy: therapy)));

    [Fact]
    public void The_notice_stands_before_the_authorisation_it_stops()
    {
        var notice = A.Notice(from: "2026-03-01");

        var answer = World.Answer(A.Question(), A.Authorisation(), notice);

        Assert.Equal(VerdictVariant.Holder, answer.Variant);
        Assert.Same(notice, answer.Grounds[0].Notice);
        Assert.NotNull(answer.Grounds[1].Authorisation);
        Assert.All(answer.Grounds, g => Assert.Equal(LicensingRules.SuspensionBeatsALicence, g.Rule));
    }

    [Fact]
    public void A_sanction_that_takes_away_the_use_of_the_licence_suspends()
    {
        var answer = World.Answer(A.Question(), A.Authorisation(), A.Notice(NoticeKind.Sanction, from: "2026-03-01", takesAwayLicence: true));

        Assert.Equal((Verdict.Suspended, VerdictVariant.Sanction), (answer.Verdict, answer.Variant));
    }

    [Theory]
    [InlineData(NoticeKind.Sanction)]
    [InlineData(NoticeKind.Warning)]
    [InlineData(NoticeKind.ReviewRequested)]
    [InlineData(NoticeKind.Lifted)]
    public void Other_notices_suspend_nothing_and_are_shown(NoticeKind kind)
    {
        var answer = World.Answer(A.Question(), A.Authorisation(), A.Notice(kind, from: "2026-03-01"));

        Assert.Equal(Verdict.Licensed, answer.Verdict);
        Assert.Single(answer.Notices);
    }

    [Fact]
    public void A_notice_without_an_exact_day_suspends_nothing_and_is_shown()
    {
        var answer = World.Answer(A.Question(), A.Authorisation(), A.Notice(day: "2026-03"));

        Assert.Equal(Verdict.Licensed, answer.Verdict);
        Assert.Single(answer.Notices);
    }

    [Theory]
    [InlineData("clinic", Verdict.Suspended)]
    [InlineData("group", Verdict.Suspended)]
    [InlineData("sister", Verdict.Licensed)]
    [InlineData("ward", Verdict.Licensed)]
    [InlineData("other", Verdict.Licensed)]
    public void A_suspension_reaches_the_place_and_what_belongs_to_it(string suspended, Verdict verdict) =>
        Assert.Equal(verdict, World.VerdictOn("2026-06-15", A.Authorisation(), A.Notice(institution: suspended, from: "2026-03-01")));

    [Theory]
    [InlineData("group")]
    [InlineData("clinic")]
    [InlineData("ward")]
    public void A_ward_is_suspended_with_every_place_it_is_part_of(string suspended)
    {
        var answer = World.Answer(A.Question(institution: "ward"), A.Authorisation(holder: "ward"), A.Notice(institution: suspended, from: "2026-03-01"));

        Assert.Equal(Verdict.Suspended, answer.Verdict);
    }

    [Theory]
    [InlineData("2026-04-01")]
    [InlineData("2026-08-01")]
    public void A_merger_lifts_no_suspension_of_what_was_part_of_the_place(string day)
    {
        var before = World.With(A.Authorisation(holder: "ward"), A.Notice(institution: "clinic", from: "2026-03-01"));
        var merger = InstitutionActs.Merge(before.Institutions[new("clinic")], before.Institutions[new("other")], A.Day("2026-06-01"), A.Citation(), before).Value!;

        var answer = LicensingRules.Judge(A.Question(day, institution: "ward"), before.With([merger.Survivor, merger.Merged, .. merger.Children]));

        Assert.Equal((Verdict.Suspended, "clinic"), (answer.Verdict, answer.Notices[0].About.Institutions[0].Value));
    }

    [Theory]
    [InlineData("2026-02-28", Verdict.Licensed)]
    [InlineData("2026-03-01", Verdict.Suspended)]
    [InlineData("2026-04-01", Verdict.Suspended)]
    public void Who_leaves_a_suspended_place_stays_suspended_and_who_left_before_does_not(string left, Verdict verdict)
    {
        var ward = A.Institution("ward", "clinic").PartOf(new("other"), A.Day(left));

        Assert.Equal(verdict, World.Answer(A.Question(institution: "ward"), A.Authorisation(holder: "ward"), A.Notice(institution: "clinic", from: "2026-03-01"), ward).Verdict);
    }

    [Fact]
    public void A_suspension_of_a_place_that_is_gone_reaches_what_was_part_of_it()
    {
        var ward = A.Institution("ward", "clinic").PartOf(new("other"), A.Day("2026-02-01"));
        var gone = A.Institution("clinic", "group") with { End = new(A.Day("2026-02-01"), A.Citation(), new("other")) };

        Assert.Equal(Verdict.Suspended, World.Answer(A.Question(institution: "ward"), A.Authorisation(holder: "ward"), A.Notice(institution: "clinic", from: "2026-03-01"), ward, gone).Verdict);
    }

    [Theory]
    [InlineData("2026-01-15", Verdict.Suspended)]
    [InlineData("2026-03-01", Verdict.Licensed)]
    public void A_suspension_of_a_group_reaches_what_left_it_by_a_merger_only_when_it_began_before(string from, Verdict verdict)
    {
        var before = World.With(A.Authorisation(holder: "ward"), A.Notice(institution: "group", from: from));
        var merger = InstitutionActs.Merge(before.Institutions[new("clinic")], before.Institutions[new("other")], A.Day("2026-02-01"), A.Citation(), before).Value!;

        Assert.Equal(verdict, LicensingRules.Judge(A.Question(institution: "ward"), before.With([merger.Survivor, merger.Merged, .. merger.Children])).Verdict);
    }

    [Theory]
    [InlineData("msc", null, Verdict.Suspended)]
    [InlineData("cell-therapy", null, Verdict.Suspended)]
    [InlineData("msc", "joint", Verdict.Suspended)]
    [InlineData("bm-msc", null, Verdict.Licensed)]
    [InlineData("nk", null, Verdict.Licensed)]
    [InlineData("msc", "late-knee", Verdict.Licensed)]
    [InlineData("msc", "stroke", Verdict.Licensed)]
    public void A_suspension_of_the_therapy_everywhere_reaches_every_place_and_all_narrower_cases(string therapy, string? condition, Verdict verdict)
    {
        var answer = World.Answer(A.Question(), A.Authorisation(), A.Notice(institution: null, therapy: therapy, condition: condition, from: "2026-03-01"));

        Assert.Equal((verdict, VerdictVariant.None), (answer.Verdict, answer.Variant));
    }

    [Fact]
    public void A_suspension_of_nothing_in_particular_suspends_nothing() =>
        Assert.Equal(Verdict.Licensed, World.VerdictOn("2026-06-15", A.Authorisation(), A.Notice(institution: null, from: "2026-03-01")));

    [Fact]
    public void Where_nothing_was_permitted_a_suspension_of_the_place_is_shown_and_is_not_the_verdict()
    {
        var answer = World.Answer(A.Question(), A.Notice(from: "2026-03-01"));

        Assert.Equal(Verdict.NoRecord, answer.Verdict);
        Assert.Single(answer.Notices);
    }

    [Fact]
    public void What_is_over_is_expired_and_not_suspended() =>
        Assert.Equal(Verdict.Expired, World.VerdictOn("2026-06-15", A.Authorisation(until: "2026-05-01"), A.Notice(from: "2026-03-01")));
}
