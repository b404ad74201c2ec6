using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>Puts things together from the lists of study_fields, as far as the lists stand side by side.</summary>
internal static class StudyFieldLists
{
    public static IReadOnlyList<SecondaryNumber> Numbers(FieldList fields, StudyNotes notes)
    {
        var ids = fields.All("SecondaryId");
        var (types, domains, links) = (fields.Beside(ids.Count, "SecondaryIdType"), fields.Beside(ids.Count, "SecondaryIdDomain"), fields.Beside(ids.Count, "SecondaryIdLink"));
        var own = fields.Text("OrgStudyId") is { } id ? new[] { new SecondaryNumber(id, null, StudyNumbers.OrganisationsOwn) } : [];
        return [.. own, .. ids.Select((value, n) => new SecondaryNumber(StudyText.Of(value) ?? "", domains.Text(n), notes.Code(Codes.SecondaryIdType, "secondaryIdInfos", types[n]), links[n]))];
    }

    public static RegistrationParties Parties(FieldList fields, StudyNotes notes)
    {
        var names = fields.All("CollaboratorName");
        var classes = fields.Beside(names.Count, "CollaboratorClass");
        return new RegistrationParties
        {
            Sponsor = fields.Text("LeadSponsorName") is { } sponsor ? new RegistrationParty(sponsor, notes.Code(Codes.AgencyClass, "class", fields.One("LeadSponsorClass"))) : null,
            Collaborators = [.. names.Select((name, n) => new RegistrationParty(StudyText.Of(name) ?? "", notes.Code(Codes.AgencyClass, "class", classes[n])))],
            ScientificContact = fields.Text("OverallOfficialAffiliation"),
        };
    }

    // Which arm receives what is lost in the lists, unless there is but one.
    public static IReadOnlyList<RegistrationIntervention> Interventions(FieldList fields, StudyNotes notes)
    {
        var names = fields.All("InterventionName");
        var (types, descriptions) = (fields.Beside(names.Count, "InterventionType"), fields.Beside(names.Count, "InterventionDescription"));
        return
        [
            .. names.Select((name, n) => new RegistrationIntervention(StudyText.Of(name) ?? "", notes.Code(Codes.InterventionType, "interventions", types[n]), descriptions.Text(n))
            {
                OtherNames = names.Count == 1 ? fields.Texts("InterventionOtherName") : [],
                Arms = names.Count == 1 ? fields.Texts("InterventionArmGroupLabel") : [],
            }),
        ];
    }

    public static IReadOnlyList<RegistrationArm> Arms(FieldList fields, StudyNotes notes)
    {
        var labels = fields.All("ArmGroupLabel");
        var (types, descriptions) = (fields.Beside(labels.Count, "ArmGroupType"), fields.Beside(labels.Count, "ArmGroupDescription"));
        return
        [
            .. labels.Select((label, n) => new RegistrationArm(StudyText.Of(label) ?? "", notes.Code(Codes.ArmType, "armGroups", types[n]), descriptions.Text(n))
            {
                Interventions = labels.Count == 1 ? fields.Texts("ArmGroupInterventionName") : [],
            }),
        ];
    }

    public static IEnumerable<RegistrationOutcome> Outcomes(FieldList fields, OutcomeKind kind)
    {
        var measures = fields.All($"{kind}OutcomeMeasure");
        var (descriptions, times) = (fields.Beside(measures.Count, $"{kind}OutcomeDescription"), fields.Beside(measures.Count, $"{kind}OutcomeTimeFrame"));
        return measures.Select((measure, n) => new RegistrationOutcome(kind, StudyText.Of(measure) ?? "", descriptions.Text(n), times.Text(n)));
    }

    public static IEnumerable<RegistrationTerm> Terms(FieldList fields, TermSubject about, string heading)
    {
        var terms = fields.All(heading + "Term");
        var ids = fields.Beside(terms.Count, heading + "Id");
        return terms.Select((term, n) => new RegistrationTerm(about, StudyText.Of(term) ?? "", "mesh", MeshIds.Read(ids[n])));
    }

    public static IReadOnlyList<ResultsStep> Steps(FieldList fields, StudyNotes notes)
    {
        var kinds = fields.All("UnpostedEventType");
        var dates = fields.Beside(kinds.Count, "UnpostedEventDate");
        return [.. kinds.Select((kind, n) => StudyResults.Step(kind, dates[n], notes)).OfType<ResultsStep>()];
    }

    public static IReadOnlyList<RegistrationReference> References(FieldList fields, StudyNotes notes)
    {
        var citations = fields.All("ReferenceCitation");
        var (numbers, types) = (fields.Beside(citations.Count, "ReferencePMID"), fields.Beside(citations.Count, "ReferenceType"));
        return [.. citations.Select((citation, n) => new RegistrationReference(StudyText.Of(citation), numbers[n], notes.Code(Codes.ReferenceType, "references", types[n])))];
    }

    /// <summary>The places; where cities and institutions are not as many, nobody knows which institution is where.</summary>
    public static (IReadOnlyList<RegistrationSite> Sites, IReadOnlyList<string> Countries) Places(FieldList fields, StudyNotes notes)
    {
        var (facilities, cities, countries) = (fields.All("LocationFacility"), fields.All("LocationCity"), fields.All("LocationCountry"));
        var count = countries.Count;
        if (facilities.Count != count || cities.Count != count)
        {
            notes.NotRead("sites", string.Join("; ", facilities.DefaultIfEmpty(string.Join("; ", cities))), "places-not-paired");
        }

        var (facility, city) = (fields.Beside(count, "LocationFacility"), fields.Beside(count, "LocationCity"));
        var (region, zip, status) = (fields.Beside(count, "LocationState"), fields.Beside(count, "LocationZip"), fields.Beside(count, "LocationStatus"));
        var sites = countries.Select((country, n) => StudyPlaces.Site(facility.Text(n), city.Text(n), region.Text(n), zip.Text(n), StudyText.Of(country), notes) with
        {
            Status = notes.Status($"sites/{n}/status", status[n]),
        }).ToList();
        return (sites, StudyPlaces.Countries(sites));
    }
}
