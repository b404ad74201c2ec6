using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Web.Features.Trials;
using CgtRegistry.Web.Features.Trials.Finding;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Live;

namespace CgtRegistry.Web.Features.Search;

/// <summary>A record found by its names or numbers.</summary>
/// <param name="Kind">Kind of record, in kebab-case.</param>
/// <param name="Slug">Its id.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Why">What kind of name led to it: official, alias, number, identifier …; <c>similar</c> or <c>look-alike letters</c> for suggestions.</param>
/// <param name="Matched">The name that led to it, as recorded.</param>
/// <param name="Url">Its page in Vietnamese.</param>
public sealed record SearchItem(string Kind, string Slug, LocalText Name, string Why, string Matched, string Url);

/// <summary>A record found, with its place in the order of the answer.</summary>
public sealed record SearchHit(RecordRef Record, string Why, string Matched, string SortKey);

/// <summary>What a search found.</summary>
/// <param name="Words">The words searched for; none when nothing was asked.</param>
/// <param name="HasUsableWord">Whether there was any letter or number to search for.</param>
/// <param name="Hits">Records by their names and numbers, best first; trials are counted apart.</param>
/// <param name="Trials">How many trials hold the words, in their names or texts.</param>
/// <param name="Similar">Look-alikes, when nothing was found; never matches.</param>
public sealed record SearchResult(string? Words, bool HasUsableWord, IReadOnlyList<SearchHit> Hits, int Trials, IReadOnlyList<NameCandidate> Similar)
{
    /// <summary>How many records were found in all.</summary>
    public int Total => Hits.Count + Trials;
}

/// <summary>Finds records of every kind by any of their names, numbers and identifiers; trials by all their words.</summary>
internal sealed class SearchReader(LiveRegister live, TrialReader trials, TimeProvider clock)
{
    private const int BestScore = 1000;

    /// <summary>The kinds of records a search finds, in the order in which they are shown.</summary>
    public static readonly IReadOnlyList<RecordKind> Kinds =
    [
        RecordKind.Institution, RecordKind.Therapy, RecordKind.Condition, RecordKind.Authorisation, RecordKind.Notice, RecordKind.Trial,
        RecordKind.Instrument, RecordKind.Provision, RecordKind.Contradiction, RecordKind.Source,
    ];

    /// <summary>Searches among records of one kind, or of all.</summary>
    public async Task<SearchResult> FindAsync(string? words, RecordKind? kind, CancellationToken cancellationToken)
    {
        var names = live.Current.Names;
        if (words is null)
        {
            return new SearchResult(null, false, [], 0, []);
        }

        if (Folding.Words(words).Count == 0)
        {
            return new SearchResult(words, false, [], 0, []);
        }

        var found = kind is null or RecordKind.Trial ? (await TrialsAsync(words, null, 0, cancellationToken)).Hits.Total : 0;
        var hits = (kind is RecordKind.Trial ? [] : names.Search(words, kind))
            .Where(h => h.Name.Record.Kind is not RecordKind.Trial)
            .Select(h => new SearchHit(h.Name.Record, h.Name.Why, h.Name.Text, $"{BestScore - h.Score:00000} {(int)h.Name.Record.Kind:00} {h.Name.Record.Id}"))
            .OrderBy(h => h.SortKey, StringComparer.Ordinal)
            .ToList();
        return new SearchResult(words, true, hits, found, hits.Count + found > 0 ? [] : Similar(names, words, kind));
    }

    /// <summary>Trials that hold the words, the best first.</summary>
    public Task<FoundTrials> TrialsAsync(string words, TrialPlace? after, int limit, CancellationToken cancellationToken) =>
        trials.ListAsync(new TrialFilter(VietnamCalendar.DayOf(clock.GetUtcNow()), words), after, limit, [], cancellationToken);

    /// <summary>A trial found, as data.</summary>
    public static SearchItem Item(TrialOnDay found, string words) => new(
        Links.AskedForKind(RecordKind.Trial), found.Trial.Id.Value, found.Trial.Title, RegistryNumber.Read(words) is null ? "words" : "identifier", found.Trial.Id.Value, Links.To("vi", found.Trial.Ref));

    /// <summary>A hit as data.</summary>
    public SearchItem Item(SearchHit hit) => Item(hit.Record, hit.Why, hit.Matched);

    /// <summary>A look-alike as data.</summary>
    public SearchItem Item(NameCandidate similar) => Item(similar.Record, similar.Why, similar.Name);

    private SearchItem Item(RecordRef record, string why, string matched) =>
        new(Links.AskedForKind(record.Kind), record.Id, Names.Of(live.Current, record), why, matched, Links.To("vi", record));

    private static IReadOnlyList<NameCandidate> Similar(NameIndex names, string words, RecordKind? kind) =>
        LookAlikes.HasForeignLetters(words)
            ? names.Similar(kind, LookAlikes.Skeleton(words), "look-alike letters")
            : names.Similar(kind, Folding.Fold(words), "similar");
}
