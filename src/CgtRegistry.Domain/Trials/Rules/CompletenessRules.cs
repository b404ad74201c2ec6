using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.DataSet;

namespace CgtRegistry.Domain.Trials.Rules;

/// <summary>What is missing, as a whole or in one of the two languages.</summary>
internal static class CompletenessRules
{
    public static IReadOnlyList<TrialRule> All { get; } =
    [
        new("V55", FindingSeverity.Error, RuleSources.Rebec, new("Mục bắt buộc phải có cả tiếng Việt và tiếng Anh.", "A required text is written in Vietnamese and in English."), OneLanguage),
        new("V81", FindingSeverity.Error, RuleSources.Trds, new("Mục bắt buộc phải được điền.", "A required field is filled in."), s => Missing(s.Data, "V81", new(
            "Mục này bắt buộc và chưa được điền. Hãy điền trước khi nộp.", "This field is required and empty. Please fill it in before submitting."))),
    ];

    /// <summary>Required fields with nothing in them, of the fields whose absence this rule speaks of.</summary>
    public static IEnumerable<Breach> Missing(TrialDataSet data, string rule, LocalText text) =>
        from field in DataSetFields.All
        where field.MissingRule == rule && field.IsRequiredIn(data)
        from value in field.Values(data)
        where value.IsEmpty
        select new Breach(field.Kind is FieldKind.Prose ? $"{value.Pointer}/vi" : value.Pointer, text);

    private static IEnumerable<Breach> OneLanguage(RuleSubject subject) =>
        from field in DataSetFields.All
        where field.Kind is FieldKind.Prose && field.IsRequiredIn(subject.Data)
        from value in field.Values(subject.Data)
        where !value.IsEmpty
        let text = (DraftText)value.Value!
        where string.IsNullOrWhiteSpace(text.Vi) || string.IsNullOrWhiteSpace(text.En)
        select string.IsNullOrWhiteSpace(text.Vi)
            ? new Breach($"{value.Pointer}/vi", new LocalText("Còn thiếu bản tiếng Việt. Hãy viết đủ như bản tiếng Anh.", "The Vietnamese text is missing. Please write as much as in English."))
            : new Breach($"{value.Pointer}/en", new LocalText("Còn thiếu bản tiếng Anh. Hãy viết đủ như bản tiếng Việt.", "The English text is missing. Please write as much as in Vietnamese."));
}
