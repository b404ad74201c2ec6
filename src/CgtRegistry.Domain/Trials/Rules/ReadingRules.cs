using System.Globalization;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.DataSet;

namespace CgtRegistry.Domain.Trials.Rules;

/// <summary>Whether lay readers can follow, and whether both languages say the same.</summary>
internal static class ReadingRules
{
    /// <summary>Years of school a lay summary may ask of its readers: the end of secondary school.</summary>
    public const int MostYearsOfSchool = 12;

    /// <summary>Syllables of a Vietnamese sentence, on average; our own measure, as no tested formula is at hand.</summary>
    public const int MostSyllables = 35;

    private const int MostShown = 5;

    private static readonly string[] ForLayReaders = ["/summary", "/results/summary"];

    public static IReadOnlyList<TrialRule> All { get; } =
    [
        new("V54", FindingSeverity.Warning, RuleSources.Reading, new(
            "Tóm tắt dễ đọc: tiếng Anh không quá lớp 12 (Flesch-Kincaid), câu tiếng Việt trung bình không quá 35 tiếng.",
            "The summary is easy to read: English at most grade 12 (Flesch-Kincaid), Vietnamese sentences at most 35 syllables on average."), Hard),
        new("V56", FindingSeverity.Warning, RuleSources.Ours, new("Số và liều trong hai bản giống nhau.", "Numbers and doses are the same in both languages."), Numbers),
    ];

    private static IEnumerable<Breach> Hard(RuleSubject subject)
    {
        foreach (var text in Plain.Of(subject.Data).Where(t => ForLayReaders.Contains(t.Field.Pattern)))
        {
            if (text.Language is "en" && Readability.GradeOf(text.Text) is { } grade && grade > MostYearsOfSchool)
            {
                var shown = grade.ToString("0", CultureInfo.InvariantCulture);
                yield return new Breach(text.Pointer, new LocalText($"Bản tiếng Anh khó đọc (cần khoảng {shown} năm học). Hãy viết câu ngắn, từ đơn giản.", $"This is hard to read (about {shown} years of school). Please use short sentences and plain words."));
            }

            if (text.Language is "vi" && Readability.SyllablesOfSentence(text.Text) is { } syllables && syllables > MostSyllables)
            {
                var shown = syllables.ToString("0", CultureInfo.InvariantCulture);
                yield return new Breach(text.Pointer, new LocalText($"Câu dài quá (trung bình {shown} tiếng). Hãy tách thành câu ngắn.", $"The Vietnamese sentences are long ({shown} syllables on average). Please make them shorter."));
            }
        }
    }

    private static IEnumerable<Breach> Numbers(RuleSubject subject) =>
        from field in DataSetFields.All
        where field.Kind is FieldKind.Prose && field.Item is not ("4" or "5" or "6" or "7" or "8" or "11")
        from value in field.Values(subject.Data)
        let text = value.Value as DraftText
        where !string.IsNullOrWhiteSpace(text?.Vi) && !string.IsNullOrWhiteSpace(text.En)
        let odd = WrittenNumbers.Differences(text.Vi!, text.En!)
        where odd.Count > 0
        select new Breach($"{value.Pointer}/en", new LocalText(
            $"Số trong hai bản không khớp: {Shown(odd)}. Hãy so lại hai bản.", $"Numbers differ between the two languages: {Shown(odd)}. Please compare both texts."));

    private static string Shown(IReadOnlyList<string> odd) => string.Join("; ", odd.Take(MostShown)) + (odd.Count > MostShown ? " …" : "");
}
