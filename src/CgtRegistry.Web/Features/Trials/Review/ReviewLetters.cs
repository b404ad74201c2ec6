using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Features.Trials.Review;

/// <summary>Who hears of an act on an application: those who wrote it, and colleagues who worked on it; never the one who acts.</summary>
internal static class ReviewLetters
{
    /// <summary>Letters to the people of the institution who wrote, changed or submitted the round.</summary>
    public static IEnumerable<OutboxRow> ToApplicants(TrialApplication application, RecordRound round, string template, DateTimeOffset at) =>
        new PersonId?[] { round.Author, round.LastEditor, round.Submitter }.OfType<PersonId>().Distinct()
            .Select(p => Letter(p, template, application, $"/staff/applications/{application.Id}", at)).OfType<OutboxRow>();

    /// <summary>A letter to the reviewer, when it is somebody else who decides.</summary>
    public static IEnumerable<OutboxRow> ToReviewer(TrialApplication application, RecordRound round, PersonId by, string template, DateTimeOffset at) =>
        round.Reviewer is { } reviewer && reviewer != by && Letter(reviewer, template, application, $"/staff/reviews/{application.Id}", at) is { } letter ? [letter] : [];

    private static OutboxRow? Letter(PersonId to, string template, TrialApplication application, string address, DateTimeOffset at) =>
        Guid.TryParse(to.Value, out var account)
            ? new OutboxRow { At = at, Account = account, Template = template, Values = Values(application), Address = address, Mailed = true }
            : null;

    private static Dictionary<string, string> Values(TrialApplication application) => new()
    {
        ["title"] = application.Data.PublicTitle?.Vi ?? application.Data.PublicTitle?.En ?? application.Id.ToString(),
        ["number"] = application.Number ?? "",
    };
}
