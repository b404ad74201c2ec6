using System.Collections.Frozen;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.Recognition;

/// <summary>Finds kinds of cell and gene therapy in a line, and leaves out what only sounds like one.</summary>
internal sealed class KindReading
{
    private const int Near = 4, NearTransplant = 6;

    private readonly PhraseTrie<KindRule> _phrases = new();
    private readonly FrozenSet<int> _acts, _notBehind, _notBefore, _notJustBefore, _fence, _vaccine, _stemCellActs, _inTransplant, _transplantWords, _withoutCells;
    private readonly int _cell, _with, _associated;

    public KindReading(WordTable words)
    {
        foreach (var rule in KindRules.All)
        {
            foreach (var phrase in rule.Phrases.Split('|'))
            {
                _phrases.Add(words.Ids(Folding.Tokens(phrase)), rule);
            }
        }

        (_acts, _notBehind, _notBefore) = (Set(KindRules.Acts), Set(KindRules.NotBehind), Set(KindRules.NotBefore));
        (_notJustBefore, _fence, _vaccine) = (Set(KindRules.NotJustBefore), Set(KindRules.Fence), Set("vaccine vaccination vaccines"));
        (_stemCellActs, _inTransplant, _transplantWords) = (Set(KindRules.Acts + " " + KindRules.StemCellActs), Set(KindRules.InTransplant), Set(KindRules.TransplantWords));
        _withoutCells = Set(KindRules.WithoutCells);
        (_cell, _with, _associated) = (words.Id("cell"), words.Id("with"), words.Id("associated"));

        FrozenSet<int> Set(string text) => Folding.Words(text).Select(words.Id).ToFrozenSet();
    }

    /// <summary>What a line shows.</summary>
    /// <param name="field">Where it stands; only titles and interventions speak of what is tried.</param>
    /// <param name="text">The line.</param>
    /// <param name="line">Its words.</param>
    /// <param name="into">Takes the evidence, with how much the rule tells.</param>
    /// <param name="scratch">Room to work in.</param>
    public void Read(MatterField field, string text, List<LineWord> line, List<(KindEvidence Evidence, Telling Telling)> into, List<(int Length, KindRule Rule)> scratch)
    {
        for (var at = 0; at < line.Count;)
        {
            var length = 0;
            if (_phrases.Begins(line[at].Id))
            {
                // What is refused is passed over whole: nothing inside it tells more.
                _phrases.At(line, at, scratch);
                length = scratch.Count == 0 ? 0 : scratch[^1].Length;
                for (var n = scratch.Count - 1; n >= 0 && !IsGuarded(scratch[n].Rule, line, at, scratch[n].Length); n--)
                {
                    if (Tells(scratch[n].Rule, field, text, line, at, scratch[n].Length))
                    {
                        length = scratch[n].Length;
                        into.Add((new KindEvidence(scratch[n].Rule.Kind, field, text, text[line[at].Start..line[at + length - 1].End], scratch[n].Rule.Code), scratch[n].Rule.Telling));
                        break;
                    }
                }
            }
            else if (line[at].Id == WordTable.Unknown && NameEnd(text.AsSpan(line[at].Start, line[at].End - line[at].Start)) is { } end)
            {
                into.Add((new KindEvidence(end.Kind, field, text, text[line[at].Start..line[at].End], end.Code), Telling.Therapy));
            }

            at += Math.Max(1, length);
        }
    }

    private bool Tells(KindRule rule, MatterField field, string text, List<LineWord> line, int at, int length)
    {
        var behind = Behind(line, at + length);
        return rule.Telling switch
        {
            Telling.Therapy or Telling.AnyTherapy => rule.Kind is not RecognisedKind.GeneTherapy || !Beside(line, at, behind, _vaccine) || rule.Code == "oncolytic",
            Telling.StemCells => field is MatterField.Intervention || Beside(line, at, behind, _stemCellActs),
            Telling.Matter => field is MatterField.Intervention || Beside(line, at, behind, _acts),
            _ => IsCapital(text, line, at, length, behind) && (field is MatterField.Intervention || behind > at + length || IsOneWord(line, at, length)
                || Beside(line, at, behind, rule.Kind is RecognisedKind.MesenchymalCells ? _stemCellActs : _acts)),
        };
    }

