using System.Globalization;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Trials.Records;

/// <summary>The values of a registry's record as people read them. Codes of a registry that have no words here stay as they are.</summary>
public static class RecordWords
{
    /// <summary>A date, and whether it is planned.</summary>
    public static string Of(Milestone milestone, Texts texts) =>
        Dates.Long(milestone.Date, texts.Language) + (milestone.Kind is { } kind ? $" ({texts.Of("date-kind", kind)})" : "");

    /// <summary>A sample size, and whether it is planned.</summary>
    public static string Of(Enrolment size, Texts texts) =>
        $"{Dates.Number(size.Number, texts.Language)} ({(size.Kind is { } kind ? texts.Of("enrolment", kind) : texts["enrolment.not-known"])})";

    /// <summary>A limit of age.</summary>
    public static string Of(AgeLimit age, Texts texts) => texts[$"age.{Api.AskedFor.Code(age.Unit)}", ("n", Dates.Number(age.Number, texts.Language))];

    /// <summary>Yes or no.</summary>
    public static string Of(bool yes, Texts texts) => texts[yes ? "record-value.yes" : "record-value.no"];

    /// <summary>A phase.</summary>
    public static string Phase(string phase, Texts texts) => texts.Find($"phase.{phase}") ?? phase;

    /// <summary>A code of a registry, such as RANDOMIZED.</summary>
    public static string Code(string code, Texts texts) => texts.Find($"code.{code}") ?? code;

    /// <summary>A country by its ISO code.</summary>
    public static string Country(string code, Texts texts) => texts.Find($"country.{code}") ?? EnglishName(code) ?? code;

    /// <summary>A value as a comparison of versions gives it, by its field.</summary>
    /// <param name="path">The field, a JSON pointer.</param>
    /// <param name="value">The value.</param>
    /// <param name="texts">The language.</param>
    public static string Compared(string path, string value, Texts texts) => path switch
    {
        "/conduct/status" or "/conduct/lastKnownStatus" when Enum.TryParse<ConductState>(value, out var state) => texts.Of("conduct", state, "label"),
        "/design/studyType" when Enum.TryParse<StudyType>(value, out var type) => texts.Of("study-type", type),
        "/eligibility/sex" when Enum.TryParse<ParticipantSex>(value, out var sex) => texts.Of("sex", sex),
        "/eligibility/minimumAge" or "/eligibility/maximumAge" when Age(value) is { } age => Of(age, texts),
        "/design/phase" => Phase(value, texts),
        "/countries" => string.Join('\n', value.Split('\n').Select(c => Country(c, texts))),
        "/conduct/enrolment" when Stated(value) is var (text, kind) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
            Of(new Enrolment(number, Enum.TryParse<EnrolmentKind>(kind, out var known) ? known : null), texts),
        _ when Stated(value) is var (text, kind) && PartialDate.TryParse(text, null, out var date) =>
            Of(new Milestone(date, Enum.TryParse<DateKind>(kind, out var known) ? known : null), texts),
        _ when bool.TryParse(value, out var yes) => Of(yes, texts),
        _ => Code(MarkupText.Plain(value), texts),
    };

    /// <summary>The language of the free words of records, English, where they stand on a page of another; none for what is put in words here.</summary>
    /// <param name="language">The language of the page.</param>
    /// <param name="path">The field, a JSON pointer; none for free words.</param>
    public static string? LanguageBeside(string language, string? path = null) =>
        language == "en" || path is "/conduct/status" or "/conduct/enrolment" or "/conduct/start" or "/conduct/completion" or "/conduct/primaryCompletion" or "/design/phase" or "/countries" ? null : "en";

    // “2024-05 (Planned)” is the value and its kind.
    private static (string Text, string? Kind) Stated(string value) =>
        value.EndsWith(')') && value.IndexOf(" (", StringComparison.Ordinal) is > 0 and var at ? (value[..at], value[(at + 2)..^1]) : (value, null);

    private static AgeLimit? Age(string value) =>
        value.Split(' ') is [var number, var unit] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && Enum.TryParse<AgeUnit>(unit, out var known) ? new AgeLimit(n, known) : null;

    private static string? EnglishName(string code)
    {
        try
        {
            return new RegionInfo(code).EnglishName;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
