namespace CgtRegistry.Domain.Law.Citing;

/// <summary>
/// The titles by which acts are cited without a number: “Luật Dược”, “Luật Khám bệnh, chữa bệnh”. Where such a title ends in
/// a sentence can only be told by knowing it.
/// </summary>
internal sealed class LawTitles
{
    private readonly Dictionary<string, List<string[]>> _byFirstWord = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<string[]>>.AlternateLookup<ReadOnlySpan<char>> _byFirst;

    /// <param name="titles">Full titles; those that do not begin with Luật, Bộ luật or Pháp lệnh are no names in a sentence and are left out.</param>
    public LawTitles(IEnumerable<string> titles)
    {
        foreach (var title in titles)
        {
            var tokens = new CitationTokens(title);
            if (FormLength(tokens, 0) is > 0 and var form && Words(tokens, form) is { Length: > 0 } words)
            {
                (_byFirstWord.TryGetValue(words[0], out var same) ? same : _byFirstWord[words[0]] = []).Add(words);
            }
        }

        _byFirst = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>How many tokens at this place are the form of an act that has a title: Luật, Bộ luật, Pháp lệnh.</summary>
    public static int FormLength(CitationTokens tokens, int at) =>
        tokens.Is(at, "luật") ? 1 : tokens.Are(at, "bộ", "luật") || tokens.Are(at, "pháp", "lệnh") ? 2 : 0;

    /// <summary>The token behind the longest known title that begins here; the form itself stands before it.</summary>
    public int? End(CitationTokens tokens, int at) => _byFirst.TryGetValue(tokens.Text(at), out var titles)
        ? titles.Select(words => End(tokens, at, words)).Max()
        : null;

    private static int? End(CitationTokens tokens, int at, string[] words)
    {
        foreach (var word in words)
        {
            if (tokens.IsMark(at, ','))
            {
                at++;
            }

            if (!tokens.Text(at++).Equals(word, StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }
        }

        return at;
    }

    private static string[] Words(CitationTokens tokens, int from) =>
        [.. Enumerable.Range(from, Math.Max(0, tokens.Count - from)).Where(at => tokens[at].Kind is TokenKind.Word or TokenKind.Number).Select(at => tokens.Text(at).ToString())];
}
