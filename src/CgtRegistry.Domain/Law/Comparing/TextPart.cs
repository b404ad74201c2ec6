using CgtRegistry.Domain.Law.Texts;

namespace CgtRegistry.Domain.Law.Comparing;

/// <summary>A part of a text that is compared with a part of another: an article or annex, a clause, a point.</summary>
/// <param name="Level">What the part is.</param>
/// <param name="Path">Its path in the instrument, such as <c>dieu-5/khoan-2</c>.</param>
/// <param name="Heading">The heading of an article, when it has one.</param>
/// <param name="Own">Its own words, without its marker and what is below it; none when they are not held.</param>
/// <param name="Version">Number of the version of the provision it was read from, when known.</param>
/// <param name="Children">The parts below it.</param>
/// <param name="Unapplied">Number of changes on record whose new words are not held.</param>
public sealed record TextPart(UnitLevel Level, string Path, string? Heading, string? Own, int? Version, IReadOnlyList<TextPart> Children, int Unapplied = 0)
{
    private const string AttachmentStep = "kem-theo";

    /// <summary>Its place below the part it stands in, such as <c>khoan-2</c>; of an article its whole path.</summary>
    public string Step => Level is UnitLevel.Article ? Path : Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>All its words with those below it, without numbers and letters.</summary>
    public string Words { get; } = string.Join('\n', Children.Select(c => c.Words).Prepend(Own ?? "").Where(w => w.Length > 0));

    /// <summary>The part and everything below it, in the order of the text.</summary>
    public IEnumerable<TextPart> All() => Children.SelectMany(c => c.All()).Prepend(this);

    /// <summary>The parts of a text on a day.</summary>
    public static IReadOnlyList<TextPart> Of(TextOnDay text) => [.. text.Articles.Select(Of)];

    private static TextPart Of(ArticleOnDay article)
    {
        var path = article.Provision.Path;
        var heading = article.Provision.Heading?.Vi;
        if (article.Wording is not { } wording)
        {
            return new TextPart(UnitLevel.Article, path, heading, Own: null, article.Version?.Number, [], article.Unapplied.Count);
        }

        return Of(ArticleText.Parse(wording.Text.Vi), wording.Text.Vi, path, article.Version!.Number) with { Heading = heading, Unapplied = article.Unapplied.Count };
    }

    private static TextPart Of(TextUnit unit, string wording, string article, int version)
    {
        var below = unit.Level is UnitLevel.Attachment ? AttachmentStep : unit.Path;
        return new TextPart(
            unit.Level,
            below.Length == 0 ? article : $"{article}/{below}",
            Heading: null,
            Tidy(unit.OwnWords(wording)),
            version,
            [.. unit.Children.Select(c => Of(c, wording, article, version))]);
    }

    // How lines are broken and indented is the printer's, not the law's; paragraphs stay.
    private static string Tidy(string words) => string.Join('\n', words.Split('\n').Select(line => string.Join(' ', line.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries))).Where(line => line.Length > 0));
}
