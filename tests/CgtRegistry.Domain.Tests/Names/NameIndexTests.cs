using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Names;

namespace CgtRegistry.Domain.Tests.Names;

public sealed class NameIndexTests
{
    private static readonly NameIndex Index = new(
    [
        Place("nch", "Bệnh viện Nhi Trung ương"), Place("nch", "National Children’s Hospital"),
        Place("times-city", "Bệnh viện Đa khoa Quốc tế Vinmec Times City"), Place("central-park", "Bệnh viện Đa khoa Quốc tế Vinmec Central Park"),
        Place("bach-mai", "Bệnh viện Bạch Mai"), Place("hoa-binh", "Bệnh viện Hòa Bình"), Place("hoa-binh-2", "Phòng khám Hóa Bính"),
        Place("an-1", "Phòng khám Bình An"), Place("an-2", "Phòng khám Bình An"),
        new(new(RecordKind.Therapy, "msc"), "tế bào gốc trung mô", "official"), new(new(RecordKind.Therapy, "stem-cells"), "tế bào gốc", "official"),
        new(new(RecordKind.Condition, "knee"), "thoái hóa khớp gối", "official"),
    ]);

    [Theory]
    [InlineData("Bệnh viện Nhi Trung ương")]
    [InlineData("benh vien nhi trung uong")]
    [InlineData("BENH VIEN NHI TRUNG UONG")]
    [InlineData("national childrens hospital")]
    [InlineData("nhi trung ương")]
    [InlineData("viện nhi trung ương")]
    [InlineData("trung uong nhi")]
    public void A_place_is_found_by_any_name_with_or_without_marks_and_without_the_words_of_kind(string words) => Assert.Equal("nch", Meant(words).Match?.Record.Id);

    [Fact]
    public void A_part_of_several_names_is_ambiguous()
    {
        var found = Meant("vinmec");

        Assert.Null(found.Match);
        Assert.Equal(["central-park", "times-city"], found.Candidates.Select(c => c.Record.Id).Order());
    }

    [Fact]
    public void A_part_that_leaves_out_more_than_words_of_kind_is_only_a_candidate()
    {
        var found = Meant("central");

        Assert.Null(found.Match);
        Assert.Equal("central-park", Assert.Single(found.Candidates).Record.Id);
    }

    [Fact]
    public void One_name_of_two_places_is_ambiguous() => Assert.Equal(["an-1", "an-2"], Meant("Phòng khám Bình An").Candidates.Select(c => c.Record.Id).Order());

    [Fact]
    public void Words_of_kind_alone_mean_no_place()
    {
        var index = new NameIndex([Place("quoc-te", "Bệnh viện Quốc tế")]);

        Assert.Null(Meant("bệnh viện").Match);
        Assert.Null(index.Resolve(RecordKind.Institution, "bệnh viện").Match);
        Assert.Equal("quoc-te", index.Resolve(RecordKind.Institution, "bệnh viện quốc tế").Match?.Record.Id);
    }

    [Fact]
    public void Marks_that_contradict_the_name_do_not_match()
    {
        Assert.Equal("hoa-binh", Meant("bệnh viện Hòa Bình").Match?.Record.Id);
        Assert.Equal("hoa-binh-2", Meant("phòng khám Hóa Bính").Match?.Record.Id);
        Assert.Null(Meant("Bệnh viện Bạch Mải").Match);
        Assert.Empty(Meant("Bệnh viện Bạch Mải").Candidates);
    }

    [Fact]
    public void Marks_that_contradict_one_name_of_a_place_do_not_match_its_other_names()
    {
        var index = new NameIndex([Place("bach-mai", "Bệnh viện Bạch Mai"), Place("bach-mai", "Bach Mai Hospital"), Place("bach-mai", "bach-mai")]);

        Assert.Null(index.Resolve(RecordKind.Institution, "Bạch Mải").Match);
        Assert.Equal("bach-mai", Assert.Single(index.Resolve(RecordKind.Institution, "Bạch Mải").LookAlikes).Record.Id);
        Assert.Empty(index.Spot("Bạch Mải", RecordKind.Institution).Found);
        Assert.Equal("bach-mai", index.Resolve(RecordKind.Institution, "Bạch mai").Match?.Record.Id);
    }

