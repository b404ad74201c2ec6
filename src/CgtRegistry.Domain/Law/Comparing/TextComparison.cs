using CgtRegistry.Domain.Law.Texts;

namespace CgtRegistry.Domain.Law.Comparing;

/// <summary>What happened to a part between two texts.</summary>
public enum PartChange
{
    /// <summary>Its own heading and words are the same; something below it may differ.</summary>
    Same,

    /// <summary>Its words or its heading read differently.</summary>
    Changed,

    /// <summary>It stands in the right text only.</summary>
    Added,

    /// <summary>It stands in the left text only.</summary>
    Removed,

    /// <summary>It stands in both, but the words of one side are not held, so nothing can be said about them.</summary>
    NotHeld,
}

/// <summary>A part of one or both texts and what happened to it.</summary>
/// <param name="Change">What happened to its own words.</param>
/// <param name="Moved">It stands at another place or bears another number.</param>
/// <param name="Before">The part in the left text.</param>
/// <param name="After">The part in the right text.</param>
/// <param name="Below">The parts below it, in the order of the right text; those taken out stand where they were.</param>
public sealed record PartDifference(PartChange Change, bool Moved, TextPart? Before, TextPart? After, IReadOnlyList<PartDifference> Below)
{
    /// <summary>Whether nothing differs here or below.</summary>
    public bool IsSame => Change is PartChange.Same && !Moved && Below.All(b => b.IsSame);

    /// <summary>The part as it stands, or as it stood.</summary>
    public TextPart Part => (After ?? Before)!;

    /// <summary>The difference and everything below it, in order.</summary>
    public IEnumerable<PartDifference> All() => Below.SelectMany(b => b.All()).Prepend(this);
}

/// <summary>How much differs. A part that came or went is counted once with everything below it.</summary>
public sealed record ComparisonCount(int Changed, int Added, int Removed, int Moved, int NotHeld, int Same);

/// <summary>The differences between two texts, part by part.</summary>
public sealed class TextComparison
{
    private readonly Pairs _pairs;

    private TextComparison(TextOnDay left, TextOnDay right)
    {
        var (before, after) = (TextPart.Of(left), TextPart.Of(right));
        (Left, Right) = (left, right);
        _pairs = PartPairing.Of(before, after, IsOneInstrument);
        Parts = Line(before, after);
    }

    /// <summary>The text compared, such as that of the earlier day.</summary>
    public TextOnDay Left { get; }

    /// <summary>The text it is compared with.</summary>
    public TextOnDay Right { get; }

    /// <summary>Whether one instrument is compared on two days.</summary>
    public bool IsOneInstrument => Left.Instrument.Id == Right.Instrument.Id;

    /// <summary>Every article of both texts, in the order of the right one.</summary>
    public IReadOnlyList<PartDifference> Parts { get; }

    /// <summary>Compares two texts: of one instrument on two days, or of two instruments.</summary>
    public static TextComparison Between(TextOnDay left, TextOnDay right) => new(left, right);

    /// <summary>How much differs.</summary>
    public ComparisonCount Count()
    {
        var all = Parts.SelectMany(p => Counted(p, within: null)).ToList();
        return new ComparisonCount(
            all.Count(p => p.Change is PartChange.Changed),
            all.Count(p => p.Change is PartChange.Added),
            all.Count(p => p.Change is PartChange.Removed),
            all.Count(p => p.Moved),
            all.Count(p => p.Change is PartChange.NotHeld),
            all.Count(p => p.Change is PartChange.Same && !p.Moved));
    }

    private static IEnumerable<PartDifference> Counted(PartDifference part, PartChange? within)
    {
        var below = part.Below.SelectMany(b => Counted(b, part.Change));
        return part.Change is PartChange.Added or PartChange.Removed && part.Change == within ? below : below.Prepend(part);
    }

    // The right siblings in their order; a left one without a counterpart follows the one it stood behind.
    private List<PartDifference> Line(IReadOnlyList<TextPart> before, IReadOnlyList<TextPart> after)
    {
        var line = after.Select(a => Difference(_pairs.BeforeOf(a), a, before)).ToList();
        var place = 0;
        foreach (var b in before)
        {
            if (_pairs.AfterOf(b) is { } a)
            {
                place = line.FindIndex(d => ReferenceEquals(d.After, a)) is >= 0 and var at ? at + 1 : place;
            }
            else
            {
                line.Insert(place++, new PartDifference(PartChange.Removed, Moved: false, b, After: null, Line(b.Children, [])));
            }
        }

        return line;
    }

    private PartDifference Difference(TextPart? before, TextPart after, IReadOnlyList<TextPart> siblingsBefore)
    {
        if (before is null)
        {
            return new PartDifference(PartChange.Added, Moved: false, Before: null, after, Line([], after.Children));
        }

        var moved = before.Step != after.Step || !siblingsBefore.Any(s => ReferenceEquals(s, before));
        if (before.Own is null || after.Own is null || IsOverdue(before, after))
        {
            return new PartDifference(IsUnchanged(before, after) ? PartChange.Same : PartChange.NotHeld, moved, before, after, []);
        }

        var same = before.Own == after.Own && before.Heading == after.Heading;
        return new PartDifference(same ? PartChange.Same : PartChange.Changed, moved, before, after, Line(before.Children, after.Children));
    }

    // The words held on both days are the same only because a change between them is not held.
    private bool IsOverdue(TextPart before, TextPart after) => IsOneInstrument && before.Version == after.Version && before.Unapplied != after.Unapplied;

    // Without words the record alone can say that nothing changed: one version, and no change that is not in it.
    private bool IsUnchanged(TextPart before, TextPart after) =>
        IsOneInstrument && before.Version is not null && before.Version == after.Version && before.Unapplied == after.Unapplied;
}
