using System.Globalization;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;
using CgtRegistry.Interchange.Trials.Who;

namespace CgtRegistry.Interchange.Trials.Ictrp;

/// <summary>
/// Writes registrations as WHO's platform gives them out. What the form for submissions has no element for – ethics reviews, the date
/// of completion, results, the plan to share data (items 21 to 24) – stands in the elements of the platform's full export. Names of
/// persons are left out, as everywhere.
/// </summary>
internal static class IctrpXmlWriter
{
    /// <summary>Writes one record.</summary>
    public static void Write(WhoElements to, TrialRegistration r) => to.Part("Trial", () =>
    {
        foreach (var (name, text) in Fields(r).Where(f => !string.IsNullOrEmpty(f.Text)))
        {
            to.Text(name, text);
        }
    });

    private static IEnumerable<(string Name, string? Text)> Fields(TrialRegistration r) =>
    [
        ("TrialID", r.Number),
        ("SecondaryIDs", Joined(r.SecondaryNumbers.Select(n => n.Value))),
        ("Last_Refreshed_on", Day(r.RecordedOn)),
        ("Public_title", r.Text.PublicTitle),
        ("Scientific_title", r.Text.ScientificTitle),
        ("Acronym", r.Text.Acronym),
        ("Primary_sponsor", r.Parties.Sponsor?.Name),
        ("Secondary_sponsors", Joined(r.Parties.Collaborators.Select(c => c.Name))),
        ("Source_Support", Joined(r.Parties.Support)),
        ("Date_registration", Day(r.RegisteredOn)),
        ("Source_Register", r.Registry),
        ("web_address", r.Url),
        ("Public_Contact_Affiliation", r.Parties.PublicContact),
        .. Office(r, "Public_Contact", "publicContact"),
        ("Scientific_Contact_Affiliation", r.Parties.ScientificContact),
        .. Office(r, "Scientific_Contact", "scientificContact"),
        ("Recruitment_Status", r.Conduct.Status is { } status ? Status(status) : null),
        ("Inclusion_agemin", Age(r.Eligibility.MinimumAge)),
        ("Inclusion_agemax", Age(r.Eligibility.MaximumAge)),
        ("Inclusion_gender", r.Eligibility.Sex is { } sex ? sex is ParticipantSex.All ? "All" : sex.ToString() : null),
        ("Date_enrollement", Day(r.Conduct.Start?.Date)),
        ("type_enrolment", r.Conduct.Start?.Kind switch { DateKind.Actual => "Actual", DateKind.Planned => "Anticipated", _ => null }),
        ("Target_size", r.Conduct.Enrolment?.Number.ToString(CultureInfo.InvariantCulture)),
        ("Study_type", r.Design.StudyType switch { StudyType.Interventional => "Interventional", StudyType.Observational => "Observational", StudyType.ExpandedAccess => "Expanded Access", _ => null }),
        ("Study_design", r.Design.AsDescribed ?? DesignSentence.Of(r.Design)),
        ("Phase", r.Design.Phase is TrialPhases.NotApplicable ? "N/A" : r.Design.Phase is TrialPhases.Early1 ? "Early Phase 1" : r.Design.Phase),
        ("Countries", Joined(r.Countries.Select(CountryNames.Of))),
        ("Condition", Joined(r.Conditions)),
        ("Intervention", Joined(r.Interventions.Select(i => string.IsNullOrEmpty(i.Description) ? i.Name : $"{i.Name}: {i.Description}"))),
        ("Inclusion_Criteria", r.Eligibility.Criteria ?? r.Eligibility.Inclusion),
        ("Exclusion_Criteria", r.Eligibility.Exclusion),
        ("Primary_outcome", Outcomes(r, OutcomeKind.Primary)),
        ("Secondary_Outcomes", Outcomes(r, OutcomeKind.Secondary)),
        ("Ethics_Status", Joined(r.EthicsReviews.Select(e => e.Status))),
        ("Ethics_Approval_Date", Joined(r.EthicsReviews.Select(e => Day(e.On)))),
        ("Ethics_Contact_Name", Joined(r.EthicsReviews.Select(e => e.Committee))),
        ("Ethics_Contact_Address", r.AsStated.GetValueOrDefault("ethicsContact")),
        ("results_yes_no", r.Results.Posted switch { true => "Yes", false => "No", null => null }),
        ("results_date_posted", Day(r.Results.PostedOn)),
        ("results_date_completed", Day(r.Results.CompletedOn ?? r.Conduct.Completion?.Date)),
        ("results_url_link", r.Results.Url),
        ("results_summary", r.Results.Summary),
        ("results_url_protocol", r.References.FirstOrDefault(f => f.Citation?.StartsWith("Protocol", StringComparison.Ordinal) is true)?.Citation),
        ("results_IPD_plan", r.Results.SharingPlan is { Length: > 1 } plan ? plan[..1] + plan[1..].ToLowerInvariant() : null),
        ("results_IPD_description", r.Results.SharingDescription),
    ];

    private static (string, string?)[] Office(TrialRegistration r, string name, string field) =>
        [($"{name}_Address", r.AsStated.GetValueOrDefault(field + "Address")), ($"{name}_Tel", r.AsStated.GetValueOrDefault(field + "Telephone")), ($"{name}_Email", r.AsStated.GetValueOrDefault(field + "Email"))];

    private static string? Outcomes(TrialRegistration r, OutcomeKind kind) =>
        Joined(r.Outcomes.Where(o => o.Kind == kind).Select(o => string.Join(" – ", new[] { o.Measure, o.Description, o.TimeFrame }.OfType<string>())));

    private static string Status(ConductState state) => state switch
    {
        ConductState.NotYetRecruiting => "Not yet recruiting",
        ConductState.Paused => "Suspended",
        ConductState.RecruitmentEnded => "Active, not recruiting",
        ConductState.TerminatedEarly => "Terminated",
        _ => state.ToString(),
    };

    private static string? Age(AgeLimit? age) => age is null ? null : $"{age.Number} {age.Unit}";

    private static string? Day(PartialDate? date) => date is { Exact: { } day } ? day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) : date?.ToString();

    private static string? Joined(IEnumerable<string?> parts) => string.Join("; ", parts.Where(p => !string.IsNullOrEmpty(p))) is { Length: > 0 } joined ? joined : null;
}
