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
        SharingPlan = record[IpdPlan]?.Trim().ToUpperInvariant() switch { "YES" => "YES", "NO" => "NO", "UNDECIDED" or "UNDECIDED - IT IS NOT YET KNOWN IF THERE WILL BE A PLAN TO MAKE THIS AVAILABLE" => "UNDECIDED", _ => Other(record[IpdPlan], notes) },
        SharingDescription = PlainText.Of(record[IpdDescription]),
    };

    private static string? Other(string? plan, TrialNotes notes)
    {
        notes.State("sharingPlan", plan);
        return null;
    }
}
