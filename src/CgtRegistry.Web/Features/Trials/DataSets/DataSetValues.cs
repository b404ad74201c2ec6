using System.Globalization;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Features.Trials.Records;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Trials.DataSets;

/// <summary>Single values of a data set in the words of a language.</summary>
internal static class DataSetValues
{
    public static string Of(string pattern, object value, Texts texts) => value switch
    {
        DateOnly day => Dates.Long(day, texts.Language),
        PartialDate date => Dates.Long(date, texts.Language),
        bool yes => RecordWords.Of(yes, texts),
        int number => Dates.Number(number, texts.Language),
        DraftAge { Limit: { } limit } => RecordWords.Of(limit, texts),
        ConductState state => texts.Of("conduct", state, "label"),
        StudyType type => texts.Of("study-type", type),
        ParticipantSex sex => texts.Of("sex", sex),
        DateKind kind => texts.Of("date-kind", kind),
        ReviewState state => texts.Of("data-review", state),
        ParticipantPayment payment => texts.Of("data-payment", payment),
        OutcomeKind kind => texts.Of("data-outcome", kind),
        ScaleDirection better => texts.Of("data-better", better),
        RiskClassResult risk => texts["data-risk", ("given", risk.Gives ?? texts["not-known"]), ("rules", $"{AskedFor.Code(risk.Jurisdiction)} {risk.RuleSetVersion}"), ("day", Dates.Short(risk.JudgedOn))],
        string phase when pattern is "/design/phase" => RecordWords.Phase(phase, texts),
        string country when pattern is "/countries/*" or "/sites/*/country" => RecordWords.Country(country, texts),
        string text => text,
        Enum choice => RecordWords.Code(Code(choice), texts),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    // The choices of the design in ClinicalTrials.gov's codes, for which there are words already.
    private static string Code(Enum choice) =>
        choice is Allocation.NotApplicable ? "NA" : AskedFor.Code(choice).Replace('-', '_').ToUpperInvariant();
}
