using System.Collections.Frozen;
using System.Text;

namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>
/// A closed list of codes of ClinicalTrials.gov's API (version 2.0.5), which also knows the words of the older formats: they are
/// the same words in plain letters (<c>Active, not recruiting</c> is ACTIVE_NOT_RECRUITING), but for those given as older.
/// </summary>
internal sealed class CodeList
{
    private readonly FrozenDictionary<string, string> _codes;

    public CodeList(string codes, params (string Words, string Code)[] older) =>
        _codes = codes.Split(' ').Select(c => (Words: c, Code: c)).Concat(older).ToFrozenDictionary(p => p.Words, p => p.Code, StringComparer.Ordinal);

    /// <summary>The code a word stands for, when it is one of the list.</summary>
    public string? Find(string? word) =>
        word is null ? null : _codes.TryGetValue(word, out var code) ? code : _codes.GetValueOrDefault(Folded(word));

    /// <summary>The code itself when it is one of the API, else none.</summary>
    public string? Known(string? code) => Holds(code) ? code : null;

    /// <summary>Whether this is exactly a code of the API.</summary>
    public bool Holds(string? code) => code is not null && _codes.TryGetValue(code, out var same) && same == code;

    private static string Folded(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                folded.Append(char.ToUpperInvariant(c));
            }
            else if (folded is [.., not '_'])
            {
                folded.Append('_');
            }
        }

        return folded.ToString().TrimEnd('_');
    }
}
