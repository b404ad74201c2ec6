using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.Fhir;

/// <summary>What stands inside the study: places as Locations, who may take part as a Group that defines and counts nobody.</summary>
internal static class StudyContained
{
    public static bool HasEligibility(RegistrationEligibility e) =>
        e.Sex is not null || e.MinimumAge is not null || e.MaximumAge is not null || e.HealthyVolunteers is not null || Criteria(e) is not null;

    public static void Write(SparseJson study, TrialRegistration record)
    {
        var group = HasEligibility(record.Eligibility) ? new RegistrationSite?[] { null } : [];
        study.List("contained", group.Concat(record.Sites).Index(), c =>
        {
            if (c.Item is { } site)
            {
                Location(study, site, c.Index + 1 - group.Length);
            }
            else
            {
                Group(study, record.Eligibility);
            }
        });
    }

    private static void Location(SparseJson study, RegistrationSite site, int number)
    {
        study.Text("resourceType", "Location");
        study.Text("id", $"site-{number}");
        study.Extensions(("recruitment", "Code", FhirCodes.Of(site.Status)?.Code));
        study.Text("name", site.Facility);
        study.Text("mode", "instance");
        study.Part("address", () =>
        {
            study.Text("city", site.City);
            study.Text("state", site.Region);
            study.Text("postalCode", site.Zip);
            study.Text("country", site.Country ?? site.CountryName);
        });
        study.Part("position", () =>
        {
            study.Number("longitude", site.Position?.Longitude);
            study.Number("latitude", site.Position?.Latitude);
        });
    }

    private static void Group(SparseJson study, RegistrationEligibility e)
    {
        study.Text("resourceType", "Group");
        study.Text("id", "eligibility");
        study.Text("type", "person");
        study.Text("membership", "definitional");
        study.Text("description", Criteria(e));
        var traits = new (string Code, Action? Value)[]
        {
            ("Sex", e.Sex is { } sex ? () => study.Concept("valueCodeableConcept", null, sex.ToString()) : null),
            ("Age", e.MinimumAge is null && e.MaximumAge is null ? null : () => study.Part("valueRange", () => Range(study, e))),
            ("Healthy volunteers", e.HealthyVolunteers is { } healthy ? () => study.Flag("valueBoolean", healthy) : null),
        };
        study.List("characteristic", traits.Where(t => t.Value is not null), t =>
        {
            study.Concept("code", null, t.Code);
            t.Value!();
            study.Flag("exclude", false);
        });
    }

    private static void Range(SparseJson study, RegistrationEligibility e)
    {
        study.Part("low", () => Age(study, e.MinimumAge));
        study.Part("high", () => Age(study, e.MaximumAge));
    }

    private static void Age(SparseJson study, AgeLimit? age)
    {
        if (age is not null)
        {
            study.Number("value", age.Number);
            study.Text("unit", age.Unit.ToString().ToLowerInvariant());
            study.Text("system", FhirSystems.Units);
            study.Text("code", age.Unit switch { AgeUnit.Years => "a", AgeUnit.Months => "mo", AgeUnit.Weeks => "wk", AgeUnit.Days => "d", AgeUnit.Hours => "h", _ => "min" });
        }
    }

    private static string? Criteria(RegistrationEligibility e) => e.Criteria ?? (e.Inclusion, e.Exclusion) switch
    {
        (null, null) => null,
        ({ } inclusion, null) => $"Inclusion Criteria:\n\n{inclusion}",
        (null, { } exclusion) => $"Exclusion Criteria:\n\n{exclusion}",
        var (inclusion, exclusion) => $"Inclusion Criteria:\n\n{inclusion}\n\nExclusion Criteria:\n\n{exclusion}",
    };
}
