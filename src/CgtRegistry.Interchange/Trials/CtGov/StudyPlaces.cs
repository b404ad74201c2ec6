using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>Reads the places of a study; their contacts are persons and are passed over.</summary>
internal static class StudyPlaces
{
    public static (IReadOnlyList<RegistrationSite> Sites, IReadOnlyList<string> Countries) Read(StudyNode module, StudyNotes notes)
    {
        var sites = new List<RegistrationSite>();
        foreach (var place in module.Each("locations", "Location"))
        {
            sites.Add(Site(place, sites.Count, notes));
        }

        // A place of which only the country is known is how this register writes the countries of records without places.
        return ([.. sites.Where(s => s.Facility is not null || s.City is not null || s.Region is not null || s.Zip is not null || s.Status is not null)], Countries(sites));
    }

    /// <summary>A place, with its country read.</summary>
    public static RegistrationSite Site(string? facility, string? city, string? region, string? zip, string? country, StudyNotes notes) =>
        new(facility, city, region, zip, Country(country, notes), country);

    /// <summary>The country of a name; a name that is none stays in the record's words.</summary>
    public static string? Country(string? name, StudyNotes notes)
    {
        var country = CountryNames.Read(name);
        if (!country.Known && !(notes.AsStated.TryGetValue("countries", out var said) && said.Split("; ").Contains(name)))
        {
            notes.NotRead("countries", said is null ? name! : $"{said}; {name}", "country-not-read");
        }

        return country.Value;
    }

    /// <summary>The countries of places, each once.</summary>
    public static IReadOnlyList<string> Countries(IEnumerable<RegistrationSite> sites) => [.. sites.Select(s => s.Country).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static RegistrationSite Site(StudyNode place, int number, StudyNotes notes) =>
        Site(
            place.Text("facility", "LocationFacility"),
            place.Text("city", "LocationCity"),
            place.Text("state", "LocationState"),
            place.Text("zip", "LocationZip"),
            place.Text("country", "LocationCountry"),
            notes) with
        {
            Status = notes.Status($"sites/{number}/status", place.Word("status", "LocationStatus")),
            Position = place["geoPoint"] is { Exists: true } point && (point.Degrees("lat"), point.Degrees("lon")) is ({ } latitude, { } longitude) ? new SitePosition(latitude, longitude) : null,
        };
}
