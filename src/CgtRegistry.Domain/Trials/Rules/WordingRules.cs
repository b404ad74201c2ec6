using System.Text.RegularExpressions;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Privacy;
using CgtRegistry.Domain.Trials.DataSet;

namespace CgtRegistry.Domain.Trials.Rules;

/// <summary>Words that do not belong into a register: persons, abbreviations, slips, praise, numbers of people.</summary>
internal static partial class WordingRules
{
    public static IReadOnlyList<TrialRule> All { get; } =
    [
        Warning("V50", RuleSources.Reviewers, new("Viết ở ngôi thứ ba.", "Texts are in the third person."), Persons),
        Warning("V51", RuleSources.Reviewers, new("Chữ viết tắt được giải thích ở chỗ nào đó trong hồ sơ.", "Abbreviations are explained somewhere in the record."), Abbreviations.Unexplained),
        Warning("V52", RuleSources.Reviewers, new(
            "Không có lỗi gõ dễ thấy: dấu đặt sai, chữ rời dấu, chữ của bảng khác, từ lặp. Quy tắc này không kiểm tra chính tả của mọi từ.",
            "There are no evident slips: misplaced or loose marks, letters of another script, words twice. This rule does not check the spelling of every word."), s => Slips(s)),
        Warning("V53", RuleSources.Reviewers, new("Không dùng lời quảng cáo.", "There are no promotional words."), Praise),
        Warning("V80", RuleSources.Ours, new("Văn bản công khai không có số giấy tờ, số điện thoại hoặc ngày sinh của người nào.", "Public texts hold no number of a person’s papers, telephone or date of birth."), Personal),
    ];

    private static IEnumerable<Breach> Persons(RuleSubject subject) =>
        from text in Plain.Of(subject.Data)
        let match = (text.Language is "vi" ? VietnamesePersons() : EnglishPersons()).Match(Plain.Composed(text.Text))
        where match.Success
        select new Breach(text.Pointer, new LocalText(
            $"Có từ “{match.Value}”. Hãy viết ở ngôi thứ ba: “nghiên cứu”, “người tham gia”.", $"The text says “{match.Value}”. Please write in the third person: “the study”, “participants”."));

    private static IEnumerable<Breach> Slips(RuleSubject subject) =>
        from text in Plain.Of(subject.Data)
        from slip in Spelling.Slips(text.Language, text.Text)
        select new Breach(text.Pointer, slip);

    private static IEnumerable<Breach> Praise(RuleSubject subject) =>
        from text in Plain.Of(subject.Data)
        let word = PromotionalWords.Find(text.Language, text.Text)
        where word is not null
        select new Breach(text.Pointer, new LocalText(
            $"“{word}” là lời quảng cáo hoặc lời hứa. Hãy bỏ đi, chỉ nêu điều được nghiên cứu.", $"“{word}” praises or promises. Please leave it out and say only what is studied."));

    // Contacts of offices are there to be called, and numbers of protocols look like those of passports; all else is screened.
    private static IEnumerable<Breach> Personal(RuleSubject subject) =>
        from field in DataSetFields.All
        where field.Kind is FieldKind.Prose or FieldKind.Line && !field.Pattern.EndsWith("/telephone", StringComparison.Ordinal) && !field.Pattern.EndsWith("/contact", StringComparison.Ordinal) && field.Item is not "3"
        from text in field.Texts(subject.Data)
        from number in PersonalNumbers.FindAll(text.Text).Select(n => n.Kind).Distinct()
        select new Breach(text.Pointer, NumberText(number));

    private static LocalText NumberText(PersonalNumberKind kind)
    {
        var (vi, en) = kind switch
        {
            PersonalNumberKind.CitizenCard => ("số căn cước công dân", "the number of an identity card"),
            PersonalNumberKind.IdentityCard => ("số chứng minh nhân dân", "the number of an identity card"),
            PersonalNumberKind.Passport => ("số hộ chiếu", "a passport number"),
            PersonalNumberKind.Telephone => ("số điện thoại", "a telephone number"),
            _ => ("ngày sinh", "a date of birth"),
        };
        return new LocalText(
            $"Có chỗ giống {vi}. Sổ đăng ký không lưu thông tin nhận ra được người bệnh. Hãy bỏ đi, hoặc nêu lý do nếu không phải.",
            $"Something looks like {en}. The register holds nothing that identifies patients. Please remove it, or say why it is none.");
    }

    private static TrialRule Warning(string id, RuleSource source, LocalText sentence, Func<RuleSubject, IEnumerable<Breach>> check) => new(id, FindingSeverity.Warning, source, sentence, check);

    [GeneratedRegex(@"\b(chúng tôi|chúng ta|chúng em|tôi|bạn(?! đời)|quý vị|quý khách)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VietnamesePersons();

    // “I” is also a Roman number and “US” a country.
    [GeneratedRegex(@"\b([Ww]e|[Oo]urs?|us|[Mm]y|[Yy]ou|[Yy]ours?|I (?:am|will|was|have|had|can|do|would|want|agree))\b", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishPersons();
}
