using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Enforcement;

public sealed class NoticeActTests
{
    private static readonly Register Around = World.With();

    [Fact]
    public void Suspending_a_place_stops_its_authorisation_from_the_exact_day_until_it_is_lifted()
    {
        var issued = NoticeActs.Issue(Suspension(), Around).Value!;
        var lifted = NoticeActs.Lift(issued, Lifting("2026-05-01"), World.With(issued)).Value!;

        Assert.Equal(
            [Verdict.Licensed, Verdict.Suspended, Verdict.Suspended, Verdict.Licensed],
            new[] { "2026-02-28", "2026-03-01", "2026-04-30", "2026-05-01" }.Select(day => World.VerdictOn(day, A.Authorisation(), lifted.Ended, lifted.Lifting)));
        Assert.Equal((NoticeKind.Lifted, issued.About), (lifted.Lifting.Kind, lifted.Lifting.About));
    }

    [Fact]
    public void What_stops_work_needs_an_exact_day_a_number_and_an_official_source()
    {
        Assert.Equal("day-missing", CodeOf(NoticeActs.Issue(Suspension() with { From = null }, Around)));
        Assert.Equal("number-missing", CodeOf(NoticeActs.Issue(Suspension() with { ActNumber = null }, Around)));
        Assert.Equal("unofficial-source", CodeOf(NoticeActs.Issue(Suspension() with { Citations = [A.Citation(EvidenceGrade.D, "press")] }, Around)));
        Assert.Null(CodeOf(NoticeActs.Issue(A.Notice(NoticeKind.Warning) with { Citations = [A.Citation(EvidenceGrade.D, "press")] }, Around)));
        Assert.Equal("day-missing", CodeOf(NoticeActs.Issue(A.Notice(NoticeKind.Sanction, takesAwayLicence: true), Around)));
    }

    [Fact]
    public void Every_notice_has_a_subject_a_source_and_both_languages()
    {
        Assert.Equal("subject-missing", CodeOf(NoticeActs.Issue(Suspension() with { About = Subjects.None }, Around)));
        Assert.Equal("source-missing", CodeOf(NoticeActs.Issue(Suspension() with { Citations = [A.Citation(source: "unheard-of")] }, Around)));
        Assert.Equal("text-missing", CodeOf(NoticeActs.Issue(Suspension() with { Text = new LocalText("chữ") }, Around)));
        Assert.Equal("id-taken", CodeOf(NoticeActs.Issue(Suspension(), World.With(Suspension()))));
        Assert.Equal("ends-before-it-begins", CodeOf(NoticeActs.Issue(Suspension() with { Until = A.Day("2026-03-01") }, Around)));
    }

    [Fact]
    public void Only_what_still_holds_is_lifted()
    {
        Assert.Equal("lifted-before-it-began", LiftCode(Suspension(), Lifting("2026-03-01")));
        Assert.Equal("over", LiftCode(Suspension() with { Until = A.Day("2026-04-01") }, Lifting("2026-04-01")));
        Assert.Equal("nothing-to-lift", LiftCode(A.Notice(NoticeKind.ReviewRequested), Lifting("2026-04-01")));
        Assert.Equal("nothing-to-lift", LiftCode(Suspension() with { From = null }, Lifting("2026-04-01")));
    }

    private static Notice Suspension() => A.Notice(from: "2026-03-01") with { ActNumber = "1/QĐ-SYT" };

    private static Notice Lifting(string from) => A.Notice(from: from, id: "lifting") with { ActNumber = "2/QĐ-SYT" };

    private static string? CodeOf(Decided<Notice> decided) => decided.Refusals.Select(r => r.Code).FirstOrDefault();

    private static string? LiftCode(Notice notice, Notice lifting) => NoticeActs.Lift(notice, lifting, Around).Refusals.Select(r => r.Code).FirstOrDefault();
}
