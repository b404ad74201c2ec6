using System.Text.RegularExpressions;
using CgtRegistry.Domain.Law;

namespace CgtRegistry.Interchange.Law.Codified;

/// <summary>
/// The line of provenance that the codification prints with each article: the article, the document it comes from, its
/// days, and what later documents did to it (Decree 63/2013/NĐ-CP, Art. 5).
/// </summary>
internal sealed partial record SourceLine
{
    private const int LongestLine = 4_000;

    public required string Path { get; init; }
    public required InstrumentKind Kind { get; init; }
    public required string Number { get; init; }
    public string? Title { get; init; }
    public DateOnly? IssuedOn { get; init; }
    public string? Issuer { get; init; }
    public DateOnly? EffectiveFrom { get; init; }
    public IReadOnlyList<RecordedChange> Changes { get; init; } = [];

    /// <summary>Reads a line; none when it is no line of provenance.</summary>
    public static SourceLine? Read(string printed, Action<string, string> complain)
    {
        var line = TextRepair.Line(printed);
        var read = line.Length <= LongestLine ? Provenance().Match(line) : Match.Empty;
        if (!read.Success || InstrumentForms.Kind(read.Groups["form"].Value) is not { } kind || InstrumentForms.Path(read.Groups["article"].Value) is not { } path)
        {
            return null;
        }

        var printedNumber = read.Groups["number"].Value;
        var number = TextRepair.Number(printedNumber);
        if (number != printedNumber || read.Groups["again"].Success)
        {
            complain($"{read.Groups["again"].Value}{printedNumber}", "number-repaired");
        }

        return new SourceLine
        {
            Path = path,
            Kind = kind,
            Number = number,
            Title = Said(read, "title"),
            IssuedOn = PrintedDate.In(Said(read, "issued")),
            Issuer = Said(read, "issuer"),
            EffectiveFrom = PrintedDate.In(Said(read, "from")),
            Changes = Said(read, "changes") is { } changes ? ChangeWords.Read(changes, complain) : [],
        };
    }

    private static string? Said(Match line, string part) => line.Groups[part] is { Success: true } said ? said.Value.Trim() : null;

    // A number may hold a blank beside a hyphen (“01/2012/QĐ -TTg”), and the form may stand twice (“Thông tư số Thông tư 01/2025/TT-BYT”).
    [GeneratedRegex($@"^(?<article>Điều [0-9]+[a-zđ]?) (?<form>{InstrumentForms.Names}) số (?<again>(?:{InstrumentForms.Names}) )?(?<number>[0-9][^\s,]*- ?[^\s,]+|[0-9][^\s,]*(?: -[^\s,]+)?)(?: (?<title>.+) ngày (?<issued>[0-9]{{1,2}}/[0-9]{{1,2}}/[0-9]{{4}}) của (?<issuer>.+?))?, có hiệu lực thi hành kể từ ngày (?<from>[0-9]{{1,2}}/[0-9]{{1,2}}/[0-9]{{4}})(?:, (?<changes>.+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Provenance();
}
