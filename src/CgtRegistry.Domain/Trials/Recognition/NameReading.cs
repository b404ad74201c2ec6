using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.Recognition;

/// <summary>A name of a record, ready to be met.</summary>
/// <param name="Name">The name.</param>
/// <param name="How">What kind of name it is.</param>
/// <param name="Letters">It is an abbreviation: it counts only written as it is.</param>
/// <param name="Distinct">No place outside Vietnam bears it.</param>
internal sealed record KnownName(IndexedName Name, TieBasis How, bool Letters, bool Distinct);

/// <summary>A name met in a line.</summary>
internal readonly record struct MetName(KnownName Known, int At, int Length);

/// <summary>
/// Finds names of the register in a line, as strictly as a question is read (ADR 5): whole names, no contradicting marks, no
/// letters of other scripts, the longest name first.
/// </summary>
internal sealed class NameReading
{
    // An abbreviation of two letters names too many things.
    private const int FewestLetters = 3, FewestLettersOfCondition = 4;

    private readonly PhraseTrie<KnownName> _names = new();
    private readonly Dictionary<(RecordRef Record, string Folded), HashSet<string>> _marked = [];

    /// <param name="register">Whose names.</param>
    /// <param name="words">Takes the words of the names.</param>
    /// <param name="generic">Words that say no more than what kind of place something is.</param>
    public NameReading(Register register, WordTable words, IReadOnlySet<string> generic)
    {
        foreach (var name in RegisterNames.Of(register).Concat(Headings(register)).Where(n => Basis(n) is not null).DistinctBy(n => (n.Record, n.Text)))
        {
            var letters = IsLetters(name.Text);
            var least = name.Record.Kind is RecordKind.Condition ? FewestLettersOfCondition : FewestLetters;
            if (name.Words.Count == 0 || (letters && name.Text.Length < least) || name.Text.Length < FewestLetters)
            {
                continue;
            }

            var distinct = Basis(name) is TieBasis.Identifier || (!letters && name.Words.Any(w => w.Folded.Length > 2 && !char.IsAsciiDigit(w.Folded[0]) && !generic.Contains(w.Folded)));
            _names.Add(words.Ids(name.Words), new KnownName(name, Basis(name)!.Value, letters, distinct));
            foreach (var word in name.Words.Any(w => w.Marks is not null) ? name.Words : [])
            {
                (_marked.TryGetValue((name.Record, word.Folded), out var marks) ? marks : _marked[(name.Record, word.Folded)] = []).Add(word.Marks ?? "");
            }
        }
    }

    /// <summary>The names in a line that belong to the field, left to right, the longest at each place; several when records share one.</summary>
    public void Read(MatterField field, string text, List<LineWord> line, List<MetName> into, List<(int Length, KnownName Name)> scratch)
    {
        into.Clear();
        for (var at = 0; at < line.Count;)
        {
            var length = 0;
            if (line[at].Id != WordTable.Unknown && _names.Begins(line[at].Id))
            {
                _names.At(line, at, scratch);
                for (var n = scratch.Count - 1; n >= 0 && scratch[n].Length >= length; n--)
                {
                    if (Fits(field, text, line, at, scratch[n].Name))
                    {
                        length = scratch[n].Length;
                        into.Add(new MetName(scratch[n].Name, at, length));
                    }
                }
            }

            at += Math.Max(1, length);
        }
    }

    private static TieBasis? Basis(IndexedName name) => (name.Record.Kind, name.Why) switch
    {
        (RecordKind.Institution or RecordKind.Condition or RecordKind.Therapy, var why) => why switch
        {
            "official" or "english" or "heading" or "legal-entity" => TieBasis.Name,
            "alias" or "brand" or "sign-board" or "synonym" => TieBasis.Alias,
            "former" => TieBasis.FormerName,
            "ror" or "mesh" => TieBasis.Identifier,
            _ => null,
        },
        _ => null,
    };

    private static IEnumerable<IndexedName> Headings(Register register) => register.Conditions.Values
        .SelectMany(c => new[] { (c.Ref, Text: c.MeshTerm, Why: "heading"), (c.Ref, Text: c.MeshId, Why: "mesh") })
        .Where(h => h.Text is not null)
        .Select(h => new IndexedName(h.Ref, h.Text!, h.Why));

    private static bool IsLetters(string name) => name.Length <= 6 && !name.AsSpan().ContainsAnyInRange('a', 'z') && !name.Contains(' ', StringComparison.Ordinal);

    // Institutions take part, conditions are studied, therapies are received; titles name the last two.
    private static bool Belongs(MatterField field, RecordKind kind) => kind switch
    {
        RecordKind.Institution => field is MatterField.Sponsor or MatterField.Site,
        RecordKind.Condition => field is MatterField.Condition or MatterField.Title,
        _ => field is MatterField.Intervention or MatterField.Title,
    };

    private bool Fits(MatterField field, string text, List<LineWord> line, int at, KnownName known)
    {
        var name = known.Name;
        if (!Belongs(field, name.Record.Kind) || (known.Letters && !text.AsSpan(line[at].Start).StartsWith(name.Text, StringComparison.Ordinal)))
        {
            return false;
        }

        for (var n = 0; n < name.Words.Count; n++)
        {
            var marks = line[at + n].Marks;
            if (marks is not null && ((name.Words[n].Marks is { } own && own != marks)
                || (_marked.TryGetValue((name.Record, name.Words[n].Folded), out var written) && !written.Contains(marks))))
            {
                return false;
            }
        }

        return true;
    }
}
