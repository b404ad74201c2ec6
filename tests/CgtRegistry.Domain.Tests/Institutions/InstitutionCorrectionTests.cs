using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Institutions.Changing;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Institutions;

public sealed class InstitutionCorrectionTests
{
    private static readonly DateOnly Day = A.Day("2036-06-01");
    private static readonly Register Around = World.With();

    [Fact]
    public void What_was_entered_wrongly_is_taken_out_and_nothing_beside_it()
    {
        var twice = new Qualification(QualificationKind.Gmp, A.Citation(), "G-1");
        var place = A.Institution(parent: "group") with
        {
            Qualifications = [twice, twice with { }, new(QualificationKind.Jci, A.Citation())],
            Identifiers = [new("ror", "wrong", A.Citation()), new("ror", "right", A.Citation())],
            FormerParents = [new(new("other"), Day), new(new("sister"), Day)],
        };

        var corrected = Corrected(place, new() { Qualifications = [place.Qualifications[1]], Identifiers = [place.Identifiers[0]], FormerParents = [place.FormerParents[0]], Parent = true }).Single();

        Assert.Equal([QualificationKind.Gmp, QualificationKind.Jci], corrected.Qualifications.Select(q => q.Kind));
        Assert.Equal("right", corrected.Identifiers.Single().Value);
        Assert.Equal("sister", corrected.FormerParents.Single().Institution.Value);
        Assert.Null(corrected.Parent);
        Assert.Contains(corrected.Citations, c => c.Source.Value == "press");
    }

    [Fact]
    public void A_correction_changes_something_and_has_a_source()
    {
        var closed = A.Institution() with { End = new(Day, A.Citation()) };

        Assert.Equal("nothing-chosen", Code(closed, new()));
        Assert.Equal("nothing-chosen", Code(closed, new() { End = new(Day) }));
        Assert.Equal("nothing-chosen", Code(A.Institution(), new() { End = new(Day) }));
        Assert.Equal("source-missing", Code(closed, new() { End = new(null) }, "unheard-of"));
    }

    [Fact]
    public void A_closing_with_a_wrong_day_gets_the_right_one_or_none()
    {
        var closed = InstitutionActs.Close(A.Institution(), Day, A.Citation(), Around).Value!;

        var earlier = Corrected(closed, new() { End = new(A.Day("2026-06-01")) }).Single();

        Assert.Equal((A.Day("2026-06-01"), "press"), (earlier.End!.From, earlier.End.Citation.Source.Value));
        Assert.Null(Corrected(closed, new() { End = new(null) }).Single().End);
        Assert.Equal(Domain.Authorisations.Verdict.Expired, World.VerdictOn("2026-06-15", A.Authorisation(), earlier));
    }

    [Fact]
    public void A_merger_that_never_was_is_undone_with_all_it_did()
    {
        var before = World.With(A.Institution("clinic", "group") with { Names = [new(NameKind.Official, "Phòng khám", "vi"), new(NameKind.Former, "tên xưa", "vi", Until: A.Date("1999"))] });
        var after = Merged(before);

        var undone = after.With(Corrected(after.Institutions[new("clinic")], new() { End = new(null) }, after));

        foreach (var id in new[] { "other", "ward", "clinic" })
        {
            var (was, now) = (before.Institutions[new(id)], undone.Institutions[new(id)]);
            Assert.Equal(was.Names, now.Names);
            Assert.Equal((was.Parent, was.End), (now.Parent, now.End));
            Assert.Empty(now.FormerParents);
            Assert.Empty(now.Predecessors);
        }
    }

    [Fact]
    public void A_merger_with_a_wrong_day_moves_with_all_it_did()
    {
        var (after, right) = (Merged(Around), A.Day("2026-06-01"));

        var corrected = after.With(Corrected(after.Institutions[new("clinic")], new() { End = new(right) }, after));

        Assert.Equal((right, new InstitutionId("other")), (corrected.Institutions[new("clinic")].End!.From, corrected.Institutions[new("clinic")].End!.MergedInto));
        Assert.Equal((new InstitutionId("other"), new FormerParent(new("clinic"), right)), (corrected.Institutions[new("ward")].Parent, corrected.Institutions[new("ward")].FormerParents.Single()));
        Assert.Equal(PartialDate.On(right), corrected.Institutions[new("other")].Names.Single(n => n.Text == "clinic").Until);
        Assert.Equal([new InstitutionId("clinic")], corrected.Institutions[new("other")].Predecessors);
    }

    [Fact]
    public void A_part_that_has_left_the_survivor_since_stays_where_it_is()
    {
        var after = Merged(Around);
        after = after.With([after.Institutions[new("ward")].PartOf(new("sister"), A.Day("2037-01-01"))]);

        var ward = after.With(Corrected(after.Institutions[new("clinic")], new() { End = new(null) }, after)).Institutions[new("ward")];

        Assert.Equal(new InstitutionId("sister"), ward.Parent);
        Assert.Equal(["clinic", "other"], ward.FormerParents.Select(f => f.Institution.Value));
    }

    private static Register Merged(Register register)
    {
        var merger = InstitutionActs.Merge(register.Institutions[new("clinic")], register.Institutions[new("other")], Day, A.Citation(), register).Value!;
        return register.With([merger.Survivor, merger.Merged, .. merger.Children]);
    }

    private static IReadOnlyList<Institution> Corrected(Institution institution, InstitutionCorrection correction, Register? register = null) =>
        correction.Of(institution, A.Citation(source: "press"), register ?? Around).Value!;

    private static string Code(Institution institution, InstitutionCorrection correction, string source = "press") =>
        correction.Of(institution, A.Citation(source: source), Around).Refusals[0].Code;
}