    // Whether the words around make the phrase another thing, or a thing of the past.
    private bool IsGuarded(KindRule rule, List<LineWord> line, int at, int length)
    {
        var transplant = rule.Kind is RecognisedKind.HematopoieticCells;
        return (rule.Kind is not RecognisedKind.CellDerived && IsThing(line, Behind(line, at + length)))
            || (at > 0 && _notJustBefore.Contains(line[at - 1].Id))
            || IsPast(line, at, transplant ? NearTransplant : Near)
            || (transplant && IsInTransplant(line, at));
    }

    private int Behind(List<LineWord> line, int behind)
    {
        while (behind < line.Count && line[behind].Id == _cell)
        {
            behind++;
        }

        return behind;
    }

    // “NK cell lymphoma”, “stem cell transplant recipients”, “stem cell derived exosomes”; but “cells associated with valves” are
    // given together with them.
    private bool IsThing(List<LineWord> line, int behind) =>
        (behind < line.Count && _notBehind.Contains(line[behind].Id) && !(line[behind].Id == _associated && behind + 1 < line.Count && line[behind + 1].Id == _with))
        || (behind < line.Count && _withoutCells.Contains(line[behind].Id))
        || (behind + 1 < line.Count && _withoutCells.Contains(line[behind + 1].Id));

    // “Vaccine in allogeneic stem cell transplant”.
    private bool IsInTransplant(List<LineWord> line, int at)
    {
        var before = at - 1;
        while (before >= 0 && _transplantWords.Contains(line[before].Id))
        {
            before--;
        }

        return before >= 0 && _inTransplant.Contains(line[before].Id);
    }

    // “after”, “undergoing”, “recipients of”: the therapy is not what is tried.
    private bool IsPast(List<LineWord> line, int at, int near)
    {
        for (var before = at - 1; before >= Math.Max(0, at - near); before--)
        {
            if (_fence.Contains(line[before].Id))
            {
                return false;
            }

            if (_notBefore.Contains(line[before].Id))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Beside(List<LineWord> line, int at, int behind, FrozenSet<int> words)
    {
        for (var n = Math.Max(0, at - Near); n < Math.Min(line.Count, behind + Near); n++)
        {
            if (words.Contains(line[n].Id))
            {
                return true;
            }
        }

        return false;
    }

    // CAR-T and CART cells, but neither a cart nor cART; a line in capitals throughout tells nothing about its letters.
    private static bool IsCapital(string text, List<LineWord> line, int at, int length, int behind)
    {
        if (IsOneWord(line, at, length) || behind > at + length)
        {
            return char.IsAsciiLetterUpper(text[line[at].Start]) && (behind > at + length || (behind < line.Count && char.IsAsciiDigit(text[line[behind].Start])));
        }

        var written = text.AsSpan(line[at].Start, line[at + length - 1].End - line[at].Start);
        written = written[^1] is 's' ? written[..^1] : written;
        return !written[Math.Max(0, written.Length - 3)..].ContainsAnyInRange('a', 'z') && text.AsSpan().ContainsAnyInRange('a', 'z');
    }

    // Folding makes two words of “cart”.
    private static bool IsOneWord(List<LineWord> line, int at, int length) => length > 1 && line[at].Start == line[at + 1].Start;

    private static (string End, string Code, RecognisedKind Kind)? NameEnd(ReadOnlySpan<char> word)
    {
        if (word.Length < 8 || !(word.EndsWith("cel", StringComparison.OrdinalIgnoreCase) || word.EndsWith("vec", StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        foreach (var end in KindRules.NameEnds)
        {
            if (word.EndsWith(end.End, StringComparison.OrdinalIgnoreCase))
            {
                return end;
            }
        }

        return null;
    }
}
