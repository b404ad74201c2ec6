using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>
/// Reads a row of the search list. It does not say when a study was registered, only when it was first shown, nor which outcome is
/// primary: both stay in its own words. Its dates say not whether they are planned.
/// </summary>
internal static class SearchRow
{
    public static ReadTrial Read(SearchCells row, string place)
    {
        var notes = new StudyNotes(place);
        if (StudyNumbers.OfNct(row.Word("NCT Number")) is not { } number)
        {
            notes.Complain("NCT Number", row.Word("NCT Number") ?? "", "number-not-read");
            return new ReadTrial(place, null, notes.Complaints);
        }

        notes.Place = number;
        Keep(notes, "firstPosted", row.Word("First Posted"));
        Keep(notes, "outcomes", row.Text("Outcome Measures"));
        var sites = row.List("Locations").Select(l => Site(l, notes)).ToList();
        var parties = row.List("Sponsor/Collaborators").Select(p => new RegistrationParty(p)).ToList();
        var registration = new TrialRegistration
        {
            Number = number,
            Registry = Registries.ClinicalTrialsGov,
            Channel = RecordChannel.RegistryList,
            Url = StudyNumbers.Address(number),
            SecondaryNumbers = [.. row.List("Other IDs").Select(id => new SecondaryNumber(id))],
            RecordedOn = notes.Date("recordedOn", row.Word("Last Update Posted")),
            Text = new RegistrationText { PublicTitle = row.Text("Title"), Acronym = row.Text("Acronym") },
            Parties = new RegistrationParties { Sponsor = parties is [var sponsor, ..] ? sponsor : null, Collaborators = [.. parties.Skip(1)] },
            Conduct = Conduct(row, notes),
            Design = ClassicDesign.Read(row.Word("Study Designs"), notes) with
            {
                StudyType = notes.StudyType(row.Word("Study Type")?.Split(':')[0]),
                Phase = notes.Phase(ClassicDesign.Phases(row.Word("Phases"), '|')),
            },
            Eligibility = Eligibility(row, notes),
            Conditions = row.List("Conditions"),
            Interventions = [.. row.List("Interventions").Select(i => Intervention(i, notes))],
            Sites = sites,
            Countries = StudyPlaces.Countries(sites),
            Results = new RegistrationResults
            {
                Posted = row.Word("Study Results") switch { "Has Results" => true, "No Results Available" => false, _ => null },
                PostedOn = notes.Date("resultsPostedOn", row.Word("Results First Posted")),
            },
            AsStated = notes.AsStated,
        };
        return new ReadTrial(number, registration, notes.Complaints);
    }

    private static RegistrationConduct Conduct(SearchCells row, StudyNotes notes) => new()
    {
        Status = notes.Status("status", row.Word("Status")),
        Start = notes.Milestone("start", row.Word("Start Date"), null),
        PrimaryCompletion = notes.Milestone("primaryCompletion", row.Word("Primary Completion Date"), null),
        Completion = notes.Milestone("completion", row.Word("Completion Date"), null),
        Enrolment = notes.Enrolment(notes.Count(row.Word("Enrollment")), null),
    };

    private static RegistrationEligibility Eligibility(SearchCells row, StudyNotes notes)
    {
        var (minimum, maximum) = AgeWords.ReadRange(row.Word("Age"));
        if (!minimum.Known || !maximum.Known)
        {
            notes.NotRead("age", row.Word("Age")!, "age-not-read");
        }

        return new RegistrationEligibility { Sex = notes.Sex(row.Word("Gender")), MinimumAge = minimum.Value, MaximumAge = maximum.Value };
    }

    // "Biological: Mesenchymal Stem Cells"
    private static RegistrationIntervention Intervention(string cell, StudyNotes notes) =>
        cell.Split(": ", 2) is [var type, var name] && Codes.InterventionType.Find(type) is { } code
            ? new RegistrationIntervention(name, code)
            : new RegistrationIntervention(cell, notes.Code(Codes.InterventionType, "interventions", cell.Contains(':', StringComparison.Ordinal) ? cell.Split(':')[0] : null));

    // "Mayo Clinic, Rochester, Minnesota, United States": the country's name may hold commas too; where the institution's name ends
    // and the city begins nobody can tell.
    private static RegistrationSite Site(string cell, StudyNotes notes)
    {
        var parts = cell.Split(", ");
        for (var from = Math.Max(0, parts.Length - 3); from < parts.Length; from++)
        {
            var name = string.Join(", ", parts[from..]);
            if (CountryNames.Read(name) is { Known: true } country)
            {
                return new RegistrationSite(from == 0 ? null : string.Join(", ", parts[..from]), Country: country.Value, CountryName: name);
            }
        }

        return new RegistrationSite(cell, Country: StudyPlaces.Country(parts[^1], notes));
    }

    private static void Keep(StudyNotes notes, string field, string? words)
    {
        if (words is not null)
        {
            notes.AsStated[field] = words;
        }
    }
}
