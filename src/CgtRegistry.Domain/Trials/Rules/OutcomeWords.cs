using System.Text.RegularExpressions;

namespace CgtRegistry.Domain.Trials.Rules;

/// <summary>What words of an outcome give away: too general, no unit, a scale.</summary>
internal static partial class OutcomeWords
{
    private const RegexOptions InAnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    public static readonly string[] Languages = ["vi", "en"];

    /// <summary>Whether nothing is left of a name without the words that fit every trial.</summary>
    public static bool IsUnspecific(string measure) => Unspecific().IsMatch(measure) && Filler().Replace(Unspecific().Replace(measure, " "), " ").All(c => !char.IsLetterOrDigit(c));

    /// <summary>Whether a text has numbers and signs only.</summary>
    public static bool IsNumeral(string text) => text.Any(char.IsDigit) && !text.Any(c => char.IsLetter(c) || c is '%' or '‰' or '°' or 'µ');

    /// <summary>Whether a text stands for nothing.</summary>
    public static bool IsPlaceholder(string text) => Placeholder().IsMatch(text);

    /// <summary>Whether a unit fits a name that asks for a percentage or a number of people; without a name nothing is asked.</summary>
    public static bool Agree(string? measure, string? unit) => measure is null
        || ((!AsksForPercent().IsMatch(measure) || (unit is not null && Percent().IsMatch(unit)))
            && (AsksForPercent().IsMatch(measure) || !AsksForPeople().IsMatch(measure) || (unit is not null && People().IsMatch(unit))));

    /// <summary>Whether a name speaks of a score or scale.</summary>
    public static bool NamesAScale(string? measure) => measure is not null && Scale().IsMatch(measure);

    [GeneratedRegex(@"\b(safety|efficacy|effectiveness|tolerability|feasibility|satisfaction|tính an toàn|độ an toàn|an toàn|tính hiệu quả|hiệu quả|hiệu lực|khả năng dung nạp|độ dung nạp|tính dung nạp|dung nạp|tính khả thi|khả thi|sự hài lòng|mức độ hài lòng|hài lòng)\b", InAnyCase)]
    private static partial Regex Unspecific();

    [GeneratedRegex(@"\b(and|or|of|the|in|overall|general|clinical|patients?|participants?|treatment|therapy|assessment|evaluation|và|hoặc|của|về|đánh giá|chung|lâm sàng|người bệnh|người tham gia|điều trị|liệu pháp|phương pháp)\b", InAnyCase)]
    private static partial Regex Filler();

    [GeneratedRegex(@"\A\s*(n\.?/?a\.?|none|không|không có|-+|\.+)\s*\z", InAnyCase)]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\bpercent(age)?\b|\bproportion of\b|phần trăm|tỷ lệ (người|bệnh nhân)", InAnyCase)]
    private static partial Regex AsksForPercent();

    [GeneratedRegex(@"\bnumber of (participants|patients|people|subjects)\b|\bsố (lượng )?(người|bệnh nhân)", InAnyCase)]
    private static partial Regex AsksForPeople();

    [GeneratedRegex(@"%|percent|phần trăm", InAnyCase)]
    private static partial Regex Percent();

    [GeneratedRegex(@"participant|patient|people|person|subject|người|bệnh nhân", InAnyCase)]
    private static partial Regex People();

    [GeneratedRegex(@"\b(scale|scores?|questionnaire|vas|womac)\b|thang điểm|thang đo|điểm số|bộ câu hỏi|bảng câu hỏi", InAnyCase)]
    private static partial Regex Scale();
}
