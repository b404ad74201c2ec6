using System.Collections.Frozen;
using CgtRegistry.Domain.Names;

namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>
/// Words and phrases that mean the same, in both languages. In titles the words of a phrase must follow one another to count as
/// the phrase; elsewhere it is enough that all of them are there.
/// </summary>
public sealed class Alternatives
{
    /// <summary>Every word only itself.</summary>
    public static readonly Alternatives None = new([]);

    private readonly FrozenDictionary<string, string[][]> _phrases;
    private readonly int _longest;

    /// <param name="groups">Phrases of one meaning each, as they are written.</param>
    public Alternatives(IEnumerable<IEnumerable<string>> groups)
    {
        var folded = groups.Select(g => g.Select(FoldedText.Of).Where(p => p.Length > 0).Distinct().ToList()).Where(g => g.Count > 1);
        _phrases = folded.SelectMany(g => g.Select(phrase => (Phrase: phrase, Group: g)))
            .GroupBy(p => p.Phrase)
            .ToFrozenDictionary(p => p.Key, p => p.SelectMany(x => x.Group).Where(x => x != p.Key).Distinct().Order(StringComparer.Ordinal).Select(x => x.Split(' ')).ToArray(), StringComparer.Ordinal);
        _longest = _phrases.Keys.Select(p => p.Split(' ').Length).DefaultIfEmpty(0).Max();
    }

    /// <summary>The longest known phrase that begins at a word, and what else means the same.</summary>
    internal (int Length, IReadOnlyList<string[]> Others) At(IReadOnlyList<string> words, int at)
    {
        for (var length = Math.Min(_longest, words.Count - at); length > 0; length--)
        {
            if (_phrases.TryGetValue(string.Join(' ', words.Skip(at).Take(length)), out var others))
            {
                return (length, others);
            }
        }

        return (0, []);
    }
}
