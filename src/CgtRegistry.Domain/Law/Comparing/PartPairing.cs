namespace CgtRegistry.Domain.Law.Comparing;

/// <summary>
/// Finds what became of each part of a text. The same place with the same words comes first, then the same words
/// elsewhere (moved, renumbered), then words that are mostly the same, then the same heading; what is left at the
/// same place of the same instrument was rewritten.
/// </summary>
internal sealed class PartPairing
{
    /// <summary>Parts that share fewer of their words are different parts.</summary>
    public const double Alike = 0.6;

    // Shorter parts (“Bãi bỏ khoản này.”) repeat, so their words alone do not tell where they come from.
    private const int FewestWordsMoved = 5;
    private const int FewestWordsMovedAcross = 8;

    // Two unlike codes have millions of pairs of points; beyond this only the same words are looked for.
    private const int MostGuesses = 40_000;

    private readonly WordBags _bags = new();
    private readonly Pairs _pairs = new();

    private PartPairing()
    {
    }

    /// <summary>The pairs of two texts.</summary>
    /// <param name="before">Articles of the left text.</param>
    /// <param name="after">Articles of the right text.</param>
    /// <param name="sameInstrument">Article 5 of the one is Article 5 of the other unless its words say otherwise.</param>
    public static Pairs Of(IReadOnlyList<TextPart> before, IReadOnlyList<TextPart> after, bool sameInstrument)
    {
        var pairing = new PartPairing();
        pairing.Siblings(before, after, sameInstrument);
        if (sameInstrument)
        {
            pairing.SamePlace(before, after);
            pairing.Below(before);
        }

        pairing.Across(before, after);
        pairing.Rewritten(before);
        return pairing._pairs;
    }

    private void Siblings(IReadOnlyList<TextPart> before, IReadOnlyList<TextPart> after, bool samePlaces)
    {
        _pairs.Match(before, after, (b, a) => b.Step == a.Step && IsHeld(b, a) && b.Words == a.Words ? 1 : null);
        _pairs.Match(before, after, (b, a) => SameWords(b, a, FewestWordsMoved));
        if (samePlaces)
        {
            _pairs.Match(before, after, (b, a) => b.Step == a.Step && (!IsHeld(b, a) || _bags.Likeness(b, a) >= Alike) ? 1 : null);
        }

        _pairs.Match(before, after, (b, a) => AlikeOrNot(b, a, FewestWordsMoved));
        _pairs.Match(before, after, (b, a) => b.Heading is { Length: > 0 } heading && string.Equals(heading, a.Heading, StringComparison.OrdinalIgnoreCase) ? 1 : null);
        Below(before);
    }

    // The parts below a pair are siblings too.
    private void Below(IReadOnlyList<TextPart> before)
    {
        foreach (var b in before)
        {
            if (_pairs.AfterOf(b) is { } a && IsHeld(b, a))
            {
                Siblings(b.Children, a.Children, samePlaces: true);
            }
        }
    }

    // A clause can move into another article, and a point become a clause; whole articles have been looked for already.
    private void Across(IReadOnlyList<TextPart> before, IReadOnlyList<TextPart> after)
    {
        var (left, right) = (Free(before), Free(after));
        if ((long)left.Count * right.Count <= MostGuesses)
        {
            _pairs.Match(left, right, (b, a) => SameWords(b, a, FewestWordsMovedAcross));
            _pairs.Match(left, right, (b, a) => AlikeOrNot(b, a, FewestWordsMovedAcross));
        }
        else
        {
            var known = right.ToLookup(a => a.Words, StringComparer.Ordinal);
            foreach (var b in left.Where(b => known[b.Words].Any()))
            {
                _pairs.Match([b], [.. known[b.Words]], (x, y) => SameWords(x, y, FewestWordsMovedAcross));
            }
        }

        Below(left);
    }

    // Only what has not been found anywhere else is new wording of an old place.
    private void Rewritten(IReadOnlyList<TextPart> before)
    {
        foreach (var b in before)
        {
            if (_pairs.AfterOf(b) is { } a && IsHeld(b, a))
            {
                SamePlace(b.Children, a.Children);
                Below(b.Children);
                Rewritten(b.Children);
            }
        }
    }

    private void SamePlace(IReadOnlyList<TextPart> before, IReadOnlyList<TextPart> after) =>
        _pairs.Match(before, after, (b, a) => b.Step == a.Step ? 1 : null);

    // Below an article whose words one side does not hold nothing can be followed.
    private List<TextPart> Free(IReadOnlyList<TextPart> articles) =>
        [.. articles.Where(a => (_pairs.AfterOf(a) ?? _pairs.BeforeOf(a)) is not { Own: null }).SelectMany(a => a.Children.SelectMany(c => c.All())).Where(_pairs.IsFree)];

    private double? SameWords(TextPart before, TextPart after, int fewest) =>
        IsHeld(before, after) && before.Words == after.Words && _bags.Count(before) >= fewest ? 1 : null;

    private double? AlikeOrNot(TextPart before, TextPart after, int fewest) =>
        IsHeld(before, after) && Math.Max(_bags.Count(before), _bags.Count(after)) >= fewest && _bags.LikenessAtMost(before, after) >= Alike && _bags.Likeness(before, after) is >= Alike and var likeness
            ? likeness
            : null;

    private static bool IsHeld(TextPart before, TextPart after) => before.Own is not null && after.Own is not null;
}
