using System.Collections.Frozen;

namespace CgtRegistry.Domain.Law.Citing;

/// <summary>The English words of citations: “Law on Pharmacy 105/2016/QH13, Article 89(2)(a)”, “Point a, Clause 2, Article 89”.</summary>
internal static class EnglishWords
{
    private static readonly FrozenDictionary<string, ProvisionLevel> Levels = new Dictionary<string, ProvisionLevel>
    {
        ["annex"] = ProvisionLevel.Annex,
        ["appendix"] = ProvisionLevel.Annex,
        ["part"] = ProvisionLevel.Part,
        ["chapter"] = ProvisionLevel.Chapter,
        ["section"] = ProvisionLevel.Section,
        ["article"] = ProvisionLevel.Article,
        ["art"] = ProvisionLevel.Article,
        ["clause"] = ProvisionLevel.Clause,
        ["point"] = ProvisionLevel.Point,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly (string[] Words, InstrumentKind? Kind)[] Forms =
    [
        (["joint", "circular"], InstrumentKind.JointCircular),
        (["official", "letter"], InstrumentKind.OfficialLetter),
        (["law"], InstrumentKind.Law),
        (["ordinance"], InstrumentKind.Ordinance),
        (["decree"], InstrumentKind.Decree),
        (["resolution"], InstrumentKind.Resolution),
        (["circular"], InstrumentKind.Circular),
        (["decision"], InstrumentKind.Decision),
        (["plan"], InstrumentKind.Plan),
        (["directive"], InstrumentKind.Directive),
        (["licence"], InstrumentKind.Licence),
        (["act"], null),
    ];

    /// <summary>The level named at this place and the token behind its word.</summary>
    public static (ProvisionLevel Level, int End)? LevelAt(CitationTokens tokens, int at)
    {
        var sub = Is(tokens, at, "sub") && tokens.IsMark(at + 1, '-');
        var word = sub ? at + 2 : at;
        return (Levels.TryGetValue(tokens.Text(word).ToString(), out var level), sub, level) switch
        {
            (false, _, _) => null,
            (_, true, ProvisionLevel.Section) => (ProvisionLevel.SubSection, word + 1),
            (_, true, ProvisionLevel.Point) => (ProvisionLevel.SubPoint, word + 1),
            (_, true, _) => null,
            _ => (level, tokens.IsMark(word + 1, '.') ? word + 2 : word + 1),
        };
    }

    /// <summary>The form of a document named at this place.</summary>
    public static (string[] Words, InstrumentKind? Kind)? Form(CitationTokens tokens, int at) =>
        Array.Find(Forms, f => f.Words.Index().All(w => Is(tokens, at + w.Index, w.Item))) is { Words: not null } found ? found : null;

    /// <summary>Words that only join the parts of a citation.</summary>
    public static bool Joins(CitationTokens tokens, int at) => Is(tokens, at, "of") || Is(tokens, at, "the") || Is(tokens, at, "no");

    private static bool Is(CitationTokens tokens, int at, string word) => tokens.Text(at).Equals(word, StringComparison.OrdinalIgnoreCase);
}
