using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Institutions.Changing;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Institutions;

public sealed class InstitutionActTests
{
    private static readonly DateOnly Day = A.Day("2026-06-01");
    private static readonly Register Around = World.With();

    [Fact]
    public void A_new_name_begins_where_the_old_one_becomes_a_former_one()
    {
        var renamed = InstitutionActs.Rename(A.Institution(), new("Bệnh viện Mới", "New Hospital"), Day, A.Citation(source: "press"), Around).Value!;

        Assert.Equal(("Bệnh viện Mới", "New Hospital"), (renamed.DisplayName().Vi, renamed.DisplayName().En));
        Assert.Equal((NameKind.Former, A.Date("2026-06-01")), renamed.Names.Where(n => n.Text == "clinic").Select(n => (n.Kind, n.Until)).Single());
        Assert.Equal(2, renamed.Citations.Count);
    }

    [Fact]
    public void A_new_Vietnamese_name_leaves_the_English_one_alone()
    {
        var institution = A.Institution() with { Names = [new(NameKind.Official, "cũ", "vi"), new(NameKind.English, "Old", "en"), new(NameKind.SignBoard, "bảng", "vi")] };

        var renamed = InstitutionActs.Rename(institution, new("mới"), Day, A.Citation(), Around).Value!;

        Assert.Equal([NameKind.Official, NameKind.Former, NameKind.English, NameKind.SignBoard], renamed.Names.Select(n => n.Kind));
    }

    [Fact]
    public void The_survivor_of_a_merger_inherits_names_history_and_parts()
    {
        var merger = InstitutionActs.Merge(Around.Institutions[new("clinic")], Around.Institutions[new("other")], Day, A.Citation(), Around).Value!;

        Assert.Contains(merger.Survivor.Names, n => n is { Text: "clinic", Kind: NameKind.Former });
        Assert.Equal([new InstitutionId("clinic")], merger.Survivor.Predecessors);
        Assert.Equal((Day, new InstitutionId("other")), (merger.Merged.End!.From, merger.Merged.End.MergedInto));
        Assert.Equal(("ward", "other"), merger.Children.Select(c => (c.Id.Value, c.Parent!.Value.Value)).Single());
        Assert.Equal([new(new("clinic"), Day)], merger.Children[0].FormerParents);
        Assert.Contains(new(RecordKind.Institution, "other"), merger.Merged.References());
    }

    [Fact]
    public void The_names_and_the_identifier_of_a_merged_place_lead_to_the_survivor()
    {
        var merger = InstitutionActs.Merge(A.Named("abc", names: "Bệnh viện ABC"), A.Named("xyz", names: "Bệnh viện XYZ"), Day, A.Citation(), Around).Value!;
        var register = A.NamedRegister(merger.Survivor, merger.Merged);

        Assert.Equal(new InstitutionId("xyz"), register.SurvivorOf(new("abc")));
        Assert.Equal(["xyz", "xyz"], new[] { "Bệnh viện ABC", "abc" }.Select(words => register.Names.Resolve(RecordKind.Institution, words).Match?.Record.Id));
    }

    [Fact]
    public void A_merger_makes_no_circle_and_happens_once()
    {
        Institution clinic = Around.Institutions[new("clinic")], ward = Around.Institutions[new("ward")], other = Around.Institutions[new("other")];
        var merged = clinic with { End = new(Day, A.Citation(), other.Id) };

        Assert.Equal("into-itself", CodeOf(clinic, clinic));
        Assert.Equal("into-its-part", CodeOf(clinic, ward));
        Assert.Null(CodeOf(ward, clinic));
        Assert.Equal("ended", CodeOf(merged, other));
        Assert.Equal("ended", CodeOf(other, merged));
    }

    [Fact]
    public void A_closed_place_holds_no_authorisation_from_its_last_day_on()
    {
        var closed = InstitutionActs.Close(A.Institution(), Day, A.Citation(source: "press"), Around).Value!;

        Assert.Equal("press", World.Answer(A.Question("2026-06-01"), A.Authorisation(), closed).Grounds[0].Source!.Value.Value);
        Assert.Equal(Verdict.Licensed, World.VerdictOn("2026-05-31", A.Authorisation(), closed));
        Assert.Equal((Verdict.Expired, VerdictVariant.HolderEnded, LicensingRules.HolderEnded, Day), World.Answer(A.Question("2026-06-01"), A.Authorisation(), closed) is var over ? (over.Verdict, over.Variant, over.Grounds[0].Rule, over.Grounds[0].Until!.Value) : default);
        Assert.Equal(Verdict.Revoked, World.VerdictOn("2026-06-01", A.Authorisation(then: A.Revocation("2026-02-01")), closed));
        Assert.Equal(Verdict.NoRecord, World.Answer(A.Question("2026-06-01", institution: "other"), A.Authorisation(), closed).Verdict);
        Assert.Equal("ended", InstitutionActs.Close(closed, Day, A.Citation(), Around).Refusals[0].Code);
    }

    [Fact]
    public void Every_change_has_a_source_on_record()
    {
        var unheard = A.Citation(source: "unheard-of");

        Assert.Equal("source-missing", InstitutionActs.Rename(A.Institution(), new("mới"), Day, unheard, Around).Refusals[0].Code);
        Assert.Equal("source-missing", InstitutionActs.Close(A.Institution(), Day, unheard, Around).Refusals[0].Code);
        Assert.Equal("source-missing", InstitutionActs.Merge(A.Institution(), A.Institution("other"), Day, unheard, Around).Refusals[0].Code);
        Assert.Equal("name-missing", InstitutionActs.Rename(A.Institution(), new(" "), Day, A.Citation(), Around).Refusals[0].Code);
        Assert.Equal("same-name", InstitutionActs.Rename(A.Institution(), new("clinic"), Day, A.Citation(), Around).Refusals[0].Code);
    }

    private static string? CodeOf(Institution merged, Institution survivor) => InstitutionActs.Merge(merged, survivor, Day, A.Citation(), Around).Refusals.Select(r => r.Code).FirstOrDefault();
}
