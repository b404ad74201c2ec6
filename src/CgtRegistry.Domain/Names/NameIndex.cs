using System.Collections.Frozen;
using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Names;

/// <summary>A name under which a record can be found.</summary>
/// <param name="Record">The record.</param>
/// <param name="Text">The name as written.</param>
/// <param name="Why">What kind of name it is: <c>official</c>, <c>alias</c>, <c>identifier</c>, <c>address</c> …</param>
public sealed record IndexedName(RecordRef Record, string Text, string Why)
{
    /// <summary>The words of the name as they are compared.</summary>
    public IReadOnlyList<FoldedWord> Words { get; } = Folding.Tokens(Text);
}

/// <summary>A record a question may have meant, with the name that led to it.</summary>
public sealed record NameCandidate(RecordRef Record, string Name, string Why);

/// <summary>What words turned out to mean: one record, several, or none – then perhaps records that look alike.</summary>
/// <param name="Match">The only record meant.</param>
/// <param name="Candidates">Records the words fit, when they fit several.</param>
/// <param name="LookAlikes">Records that resemble the words without being meant.</param>
public sealed record NameResolution(NameCandidate? Match, IReadOnlyList<NameCandidate> Candidates, IReadOnlyList<NameCandidate> LookAlikes);

/// <summary>Finds records by any of their names, with or without marks, in either language. Immutable.</summary>
public sealed class NameIndex
{
    private const int MostCandidates = 20;

    // Words that say what kind of place something is; leaving them out does not make a name another name.
    private static readonly FrozenSet<string> KindWords = Folding.Words(
        "bệnh viện bv viện phòng khám pk đa khoa chuyên khoa quốc tế trung tâm công ty tnhh cổ phần hospital clinic general international center centre "
        + "the of and và tại ở in at thành phố tỉnh therapy liệu pháp điều trị bằng treatment with disease bệnh").ToFrozenSet(StringComparer.Ordinal);

    private readonly FrozenDictionary<string, IndexedName[]> _byWhole;
    private readonly FrozenDictionary<string, IndexedName[]> _byWord;

    // Numbers of decisions, laws and trials, written together: NCT-02574923 is NCT02574923.
    private readonly FrozenDictionary<string, IndexedName[]> _byNumber;

    // How a record writes each word in its names that bear marks; in such a name a word without marks truly has none.
    private readonly FrozenDictionary<(RecordRef Record, string Folded), string[]> _marked;