    [Fact]
    public void A_slip_of_the_finger_is_offered_but_never_matched()
    {
        var found = Meant("vinnmec times city");

        Assert.Null(found.Match);
        Assert.Empty(found.Candidates);
        Assert.Equal("times-city", found.LookAlikes[0].Record.Id);
    }

    [Theory]
    [InlineData("Phòng khám Không Ai Biết")]
    [InlineData("xyz")]
    [InlineData("")]
    [InlineData("!?")]
    public void Words_nobody_knows_mean_nothing(string words)
    {
        var found = Meant(words);

        Assert.Null(found.Match);
        Assert.Empty(found.Candidates);
    }

    [Fact]
    public void A_name_of_one_kind_is_not_found_among_another() => Assert.Null(Index.Resolve(RecordKind.Institution, "tế bào gốc").Match);

    [Fact]
    public void A_longer_name_is_spotted_before_the_shorter_one_in_it()
    {
        var spotted = Spot("Bạch Mai có chữa thoái hóa khớp gối bằng tế bào gốc trung mô không");

        Assert.Equal(["knee", "msc"], spotted.Found.Select(f => f.Candidate.Record.Id));
        Assert.Equal("Bạch Mai", spotted.AsWritten("Bạch Mai có chữa thoái hóa khớp gối bằng tế bào gốc trung mô không", spotted.NamesOf(RecordKind.Institution)));
    }

    [Fact]
    public void Whole_names_are_spotted_in_a_question()
    {
        var spotted = Spot("benh vien bach mai te bao goc thoai hoa khop goi");

        Assert.Equal(["bach-mai", "stem-cells", "knee"], spotted.Found.Select(f => f.Candidate.Record.Id));
        Assert.False(spotted.HasUnknownWords);
    }

    [Theory]
    [InlineData("Phòng khám ngoài cổng Bệnh viện Bạch Mai tế bào gốc", "Phòng khám ngoài cổng Bệnh viện Bạch Mai")]
    [InlineData("Bệnh viện Bạch Mai Thái Nguyên tế bào gốc", "Bệnh viện Bạch Mai Thái Nguyên")]
    [InlineData("không thuộc Bệnh viện Bạch Mai tế bào gốc", "thuộc Bệnh viện Bạch Mai")]
    [InlineData("Bệnh viện Bạch Mai não tế bào gốc", "Bệnh viện Bạch Mai não")]
    public void Words_beside_a_known_name_make_it_another_name(string line, string place)
    {
        var spotted = Spot(line);

        Assert.True(spotted.HasUnknownWords);
        Assert.Equal(place, spotted.AsWritten(line, spotted.NamesOf(RecordKind.Institution)));
    }

    [Theory]
    [InlineData("Bệnh viện Bạch Mai có được phép dùng tế bào gốc để điều trị thoái hóa khớp gối không")]
    [InlineData("may benh vien bach mai give te bao goc for thoai hoa khop goi")]
    public void Words_of_asking_name_nothing(string line) => Assert.False(Spot(line).HasUnknownWords);

    [Theory]
    [InlineData("BV Bạch Mai")]
    [InlineData("bv bach mai")]
    public void Common_abbreviations_of_a_kind_of_place_are_understood(string words) =>
        Assert.Equal("bach-mai", Index.Resolve(RecordKind.Institution, words).Match?.Record.Id);

    [Fact]
    public void Search_accepts_an_unfinished_last_word_and_puts_the_whole_name_first()
    {
        var found = Index.Search("tế bào gốc", RecordKind.Therapy);

        Assert.Equal(["stem-cells", "msc"], found.Select(f => f.Name.Record.Id));
        Assert.Equal("bach-mai", Assert.Single(Index.Search("benh vien bach m", null)).Name.Record.Id);
    }

    private static NameResolution Meant(string words) => Index.Resolve(RecordKind.Institution, words);

    private static IndexedName Place(string id, string name) => new(new(RecordKind.Institution, id), name, "official");

    private static Spotted Spot(string line) => Index.Spot(line, RecordKind.Institution, RecordKind.Therapy, RecordKind.Condition);
}
