using CgtRegistry.Domain.Trials.DataSet;

namespace CgtRegistry.Web.Persistence.Work;

/// <summary>
/// What was handed over in one round, as it was then: regulators judge it, and what is registered is one of these. The database
/// lets nobody change it; only the name of the investigator can be erased from it.
/// </summary>
public sealed class SubmittedCopy
{
    public required Guid Application { get; init; }

    /// <summary>1, 2, 3 … over all rounds and amendments.</summary>
    public required int Number { get; init; }
    public required TrialDataSet Data { get; init; }

    /// <summary>Name of the principal investigator; none once it was erased.</summary>
    public InvestigatorName? Investigator { get; init; }

    /// <summary>Reasons given for warnings that stay, by rule and pointer.</summary>
    public required Dictionary<string, string> Reasons { get; init; }

    /// <summary>The files that belonged to it.</summary>
    public required IReadOnlyList<Guid> Documents { get; init; }

    /// <summary>Answers to comments of the round, by number.</summary>
    public required Dictionary<int, string> Answers { get; init; }
    public required DateTimeOffset At { get; init; }
    public required Guid By { get; init; }

    /// <summary>An application as it is handed over.</summary>
    public static SubmittedCopy Of(TrialApplication application, int number, DateTimeOffset at, Guid by) => new()
    {
        Application = application.Id,
        Number = number,
        Data = application.Data,
        Investigator = application.Investigator,
        Reasons = new(application.Reasons),
        Documents = [.. application.Documents],
        Answers = application.File.Open.Comments.Where(c => c.Answer is not null).ToDictionary(c => c.Number, c => c.Answer!),
        At = at,
        By = by,
    };

    /// <summary>Puts what was handed over in the place of what is written now.</summary>
    public void PutBack(TrialApplication application) =>
        (application.Data, application.Investigator, application.Reasons, application.Documents, application.Unread) = (Data, Investigator, new(Reasons), Documents, []);

    /// <summary>Shows an application as it was handed over: its answers to comments too are its applicant's until they are sent.</summary>
    public void ShowIn(TrialApplication application)
    {
        PutBack(application);
        application.File = application.File.WithAnswersSent(Answers);
    }
}
