using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Texts;

namespace CgtRegistry.Web.Features.Law.Reading;

/// <summary>The text of an instrument as it stands on a day.</summary>
/// <param name="Articles">Its provisions in the order of the text.</param>
/// <param name="Numbered">Articles whose words the register holds on some day, by their numbers.</param>
public sealed record TextOnDay(IReadOnlyList<ArticleOnDay> Articles, HeldArticles Numbered)
{
    /// <summary>Whether the words of any provision are held.</summary>
    public bool HasWords => Numbered.Count > 0;
}

/// <summary>A provision on a day.</summary>
/// <param name="Provision">The record with all its versions.</param>
/// <param name="Version">The version in force that day.</param>
/// <param name="Standing">Its effect status.</param>
/// <param name="Unapplied">Changes on record whose new words are not held.</param>
public sealed record ArticleOnDay(Provision Provision, ProvisionVersion? Version, EffectStanding Standing, IReadOnlyList<Effect> Unapplied);

/// <summary>Which articles the register holds the words of.</summary>
/// <param name="Count">How many.</param>
/// <param name="Last">The largest number.</param>
/// <param name="Missing">Numbers in between that are not held.</param>
public sealed record HeldArticles(int Count, int Last, IReadOnlyList<int> Missing);

/// <summary>The words of an article, clause or point over a time.</summary>
/// <param name="From">First day of these words.</param>
/// <param name="Until">First day after them.</param>
/// <param name="Version">The version of the article they stand in (the first of several with the same words).</param>
/// <param name="Unit">The part in the wording of that version; none where the words are not held or the part does not occur.</param>
public sealed record UnitVersion(DateOnly From, DateOnly? Until, ProvisionVersion Version, TextUnit? Unit)
{
    /// <summary>The words; none where they are not held.</summary>
    public string? Words => Unit is not null && Version.Wording is { } wording ? Unit.Words(wording.Text.Vi) : null;
}

/// <summary>One citable place of an instrument on a day: an article, clause or point, or a chapter with its articles.</summary>
/// <param name="Instrument">The instrument.</param>
/// <param name="Path">The whole path.</param>
/// <param name="Article">The provision it is or stands in; none for a chapter.</param>
/// <param name="Here">The provision on the day; none for a chapter.</param>
/// <param name="Unit">The part in the wording of the day.</param>
/// <param name="Versions">Its words through time.</param>
/// <param name="Effects">Effects that reach it or start from it.</param>
/// <param name="Chapter">The articles of a chapter.</param>
/// <param name="Previous">The provision before it in the text.</param>
/// <param name="Next">The provision after it.</param>
public sealed record PlaceOnDay(
    Instrument Instrument,
    string Path,
    Provision? Article,
    ArticleOnDay? Here,
    TextUnit? Unit,
    IReadOnlyList<UnitVersion> Versions,
    IReadOnlyList<Effect> Effects,
    IReadOnlyList<ArticleOnDay> Chapter,
    Provision? Previous,
    Provision? Next)
{
    /// <summary>The part of the path below the article.</summary>
    public string Below => Article is null ? "" : Path[Article.Path.Length..].TrimStart('/');
}
