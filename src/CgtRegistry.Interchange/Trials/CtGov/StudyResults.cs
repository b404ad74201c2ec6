using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>Reads what a study says of its results: posted, handed in, returned; and whether data of participants are shared.</summary>
internal static class StudyResults
{
    private static readonly (string Code, ResultsStepKind Kind)[] Kinds = [("RELEASE", ResultsStepKind.Submitted), ("UNRELEASE", ResultsStepKind.TakenBack), ("RESET", ResultsStepKind.Returned)];

    // The first version does not say whether there are results: a full study has them when it has the section.
    public static RegistrationResults Read(StudyNode study, StudyNotes notes)
    {
        var sharing = study["protocolSection"]["ipdSharingStatementModule", "IPDSharingStatementModule"];
        var posted = study["protocolSection"]["statusModule"]["resultsFirstPostDateStruct"];
        return new RegistrationResults
        {
            Posted = study.IsOlder ? study["resultsSection"].Exists || posted.Exists : study.Flag("hasResults", ""),
            PostedOn = notes.Date("resultsPostedOn", posted.Word("date", "ResultsFirstPostDate")),
            Steps = [.. study["annotationSection"]["annotationModule"]["unpostedAnnotation"].Each("unpostedEvents", "UnpostedEvent")
                .Select(e => Step(e.Word("type", "UnpostedEventType"), e.Word("date", "UnpostedEventDate"), notes)).OfType<ResultsStep>()],
            SharingPlan = notes.Code(Codes.IpdSharing, "sharingPlan", sharing.Word("ipdSharing", "IPDSharing")),
            SharingDescription = sharing.Text("description", "IPDSharingDescription"),
        };
    }

    /// <summary>A step on the way to posted results. A day that ClinicalTrials.gov does not know is no fault.</summary>
    public static ResultsStep? Step(string? kind, string? date, StudyNotes notes)
    {
        if (Codes.UnpostedEvent.Find(kind) is not { } code)
        {
            notes.Complain("unpostedEvents", kind ?? "", "code-not-known");
            return null;
        }

        return new ResultsStep(Array.Find(Kinds, k => k.Code == code).Kind, date == "Unknown" ? null : notes.Date("resultsSteps", date));
    }

    public static string Code(ResultsStepKind kind) => Array.Find(Kinds, k => k.Kind == kind).Code;
}
