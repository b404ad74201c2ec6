using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Comparing;
using CgtRegistry.Domain.Law.Texts;

namespace CgtRegistry.Web.Features.Law.Comparing;

/// <summary>One side of a comparison.</summary>
/// <param name="Instrument">Slug of the instrument.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="On">The day of the text.</param>
/// <param name="Standing">The effect status of the whole instrument on that day.</param>
public sealed record ComparedSide(string Instrument, string? Number, LocalText Title, DateOnly On, EffectStanding Standing);

/// <summary>A part of a text in a comparison.</summary>
/// <param name="Path">Its path in the instrument.</param>
/// <param name="Citation">The same as lawyers cite it.</param>
/// <param name="Heading">Its heading, in Vietnamese.</param>
/// <param name="Version">Number of the version of the provision.</param>
/// <param name="WordsHeld">Whether the register holds its words of that day.</param>
public sealed record ComparedPart(string Path, LocalText Citation, string? Heading, int? Version, bool WordsHeld);

/// <summary>A part that differs.</summary>
/// <param name="Change">What happened to its own words; <c>same</c> for what only moved.</param>
/// <param name="Moved">It stands at another place or bears another number.</param>
/// <param name="Before">The part in the left text.</param>
/// <param name="After">The part in the right text.</param>
/// <param name="Words">Its own words, run by run; none where the words of a side are not held.</param>
public sealed record ComparedDifference(PartChange Change, bool Moved, ComparedPart? Before, ComparedPart? After, IReadOnlyList<WordRun>? Words);

/// <summary>A comparison as data. Parts that are the same are counted, not listed.</summary>
public sealed record ComparisonDocument(ComparedSide Left, ComparedSide Right, ComparisonCount Count, IReadOnlyList<ComparedDifference> Differences, IReadOnlyList<Effect> Effects)
{
    /// <summary>The data of a comparison.</summary>
    public static ComparisonDocument Of(InstrumentComparison found) => new(
        Side(found.Texts.Left),
        Side(found.Texts.Right),
        found.Count,
        [.. found.Texts.Parts.SelectMany(p => p.All()).Where(d => d.Change is not PartChange.Same || d.Moved).Select(Difference)],
        found.Effects);

    private static ComparedSide Side(TextOnDay text) => new(text.Instrument.Id.Value, text.Instrument.Number, text.Instrument.Title, text.Day, text.Standing);

    private static ComparedDifference Difference(PartDifference d) => new(
        d.Change,
        d.Moved,
        Part(d.Before),
        Part(d.After),
        d.Change is PartChange.NotHeld || d.Part.Own is null ? null : ComparedWords.Of(d));

    private static ComparedPart? Part(TextPart? part) => part is null ? null : new(part.Path, ComparedWords.Name(part), part.Heading, part.Version, part.Own is not null);
}
