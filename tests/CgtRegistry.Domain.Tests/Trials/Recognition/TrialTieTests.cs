using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Trials.Recognition;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Tests.Trials.Recognition;

public class TrialTieTests
{
    private static readonly TrialRecogniser Recogniser = new(A.NamedRegister(
        A.Named("cho-ray", null, "00n8yb347", "Bệnh viện Chợ Rẫy", "Cho Ray Hospital"),
        A.Named("bach-mai", null, null, "Bệnh viện Bạch Mai", "Bach Mai Hospital"),
        A.Named("lung", null, null, "Bệnh viện Phổi Trung ương", "National Lung Hospital", "NLH"),
        A.Group("vinmec", "Hệ thống Y tế Vinmec", "Vinmec"),
        A.Named("vinmec-institute", "vinmec", null, "Viện Vinmec", "Vinmec Research Institute of Stem Cell and Gene Technology"),
        A.Named("vinmec-times-city", "vinmec", null, "Vinmec Times City", "Vinmec International Hospital Times City"),
        A.Named("tam-anh-hanoi", null, null, "Bệnh viện Tâm Anh Hà Nội", "Tam Anh Hospital"),
        A.Named("tam-anh-hcm", null, null, "Bệnh viện Tâm Anh TP.HCM", "Tam Anh Hospital"),
        A.Named("national-children", null, null, "Bệnh viện Nhi Trung ương", "National Children's Hospital"),
        A.Named("oa-institute", null, null, "Viện OA", "OA"),
        A.Province("Huế"),
        A.NamedCondition("knee", "D020370", "Osteoarthritis, Knee", "thoái hóa khớp gối", "khô khớp gối", "OA"),
        A.NamedCondition("type-2", null, null, "đái tháo đường típ 2", "type 2 diabetes"),
        A.NamedTherapy("msc", TherapyKind.Cell, "tế bào gốc trung mô", "mesenchymal stem cell"),
        A.NamedTherapy("uc-msc", TherapyKind.Cell, "tế bào gốc dây rốn", "umbilical cord mesenchymal stem cell"),
        A.NamedTherapy("prp", TherapyKind.Supporting, "huyết tương giàu tiểu cầu", "platelet-rich plasma"),
        A.Term("thoái hóa khớp gối", "knee osteoarthritis", "gonarthrosis")));

    [Theory]
    [InlineData("Cho Ray Hospital", "cho-ray", TieBasis.Alias)]
    [InlineData("Benh vien Cho Ray", "cho-ray", TieBasis.Name)]
    [InlineData("BV Chợ Rẫy", "cho-ray", TieBasis.Name)]
    [InlineData("Department of Haematology, Cho Ray Hospital, Ho Chi Minh City, Vietnam", "cho-ray", TieBasis.Alias)]
    [InlineData("Unit of Cho Ray Hospital", "cho-ray", TieBasis.Alias)]
    [InlineData("https://ror.org/00n8yb347", "cho-ray", TieBasis.Identifier)]
    [InlineData("Bach Mai Hospital Huế", "bach-mai", TieBasis.Alias)]
    [InlineData("Vinmec", "vinmec", TieBasis.Alias)]
    [InlineData("Vinmec Research Institute of Stem Cell and Gene Technology", "vinmec-institute", TieBasis.Alias)]
    public void A_sponsor_is_met_by_its_whole_name(string sponsor, string institution, TieBasis how) =>
        Assert.Equal([(institution, how)], Found(MatterField.Sponsor, sponsor).Ties.Select(t => (t.Record.Id, t.How)));

    [Theory]
    [InlineData("Cho Ray Hospital Campus 2")]
    [InlineData("New Cho Ray Hospital")]
    [InlineData("Bệnh viện Bạch Mải")]
    [InlineData("Вạch Mai Hospital")]
    [InlineData("Сho Ray Hospital")]
    [InlineData("Tam Anh Hospital")]
    [InlineData("OA")]
    [InlineData("Hospital")]
    public void Another_place_a_look_alike_and_a_shared_name_tie_to_nobody(string sponsor) => Assert.Empty(Found(MatterField.Sponsor, sponsor).Ties);

    [Theory]
    [InlineData("National Lung Hospital")]
    [InlineData("National Children's Hospital")]
    [InlineData("NLH")]
    public void A_name_that_others_bear_too_counts_only_in_a_Vietnamese_record(string site)
    {
        Assert.Empty(Found(MatterField.Site, site).Ties);
        Assert.Single(Recogniser.Recognise([new(MatterField.Site, site)], ["VN"]).Ties);
        Assert.Single(Found(MatterField.Site, site + ", Hanoi").Ties);
    }

