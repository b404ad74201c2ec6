using System.Globalization;
using CgtRegistry.Domain;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Trials.Staff.Fields;

/// <summary>What can be chosen in a field, in the words of a language.</summary>
internal static class FieldChoices
{
    private static readonly ConductState[] Entered = [.. Enum.GetValues<ConductState>().Where(s => s is not (ConductState.Unknown or ConductState.Unverified))];

    /// <summary>Codes and words, in their order.</summary>
    public static IReadOnlyList<(string Code, string Text)> Of(FormField field, Texts t, Register register, IReadOnlyList<(string Key, string Label)> arms)
    {
        if (field.Kind is FieldKind.Mark)
        {
            return [("true", t["application.yes"]), ("false", t["application.no"])];
        }

        return field.Pattern switch
        {
            "/interventions/*/arms" => arms,
            "/design/phase" => [.. TrialPhases.All.Select(p => (p, t[$"phase.{p}"]))],
            "/countries/*" or "/sites/*/country" => Countries(t),
            "/statusRows/*/status" or "/sites/*/status" => [.. Entered.Select(s => (AskedFor.Code(s), t.Of("conduct", s, "label")))],
            "/design/studyType" => Words<StudyType>(t, "study-type"),
            "/design/allocation" => Words<Allocation>(t, "choice.allocation"),
            "/design/model" => Words<InterventionModel>(t, "design"),
            "/design/purpose" => Words<TrialPurpose>(t, "choice.purpose"),
            "/design/masking" => Words<Masking>(t, "choice.masking"),
            "/design/masked" => Words<MaskedRole>(t, "choice.masked"),
            "/design/observationalModel" => Words<ObservationalModel>(t, "choice.observational"),
            "/design/timePerspective" => Words<TimePerspective>(t, "choice.perspective"),
            "/arms/*/kind" => Words<ArmKind>(t, "choice.arm"),
            "/interventions/*/kind" => Words<InterventionKind>(t, "choice.intervention"),
            "/outcomes/*/kind" => Words<OutcomeKind>(t, "choice.outcome"),
            "/outcomes/*/scale/better" => Words<ScaleDirection>(t, "choice.scale"),
            "/eligibility/sex" => Words<ParticipantSex>(t, "sex"),
            "/eligibility/minimumAge/unit" or "/eligibility/maximumAge/unit" => Words<AgeUnit>(t, "choice.age"),
            "/ethics/*/state" or "/regulator/state" => Words<ReviewState>(t, "choice.review"),
            "/cellGene/payment" => Words<ParticipantPayment>(t, "choice.payment"),
            "/cellGene/therapy" => [.. register.Therapies.Values.Select(x => (x.Id.Value, Names.Of(register, x.Ref, t.Language))).OrderBy(x => x.Item2, Alphabet(t))],
            "/conditions/*/condition" => [.. register.Conditions.Values.Select(x => (x.Id.Value, Names.Of(register, x.Ref, t.Language))).OrderBy(x => x.Item2, Alphabet(t))],
            "/cellGene/doctor/technique" => [.. register.Techniques.Values.Select(x => (x.Id.Value, $"{x.Code} {x.Name.In(t.Language)}"))],
            _ when field.Pattern.EndsWith("/kind", StringComparison.Ordinal) => Words<DateKind>(t, "date-kind"),
            _ => [.. register.Institutions.Values.Select(x => (x.Id.Value, Names.Of(register, x.Ref, t.Language))).OrderBy(x => x.Item2, Alphabet(t))],
        };
    }

    private static IReadOnlyList<(string, string)> Words<T>(Texts t, string group)
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => (AskedFor.Code(v), t.Heading(group, v)))];

    private static StringComparer Alphabet(Texts t) => StringComparer.Create(CultureInfo.GetCultureInfo(t.Language), ignoreCase: true);

    // Vietnam first: nearly every trial here recruits there.
    private static IReadOnlyList<(string, string)> Countries(Texts t) =>
        [.. CountryCodes.All.Select(c => (Code: c, Text: t.Find($"country.{c}"))).Where(c => c.Text is not null).OrderBy(c => c.Code != "VN").ThenBy(c => c.Text, Alphabet(t)).Select(c => (c.Code, c.Text!))];
}
