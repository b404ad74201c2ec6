using System.Xml.Linq;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>Reads what the classic XML repeats: numbers, sponsors, treatments, outcomes, places, references.</summary>
internal static class ClassicLists
{
    public static IReadOnlyList<SecondaryNumber> Numbers(XElement study) =>
    [
        .. study.Texts("id_info", "org_study_id").Select(id => new SecondaryNumber(id, null, StudyNumbers.OrganisationsOwn)),
        .. study.Texts("id_info", "secondary_id").Select(id => new SecondaryNumber(id)),
    ];

    public static RegistrationParties Parties(XElement study, StudyNotes notes) => new()
    {
        Sponsor = Agencies(study, "lead_sponsor", notes).FirstOrDefault(),
        Collaborators = [.. Agencies(study, "collaborator", notes)],
        ScientificContact = study.Texts("overall_official", "affiliation") is [var first, ..] ? first : null,
    };

    public static IReadOnlyList<RegistrationTerm> Terms(XElement study) =>
    [
        .. study.Texts("condition_browse", "mesh_term").Select(t => new RegistrationTerm(TermSubject.Condition, t, "mesh")),
        .. study.Texts("intervention_browse", "mesh_term").Select(t => new RegistrationTerm(TermSubject.Intervention, t, "mesh")),
    ];

    public static IReadOnlyList<RegistrationIntervention> Interventions(XElement study, StudyNotes notes) =>
    [
        .. study.Elements("intervention").Select(i => new RegistrationIntervention(
            i.Text("intervention_name") ?? "",
            notes.Code(Codes.InterventionType, "interventions", i.Value("intervention_type")),
            i.Text("description"))
        {
            OtherNames = i.Texts("other_name"),
            Arms = i.Texts("arm_group_label"),
        }),
    ];

    public static IReadOnlyList<RegistrationArm> Arms(XElement study, StudyNotes notes) =>
    [
        .. study.Elements("arm_group").Select(a => new RegistrationArm(
            a.Text("arm_group_label") ?? "",
            notes.Code(Codes.ArmType, "armGroups", a.Value("arm_group_type")),
            a.Text("description"))),
    ];

    public static IReadOnlyList<RegistrationOutcome> Outcomes(XElement study) =>
    [
        .. new[] { ("primary_outcome", OutcomeKind.Primary), ("secondary_outcome", OutcomeKind.Secondary), ("other_outcome", OutcomeKind.Other) }
            .SelectMany(k => study.Elements(k.Item1).Select(o => new RegistrationOutcome(k.Item2, o.Text("measure") ?? "", o.Text("description"), o.Text("time_frame")))),
    ];

    public static IReadOnlyList<RegistrationSite> Sites(XElement study, StudyNotes notes) =>
    [
        .. study.Elements("location").Select((place, n) => StudyPlaces.Site(
            place.Text("facility", "name"),
            place.Text("facility", "address", "city"),
            place.Text("facility", "address", "state"),
            place.Text("facility", "address", "zip"),
            place.Text("facility", "address", "country"),
            notes) with
        {
            Status = notes.Status($"sites/{n}/status", place.Value("status")),
        }),
    ];

    public static IReadOnlyList<string> Countries(XElement study, StudyNotes notes) =>
        [.. study.Texts("location_countries", "country").Select(c => StudyPlaces.Country(c, notes)).OfType<string>().Distinct(StringComparer.Ordinal)];

    // References under results may be the study's own or found later by the library: the XML does not say which.
    public static IReadOnlyList<RegistrationReference> References(XElement study) =>
    [
        .. study.Elements("reference").Select(r => new RegistrationReference(r.Text("citation"), r.Value("PMID"), "BACKGROUND")),
        .. study.Elements("results_reference").Select(r => new RegistrationReference(r.Text("citation"), r.Value("PMID"))),
    ];

    private static IEnumerable<RegistrationParty> Agencies(XElement study, string role, StudyNotes notes) =>
        study.Elements("sponsors").Elements(role).Where(a => a.Text("agency") is not null)
            .Select(a => new RegistrationParty(a.Text("agency")!, notes.Code(Codes.AgencyClass, "class", a.Value("agency_class"))));
}
