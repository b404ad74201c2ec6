using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.Who;

/// <summary>Titles and acronyms. A submission has an acronym of either title, this register one: the public one goes before.</summary>
internal static class WhoTitles
{
    public static RegistrationText Read(WhoTrial trial, TrialNotes notes)
    {
        var (acronym, scientific) = (Acronym(trial.Line("main", "acronym")), Acronym(trial.Line("main", "scientific_acronym")));
        if (acronym is not null && scientific is not null && scientific != acronym)
        {
            notes.State("scientificAcronym", scientific);
        }

        return new RegistrationText
        {
            PublicTitle = trial.Line("main", "public_title"),
            ScientificTitle = trial.Line("main", "scientific_title"),
            Acronym = acronym ?? scientific,
        };
    }

    // ReBec writes "acronym: what it means"; without either, the colon stays: ":", "-: -".
    private static string? Acronym(string? text) => text is null || text.Split(':').All(p => NotStated.Says(p)) ? null : text;
}
