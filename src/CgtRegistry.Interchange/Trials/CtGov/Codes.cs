namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>The codes of ClinicalTrials.gov's API 2.0.5 that a registration keeps or is mapped from.</summary>
internal static class Codes
{
    public static CodeList Status { get; } = new(
        "ACTIVE_NOT_RECRUITING COMPLETED ENROLLING_BY_INVITATION NOT_YET_RECRUITING RECRUITING SUSPENDED TERMINATED WITHDRAWN AVAILABLE NO_LONGER_AVAILABLE TEMPORARILY_NOT_AVAILABLE APPROVED_FOR_MARKETING WITHHELD UNKNOWN",
        ("UNKNOWN_STATUS", "UNKNOWN"));

    public static CodeList SiteStatus { get; } = new("ACTIVE_NOT_RECRUITING COMPLETED ENROLLING_BY_INVITATION NOT_YET_RECRUITING RECRUITING SUSPENDED TERMINATED WITHDRAWN AVAILABLE");

    public static CodeList DateType { get; } = new("ACTUAL ESTIMATED", ("ANTICIPATED", "ESTIMATED"), ("ESTIMATE", "ESTIMATED"));

    public static CodeList StudyType { get; } = new("EXPANDED_ACCESS INTERVENTIONAL OBSERVATIONAL", ("OBSERVATIONAL_PATIENT_REGISTRY", "OBSERVATIONAL"));

    public static CodeList Phase { get; } = new(
        "NA EARLY_PHASE1 PHASE1 PHASE2 PHASE3 PHASE4",
        ("N_A", "NA"), ("NOT_APPLICABLE", "NA"), ("EARLY_PHASE_1", "EARLY_PHASE1"), ("PHASE_0", "EARLY_PHASE1"), ("PHASE_1", "PHASE1"), ("PHASE_2", "PHASE2"), ("PHASE_3", "PHASE3"), ("PHASE_4", "PHASE4"));

    public static CodeList Sex { get; } = new("FEMALE MALE ALL", ("BOTH", "ALL"));

    public static CodeList SamplingMethod { get; } = new("PROBABILITY_SAMPLE NON_PROBABILITY_SAMPLE");

    public static CodeList IpdSharing { get; } = new("YES NO UNDECIDED");

    public static CodeList OrgStudyIdType { get; } = new("NIH FDA VA CDC AHRQ SAMHSA", Grants);

    public static CodeList SecondaryIdType { get; } = new(
        "NIH FDA VA CDC AHRQ SAMHSA OTHER_GRANT EUDRACT_NUMBER CTIS REGISTRY OTHER",
        [.. Grants, ("REGISTRY_IDENTIFIER", "REGISTRY"), ("OTHER_IDENTIFIER", "OTHER"), ("OTHER_GRANT_FUNDING_NUMBER", "OTHER_GRANT"), ("EU_TRIAL_CTIS_NUMBER", "CTIS")]);

    public static CodeList AgencyClass { get; } = new("NIH FED OTHER_GOV INDIV INDUSTRY NETWORK AMBIG OTHER UNKNOWN", ("U_S_FED", "FED"), ("INDIVIDUAL", "INDIV"));

    public static CodeList Allocation { get; } = new("RANDOMIZED NON_RANDOMIZED NA", ("N_A", "NA"));

    public static CodeList InterventionModel { get; } = new(
        "SINGLE_GROUP PARALLEL CROSSOVER FACTORIAL SEQUENTIAL",
        ("SINGLE_GROUP_ASSIGNMENT", "SINGLE_GROUP"), ("PARALLEL_ASSIGNMENT", "PARALLEL"), ("CROSSOVER_ASSIGNMENT", "CROSSOVER"), ("FACTORIAL_ASSIGNMENT", "FACTORIAL"), ("SEQUENTIAL_ASSIGNMENT", "SEQUENTIAL"));

    public static CodeList Purpose { get; } = new(
        "TREATMENT PREVENTION DIAGNOSTIC ECT SUPPORTIVE_CARE SCREENING HEALTH_SERVICES_RESEARCH BASIC_SCIENCE DEVICE_FEASIBILITY OTHER",
        ("EDUCATIONAL_COUNSELING_TRAINING", "ECT"));

    public static CodeList ObservationalModel { get; } = new("COHORT CASE_CONTROL CASE_ONLY CASE_CROSSOVER ECOLOGIC_OR_COMMUNITY FAMILY_BASED DEFINED_POPULATION NATURAL_HISTORY OTHER");

    public static CodeList TimePerspective { get; } = new("RETROSPECTIVE PROSPECTIVE CROSS_SECTIONAL OTHER");

    public static CodeList Masking { get; } = new(
        "NONE SINGLE DOUBLE TRIPLE QUADRUPLE",
        ("NONE_OPEN_LABEL", "NONE"), ("OPEN_LABEL", "NONE"), ("NO_MASKING", "NONE"), ("SINGLE_BLIND", "SINGLE"), ("DOUBLE_BLIND", "DOUBLE"));

    public static CodeList WhoMasked { get; } = new("PARTICIPANT CARE_PROVIDER INVESTIGATOR OUTCOMES_ASSESSOR", ("SUBJECT", "PARTICIPANT"), ("CAREGIVER", "CARE_PROVIDER"));

    public static CodeList ArmType { get; } = new("EXPERIMENTAL ACTIVE_COMPARATOR PLACEBO_COMPARATOR SHAM_COMPARATOR NO_INTERVENTION OTHER");

    public static CodeList InterventionType { get; } = new("BEHAVIORAL BIOLOGICAL COMBINATION_PRODUCT DEVICE DIAGNOSTIC_TEST DIETARY_SUPPLEMENT DRUG GENETIC PROCEDURE RADIATION OTHER");

    public static CodeList ReferenceType { get; } = new("BACKGROUND RESULT DERIVED");

    public static CodeList UnpostedEvent { get; } = new("RESET RELEASE UNRELEASE", ("SUBMITTED", "RELEASE"), ("SUBMISSION_CANCELED", "UNRELEASE"), ("RETURNED", "RESET"));

    private static (string, string)[] Grants =>
        [("U_S_NIH_GRANT_CONTRACT", "NIH"), ("U_S_FDA_GRANT_CONTRACT", "FDA"), ("U_S_VA_GRANT_CONTRACT", "VA"), ("U_S_CDC_GRANT_CONTRACT", "CDC"), ("U_S_AHRQ_GRANT_CONTRACT", "AHRQ"), ("U_S_SAMHSA_GRANT_CONTRACT", "SAMHSA")];
}
