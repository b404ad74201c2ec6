using System.Text.RegularExpressions;

namespace CgtRegistry.Domain.Trials.Rules;

/// <summary>Words that praise or promise; the lists are our own.</summary>
internal static partial class PromotionalWords
{
    private const RegexOptions InAnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>The first praising word in a text of a language.</summary>
    public static string? Find(string language, string? text) => First(language is "vi" ? Vietnamese() : English(), text);

    /// <summary>The first words by which a text says that something works.</summary>
    public static string? FindClaim(string language, string? text) => First(language is "vi" ? VietnameseClaim() : EnglishClaim(), text) ?? Find(language, text);

    private static string? First(Regex words, string? text) => text is not null && words.Match(Plain.Composed(text)) is { Success: true } match ? match.Value : null;

    [GeneratedRegex(@"\b(đột phá|thần kỳ|kỳ diệu|thần dược|tiên tiến nhất|hiện đại nhất|hàng đầu|tốt nhất|duy nhất|số một|vượt trội|ưu việt|chữa khỏi|khỏi hoàn toàn|khỏi hẳn|dứt điểm|an toàn tuyệt đối|hoàn toàn an toàn|không (có )?tác dụng phụ|không (có )?rủi ro|cam kết|bảo đảm khỏi|đảm bảo khỏi|đầu tiên tại việt nam|hy vọng mới|cách mạng)\b", InAnyCase)]
    private static partial Regex Vietnamese();

    [GeneratedRegex(@"\b(breakthrough|miracle|miraculous|revolutionary|ground-?breaking|game-?changing|cutting-edge|state-of-the-art|world-class|world-leading|leading-edge|the best (treatment|therapy|cure)|cures?|cured|guaranteed?|proven (treatment|therapy|cure|effective|safe)|completely safe|absolutely safe|perfectly safe|risk-free|no side effects|without side effects|new hope|first in vietnam|unprecedented)\b", InAnyCase)]
    private static partial Regex English();

    [GeneratedRegex(@"\b(đã được chứng minh|có hiệu quả|hiệu quả cao|giúp (phục hồi|tái tạo|cải thiện|đẩy lùi|khỏi)|phục hồi hoàn toàn|đẩy lùi)\b", InAnyCase)]
    private static partial Regex VietnameseClaim();

    [GeneratedRegex(@"\b(is effective|are effective|effective (treatment|therapy|cure) (of|for)|safe and effective|restores|reverses|heals|approved for|improves)\b", InAnyCase)]
    private static partial Regex EnglishClaim();
}
