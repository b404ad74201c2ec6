using System.Text.RegularExpressions;
using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Trials.Rules;

/// <summary>Abbreviations in capital letters, and whether a language of the data set explains them.</summary>
internal static partial class Abbreviations
{
    // Known to every reader, or longer in words than anybody would write.
    private static readonly HashSet<string> Known = new(["DNA", "ADN", "RNA", "ARN", "HIV", "AIDS", "WHO", "GMP", "GCP", "COVID-19", "CAR-T", "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "TP", "UBND"], StringComparer.Ordinal);

    /// <summary>Each abbreviation of a language once, where it first stands, when the language explains it nowhere.</summary>
    public static IEnumerable<Breach> Unexplained(RuleSubject subject)
    {
        var names = new[] { subject.Data.Acronym, subject.Data.ProtocolNumber, subject.Data.CellGene.ProductCode }.Concat(subject.Data.SecondaryNumbers.Select(n => n.Value)).OfType<string>().ToList();
        foreach (var language in Plain.Of(subject.Data).GroupBy(t => t.Language))
        {
            var explained = language.SelectMany(t => Explained().Matches(t.Text)).Select(m => m.Groups["word"].Value).ToHashSet();
            HashSet<string> told = [];
            foreach (var text in language)
            {
                foreach (var word in Abbreviation().Matches(text.Text).Select(m => m.Value).Where(w => !Known.Contains(w) && !names.Exists(n => n.Contains(w, StringComparison.Ordinal)) && told.Add(w)))
                {
                    if (!explained.Contains(word))
                    {
                        yield return new Breach(text.Pointer, new LocalText(
                            $"Chữ viết tắt “{word}” chưa được giải thích. Hãy viết đủ chữ lần đầu, rồi ghi “({word})”.", $"The abbreviation “{word}” is not explained. Please write it out once, followed by “({word})”."));
                    }
                }
            }
        }
    }

    // “mesenchymal stem cell (MSC)” or “MSC (mesenchymal stem cell)”; a plural s may follow.
    [GeneratedRegex(@"\(\s*(?<word>[A-ZĐ]{2,}[0-9]*(-[A-Z0-9]+)*)s?\s*[),;]|(?<![\p{L}\p{Nd}-])(?<word>[A-ZĐ]{2,}[0-9]*(-[A-Z0-9]+)*)s?\s*(\(\s*\p{L}|[=:]\s*\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Explained();

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}-])[A-ZĐ]{2,}[0-9]*(-[A-Z0-9]+)*(?![\p{L}\p{Nd}-])", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();
}
