using System.Collections.Frozen;
using static CgtRegistry.Interchange.Trials.Ictrp.IctrpField;

namespace CgtRegistry.Interchange.Trials.Ictrp;

/// <summary>
/// The names of the fields of WHO's platform in its exports of several years: with blanks in CSV and XLSX, with underscores in XML and
/// in the full export, in other words again where others have worked on a file. Letter case does not count.
/// </summary>
internal static class IctrpColumns
{
    private static readonly FrozenDictionary<string, IctrpField> Named = new (IctrpField Field, string[] Names)[]
    {
        (TrialId, ["trialid"]),
        (LastRefreshed, ["last refreshed on", "unknown"]), // the published form leaves this column without a name
        (PublicTitle, ["public title"]),
        (ScientificTitle, ["scientific title"]),
        (Acronym, ["acronym"]),
        (PrimarySponsor, ["primary sponsor"]),
        (DateRegistration, ["date registration"]),
        (DateRegistration3, ["date registration3"]),
        (ExportDate, ["export date"]),
        (SourceRegister, ["source register", "source registry"]),
        (Url, ["web address", "url"]),
        (RecruitmentStatus, ["recruitment status"]),
        (AgeMin, ["inclusion agemin", "agemin"]),
        (AgeMax, ["inclusion agemax", "agemax"]),
        (Gender, ["inclusion gender", "gender"]),
        (DateEnrolment, ["date enrollement", "date enrolment", "date enrollment"]),
        (TypeEnrolment, ["type enrolment"]),
        (TargetSize, ["target size"]),
        (StudyType, ["study type"]),
        (StudyDesign, ["study design"]),
        (Phase, ["phase"]),
        (Countries, ["countries"]),
        (Affiliation, ["contact affiliation", "public contact affiliation"]),
        (ScientificAffiliation, ["scientific contact affiliation"]),
        (Inclusion, ["inclusion criteria"]),
        (Exclusion, ["exclusion criteria"]),
        (Condition, ["condition", "conditions"]),
        (Intervention, ["intervention", "interventions"]),
        (PrimaryOutcome, ["primary outcome", "primary outcomes"]),
        (SecondaryOutcome, ["secondary outcome", "secondary outcomes"]),
        (SecondaryIds, ["secondary id", "secondary ids", "secondaryids"]),
        (SecondarySponsor, ["secondary sponsor", "secondary sponsors"]),
        (SourceSupport, ["source support"]),
        (Children, ["childs"]),
        (EthicsStatus, ["ethics status", "ethics review status"]),
        (EthicsDate, ["ethics approval date", "ethics review approval date"]),
        (ResultsPosted, ["results date posted"]),
        (ResultsCompleted, ["results date completed"]),
        (ResultsUrl, ["results url link"]),
        (ResultsSummary, ["results summary"]),
        (ResultsYesNo, ["results yes no"]),
        (IpdPlan, ["results ipd plan"]),
        (IpdDescription, ["results ipd description"]),
    }.SelectMany(f => f.Names, (f, name) => (name, f.Field)).ToFrozenDictionary(n => n.name, n => n.Field, StringComparer.OrdinalIgnoreCase);

    // Names, addresses and numbers of persons; what is computed here; parts of results this register does not hold; work of others on a file.
    private static readonly FrozenSet<string> LeftOut = new[]
    {
        "contact firstname", "contact lastname", "contact address", "contact email", "contact tel",
        "public contact firstname", "public contact lastname", "public contact address", "public contact email", "public contact tel",
        "scientific contact firstname", "scientific contact lastname", "scientific contact address", "scientific contact email", "scientific contact tel",
        "ethics contact name", "ethics contact address", "ethics contact phone", "ethics contact email",
        "other records", "retrospective flag", "prospective registration", "bridging flag truefalse", "bridging flag", "bridged type", "internal number",
        "results actual enrollment", "results date first publication", "results baseline char", "results participant flow", "results adverse events", "results outcome measures", "results url protocol",
        "date registration format", "date enrollment format", "date registration3 format", "day inferred", "trial prefix", "include ct", "include ct ra", "include js", "decision", "consensus notes", "",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The fields of the full export in their published order: its rows come without a header, the list of fields is a file of its own.</summary>
    public static IReadOnlyList<string> Published { get; } =
    [
        "TrialID", "SecondaryIDs", "public_title", "Scientific_title", "url",
        "Public_Contact_Firstname", "Public_Contact_Lastname", "Public_Contact_Address", "Public_Contact_Email", "Public_Contact_Tel", "Public_Contact_Affiliation",
        "Scientific_Contact_Firstname", "Scientific_Contact_Lastname", "Scientific_Contact_Address", "Scientific_Contact_Email", "Scientific_Contact_Tel", "Scientific_Contact_Affiliation",
        "study_type", "study_design", "phase", "Date_registration", "Date_enrollement", "Target_size", "Recruitment_status", "Primary_sponsor", "Secondary_sponsors", "Source_Support",
        "Countries", "Conditions", "Interventions", "Agemin", "Agemax", "Gender", "Inclusion_Criteria", "Exclusion_Criteria", "Primary_Outcome", "Secondary_Outcomes",
        "Bridging_flag", "Bridged_type", "Childs", "type_enrolment", "Retrospective_flag",
        "results_actual_enrollment", "results_url_link", "results_summary", "results_date_posted", "results_date_first_publication", "results_baseline_char", "results_participant_flow", "results_adverse_events",
        "results_outcome_measures", "results_url_protocol", "results_IPD_plan", "results_IPD_description", "results_date_completed", "results_yes_no",
        "Ethics_Status", "Ethics_Approval_Date", "Ethics_Contact_Name", "Ethics_Contact_Address", "Ethics_Contact_Phone", "Ethics_Contact_Email",
    ];

    /// <summary>The field of a name; none when it is left out or not known.</summary>
    public static IctrpField? Field(string name) => Named.TryGetValue(Spaced(name), out var field) ? field : null;

    /// <summary>Whether the name is one of an ICTRP file, read or left out on purpose.</summary>
    public static bool Knows(string name) => Named.ContainsKey(Spaced(name)) || LeftOut.Contains(Spaced(name));

    private static string Spaced(string name) => name.Trim().Replace('_', ' ');
}
