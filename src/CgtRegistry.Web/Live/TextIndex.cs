using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using CgtRegistry.Domain;
using CgtRegistry.Domain.Names;

namespace CgtRegistry.Web.Live;

/// <summary>
/// Finds records by words of their texts, with or without marks, in any order, the last word perhaps unfinished. The
/// words are folded once for each picture of the register.
/// </summary>
/// <typeparam name="TId">The identifier of the records.</typeparam>
/// <param name="texts">Every record with the texts it can be found by.</param>
public sealed class TextIndex<TId>(Func<Register, IEnumerable<(TId Id, IEnumerable<string?> Texts)>> texts)
    where TId : struct
{
    private readonly ConditionalWeakTable<Register, FrozenDictionary<TId, FoldedWord[]>> _words = [];

    /// <summary>The records that hold every word; words with letters of another script are held by none.</summary>
    public IReadOnlySet<TId> Holding(Register register, string asked)
    {
        var words = LookAlikes.HasForeignLetters(asked) ? [] : Folding.Tokens(asked);
        return words.Count == 0
            ? FrozenSet<TId>.Empty
            : _words.GetValue(register, Fold).Where(record => Holds(record.Value, words)).Select(record => record.Key).ToHashSet();
    }

    private FrozenDictionary<TId, FoldedWord[]> Fold(Register register) =>
        texts(register).ToFrozenDictionary(r => r.Id, r => r.Texts.OfType<string>().SelectMany(Folding.Tokens).Distinct().ToArray());

    private static bool Holds(FoldedWord[] held, IReadOnlyList<FoldedWord> words) => words.Index().All(word =>
        Array.Exists(held, h => word.Item.Fits(h) || (word.Index == words.Count - 1 && h.Folded.StartsWith(word.Item.Folded, StringComparison.Ordinal))));
}
