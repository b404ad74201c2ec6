using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>The texts of ClinicalTrials.gov are plain or Markdown, never HTML: they are tidied, and their signs stay as they are.</summary>
internal static class StudyText
{
    public static string? Of(string? text) => string.IsNullOrWhiteSpace(text) ? null : PlainText.Tidy(text);
}