    /// <param name="names">All names of all records.</param>
    public NameIndex(IEnumerable<IndexedName> names)
    {
        var all = names.Where(n => n.Words.Count > 0).OrderBy(n => n.Record.Kind).ThenBy(n => n.Record.Id, StringComparer.Ordinal).ToList();
        _byWhole = all.GroupBy(n => Join(n.Words)).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        _byWord = all.SelectMany(n => n.Words.Select(w => w.Folded).Distinct().Select(w => (Word: w, Name: n)))
            .GroupBy(p => p.Word)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Name).ToArray(), StringComparer.Ordinal);
        _byNumber = all.Where(n => n.Why is "number" or "identifier" && n.Text.Any(char.IsAsciiDigit)).GroupBy(n => Together(n.Words))
            .ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);
        _marked = all.Where(n => n.Words.Any(w => w.Marks is not null))
            .SelectMany(n => n.Words.Select(w => (Key: (n.Record, w.Folded), Marks: w.Marks ?? "")))
            .GroupBy(p => p.Key)
            .ToFrozenDictionary(g => g.Key, g => g.Select(p => p.Marks).Distinct().ToArray());
    }

    /// <summary>
    /// What the words mean among records of one kind. A whole name wins; else all words must belong to one name, and only
    /// words of kind (“bệnh viện”) or place may be missing from it. Anything less is a look-alike, never a match; so is a
    /// record that writes one of the words with other marks (asked “Bạch Mải”, found “Bạch Mai”).
    /// </summary>
    public NameResolution Resolve(RecordKind kind, string words)
    {
        var tokens = Folding.Tokens(words);
        var foreign = LookAlikes.HasForeignLetters(words);
        var whole = Distinct(_byWhole.GetValueOrDefault(Join(tokens), []).Where(n => n.Record.Kind == kind && (!foreign || LookAlikes.HasForeignLetters(n.Text)) && Fits(tokens, n) && !Contradicts(tokens, n.Record)));
        if (whole.Count > 0)
        {
            return Decided(whole);
        }

        if (foreign)
        {
            return new NameResolution(null, [], Similar(kind, LookAlikes.Skeleton(words), "look-alike letters"));
        }

        if (tokens.Count == 0)
        {
            return new NameResolution(null, [], []);
        }

        var holding = Containing(kind, tokens).ToList();
        var complete = Distinct(holding.Where(n => n.Words.All(w => KindWords.Contains(w.Folded) || tokens.Any(t => t.Folded == w.Folded))));
        if (complete.Count > 0 && tokens.Any(t => !KindWords.Contains(t.Folded)))
        {
            return Decided(complete);
        }

        var partial = Distinct(holding);
        return partial.Count > 0
            ? new NameResolution(null, partial, [])
            : new NameResolution(null, [], Similar(kind, Join(tokens), "similar"));

        static NameResolution Decided(List<NameCandidate> found) =>
            found.Count == 1 ? new NameResolution(found[0], [], []) : new NameResolution(null, found, []);
    }

    /// <summary>
    /// Whole names of some kinds found as phrases in a longer question, longest first, left to right, one phrase for each kind;
    /// and every word that belongs to none of them, in order, as compared.
    /// </summary>
    public Spotted Spot(string question, params IReadOnlyList<RecordKind> kinds)
    {
        var tokens = Folding.Tokens(question);
        var open = kinds.ToHashSet();
        List<SpottedName> found = [];
        List<int> rest = [];
        for (var at = 0; at < tokens.Count;)
        {
            var (length, names) = LongestAt(tokens, at, open);
            if (length == 0)
            {
                rest.Add(at++);
                continue;
            }

            found.AddRange(names.Select(name => new SpottedName(name, at, length)));
            open.ExceptWith(names.Select(n => n.Record.Kind));
            at += length;
        }

        return new Spotted(tokens, found, rest);
    }

    /// <summary>Every record one of whose names holds all the words; for search, best first.</summary>
    public IReadOnlyList<(IndexedName Name, int Score)> Search(string words, RecordKind? kind)
    {
        var tokens = Folding.Tokens(words);
        if (tokens.Count == 0)
        {
            return [];
        }

        var foreign = LookAlikes.HasForeignLetters(words);

        return
        [
            .. Prefixed(tokens)
                .Concat(_byNumber.GetValueOrDefault(Together(tokens), []))
                .Where(n => (kind is null || n.Record.Kind == kind) && (!foreign || LookAlikes.HasForeignLetters(n.Text)))
                .Select(n => (Name: n, Score: Score(tokens, n)))
                .GroupBy(p => p.Name.Record)
                .Select(g => g.MaxBy(p => p.Score))
                .OrderByDescending(p => p.Score)
                .ThenBy(p => p.Name.Record.Kind)
                .ThenBy(p => p.Name.Text, StringComparer.Ordinal),
        ];
    }

    /// <summary>Records whose names resemble the folded words; suggestions, never matches.</summary>
    public IReadOnlyList<NameCandidate> Similar(RecordKind? kind, string folded, string why)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !KindWords.Contains(w)).ToList();
        if (words.Count == 0)
        {
            return [];
        }

        return
        [
            .. _byWhole.Values.SelectMany(n => n)
                .Where(n => kind is null || n.Record.Kind == kind)
                .Select(n => (Name: n, Likeness: Likeness(words, n)))
                .Where(p => p.Likeness >= 0.5)
                .OrderByDescending(p => p.Likeness)
                .ThenBy(p => p.Name.Text.Length)
                .DistinctBy(p => p.Name.Record)
                .Take(5)
                .Select(p => new NameCandidate(p.Name.Record, p.Name.Text, why)),
        ];
    }

    private (int Length, IReadOnlyList<NameCandidate> Names) LongestAt(IReadOnlyList<FoldedWord> tokens, int at, HashSet<RecordKind> kinds)
    {
        for (var length = Math.Min(14, tokens.Count - at); length > 0; length--)
        {
            // One or two letters are a word of the question far more often than a name.
            var phrase = tokens.Skip(at).Take(length).ToList();
            if (phrase.All(t => KindWords.Contains(t.Folded)) || Together(phrase).Length < 3)
            {
                continue;
            }

            var names = _byWhole.GetValueOrDefault(Join(phrase), []).Where(n => kinds.Contains(n.Record.Kind) && Fits(phrase, n) && !Contradicts(phrase, n.Record));
            if (Distinct(names) is { Count: > 0 } found)
            {
                return (length, found);
            }
        }

        return (0, []);
    }

    private IEnumerable<IndexedName> Containing(RecordKind kind, IReadOnlyList<FoldedWord> tokens)
    {
        var rarest = tokens.Select(t => _byWord.GetValueOrDefault(t.Folded, [])).MinBy(names => names.Length)!;
        return rarest.Where(n => n.Record.Kind == kind && tokens.All(t => n.Words.Any(t.Fits)) && !Contradicts(tokens, n.Record));
    }

    // Search as one types: the last word may be unfinished.
    private IEnumerable<IndexedName> Prefixed(IReadOnlyList<FoldedWord> tokens)
    {
        var start = tokens.Count > 1 ? _byWord.GetValueOrDefault(tokens[0].Folded, []) : _byWhole.Values.SelectMany(n => n);
        return start.Where(n => tokens.Index().All(t =>
            n.Words.Any(t.Item.Fits) || (t.Index == tokens.Count - 1 && n.Words.Any(w => w.Folded.Length > t.Item.Folded.Length && w.Folded.StartsWith(t.Item.Folded, StringComparison.Ordinal)))));
    }

    private static int Score(IReadOnlyList<FoldedWord> tokens, IndexedName name) =>
        (name.Words.Count == tokens.Count || (name.Why is "number" or "identifier" && Together(name.Words) == Together(tokens)) ? 100 : 0)
        + (name.Words.Count > 0 && name.Words[0].Folded == tokens[0].Folded ? 20 : 0)
        + tokens.Count(t => t.Marks is not null && name.Words.Any(w => w.Marks == t.Marks && w.Folded == t.Folded))
        - name.Words.Count;

    private static double Likeness(List<string> words, IndexedName name)
    {
        var own = name.Words.Select(w => w.Folded).Where(w => !KindWords.Contains(w)).ToList();
        if (own.Count == 0)
        {
            return 0;
        }

        if (string.Concat(words) == string.Concat(own))
        {
            return 1;
        }

        var shared = words.Count(w => own.Any(o => EditDistance.IsNear(w, o)));
        return 2.0 * shared / (words.Count + own.Count);
    }

    private static List<NameCandidate> Distinct(IEnumerable<IndexedName> names) =>
        [.. names.DistinctBy(n => n.Record).Take(MostCandidates).Select(n => new NameCandidate(n.Record, n.Text, n.Why))];

    private static bool Fits(IReadOnlyList<FoldedWord> tokens, IndexedName name) =>
        tokens.Count == name.Words.Count && tokens.Zip(name.Words).All(p => p.First.Fits(p.Second));

    private bool Contradicts(IReadOnlyList<FoldedWord> tokens, RecordRef record) =>
        tokens.Any(t => t.Marks is { } marks && _marked.TryGetValue((record, t.Folded), out var written) && !written.Contains(marks));

    private static string Join(IEnumerable<FoldedWord> words) => string.Join(' ', words.Select(w => w.Folded));

    private static string Together(IEnumerable<FoldedWord> words) => string.Concat(words.Select(w => w.Folded));
}
