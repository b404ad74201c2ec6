using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.Fhir;

/// <summary>Bodies that take part, with their roles; ethics committees among them.</summary>
internal static class StudyParties
{
    public static void Write(SparseJson study, TrialRegistration record) => study.List("associatedParty", Of(record), p =>
    {
        study.Text("name", p.Name);
        study.Concept("role", p.Role, p.RoleText);
        if (p.On is { } day)
        {
            study.List("period", [day], d => study.Text("start", d.ToString()));
        }

        study.Concepts("classifier", (FhirCodes.OfBody(p.Class), p.Class));
    });

    private static IEnumerable<Party> Of(TrialRegistration record)
    {
        var parties = record.Parties;
        return new[] { parties.Sponsor }.OfType<RegistrationParty>().Select(s => new Party(s.Name, FhirCodes.Role("lead-sponsor", "lead-sponsor"), null, s.Class))
            .Concat(parties.Collaborators.Select(c => new Party(c.Name, FhirCodes.Role("collaborator", "collaborator"), null, c.Class)))
            .Concat(parties.Support.Select(s => new Party(s, FhirCodes.Role("funding-source", "funding-source"))))
            .Concat(Contact(parties.PublicContact, "Public queries"))
            .Concat(Contact(parties.ScientificContact, "Scientific queries"))
            .Concat(record.EthicsReviews.Where(e => e.Committee is not null || e.Status is not null).Select(e => new Party(e.Committee, FhirCodes.Role("irb", "Institutional Review Board"), null, e.Status, e.On)))
            .Where(p => p.Name is null || !string.IsNullOrWhiteSpace(p.Name));
    }

    private static IEnumerable<Party> Contact(string? organisation, string queries) =>
        organisation is null ? [] : [new Party(organisation, FhirCodes.Role("general-contact", "general-contact"), queries)];

    private sealed record Party(string? Name, FhirCode Role, string? RoleText = null, string? Class = null, PartialDate? On = null);
}
