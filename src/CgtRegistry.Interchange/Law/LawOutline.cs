using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Texts;
using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Interchange.Law;

/// <summary>What every format writes of a text, in order: its provisions with the parts and chapters that begin before them.</summary>
internal static class LawOutline
{
    private const string Annex = "phu-luc";

    /// <summary>The provisions of the body.</summary>
    public static IEnumerable<InstrumentArticle> Body(InstrumentText text) => Whole(text).Where(a => !IsAnnex(a));

    /// <summary>The annexes.</summary>
    public static IEnumerable<InstrumentArticle> Annexes(InstrumentText text) => Whole(text).Where(IsAnnex);

    /// <summary>How many of the divisions of a provision are those of the one before it.</summary>
    public static int Shared(IReadOnlyList<Division> before, IReadOnlyList<Division> now) =>
        before.Zip(now).TakeWhile(d => d.First.Path == d.Second.Path).Count();

    /// <summary>“Điều 5”, “Chương II”: the number with its level, with plain blanks.</summary>
    public static string Number(string path) => ProvisionPath.Read(path) is null ? path : ProvisionCitation.Unit(path).Vi.Replace('\u00a0', ' ');

    /// <summary>The parts of an article's wording; none when it is not held.</summary>
    public static TextUnit? Parts(InstrumentArticle article) => article.Wording is { } wording ? ArticleText.Parse(wording.Text.Vi) : null;

    /// <summary>The paragraphs of the own words of a part, without characters that no XML may hold.</summary>
    public static IEnumerable<string> Paragraphs(TextUnit unit, Wording wording) =>
        unit.OwnWords(wording.Text.Vi).Split('\n').Select(p => SafeXml.Text(p).Trim()).Where(p => p.Length > 0);

    /// <summary>The marker of a clause or point as printed: <c>1.</c>, <c>đ)</c>.</summary>
    public static string Marker(TextUnit unit) => unit.Level is UnitLevel.Clause ? $"{unit.Number}." : $"{unit.Number})";

    /// <summary>The sources of the wordings, each once for each grade.</summary>
    public static IEnumerable<Citation> Sources(InstrumentText text) =>
        text.Articles.Select(a => a.Wording?.Citation).OfType<Citation>().Select(c => new Citation(c.Source, c.Grade)).Distinct();

    // A clause noted by itself stands in its article already, when the register holds the article.
    private static IEnumerable<InstrumentArticle> Whole(InstrumentText text) =>
        text.Articles.Where(a => !text.Articles.Any(larger => a.Provision.Path.StartsWith(larger.Provision.Path + "/", StringComparison.Ordinal)));

    private static bool IsAnnex(InstrumentArticle article) => article.Provision.Path.StartsWith(Annex, StringComparison.Ordinal);
}
