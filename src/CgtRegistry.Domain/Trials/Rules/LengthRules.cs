using System.Globalization;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.DataSet;

namespace CgtRegistry.Domain.Trials.Rules;

/// <summary>Lengths of texts, in code points, so that a Vietnamese letter counts as one whatever marks it has.</summary>
internal static class LengthRules
{
    public static IReadOnlyList<TrialRule> All { get; } =
    [
        Of("V01", RuleSources.Elements, new("Mã đề cương có nhiều nhất 30 ký tự.", "The protocol number has at most 30 characters.")),
        Of("V02", RuleSources.Elements, new("Tên dễ hiểu có nhiều nhất 300 ký tự.", "The public title has at most 300 characters.")),
        Of("V03", RuleSources.Elements, new("Tên viết tắt có nhiều nhất 14 ký tự.", "The acronym has at most 14 characters.")),
        Of("V04", RuleSources.Elements, new("Tên khoa học có nhiều nhất 600 ký tự.", "The scientific title has at most 600 characters.")),
        Of("V06", RuleSources.Elements, new("Tóm tắt có nhiều nhất 5.000 ký tự, mô tả chi tiết nhiều nhất 32.000.", "The summary has at most 5,000 characters, the description at most 32,000.")),
        Of("V07", RuleSources.Elements, new("Lý do dừng có nhiều nhất 250 ký tự.", "The reason for stopping has at most 250 characters.")),
        Of("V08", RuleSources.Elements, new("Cách đo của một tiêu chí có nhiều nhất 999 ký tự, mô tả thiết kế nhiều nhất 1.000.", "The method of an outcome has at most 999 characters, the description of the design at most 1,000.")),
        Of("V83", RuleSources.Ours, new("Mỗi mục khác có giới hạn độ dài riêng.", "Every other field has its own limit of length.")),
    ];

    /// <summary>Texts that are longer than their field takes, of the fields whose length this rule speaks of.</summary>
    public static IEnumerable<Breach> TooLong(TrialDataSet data, string rule) =>
        from field in DataSetFields.All
        where field.LengthRule == rule && field.MaxLength is not null
        from text in field.Texts(data)
        let length = Length(text.Text)
        where length > field.MaxLength
        select new Breach(text.Pointer, new LocalText(
            string.Create(Vietnamese, $"Dài {length:N0} ký tự, nhiều nhất là {field.MaxLength:N0}. Hãy viết ngắn lại."),
            string.Create(CultureInfo.InvariantCulture, $"It has {length:N0} characters; at most {field.MaxLength:N0} are allowed. Please shorten it.")));

    private static NumberFormatInfo Vietnamese { get; } = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    /// <summary>Length in code points of the composed text.</summary>
    public static int Length(string text) => Plain.Composed(text).EnumerateRunes().Count();

    private static TrialRule Of(string id, RuleSource source, LocalText sentence) => new(id, FindingSeverity.Error, source, sentence, s => TooLong(s.Data, id));
}
