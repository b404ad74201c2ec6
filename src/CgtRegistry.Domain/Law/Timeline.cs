using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Domain.Law;

/// <summary>Something that happened to a provision on a day: it got a text, known or not, or it ended.</summary>
/// <param name="From">The day.</param>
/// <param name="Ends">It ended; otherwise a text begins.</param>
/// <param name="Citation">Where this was read.</param>
/// <param name="Gist">What the text says in our own words.</param>
/// <param name="Wording">The text, when held.</param>
public sealed record TextEvent(DateOnly From, bool Ends, Citation Citation, LocalText? Gist = null, Wording? Wording = null);

/// <summary>
/// The versions of a provision from what happened to it, told in any order and by several sources. Each text lasts until
/// the next event; what begins on a day stands above what ends on it (repealed and enacted anew is replaced).
/// </summary>
public static class Timeline
{
    /// <summary>The versions, first to last, never overlapping.</summary>
    public static IReadOnlyList<ProvisionVersion> Versions(IEnumerable<TextEvent> events)
    {
        var days = events.GroupBy(e => e.From).OrderBy(d => d.Key).Select(d => (From: d.Key, Text: TextOf([.. d.Where(e => !e.Ends)]))).ToList();
        return
        [
            .. days.Index().Where(d => d.Item.Text is not null)
                .Select(d => (d.Item.From, Until: d.Index + 1 < days.Count ? days[d.Index + 1].From : (DateOnly?)null, Text: d.Item.Text!))
                .Select((v, i) => new ProvisionVersion(i + 1, v.From, v.Until, v.Text.Citation, v.Text.Gist, v.Text.Wording)),
        ];
    }

    /// <summary>What happened, told from versions already on record.</summary>
    public static IEnumerable<TextEvent> Events(IReadOnlyList<ProvisionVersion> versions) => versions.SelectMany(v =>
        v.Until is { } until && versions.All(next => next.From != until)
            ? [Begins(v), new TextEvent(until, Ends: true, v.Citation)]
            : new[] { Begins(v) });

    private static TextEvent Begins(ProvisionVersion v) => new(v.From, Ends: false, v.Citation, v.Gist, v.Wording);

    // Several sources tell of the same text: the first is the main one, what it lacks the others give.
    private static TextEvent? TextOf(IReadOnlyList<TextEvent> told) => told.Count == 0
        ? null
        : told[0] with { Gist = told.Select(t => t.Gist).FirstOrDefault(g => g is not null), Wording = told.Select(t => t.Wording).FirstOrDefault(w => w is not null) };
}
