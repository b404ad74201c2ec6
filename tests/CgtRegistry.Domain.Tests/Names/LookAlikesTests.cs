using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Names;

namespace CgtRegistry.Domain.Tests.Names;

public sealed class LookAlikesTests
{
    private static readonly NameIndex Index = new([new(new(RecordKind.Institution, "vinmec"), "Vinmec", "official")]);

    public static TheoryData<string> Disguises =>
    [
        "Vinm\u0435c", // Cyrillic е
        "V\u0456nmec", // Cyrillic і
        "Vinme\u0441", // Cyrillic с
        "\u03bdinmec", // Greek ν
        "Vi\u0578mec", // Armenian ո
        "\uff36\uff49\uff4e\uff4d\uff45\uff43", // full width
        "\U0001d415\U0001d422\U0001d427\U0001d426\U0001d41e\U0001d41c", // mathematical bold
        "\U0001d54dinmec", // mathematical double-struck
        "Vinme\u1d04", // small capital
        "\u24cbinmec", // circled
    ];

    [Theory]
    [MemberData(nameof(Disguises))]
    public void A_name_in_letters_that_only_look_alike_never_matches(string disguised)
    {
        var found = Index.Resolve(RecordKind.Institution, disguised);

        Assert.Null(found.Match);
        Assert.Empty(found.Candidates);
        Assert.Empty(Index.Spot(disguised, RecordKind.Institution, RecordKind.Therapy, RecordKind.Condition).Found);
        Assert.Empty(Index.Search(disguised, null));
    }

    [Theory]
    [InlineData("Vinm\u0435c")]
    [InlineData("V\u0456nme\u0441")]
    [InlineData("\uff36\uff49\uff4e\uff4d\uff45\uff43")]
    [InlineData("\U0001d415\U0001d422\U0001d427\U0001d426\U0001d41e\U0001d41c")]
    public void What_a_hasty_reader_sees_is_shown_as_a_look_alike(string disguised)
    {
        var found = Index.Resolve(RecordKind.Institution, disguised);

        var shown = Assert.Single(found.LookAlikes);
        Assert.Equal(("vinmec", "look-alike letters"), (shown.Record.Id, shown.Why));
    }

    [Theory]
    [InlineData("Bệnh viện Truyền máu – Huyết học TP.HCM")]
    [InlineData("Đức, ĐẶNG, ð, ɖ, ơ, ư, 1ª")]
    [InlineData("123/QĐ-BYT (2026)")]
    public void Vietnamese_letters_are_no_disguise(string written) => Assert.False(LookAlikes.HasForeignLetters(written));

    [Fact]
    public void Half_a_character_among_foreign_letters_is_no_failure() => Assert.Null(Index.Resolve(RecordKind.Institution, "\ud800Vinm\u0435c").Match);

    [Fact]
    public void Every_known_disguise_has_its_latin_letter() => Assert.Equal("beach", LookAlikes.Skeleton("Веас\uff48"));
}
