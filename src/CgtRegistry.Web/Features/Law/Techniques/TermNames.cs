using System.Runtime.CompilerServices;
using CgtRegistry.Domain;
using CgtRegistry.Domain.Names;

namespace CgtRegistry.Web.Features.Law.Techniques;

/// <summary>The names of the glossary's terms, folded once for each picture of the register.</summary>
internal sealed class TermNames
{
    // CT, IV, SC: two letters mean too many things to stand for a term.
    private const int ShortestAbbreviation = 3;

    private static readonly ConditionalWeakTable<Register, TermNames> Known = [];

    private readonly IReadOnlyList<IReadOnlyList<FoldedWord>[]> _terms;

    private TermNames(Register register) => _terms =
    [
        .. register.Terms.Values.OrderBy(t => t.Number).Select(t => new[] { t.Vi, t.En }.Concat(t.Abbreviations).Concat(t.Synonyms).Where(n => n.Length >= ShortestAbbreviation).Select(Folding.Tokens).Where(n => n.Count > 0).ToArray()),
    ];

    public static TermNames Of(Register register) => Known.GetValue(register, r => new TermNames(r));

    /// <summary>The same words with the longest term in them called by each of its other names.</summary>
    public IEnumerable<IReadOnlyList<FoldedWord>> Renamed(IReadOnlyList<FoldedWord> words)
    {
        var spotted = _terms.SelectMany(term => term.Select(name => (Term: term, Name: name, At: Find(words, name)))).Where(s => s.At >= 0).ToList();
        var longest = spotted.Select(s => s.Name.Count).DefaultIfEmpty(0).Max();
        return spotted.Where(s => s.Name.Count == longest)
            .SelectMany(s => s.Term.Where(other => other != s.Name).Select(other => (IReadOnlyList<FoldedWord>)[.. words.Take(s.At), .. other, .. words.Skip(s.At + longest)]));
    }

    private static int Find(IReadOnlyList<FoldedWord> words, IReadOnlyList<FoldedWord> name)
    {
        for (var at = 0; at + name.Count <= words.Count; at++)
        {
            if (name.Index().All(n => words[at + n.Index].Fits(n.Item)))
            {
                return at;
            }
        }

        return -1;
    }
}
