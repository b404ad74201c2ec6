using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Comparing;
using CgtRegistry.Domain.Law.Texts;

namespace CgtRegistry.Domain.Tests.Builders;

internal static partial class A
{
    /// <summary>An article with its words; none when they are not held.</summary>
    public static (string Path, string? Words) Article(string path, string? words) => (path, words);

    /// <summary>The text of the decree with exactly these articles; of two texts with different version numbers the articles have changed.</summary>
    public static TextOnDay TextWith(IEnumerable<(string Path, string? Words)> articles, string instrument = "decree", int version = 1) => new(
        Instrument(instrument),
        Day("2026-06-15"),
        new EffectStanding(EffectStatus.InForce),
        [.. articles.Select(a => Worded(a.Path, a.Words, version)).Select(p => new ArticleOnDay(p, p.Versions[0], []))],
        []);

    public static TextOnDay TextWith(params (string Path, string? Words)[] articles) => TextWith(articles, "decree");

    /// <summary>What differs between two texts of the decree.</summary>
    public static TextComparison Comparison(TextOnDay left, TextOnDay right) => TextComparison.Between(left, right);

    private static Provision Worded(string path, string? words, int version) =>
        Provision(path, Version(version) with { Wording = words is null ? null : new Wording(new(words), Citation()) });
}
