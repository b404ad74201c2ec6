using System.Globalization;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>Writes the modules of design, treatments, outcomes and eligibility.</summary>
internal static class WrittenDesign
{
    public static void Write(SparseJson study, TrialRegistration trial)
    {
        var design = trial.Design;
        study.Text("studyType", design.StudyType switch
        {
            StudyType.Interventional => "INTERVENTIONAL",
            StudyType.Observational => "OBSERVATIONAL",
            StudyType.ExpandedAccess => "EXPANDED_ACCESS",
            _ => null,
        });
        study.Flag("patientRegistry", design.PatientRegistry);
        study.Text("targetDuration", IsSpan(design.TargetDuration) ? design.TargetDuration : null);
        study.Texts("phases", PhaseCodes.Write(design.Phase, trial.AsStated.GetValueOrDefault("phase")));
        study.Part("designInfo", () =>
        {
            study.Text("allocation", Codes.Allocation.Known(design.Allocation));
            study.Text("interventionModel", Codes.InterventionModel.Known(design.Model));
            study.Text("interventionModelDescription", design.ModelDescription);
            study.Text("primaryPurpose", Codes.Purpose.Known(design.Purpose));
            study.Text("observationalModel", Codes.ObservationalModel.Known(design.ObservationalModel));
            study.Text("timePerspective", Codes.TimePerspective.Known(design.TimePerspective));
            study.Part("maskingInfo", () =>
            {
                study.Text("masking", Codes.Masking.Known(design.Masking));
                study.Text("maskingDescription", design.MaskingDescription);
                study.Texts("whoMasked", design.Masked.Where(Codes.WhoMasked.Holds));
            });
        });
        study.Part("enrollmentInfo", () =>
        {
            study.Number("count", trial.Conduct.Enrolment?.Number);
            study.Text("type", trial.Conduct.Enrolment?.Kind switch
            {
                EnrolmentKind.Actual => "ACTUAL",
                EnrolmentKind.Planned => "ESTIMATED",
                _ => null,
            });
        });
    }

    public static void Treatments(SparseJson study, TrialRegistration trial)
    {
        study.List("armGroups", trial.Arms, a =>
        {
            study.Text("label", a.Label);
            study.Text("type", Codes.ArmType.Known(a.Kind));
            study.Text("description", a.Description);
            study.Texts("interventionNames", a.Interventions);
        });
        study.List("interventions", trial.Interventions, i =>
        {
            study.Text("type", Codes.InterventionType.Known(i.Kind));
            study.Text("name", i.Name);
            study.Text("description", i.Description);
            study.Texts("armGroupLabels", i.Arms);
            study.Texts("otherNames", i.OtherNames);
        });
    }

    public static void Outcomes(SparseJson study, IReadOnlyList<RegistrationOutcome> outcomes)
    {
        foreach (var (name, kind) in new[] { ("primaryOutcomes", OutcomeKind.Primary), ("secondaryOutcomes", OutcomeKind.Secondary), ("otherOutcomes", OutcomeKind.Other) })
        {
            study.List(name, outcomes.Where(o => o.Kind == kind), o =>
            {
                study.Text("measure", o.Measure);
                study.Text("description", o.Description);
                study.Text("timeFrame", o.TimeFrame);
            });
        }
    }

    public static void Eligibility(SparseJson study, RegistrationEligibility eligibility)
    {
        study.Text("eligibilityCriteria", eligibility.Criteria ?? Criteria(eligibility));
        study.Flag("healthyVolunteers", eligibility.HealthyVolunteers);
        study.Text("sex", eligibility.Sex switch
        {
            ParticipantSex.All => "ALL",
            ParticipantSex.Female => "FEMALE",
            ParticipantSex.Male => "MALE",
            _ => null,
        });
        study.Flag("genderBased", eligibility.GenderBased);
        study.Text("genderDescription", eligibility.GenderDescription);
        study.Text("minimumAge", Age(eligibility.MinimumAge));
        study.Text("maximumAge", Age(eligibility.MaximumAge));
        study.Text("studyPopulation", eligibility.Population);
        study.Text("samplingMethod", Codes.SamplingMethod.Known(eligibility.Sampling));
    }

    // Records that part the criteria are written under the headings that ClinicalTrials.gov uses in its one text.
    private static string Criteria(RegistrationEligibility eligibility) =>
        string.Join("\n\n", new[] { ("Inclusion Criteria:", eligibility.Inclusion), ("Exclusion Criteria:", eligibility.Exclusion) }.Where(c => c.Item2 is not null).Select(c => $"{c.Item1}\n\n{c.Item2}"));

    private static string? Age(AgeLimit? age) =>
        age is null ? null : string.Create(CultureInfo.InvariantCulture, $"{age.Number} {(age.Number == 1 ? age.Unit.ToString()[..^1] : age.Unit.ToString())}");

    private static bool IsSpan(string? duration) =>
        duration?.Split(' ') is [var number, "Year" or "Years" or "Month" or "Months" or "Week" or "Weeks" or "Day" or "Days" or "Hour" or "Hours" or "Minute" or "Minutes"] && number.All(char.IsAsciiDigit);
}
