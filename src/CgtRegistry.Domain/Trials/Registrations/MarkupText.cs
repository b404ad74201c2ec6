using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace CgtRegistry.Domain.Trials.Registrations;

/// <summary>
/// Text as ClinicalTrials.gov gives it: Markdown, in which a sign that would mean something is written after a backslash
/// (<c>\&gt;= 18 years</c>, <c>3×10\^7</c>). Read by people it stands without.
/// </summary>
public static partial class MarkupText
{
    /// <summary>The words as people read them.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Plain(string? text) => text is null ? null : EscapePattern().Replace(text, "$1");

    // A backslash before ASCII punctuation (CommonMark 2.4).
    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])")]
    private static partial Regex EscapePattern();
}
