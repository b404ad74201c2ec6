using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Comparing;
using CgtRegistry.Domain.Law.Texts;
using CgtRegistry.Web.Api;

namespace CgtRegistry.Web.Features.Law.Comparing;

/// <summary>Two texts compared, and what is on record as the cause.</summary>
/// <param name="Texts">The differences, part by part.</param>
/// <param name="Count">How much differs.</param>
/// <param name="Effects">What other instruments did to this one after the first day, up to the second.</param>
public sealed record InstrumentComparison(TextComparison Texts, ComparisonCount Count, IReadOnlyList<Effect> Effects)
{
    /// <summary>The act that did this to exactly this part, when it is on record; it names the place where the part stood.</summary>
    public Effect? CauseOf(PartDifference part) =>
        Texts.IsOneInstrument ? Effects.FirstOrDefault(e => e.Kind.ChangesWords() && e.Affected.Path == (part.Before ?? part.Part).Path) : null;
}

/// <summary>Compares instruments for the page and the API.</summary>
public sealed class ComparisonReader(TextOnDayReader texts, TimeProvider clock)
{
    /// <summary>The comparison asked for; none when there is no such instrument, or when what was asked had to be refused.</summary>
    public InstrumentComparison? Compare(string slug, ComparisonFilter filter, AskedFor asked)
    {
        if (asked.Errors.Count > 0)
        {
            return null;
        }

        return filter.With is { } other ? OfTwo(slug, other, filter.On, asked) : OfTwoDays(slug, filter.From ?? DayBeforeChange(slug, filter.To), filter.To);
    }

    private InstrumentComparison? OfTwoDays(string slug, DateOnly from, DateOnly to)
    {
        if (texts.Find(slug, from) is not { } left || texts.Find(slug, to) is not { } right)
        {
            return null;
        }

        var comparison = TextComparison.Between(left, right);
        return new InstrumentComparison(comparison, comparison.Count(), [.. right.Effects.Where(e => e.From > from && (e.Kind.ChangesWords() || e.Kind is EffectKind.Suspends))]);
    }

    private InstrumentComparison? OfTwo(string slug, string other, DateOnly? on, AskedFor asked)
    {
        if (Standing(slug, on) is not { } left)
        {
            return null;
        }

        if (Standing(other, on) is not { } right)
        {
            asked.Refuse("with", "unknown-instrument", "the slug of an instrument of the register, such as 96-2023-nd-cp");
            return null;
        }

        var comparison = TextComparison.Between(left, right);
        return new InstrumentComparison(comparison, comparison.Count(), []);
    }

    // Without a day an act that has ended is taken on its last day, one that is still to come on its first: an act and
    // its successor are never in force together.
    private TextOnDay? Standing(string slug, DateOnly? on)
    {
        var text = texts.Find(slug, on ?? VietnamCalendar.DayOf(clock.GetUtcNow()));
        return (on, text?.Standing) switch
        {
            (null, { Status: EffectStatus.FullyExpired, Since: { } ended }) => texts.Find(slug, ended.AddDays(-1)),
            (null, { Status: EffectStatus.NotYetInForce }) when text!.Instrument.EffectiveFrom is { } begins => texts.Find(slug, begins),
            _ => text,
        };
    }

    private DateOnly DayBeforeChange(string slug, DateOnly to) =>
        texts.ChangesOf(slug).Where(d => d <= to).Select(d => (DateOnly?)d.AddDays(-1)).FirstOrDefault() ?? to;
}
