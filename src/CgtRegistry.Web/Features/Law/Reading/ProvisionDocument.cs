using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;

namespace CgtRegistry.Web.Features.Law.Reading;

/// <summary>One citable place in the law on a day, as data.</summary>
/// <param name="Provision">The record of the provision it is or stands in, with all versions.</param>
/// <param name="Path">The whole path of the place.</param>
/// <param name="Citation">How it is cited.</param>
/// <param name="On">The day.</param>
/// <param name="Standing">The effect status of the provision on the day.</param>
/// <param name="Version">Number of the version in force that day; none when there is none.</param>
/// <param name="Text">The words of the place that day; none when they are not held.</param>
/// <param name="Versions">Its words through time; equal words that follow each other are one.</param>
/// <param name="Effects">Effects that reach it or start from it.</param>
/// <param name="Unapplied">Ids of effects on record for the day whose words are not held: the text may be older.</param>
/// <param name="CitedBy">Places whose words cite it, as instrument and path.</param>
public sealed record ProvisionDocument(
    Provision Provision,
    string Path,
    LocalText Citation,
    DateOnly On,
    EffectStanding Standing,
    int? Version,
    string? Text,
    IReadOnlyList<PlaceWords> Versions,
    IReadOnlyList<Effect> Effects,
    IReadOnlyList<string> Unapplied,
    IReadOnlyList<string> CitedBy);

/// <summary>The words of a place in a time.</summary>
/// <param name="From">First day.</param>
/// <param name="Until">First day after.</param>
/// <param name="Held">Whether the register holds the words; else <paramref name="Text"/> says nothing about them.</param>
/// <param name="Text">The words; none where they are not held or the place did not exist.</param>
public sealed record PlaceWords(DateOnly From, DateOnly? Until, bool Held, string? Text);
