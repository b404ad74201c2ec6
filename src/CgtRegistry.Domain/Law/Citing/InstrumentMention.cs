using System.Globalization;
using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Law.Citing;

/// <summary>The words at one place of a text that name a document: form and number, form and known title, “Luật này”.</summary>
internal sealed record InstrumentMention(NamedInstrument Named, int End)
{
    // The longest titles between “Luật” and its number are shorter.
    private const int FurthestNumber = 18;

    private static readonly (string[] Words, InstrumentKind? Kind)[] Forms =
    [
        (["thông", "tư", "liên", "tịch"], InstrumentKind.JointCircular),
        (["bộ", "luật"], InstrumentKind.Law),
        (["luật"], InstrumentKind.Law),
        (["pháp", "lệnh"], InstrumentKind.Ordinance),
        (["nghị", "định"], InstrumentKind.Decree),
        (["nghị", "quyết"], InstrumentKind.Resolution),
        (["thông", "tư"], InstrumentKind.Circular),
        (["quyết", "định"], InstrumentKind.Decision),
        (["kế", "hoạch"], InstrumentKind.Plan),
        (["chỉ", "thị"], InstrumentKind.Directive),
        (["công", "văn"], InstrumentKind.OfficialLetter),
        (["giấy", "phép"], InstrumentKind.Licence),
    ];

    /// <summary>Reads what begins with this token; nothing when it names no document for certain.</summary>
    public static InstrumentMention? At(CitationTokens tokens, int at, LawTitles titles)
    {
        if (Form(tokens, at) is not { } form)
        {
            return NumbersInText.At(tokens, at) is { Number.IsUnmistakable: true } bare ? Numbered(tokens, null, null, bare) : null;
        }

        var next = at + form.Words.Length;
        if (tokens.Is(next, "này"))
        {
            return new(new(form.Kind, IsOwn: true), next + 1);
        }

        var title = LawTitles.FormLength(tokens, at) > 0 ? titles.End(tokens, next) : null;
        var behind = title ?? next;
        return (NumberAt(tokens, behind), title) switch
        {
            ({ } number, null) => Numbered(tokens, form.Kind, null, number),
            ({ } number, _) => Numbered(tokens, form.Kind, tokens.Between(at, behind), number),
            (null, not null) => new(new(form.Kind, Title: tokens.Between(at, behind), IssuedOn: Date(tokens, behind) ?? Year(tokens, behind)), behind),
            _ => LawTitles.FormLength(tokens, at) > 0 ? AfterUnknownTitle(tokens, at, form.Kind, next) : null,
        };
    }

    /// <summary>The form of a document named at this place.</summary>
    public static (string[] Words, InstrumentKind? Kind)? Form(CitationTokens tokens, int at) =>
        tokens[at].Term is null ? null : Array.Find(Forms, f => f.Words.Index().All(w => tokens.Is(at + w.Index, w.Item))) is { Words: not null } found ? found : null;

    private static InstrumentMention Numbered(CitationTokens tokens, InstrumentKind? kind, string? title, (InstrumentNumber Number, int End) found) =>
        new(new(found.Number.Kind ?? kind, found.Number, title, Date(tokens, found.End)), found.End);

    private static (InstrumentNumber Number, int End)? NumberAt(CitationTokens tokens, int at)
    {
        at = tokens.Is(at, "số") ? at + 1 : at;
        return NumbersInText.At(tokens, tokens.IsMark(at, ':') ? at + 1 : at);
    }

    // “Luật Bảo hiểm y tế số 25/2008/QH12”: the number tells where a title we do not know ends.
    private static InstrumentMention? AfterUnknownTitle(CitationTokens tokens, int at, InstrumentKind? kind, int next)
    {
        for (var end = next; end < next + FurthestNumber && (tokens[end].Kind is TokenKind.Word or TokenKind.Number || tokens.IsMark(end, ',')) && Form(tokens, end) is null; end++)
        {
            if (NumberAt(tokens, end) is { Number.Term: not null } found)
            {
                return Numbered(tokens, kind, end > next ? tokens.Between(at, end) : null, found);
            }
        }

        return null;
    }

    /// <summary>“ngày 08 tháng 8 năm 2013”, “ban hành ngày 31/03/2021”.</summary>
    public static PartialDate? Date(CitationTokens tokens, int at)
    {
        at = tokens.Are(at, "ban", "hành") ? at + 2 : at;
        if (!tokens.Is(at, "ngày"))
        {
            return null;
        }

        var (day, month, year) = (Digits(tokens, at + 1), Digits(tokens, at + 3), Digits(tokens, at + 5));
        var inWords = tokens.Is(at + 2, "tháng") && tokens.Is(at + 4, "năm");
        var inDigits = (tokens.IsMark(at + 2, '/') && tokens.IsMark(at + 4, '/')) || (tokens.IsMark(at + 2, '-') && tokens.IsMark(at + 4, '-'));
        return (inWords || inDigits) && PartialDate.TryParse($"{year:0000}-{month:00}-{day:00}", null, out var date) ? date : null;
    }

    // “Luật Dược năm 2016”, “Luật Dược 2016”.
    private static PartialDate? Year(CitationTokens tokens, int at) =>
        Digits(tokens, tokens.Is(at, "năm") ? at + 1 : at) is > 1945 and < 2100 and var year && !tokens.IsMark(at + 1, '/') ? PartialDate.Parse($"{year:0000}", null) : null;

    private static int? Digits(CitationTokens tokens, int at) =>
        tokens[at].Length <= 4 && int.TryParse(tokens.Text(at), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
