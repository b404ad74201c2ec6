namespace CgtRegistry.Domain.Law.Citing;

/// <summary>One citation as a person or a program wrote it.</summary>
/// <param name="Path">The place, such as <c>dieu-89/khoan-2/diem-a</c>; none when a document is cited as a whole.</param>
/// <param name="Instrument">How it names the document; none for a place alone (“Điều 94”).</param>
public sealed record ReadCitation(string? Path, NamedInstrument? Instrument);

/// <summary>
/// Reads one citation, in Vietnamese with or without marks (“điểm a khoản 2 Điều 89 Luật Dược số 105/2016/QH13”) or in
/// English (“Law on Pharmacy 105/2016/QH13, Article 89(2)(a)”), in any case and in either order of units.
/// </summary>
public static class CitationReader
{
    /// <summary>The citation; nothing when the text is not one citation and nothing else.</summary>
    public static ReadCitation? Read(string text)
    {
        var tokens = new CitationTokens(text, typed: true);
        var steps = new List<ProvisionStep>();
        var (from, to, stepsBefore) = (-1, -1, 0);
        for (var at = 0; at < tokens.Count;)
        {
            if (UnitAt(tokens, at, steps.Count) is { } unit)
            {
                steps.AddRange(unit.Steps);
                at = unit.End;
                continue;
            }

            if (!IsJoint(tokens, at))
            {
                if (from >= 0 && stepsBefore < steps.Count)
                {
                    return null; // words on both sides of the units
                }

                (from, to, stepsBefore) = (from < 0 ? at : from, at + 1, steps.Count);
            }

            at++;
        }

        var named = from < 0 ? null : TypedInstrument.Read(tokens, from, to);
        var isOne = steps.Select(s => s.Level).Distinct().Count() == steps.Count && (from < 0 || named is not null) && (steps.Count > 0 || named is { IsOwn: false });
        return isOne ? new(steps.Count == 0 ? null : ProvisionPath.Of(steps.OrderBy(s => s.Level)), named) : null;
    }

    private static (IReadOnlyList<ProvisionStep> Steps, int End)? UnitAt(CitationTokens tokens, int at, int stepsBefore)
    {
        if ((CitedUnit.LevelAt(tokens, at) ?? EnglishWords.LevelAt(tokens, at)) is not { } unit)
        {
            return null;
        }

        if (CitedUnit.NumberAt(tokens, unit.Level, unit.End) is not { } number)
        {
            // The only annex of a document has no number; the word must not be part of a title.
            return unit.Level == ProvisionLevel.Annex && (at == 0 || unit.End == tokens.Count || stepsBefore > 0) ? ([ProvisionStep.Of(unit.Level, "")], unit.End) : null;
        }

        var steps = new List<ProvisionStep> { ProvisionStep.Of(unit.Level, number.Number) };
        var end = number.End;
        while (Bracket(tokens, end, steps[^1].Level) is { } smaller)
        {
            steps.Add(smaller.Step);
            end = smaller.End;
        }

        return (steps, end);
    }

    // “(2)” behind an article is a clause, “(a)” a point, and what stands in brackets behind a point divides it.
    private static (ProvisionStep Step, int End)? Bracket(CitationTokens tokens, int at, ProvisionLevel outer)
    {
        if (!tokens.IsMark(at, '(') || !tokens[at].Glued)
        {
            return null;
        }

        var level = outer >= ProvisionLevel.Point ? ProvisionLevel.SubPoint
            : outer == ProvisionLevel.Clause || tokens[at + 1].Kind == TokenKind.Word ? ProvisionLevel.Point
            : ProvisionLevel.Clause;
        return outer < ProvisionLevel.SubPoint && CitedUnit.NumberAt(tokens, level, at + 1) is { } number && tokens.IsMark(number.End, ')')
            ? (ProvisionStep.Of(level, number.Number), number.End + 1)
            : null;
    }

    private static bool IsJoint(CitationTokens tokens, int at) =>
        tokens.IsMark(at, ',') || tokens.IsMark(at, '.') || tokens.IsMark(at, ';') || tokens[at].Kind == TokenKind.LineEnd
        || tokens.Is(at, "của") || tokens.Is(at, "thuộc") || tokens.Is(at, "ban") || tokens.Is(at, "hành") || tokens.Is(at, "kèm") || tokens.Is(at, "theo")
        || EnglishWords.Joins(tokens, at);
}
