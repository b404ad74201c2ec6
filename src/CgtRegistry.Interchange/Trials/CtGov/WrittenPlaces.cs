using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>Writes the places of a study and the organisation that answers scientific questions; no person.</summary>
internal static class WrittenPlaces
{
    public static void Write(SparseJson study, TrialRegistration trial)
    {
        study.List("overallOfficials", trial.Parties.ScientificContact is { } organisation ? [organisation] : Array.Empty<string>(), o => study.Text("affiliation", o));
        study.List("locations", trial.Sites.Concat(OnlyCountries(trial)).Index(), place =>
        {
            var (number, site) = place;
            study.Text("facility", site.Facility);
            study.Text("status", Codes.SiteStatus.Known(StatusCodes.Code(site.Status, OwnStatus(trial, number))));
            study.Text("city", site.City);
            study.Text("state", site.Region);
            study.Text("zip", site.Zip);
            study.Text("country", site.CountryName ?? (site.Country is { } code ? CountryNames.Of(code) : null));
            study.Part("geoPoint", () =>
            {
                study.Number("lat", site.Position?.Latitude);
                study.Number("lon", site.Position?.Longitude);
            });
        });
    }

    private static IEnumerable<RegistrationSite> OnlyCountries(TrialRegistration trial) =>
        trial.Countries.Except(trial.Sites.Select(s => s.Country).OfType<string>(), StringComparer.Ordinal).Select(c => new RegistrationSite(null, Country: c));

    private static string? OwnStatus(TrialRegistration trial, int number) =>
        trial.AsStated.Count == 0 ? null : trial.AsStated.GetValueOrDefault($"sites/{number}/status");
}
