using System.Collections.Frozen;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.Fhir;

/// <summary>Which codes of FHIR R5 (5.0.0) stand for the values of a registration. A value that no code says is written as text only.</summary>
internal static class FhirCodes
{
    private const string Designs = FhirSystems.Hl7 + "study-design";

    private static readonly FrozenDictionary<ConductState, FhirCode> States = new Dictionary<ConductState, FhirCode>
    {
        [ConductState.NotYetRecruiting] = State("not-yet-recruiting", "Not yet recruiting"),
        [ConductState.Recruiting] = State("recruiting", "Recruiting"),
        [ConductState.Paused] = State("temporarily-closed-to-accrual", "Temporarily Closed to Accrual"),
        [ConductState.RecruitmentEnded] = State("closed-to-accrual", "Closed to Accrual"),
        [ConductState.Completed] = State("completed", "Completed"),
        [ConductState.TerminatedEarly] = State("terminated", "Terminated"),
        [ConductState.Withdrawn] = State("withdrawn", "Withdrawn"),
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, FhirCode> Phases = Table(
        "research-study-phase",
        (TrialPhases.NotApplicable, "n-a", "N/A"), (TrialPhases.Early1, "early-phase-1", "Early Phase 1"), (TrialPhases.Phase1, "phase-1", "Phase 1"),
        (TrialPhases.Phase1And2, "phase-1-phase-2", "Phase 1/Phase 2"), (TrialPhases.Phase2, "phase-2", "Phase 2"), (TrialPhases.Phase2And3, "phase-2-phase-3", "Phase 2/Phase 3"),
        (TrialPhases.Phase3, "phase-3", "Phase 3"), (TrialPhases.Phase4, "phase-4", "Phase 4"));

    private static readonly FrozenDictionary<string, FhirCode> Purposes = Table(
        "research-study-prim-purp-type",
        ("TREATMENT", "treatment", "Treatment"), ("PREVENTION", "prevention", "Prevention"), ("DIAGNOSTIC", "diagnostic", "Diagnostic"), ("SUPPORTIVE_CARE", "supportive-care", "Supportive Care"),
        ("SCREENING", "screening", "Screening"), ("HEALTH_SERVICES_RESEARCH", "health-services-research", "Health Services Research"), ("BASIC_SCIENCE", "basic-science", "Basic Science"),
        ("DEVICE_FEASIBILITY", "device-feasibility", "Device Feasibility"));

    private static readonly FrozenDictionary<string, FhirCode> Arms = Table(
        "research-study-arm-type",
        ("EXPERIMENTAL", "experimental", "Experimental"), ("ACTIVE_COMPARATOR", "active-comparator", "Active Comparator"), ("PLACEBO_COMPARATOR", "placebo-comparator", "Placebo Comparator"),
        ("SHAM_COMPARATOR", "sham-comparator", "Sham Comparator"), ("NO_INTERVENTION", "no-intervention", "No Intervention"), ("OTHER", "other-arm-type", "Other Arm Type"));

    private static readonly FrozenDictionary<string, FhirCode> Bodies = Table(
        "research-study-party-organization-type", ("NIH", "nih", "NIH"), ("FED", "government", "Government"), ("OTHER_GOV", "government", "Government"), ("INDUSTRY", "industry", "Industry"));

    // Of the codes of study designs only those whose definition says the same; the rest is text.
    private static readonly FrozenDictionary<string, FhirCode> Design = new Dictionary<string, FhirCode>(StringComparer.Ordinal)
    {
        ["RANDOMIZED"] = new(Designs, "SEVCO:01003", "randomized assignment"),
        ["NON_RANDOMIZED"] = new(Designs, "SEVCO:01005", "Non-randomized assignment"),
        ["PARALLEL"] = new(Designs, "SEVCO:01011", "Parallel cohort design"),
        ["CROSSOVER"] = new(Designs, "SEVCO:01012", "Crossover cohort design"),
        ["SINGLE_GROUP"] = new(Designs, "SEVCO:01016", "Uncontrolled cohort design"),
        ["PARTICIPANT"] = new(Designs, "SEVCO:01060", "Blinding of study participants"),
        ["CARE_PROVIDER"] = new(Designs, "SEVCO:01061", "Blinding of intervention providers"),
        ["OUTCOMES_ASSESSOR"] = new(Designs, "SEVCO:01062", "Blinding of outcome assessors"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FhirCode? Of(ConductState? state) => state is { } known && States.TryGetValue(known, out var code) ? code : null;

    public static FhirCode? OfPhase(string? phase) => Find(Phases, phase);

    public static FhirCode? OfPurpose(string? purpose) => Find(Purposes, purpose);

    public static FhirCode? OfArm(string? kind) => Find(Arms, kind);

    public static FhirCode? OfBody(string? kind) => Find(Bodies, kind);

    public static FhirCode? OfDesign(string? code) => Find(Design, code);

    public static FhirCode? Of(StudyType? type) => type switch
    {
        StudyType.Interventional => new(Designs, "SEVCO:01001", "Interventional research"),
        StudyType.Observational => new(Designs, "SEVCO:01002", "Observational research"),
        _ => null,
    };

    public static FhirCode? Of(OutcomeKind kind) => kind switch
    {
        OutcomeKind.Primary => new(FhirSystems.Hl7 + "research-study-objective-type", "primary", "Primary"),
        OutcomeKind.Secondary => new(FhirSystems.Hl7 + "research-study-objective-type", "secondary", "Secondary"),
        _ => null,
    };

    public static FhirCode Overall => State("overall-study", "Overall study");

    public static FhirCode Role(string code, string display) => new(FhirSystems.Hl7 + "research-study-party-role", code, display);

    public static FhirCode Title(string code, string display) => new(FhirSystems.Hl7 + "title-type", code, display);

    private static FhirCode State(string code, string display) => new(FhirSystems.Hl7 + "research-study-status", code, display);

    private static FhirCode? Find(FrozenDictionary<string, FhirCode> codes, string? value) => value is not null && codes.TryGetValue(value, out var code) ? code : null;

    private static FrozenDictionary<string, FhirCode> Table(string system, params (string Value, string Code, string Display)[] codes) =>
        codes.ToFrozenDictionary(c => c.Value, c => new FhirCode(FhirSystems.Hl7 + system, c.Code, c.Display), StringComparer.Ordinal);
}
