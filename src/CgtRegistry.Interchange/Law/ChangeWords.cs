using System.Text.RegularExpressions;
using CgtRegistry.Domain.Law;

namespace CgtRegistry.Interchange.Law;

/// <summary>
/// Reads what the codification prints about later changes of an article: “có nội dung bị bãi bỏ, có nội dung được sửa đổi
/// bởi Điều 4, Điều 5 Nghị định số … có hiệu lực thi hành kể từ ngày …”.
/// </summary>
internal static partial class ChangeWords
{
    private static readonly Dictionary<string, EffectKind> Verbs = new(StringComparer.Ordinal)
    {
        ["sửa đổi"] = EffectKind.Amends,
        ["bổ sung"] = EffectKind.Supplements,
        ["thay thế"] = EffectKind.Replaces,
        ["bãi bỏ"] = EffectKind.Repeals,
        ["hủy bỏ"] = EffectKind.Repeals,
        ["đình chỉ"] = EffectKind.Suspends,
        ["ngưng hiệu lực"] = EffectKind.Suspends,
        ["đính chính"] = EffectKind.Corrects,
        ["hướng dẫn"] = EffectKind.Guides,
        ["quy định chi tiết"] = EffectKind.Details,
        ["hợp nhất"] = EffectKind.Consolidates,
    };

    /// <summary>The kind that a verb means, such as “bãi bỏ”.</summary>
    public static EffectKind? Kind(string verb) => Verbs.TryGetValue(verb.Trim().ToLowerInvariant(), out var kind) ? kind : null;

    /// <summary>The changes in the words; what cannot be read is complained about and not guessed.</summary>
    public static IReadOnlyList<RecordedChange> Read(string words, Action<string, string> complain)
    {
        var changes = new List<RecordedChange>();
        foreach (var clause in BetweenClauses().Split(words))
        {
            var by = By().Match(clause);
            var verbs = by.Success ? VerbsOf(by.Groups["verbs"].Value) : null;
            if (verbs is null)
            {
                complain(clause, "change-not-understood");
                continue;
            }

            var acts = by.Groups["acts"].Value.Split("; ");
            if (verbs.Count > 1 && acts.Length > 1)
            {
                complain(clause, "change-shared-by-several-acts");
            }

            foreach (var act in acts)
            {
                changes.AddRange(ByOneAct(clause, verbs, act, complain));
            }
        }

        return changes;
    }

    private static IEnumerable<RecordedChange> ByOneAct(string clause, List<(EffectKind Kind, bool Whole)> verbs, string act, Action<string, string> complain)
    {
        var read = Act().Match(act);
        if (!read.Success || InstrumentForms.Kind(read.Groups["form"].Value) is not { } form)
        {
            complain(act, "change-not-understood");
            return [];
        }

        var places = read.Groups["places"].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(InstrumentForms.Path).ToList();
        if (verbs.Count > 1 && places.Count > 1)
        {
            // Which article repeals and which amends is not printed; the act is certain, its article is not.
            complain(clause, "change-place-uncertain");
            places = [null];
        }

        var (number, since) = (TextRepair.Number(read.Groups["number"].Value), PrintedDate.In(read.Groups["from"].Value));
        return from verb in verbs
               from place in places.DefaultIfEmpty(null)
               select new RecordedChange(verb.Kind, form, number, place, since, Path: null, clause, verb.Whole);
    }

    private static List<(EffectKind Kind, bool Whole)>? VerbsOf(string words)
    {
        var read = words.Split(", ").Select(w => Verb().Match(w)).ToList();
        return read.All(v => v.Success && Kind(v.Groups["verb"].Value) is not null)
            ? [.. read.Select(v => (Kind(v.Groups["verb"].Value)!.Value, !v.Groups["part"].Success))]
            : null;
    }

    [GeneratedRegex(@"(?<=[0-9]{4}), (?=có nội dung |được |bị |bởi )", RegexOptions.CultureInvariant)]
    private static partial Regex BetweenClauses();

    [GeneratedRegex("^(?<verbs>.*?) ?bởi (?<acts>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex By();

    [GeneratedRegex("^(?<part>có nội dung )?(?:được|bị) (?<verb>.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Verb();

    [GeneratedRegex($@"^(?<places>(?:(?:Điều|Chương|Mục|Tiểu mục|Phần|Phụ lục) [0-9A-Za-zđ]+(?:, | ))*)(?<form>{InstrumentForms.Names}) (?:số )?(?<number>\S+)(?: có hiệu lực thi hành kể từ ngày (?<from>[0-9]{{1,2}}/[0-9]{{1,2}}/[0-9]{{4}}))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Act();
}
