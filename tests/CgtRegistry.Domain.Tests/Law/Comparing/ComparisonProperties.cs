using CgtRegistry.Domain.Law.Comparing;
using CgtRegistry.Domain.Law.Texts;
using CgtRegistry.Domain.Tests.Builders;
using FsCheck;
using FsCheck.Fluent;

namespace CgtRegistry.Domain.Tests.Law.Comparing;

/// <summary>What holds of every comparison, tried on random acts made of few words, so that parts repeat and nearly repeat.</summary>
public class ComparisonProperties
{
    private static readonly Gen<string> Sentence =
        from words in Gen.ListOf(Gen.Elements("cơ", "sở", "lưu", "giữ", "mẫu", "giấy", "phép", "báo", "cáo", "hằng", "năm"), 9)
        select string.Join(' ', words) + ".";

    private static readonly Gen<string?> Words =
        from sentences in Gen.NonEmptyListOf(Sentence)
        from held in Gen.Frequency((9, Gen.Constant(true)), (1, Gen.Constant(false)))
        select held ? string.Join('\n', sentences.Take(4).Select((s, i) => $"{i + 1}. {s}")) : null;

    private static readonly Arbitrary<(TextOnDay Left, TextOnDay Right)> Texts = (
        from left in Gen.ListOf(Words)
        from right in Gen.ListOf(Words)
        from kept in Gen.Choose(0, 5)
        select (Text(left, 1), Text(left.Take(kept).Concat(right), 2))).ToArbitrary();

    [Fact]
    public void A_text_never_differs_from_itself() => Prop.ForAll(Texts, t => A.Comparison(t.Left, t.Left).Parts.All(p => p.IsSame)).QuickCheckThrowOnFailure();

    [Fact]
    public void Applying_the_differences_to_the_left_gives_the_right() => Prop.ForAll(Texts, t =>
        Kept(A.Comparison(t.Left, t.Right).Parts, d => d.After).SequenceEqual(TextPart.Of(t.Right).SelectMany(p => p.All()).Select(p => (p.Path, p.Own)))).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_part_of_both_sides_is_accounted_for_once() => Prop.ForAll(Texts, t =>
    {
        var all = A.Comparison(t.Left, t.Right).Parts.SelectMany(p => p.All()).ToList();
        return Same(all.Select(d => d.Before), t.Left) && Same(all.Select(d => d.After), t.Right);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Swapping_the_sides_swaps_what_came_and_what_went() => Prop.ForAll(Texts, t =>
    {
        var (there, back) = (A.Comparison(t.Left, t.Right).Count(), A.Comparison(t.Right, t.Left).Count());
        return there == back with { Added = back.Removed, Removed = back.Added };
    }).QuickCheckThrowOnFailure();

    // Where the words of one side are not held, the parts of the other side below the article are not compared.
    private static bool Same(IEnumerable<TextPart?> found, TextOnDay text)
    {
        var seen = found.OfType<TextPart>().ToList();
        var expected = TextPart.Of(text).SelectMany(p => p.All()).ToList();
        return seen.Count == seen.Distinct(ReferenceEqualityComparer.Instance).Count()
            && seen.All(s => expected.Exists(e => e.Path == s.Path && e.Own == s.Own))
            && expected.All(e => seen.Exists(s => s.Path == e.Path || (s.Level is UnitLevel.Article && e.Path.StartsWith(s.Path + "/", StringComparison.Ordinal))));
    }

    private static IEnumerable<(string Path, string? Own)> Kept(IEnumerable<PartDifference> parts, Func<PartDifference, TextPart?> side) =>
        parts.SelectMany(p => side(p) is not { } part ? [] : p.Change is PartChange.NotHeld ? part.All().Select(a => (a.Path, a.Own)) : Kept(p.Below, side).Prepend((part.Path, part.Own)));

    private static TextOnDay Text(IEnumerable<string?> articles, int version) => A.TextWith(articles.Select((words, i) => A.Article($"dieu-{i + 1}", words)), version: version);
}
