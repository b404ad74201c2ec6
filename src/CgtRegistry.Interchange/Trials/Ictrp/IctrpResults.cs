using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;
using static CgtRegistry.Interchange.Trials.Ictrp.IctrpField;

namespace CgtRegistry.Interchange.Trials.Ictrp;

/// <summary>Reads what a record says of results and of sharing data.</summary>
internal static class IctrpResults
{
    public static RegistrationResults Read(IctrpRecord record, TrialNotes notes) => new()
    {
        Posted = record[ResultsYesNo]?.Trim().ToUpperInvariant() switch { "YES" or "TRUE" or "1" => true, "NO" or "FALSE" or "0" => false, _ => null },
        PostedOn = notes.Take(TrialDates.Read(record[ResultsPosted]), "resultsPostedOn", record[ResultsPosted]),
        CompletedOn = notes.Take(TrialDates.Read(record[ResultsCompleted]), "resultsCompletedOn", record[ResultsCompleted]),
        Url = WebAddress.Read(record[ResultsUrl]),
        Summary = PlainText.Of(record[ResultsSummary]),
        SharingPlan = Plan(record[IpdPlan], notes),
        SharingDescription = PlainText.Of(record[IpdDescription]),
    };

    // "Yes", or "Yes - There is a plan to make this available".
    private static string? Plan(string? plan, TrialNotes notes)
    {
        switch (plan?.Split(" - ")[0].Trim().ToUpperInvariant())
        {
            case "YES":
                return "YES";
            case "NO":
                return "NO";
            case "UNDECIDED":
                return "UNDECIDED";
            default:
                notes.State("sharingPlan", plan);
                return null;
        }
    }
}
