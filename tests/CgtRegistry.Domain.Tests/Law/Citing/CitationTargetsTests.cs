using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Citing;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Law.Citing;

public sealed class CitationTargetsTests
{
    private static readonly Instrument Pharmacy = Act("pharmacy", "105/2016/QH13", "Luật Dược", "2016-04-06");
    private static readonly Instrument OldTreatment = Act("treatment-2009", "40/2009/QH12", "Luật Khám bệnh, chữa bệnh", "2009-11-23");
    private static readonly Instrument Treatment = Act("treatment-2023", "15/2023/QH15", "Luật Khám bệnh, chữa bệnh", "2023-01-09");
    private static readonly Instrument Circular = A.Instrument("circular", InstrumentKind.Circular, "29/2018/TT-BYT", issued: "2018-10-29");
    private static readonly Instrument Early = A.Instrument("early", InstrumentKind.Decision, "71/QĐ-BYT", issued: "2016-08-05");
    private static readonly Instrument Late = A.Instrument("late", InstrumentKind.Guideline, "71/QĐ-BYT", issued: "2025-04-01");
    private static readonly Instrument Guideline = A.Instrument("guideline", InstrumentKind.Guideline, "4259/QĐ-BYT", issued: "2020-10-12");

    private static readonly CitationTargets Targets = new([Pharmacy, OldTreatment, Treatment, Circular, Early, Late, Guideline]);

    [Theory]
    [InlineData("Điều 18 Thông tư số 29 /2018/TT-BYT", "circular/dieu-18")]
    [InlineData("khoản 2 Điều 89 Luật Dược", "pharmacy/dieu-89/khoan-2")]
    [InlineData("luật dược", "pharmacy/")]
    [InlineData("Luật Khám bệnh, chữa bệnh năm 2009", "treatment-2009/")]
    [InlineData("Luật Khám bệnh, chữa bệnh số 15/2023/QH15", "treatment-2023/")]
    [InlineData("Quyết định số 71/QĐ-BYT ngày 05 tháng 8 năm 2016", "early/")]
    [InlineData("Quyết định 71/QĐ-BYT ngày 01/04/2025", "late/")]
    [InlineData("Quyết định số 4259/QĐ-BYT ngày 12 tháng 10 năm 2020", "guideline/")]
    public void A_citation_leads_to_the_one_document_it_can_mean(string text, string target) => Assert.Equal(target, Target(text));

    [Theory]
    [InlineData("Quyết định số 71/QĐ-BYT", "early late")]
    [InlineData("Quyết định số 4259/QĐ-BYT", "guideline")]
    [InlineData("Luật Khám bệnh, chữa bệnh", "treatment-2009 treatment-2023")]
    [InlineData("Thông tư số 29/2018/TT-BYT ngày 01 tháng 01 năm 2017", "")]
    [InlineData("Thông tư số 30/2018/TT-BYT", "")]
    public void What_may_mean_several_documents_or_another_year_leads_nowhere_and_names_who_may_be_meant(string text, string candidates)
    {
        var target = Targets.Of(Targets.Spotter.In(text).Single());

        Assert.Null(target.Instrument);
        Assert.Equal(candidates, string.Join(' ', target.Candidates.Select(i => i.Id)));
    }

    [Fact]
    public void An_old_text_means_the_act_that_then_bore_the_title()
    {
        var older = new CitingPlace(A.Instrument("old", issued: "2012-01-01"));

        Assert.Equal("treatment-2009/", Target("Luật Khám bệnh, chữa bệnh", older));
        Assert.Null(Target("Luật Dược", older));
    }

    [Theory]
    [InlineData("Điều 3 Thông tư này", "circular/dieu-3")]
    [InlineData("Chương II của Thông tư này", "circular/chuong-ii")]
    [InlineData("khoản 3 Điều này", "circular/dieu-5/khoan-3")]
    [InlineData("điểm b khoản này", "circular/dieu-5/khoan-2/diem-b")]
    [InlineData("Điều 3 Nghị định này", null)]
    [InlineData("“Điều 3 Thông tư này”", null)]
    [InlineData("“khoản 3 Điều này”", null)]
    [InlineData("Điều 3", null)]
    [InlineData("khoản 1 Mục này", null)]
    public void This_circular_and_this_article_are_those_in_which_the_words_stand(string text, string? target) =>
        Assert.Equal(target, Target(text, new(Circular, "dieu-5/khoan-2/diem-a")));

    [Fact]
    public void A_title_we_gave_ourselves_is_no_name_others_use()
    {
        var ours = new CitationTargets([new() { Id = new("ours"), Kind = InstrumentKind.Law, Title = new("Luật Dược"), TitleIsOurs = true, Issuer = new(A.Text()), Citations = [] }]);

        Assert.Null(ours.Of(new ReadCitation(null, new(Title: "Luật Dược"))).Instrument);
        Assert.Empty(ours.Spotter.In("Luật Dược"));
    }

    [Fact]
    public void Other_spellings_of_the_number_lead_to_the_document_too()
    {
        var circular = new Instrument { Id = new("ethics"), Kind = InstrumentKind.Circular, Number = "4/TT-BYT", NumberAliases = ["04/2020/TT-BYT", "Circular 4"], Title = A.Text(), Issuer = new(A.Text()), Citations = [] };
        var targets = new CitationTargets([circular]);

        Assert.Equal(circular, targets.Of(CitationReader.Read("Thông tư 4/2020/TT-BYT")!).Instrument);
        Assert.Equal([circular], targets.Of(CitationReader.Read("Thông tư 4/TT-BYT")!).Candidates);
    }

    [Fact]
    public void Without_knowing_where_the_words_stand_this_leads_nowhere()
    {
        Assert.Null(Target("khoản 3 Điều này"));
        Assert.Null(Target("Điều 3 Thông tư này"));
        Assert.Null(Target("điểm b khoản này", new(Circular, "dieu-5")));
    }

    [Fact]
    public void The_chapter_before_an_article_does_not_hide_the_article() => Assert.Equal("circular/dieu-5", Target("Điều 5 Mục 1 Chương IV Thông tư 29/2018/TT-BYT"));

    [Fact]
    public void A_guideline_calls_itself_a_decision() => Assert.Equal("guideline/dieu-1", Target("Điều 1 Quyết định này", new(Guideline, "dieu-2")));

    [Theory]
    [InlineData("Law on Pharmacy, Article 89(2)", "pharmacy/dieu-89/khoan-2")]
    [InlineData("dieu 89 luat duoc", "pharmacy/dieu-89")]
    [InlineData("29/2018/TT-BYT", "circular/")]
    public void What_a_person_typed_leads_to_the_same_documents(string text, string target) =>
        Assert.Equal(target, Written(Targets.Of(CitationReader.Read(text)!)));

    private static string? Target(string text, CitingPlace? place = null) => Written(Targets.Of(Targets.Spotter.In(text).Single(), place));

    private static string? Written(CitationTarget target) => target.Instrument is { } found ? $"{found.Id}/{string.Join(' ', target.Paths)}" : null;

    private static Instrument Act(string id, string number, string title, string issued) =>
        A.Instrument(id, InstrumentKind.Law, number, title: new(title, id == "pharmacy" ? "Law on Pharmacy" : null), issued: issued);
}