    [Fact]
    public void Of_part_and_whole_in_one_line_the_part_is_meant() =>
        Assert.Equal(["vinmec-times-city"], Found(MatterField.Site, "Vinmec International Hospital Times City, Vinmec").Ties.Select(t => t.Record.Id));

    [Fact]
    public void Of_a_group_the_part_that_is_named_anywhere_is_meant() => Assert.Equal(["vinmec-institute"], Recogniser.Recognise(
        [new(MatterField.Sponsor, "Vinmec Research Institute of Stem Cell and Gene Technology"), new(MatterField.Sponsor, "Vinmec")], []).Ties.Select(t => t.Record.Id));

    [Theory]
    [InlineData("Osteoarthritis, Knee", TieBasis.Name)]
    [InlineData("Thoái hoá khớp gối", TieBasis.Name)]
    [InlineData("khô khớp gối", TieBasis.Alias)]
    [InlineData("Gonarthrosis", TieBasis.Alias)]
    [InlineData("D020370", TieBasis.Identifier)]
    public void A_condition_is_met_by_heading_lay_name_and_synonym(string condition, TieBasis how) =>
        Assert.Equal([("knee", how)], Found(MatterField.Condition, condition).Ties.Select(t => (t.Record.Id, t.How)));

    [Fact]
    public void Two_letters_are_no_evidence() => Assert.Empty(Found(MatterField.Condition, "OA").Ties);

    [Fact]
    public void Roman_numbers_of_types_are_numbers() => Assert.Equal(["type-2"], Found(MatterField.Title, "Cells in Type II Diabetes").Ties.Select(t => t.Record.Id));

    [Fact]
    public void The_fullest_name_of_a_therapy_is_met() =>
        Assert.Equal(["uc-msc"], Found(MatterField.Intervention, "Umbilical cord mesenchymal stem cells").Ties.Select(t => t.Record.Id));

    [Fact]
    public void A_cell_therapy_is_tied_only_where_one_is_tried_and_what_is_given_beside_it_always()
    {
        Assert.Empty(Found(MatterField.Title, "Senescence and Mesenchymal Stem Cell Function").Ties);
        Assert.Equal(["prp"], Found(MatterField.Intervention, "Platelet rich plasma").Ties.Select(t => t.Record.Id));
    }

    [Fact]
    public void A_trial_without_any_place_is_Vietnamese_by_its_sponsor()
    {
        var found = Found(MatterField.Sponsor, "Vinmec Research Institute of Stem Cell and Gene Technology");

        Assert.True(found.IsVietnamese);
        Assert.Equal(VietnamBasis.Sponsor, Assert.Single(found.Vietnam).Basis);
    }

    [Theory]
    [InlineData(MatterField.Site, "Hospital of Tropical Diseases, Ho Chi Minh City", VietnamBasis.Site)]
    [InlineData(MatterField.Sponsor, "Ministry of Health, Viet Nam", VietnamBasis.Sponsor)]
    [InlineData(MatterField.Sponsor, "Tam Anh Hospital", VietnamBasis.Sponsor)]
    public void A_place_or_sponsor_that_says_so_is_Vietnamese(MatterField field, string text, VietnamBasis basis) =>
        Assert.Equal(new VietnamEvidence(basis, text), Assert.Single(Found(field, text).Vietnam));

    [Theory]
    [InlineData(MatterField.Sponsor, "Vietnam Veterans of America")]
    [InlineData(MatterField.Title, "Malaria in Vietnam")]
    [InlineData(MatterField.Site, "National Lung Hospital")]
    public void Veterans_titles_and_common_names_make_no_Vietnamese_trial(MatterField field, string text) => Assert.False(Found(field, text).IsVietnamese);

    [Theory]
    [InlineData("\ud800 Cho Ray Hospital")]
    [InlineData("Cho\u00adRay\u200b Hospital\ud83d")]
    [InlineData("''’’ - -- ()")]
    [InlineData("\u0301\u0301")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa type II")]
    public void Odd_characters_break_nothing(string text) =>
        Assert.All(Enum.GetValues<MatterField>(), field => Assert.Empty(Found(field, text).Kinds));

    private static TrialRecognition Found(MatterField field, string text) => Recogniser.Recognise([new(field, text)], []);
}
