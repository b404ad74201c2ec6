using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Tables;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.Collections;

/// <summary>
/// Reads a collection of trials of many registries, one row each (<c>id, registry, public_title, …, secondary_ids, source</c>): merged
/// by others from exports of several years, so its words are those of all registries. The column <c>source</c>, where each row was
/// merged from, is not kept.
/// </summary>
public static class FlatTrialsReader
{
    private static readonly string[] Names =
    [
        "id", "registry", "public_title", "scientific_title", "acronym", "status", "phase", "study_type", "conditions", "interventions", "sponsor", "countries", "enrollment", "start_date", "registration_date", "secondary_ids",
    ];

    private enum Field
    {
        Id,
        Registry,
        PublicTitle,
        ScientificTitle,
        Acronym,
        Status,
        Phase,
        StudyType,
        Conditions,
        Interventions,
        Sponsor,
        Countries,
        Enrolment,
        Start,
        Registered,
        SecondaryIds,
    }

    /// <summary>Reads a file, plain or packed.</summary>
    public static IEnumerable<ReadTrial> Read(Stream file, ImportLimits limits) => TableRecords.Read(TableCsv.Read(file, limits), columns =>
    {
        var places = Names.Select(columns.Place).ToArray();
        return places.Contains(-1) ? throw new RefusedFileException("header-unknown", $"The first line must name the columns {string.Join(", ", Names)}.") : row => Read(row, places);
    });

    private static ReadTrial Read(TableRow row, int[] places)
    {
        string? Cell(Field field) => row.Cells[places[(int)field]] is { Length: > 0 } cell && !NotStated.Says(cell) ? cell : null;
        var notes = new TrialNotes($"row {row.Number}");
        if (OwnNumbers.Take(Cell(Field.Id), Cell(Field.Registry), "id", notes) is not { } number)
        {
            return new ReadTrial(notes.Place, null, notes.Complaints);
        }

        var registration = new TrialRegistration
        {
            Number = number.Value,
            Registry = number.Registry,
            Channel = RecordChannel.Collection,
            RegisteredOn = notes.Take(TrialDates.Read(Cell(Field.Registered)), "registeredOn", Cell(Field.Registered)),
            SecondaryNumbers = SecondaryNumberList.Read(Cell(Field.SecondaryIds)),
            Text = new RegistrationText { PublicTitle = PlainText.Line(Cell(Field.PublicTitle)), ScientificTitle = PlainText.Line(Cell(Field.ScientificTitle)), Acronym = PlainText.Line(Cell(Field.Acronym)) },
            Parties = new RegistrationParties { Sponsor = PlainText.Line(Cell(Field.Sponsor)) is { } sponsor ? new RegistrationParty(sponsor) : null },
            Conduct = new RegistrationConduct
            {
                Status = notes.Take(StatusWords.Read(Cell(Field.Status)), "status", Cell(Field.Status)),
                Start = notes.Take(TrialDates.Read(Cell(Field.Start)), "start", Cell(Field.Start)) is { } start ? new Milestone(start) : null,
                Enrolment = notes.Take(EnrolmentWords.Read(Cell(Field.Enrolment)), "enrolment", Cell(Field.Enrolment)) is { } size ? new Enrolment(size) : null,
            },
            Design = new RegistrationDesign
            {
                StudyType = notes.Take(StudyTypeWords.Read(Cell(Field.StudyType)), "studyType", Cell(Field.StudyType)),
                Phase = notes.TakePhase(row.Cells[places[(int)Field.Phase]]),
            },
            Conditions = [.. JoinedWords.Read(Cell(Field.Conditions))],
            Interventions = [.. JoinedWords.Read(Cell(Field.Interventions)).Select(JoinedWords.Intervention)],
            Countries = notes.TakeCountries(Cell(Field.Countries)),
        };
        return new ReadTrial(notes.Place, registration with { AsStated = notes.AsStated }, notes.Complaints);
    }
}
