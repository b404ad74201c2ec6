using System.Text;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Names;
using FsCheck;
using FsCheck.Fluent;

namespace CgtRegistry.Domain.Tests.Names;

public sealed class FoldingProperties
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(3_000);

    // Vietnamese words with everything that comes between and into them: marks in both forms, invisible and foreign signs, halves of characters.
    private static readonly Arbitrary<string> Texts = Gen.Elements(
            "Bệnh", "viện", "Hoà", "Hòa", "Đức", "ð", "gien", "CART", "kỹ", "Mĩ", "vi", "rút", "TP", "HCM", "Hồ", "Chí", "Minh", "lơ", "xê", "mi", "7", "В", "\uff21", "ß", "İ",
            " ", " ", " ", "-", "’", "\u0301", "\u0323", "\u200b", "\u00ad", "\ud83d\ude00", "\ud800", "\udc00", "\U0001d400", "가", "\u00a0", "\n")
        .ListOf()
        .Select(parts => string.Concat(parts))
        .ToArbitrary();

    [Fact]
    public void Folding_twice_is_folding_once() => Holds(text => Folding.Fold(Folding.Fold(text)) == Folding.Fold(text));

    [Fact]
    public void Folding_knows_no_difference_between_composed_and_decomposed_writing() => Holds(text =>
        !IsWhole(text) || Folding.Fold(text.Normalize(NormalizationForm.FormD)) == Folding.Fold(text.Normalize(NormalizationForm.FormC)));

    [Fact]
    public void Every_text_fits_itself() => Holds(text => Folding.Tokens(text).Zip(Folding.Tokens(text)).All(p => p.First.Fits(p.Second)));

    [Fact]
    public void Every_name_of_whole_words_is_found_by_itself_or_called_a_look_alike() => Holds(text =>
    {
        var index = new NameIndex([new(new(RecordKind.Institution, "it"), text, "official")]);

        return Folding.Tokens(text).Count == 0 || LookAlikes.HasForeignLetters(text) || index.Resolve(RecordKind.Institution, text).Match?.Record.Id == "it";
    });

    [Fact]
    public void Any_text_at_all_is_read_without_failing() =>
        Check.One(Runs, Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
            text is null || Folding.Fold(Folding.Fold(text)) == Folding.Fold(text)));

    private static void Holds(Func<string, bool> property) => Check.One(Runs, Prop.ForAll(Texts, property));

    private static bool IsWhole(string text) => !text.EnumerateRunes().Any(r => r == Rune.ReplacementChar);
}
