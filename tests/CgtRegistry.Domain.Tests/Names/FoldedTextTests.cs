using System.Text.Json;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Tests.Running;
using FsCheck;
using FsCheck.Fluent;

namespace CgtRegistry.Domain.Tests.Names;

public sealed class FoldedTextTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(5_000);

    private static readonly Arbitrary<string> Texts = Gen.Elements(
            "Bệnh", "hoà", "Đức", "ð", "gien", "CART", "car", "t", "kỹ", "Mỹ", "ly", "y", "vi", "rút", "vec", "to", "lo", "xe", "mi", "TP", "HCM", "Thành", "phố", "Hồ", "Chí", "Minh", "city",
            "7", "В", "\uff21", "ß", "İ", "ﬁ", "²", "<", "=", "가", "\u1100", "\u1161", "\u0915", "\u093c", "\u09c7", "\u09be", "中", "Å", "\u212b", "ǅ",
            " ", " ", " ", "-", "'", "’", ".", "\u0301", "\u0323", "\u0338", "\u200b", "\u00ad", "\ufe0f", "\ud83d\ude00", "\ud800", "\udc00", "\U0001d400", "\u00a0", "\u2003", "\n", "\t")
        .ListOf()
        .Select(parts => string.Concat(parts))
        .ToArbitrary();

    [Fact]
    public void The_words_are_those_of_folding() => Check.One(Runs, Prop.ForAll(Texts, text => FoldedText.Of(text) == Folding.Fold(text)));

    [Fact]
    public void The_words_of_any_text_at_all_are_those_of_folding() =>
        Check.One(Runs, Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => text is null || FoldedText.Of(text) == Folding.Fold(text)));

    [Fact]
    public void Every_sign_and_every_sign_after_a_letter_folds_as_it_does_alone() =>
        Assert.DoesNotContain(Enumerable.Range(0, 0x10000).Select(c => $"{(char)c} a{(char)c}b"), text => FoldedText.Of(text) != Folding.Fold(text));

    [Fact]
    public void Texts_are_added_one_after_the_other_and_make_no_phrase_together() => Check.One(Runs, Prop.ForAll(Texts, Texts, (one, other) =>
    {
        var folded = new FoldedText();
        folded.Add(one);
        folded.Add(other);

        return folded.ToString() == string.Join(' ', Folding.Words(one).Concat(Folding.Words(other)));
    }));

    [Fact]
    public void What_was_cleared_leaves_nothing_behind()
    {
        var folded = new FoldedText();
        folded.Add("Thành phố");
        folded.Clear();
        folded.Add("Hồ Chí Minh");

        Assert.Equal("ho chi minh", folded.ToString());
    }

    [Theory]
    [InlineData("06-flat/nct-texts-2021.ndjson.gz", 4_000)]
    [InlineData("07-legal-vn/phap-dien-health-provisions.ndjson.gz", 200)]
    public void Real_texts_give_the_words_of_folding(string file, int lines)
    {
        using var reader = SharedData.Open(file);
        for (var line = 0; line < lines && reader.ReadLine() is { } json; line++)
        {
            using var record = JsonDocument.Parse(json);
            foreach (var text in record.RootElement.EnumerateObject().Where(p => p.Value.ValueKind is JsonValueKind.String).Select(p => p.Value.GetString()!))
            {
                Assert.Equal(Folding.Fold(text), FoldedText.Of(text));
            }
        }
    }
}
