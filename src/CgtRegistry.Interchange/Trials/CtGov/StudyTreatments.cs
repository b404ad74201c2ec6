using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>Reads arms, interventions, outcomes, MeSH headings and references.</summary>
internal static class StudyTreatments
{
    public static IReadOnlyList<RegistrationIntervention> Interventions(StudyNode module, StudyNotes notes) =>
    [
        .. module.Each("interventions", "Intervention").Select(i => new RegistrationIntervention(
            i.Text("name", "InterventionName") ?? "",
            notes.Code(Codes.InterventionType, "interventions", i.Word("type", "InterventionType")),
            i.Text("description", "InterventionDescription"))
        {
            OtherNames = i.Texts("otherNames", "InterventionOtherName"),
            Arms = i.Texts("armGroupLabels", "InterventionArmGroupLabel"),
        }),
    ];

    public static IReadOnlyList<RegistrationArm> Arms(StudyNode module, StudyNotes notes) =>
    [
        .. module.Each("armGroups", "ArmGroup").Select(a => new RegistrationArm(
            a.Text("label", "ArmGroupLabel") ?? "",
            notes.Code(Codes.ArmType, "armGroups", a.Word("type", "ArmGroupType")),
            a.Text("description", "ArmGroupDescription"))
        {
            Interventions = a.Texts("interventionNames", "ArmGroupInterventionName", "ArmGroupInterventionList"),
        }),
    ];

    public static IReadOnlyList<RegistrationOutcome> Outcomes(StudyNode module) =>
    [
        .. Outcomes(module, OutcomeKind.Primary, "primaryOutcomes", "PrimaryOutcome"),
        .. Outcomes(module, OutcomeKind.Secondary, "secondaryOutcomes", "SecondaryOutcome"),
        .. Outcomes(module, OutcomeKind.Other, "otherOutcomes", "OtherOutcome"),
    ];

    // Headings of the study itself; their ancestors and leaves are the registry's guesses at searches.
    public static IReadOnlyList<RegistrationTerm> Terms(StudyNode derived) =>
    [
        .. Terms(derived["conditionBrowseModule"], TermSubject.Condition, "ConditionMesh"),
        .. Terms(derived["interventionBrowseModule"], TermSubject.Intervention, "InterventionMesh"),
    ];

    public static IReadOnlyList<RegistrationReference> References(StudyNode module, StudyNotes notes) =>
    [
        .. module.Each("references", "Reference").Select(r => new RegistrationReference(
            r.Text("citation", "ReferenceCitation"),
            r.Word("pmid", "ReferencePMID"),
            notes.Code(Codes.ReferenceType, "references", r.Word("type", "ReferenceType")))),
    ];

    private static IEnumerable<RegistrationOutcome> Outcomes(StudyNode module, OutcomeKind kind, string name, string older) =>
        module.Each(name, older).Select(o => new RegistrationOutcome(kind, o.Text("measure", older + "Measure") ?? "", o.Text("description", older + "Description"), o.Text("timeFrame", older + "TimeFrame")));

    private static IEnumerable<RegistrationTerm> Terms(StudyNode browse, TermSubject about, string older) =>
        browse.Each("meshes", older).Select(m => new RegistrationTerm(about, m.Text("term", older + "Term") ?? "", "mesh", MeshIds.Read(m.Word("id", older + "Id"))));
}
