using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.Lists;

/// <summary>Makes a registration of a row.</summary>
internal static class ListMapping
{
    public static ReadTrial Read(ListRow row)
    {
        var notes = new TrialNotes(row.Place);
        if (OwnNumbers.Take(row[ListColumns.Numbers], row[ListColumns.Registry], "number", notes) is not { } number)
        {
            return new ReadTrial(row.Place, null, notes.Complaints);
        }

        PartialDate? Date(string[] names, string field) => notes.Take(ListDates.Read(row[names]), field, ListDates.Stated(row[names]));
        Milestone? On(string[] names, string field, DateKind? kind = null) => Date(names, field) is { } date ? new Milestone(date, kind) : null;
        var registration = new TrialRegistration
        {
            Number = number.Value,
            Registry = number.Registry,
            Channel = row.Has(ListColumns.Registry) ? RecordChannel.Collection : RecordChannel.RegistryList,
            RegisteredOn = Date(ListColumns.Registered, "registeredOn"),
            RecordedOn = Date(ListColumns.Recorded, "recordedOn"),
            SecondaryNumbers = [.. SecondaryNumberList.Read(row[ListColumns.SecondaryIds]).Concat(ListNumbers.Read(row, notes)).Distinct()],
            Text = new RegistrationText { PublicTitle = PlainText.Line(row[ListColumns.Title]) },
            Conduct = new RegistrationConduct
            {
                Status = ListStatus.Read(row, notes),
                Start = On(ListColumns.Start, "start"),
                PrimaryCompletion = On(ListColumns.PrimaryCompletion, "primaryCompletion"),
                Completion = On(ListColumns.ActualCompletion, "completion", DateKind.Actual) ?? On(ListColumns.PlannedCompletion, "completion", DateKind.Planned) ?? On(ListColumns.Completion, "completion"),
                Enrolment = notes.Take(EnrolmentWords.Read(row[ListColumns.Enrolment]), "enrolment", row[ListColumns.Enrolment]) is { } size ? new Enrolment(size) : null,
            },
            Design = new RegistrationDesign { Phase = notes.TakePhase(row[ListColumns.Phase]) },
            Countries = notes.TakeCountries(row[ListColumns.Countries]),
            Results = new RegistrationResults { Posted = Posted(row[ListColumns.Results]) },
            References = [.. ListColumns.Publications.SelectMany(p => Publications(row[p])).Distinct()],
        };
        return new ReadTrial(notes.Place, registration with { AsStated = notes.AsStated }, notes.Complaints);
    }

    private static bool? Posted(string? results) => PlainText.Line(results)?.Trim('(', ')').ToUpperInvariant() switch
    {
        null => null,
        "NO" or "NO RESULTS AVAILABLE" or "NO RESULTS POSTED" => false,
        "YES" or "VIEW RESULTS" or "RESULTS POSTED" or "STUDY RESULTS" or "HAS RESULTS" => true,
        _ => null,
    };

    private static IEnumerable<RegistrationReference> Publications(string? cell) =>
        cell is null ? [] : (PythonList.Read(cell) is { } list ? list.SelectMany(i => i.Values) : []).Select(PlainText.Line).OfType<string>().Select(citation => new RegistrationReference(citation));
}
