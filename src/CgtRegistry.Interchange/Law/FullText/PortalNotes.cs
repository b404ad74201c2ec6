using System.Text.RegularExpressions;
using CgtRegistry.Domain.Law;

namespace CgtRegistry.Interchange.Law.FullText;

/// <summary>
/// The notes in square brackets that law portals print inside a text: “[Khoản này được hướng dẫn bởi Điều 96, Điều 97
/// Nghị định 96/2023/NĐ-CP có hiệu lực từ ngày 01/01/2024]”. They are the portal's words, not the law's.
/// </summary>
internal static partial class PortalNotes
{
    /// <summary>Stands where a note was cut out; no text may hold this character.</summary>
    public const char Place = '\uFDD0';

    public static IEnumerable<(int Start, int End)> Spans(string text) => Note().Matches(text).Select(n => (n.Index, n.Index + n.Length));

    /// <summary>Cuts the notes out and leaves a mark where each stood. A number that a note stood in is put together again.</summary>
    public static (string Text, IReadOnlyList<string> Notes, int NumbersJoined) Cut(string text)
    {
        var notes = new List<string>();
        var joined = 0;
        var cut = Note().Replace(text, note =>
        {
            notes.Add(note.Value);
            return Place.ToString();
        });
        cut = SplitNumber().Replace(cut, number =>
        {
            joined++;
            return $"{number.Groups["first"].Value}{number.Groups["rest"].Value} {Place}";
        });
        return (cut, notes, joined);
    }

    /// <summary>What a note says other documents do to the part it stands at (<paramref name="at"/>, below the article).</summary>
    public static IReadOnlyList<RecordedChange> Changes(string note, string at, Action<string, string> complain)
    {
        var read = Act().Matches(note).Select(m => (Match: m, Kind: KindOf(m.Groups["verb"].Value))).ToList();
        if (read.Count != By().Count(note))
        {
            complain(note, "note-not-understood");
        }

        return [.. read.Where(r => r.Kind is not null).SelectMany(r => Changes(r.Match, r.Kind!.Value, at, note))];
    }

    private static IEnumerable<RecordedChange> Changes(Match act, EffectKind kind, string at, string note)
    {
        if (InstrumentForms.Kind(act.Groups["form"].Value) is not { } form)
        {
            return [];
        }

        var subject = act.Groups["subject"].Value;
        var path = subject switch
        {
            "Khoản" => at.Split('/')[0] is { Length: > 0 } clause ? clause : null,
            "Điểm" => at.Length > 0 ? at : null,
            _ => null,
        };
        var (number, from) = (TextRepair.Number(act.Groups["number"].Value), PrintedDate.In(act.Groups["from"].Value));
        return Places(act.Groups["places"].Value).Select(p => new RecordedChange(kind, form, number, p, from, path, note, Whole: subject.Length > 0));
    }

    // “Điều 96, Điều 97” are two places, “Mục 8 Chương II” is one; what mixes levels and ranges is left to the note.
    private static IReadOnlyList<string?> Places(string printed)
    {
        var places = printed.Split([", ", "; "], StringSplitOptions.RemoveEmptyEntries).Select(p => OnePlace(p.Trim())).ToList();
        return places.Count == 0 || places.Any(p => p is null) || (places.Count > 1 && places.Any(p => !p!.StartsWith("dieu-", StringComparison.Ordinal))) ? [null] : places;
    }

    private static string? OnePlace(string printed)
    {
        var steps = Step().Matches(printed).Select(m => InstrumentForms.Path(m.Value)).Reverse().ToList();
        return steps.Count == 0 || steps.Any(s => s is null) || Step().Replace(printed, "").Trim().Length > 0 ? null : string.Join('/', steps);
    }

    private static EffectKind? KindOf(string verb) => verb.Trim() switch
    {
        "được hướng dẫn" => EffectKind.Guides,
        "được quy định chi tiết" => EffectKind.Details,
        "được sửa đổi, bổ sung" or "được sửa đổi" => EffectKind.Amends,
        "được bổ sung" => EffectKind.Supplements,
        "được thay thế" or "bị thay thế" => EffectKind.Replaces,
        "bị bãi bỏ" or "được bãi bỏ" or "hết hiệu lực" => EffectKind.Repeals,
        "được đính chính" => EffectKind.Corrects,
        _ => null,
    };

    [GeneratedRegex(@"\[(?=[^\[\]]{0,1500}\sbởi\s)[^\[\]]{10,3000}\]", RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    // “2 [note]1. Giám định …” is clause 21.
    [GeneratedRegex($@"(?m)^(?<first>[1-9]) ?\uFDD0(?<rest>[0-9]\.)", RegexOptions.CultureInvariant)]
    private static partial Regex SplitNumber();

    [GeneratedRegex(@"\sbởi\s", RegexOptions.CultureInvariant)]
    private static partial Regex By();

    [GeneratedRegex($@"(?:(?<subject>Điều|Khoản|Điểm|Mục|Chương) này )?(?<verb>(?:được hướng dẫn|được quy định chi tiết|được sửa đổi, bổ sung|được sửa đổi|được bổ sung|được thay thế|bị thay thế|bị bãi bỏ|được bãi bỏ|được đính chính|hết hiệu lực)) bởi (?<places>(?:(?!\sbởi\s)[^\[\]]){{0,200}}?)\s?(?<form>{InstrumentForms.Names}) (?:số )?(?<number>[0-9]+/[^\s,;\]]+) có hiệu lực từ ngày (?<from>[0-9]{{1,2}}/[0-9]{{1,2}}/[0-9]{{4}})", RegexOptions.CultureInvariant)]
    private static partial Regex Act();

    [GeneratedRegex(@"(?:Tiểu mục|Khoản|Điểm|Điều|Chương|Mục|Phần|Phụ lục) (?:[0-9]+[a-zđ]?|[IVXLC]+|[a-zđ])\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Step();
}
