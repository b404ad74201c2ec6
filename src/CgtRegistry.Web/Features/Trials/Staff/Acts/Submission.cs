using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Features.Trials.Checking;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Features.Trials.Staff.Acts;

/// <summary>Hands an application over: what was submitted is kept as it was, and whoever reviews is told.</summary>
internal static class Submission
{
    /// <summary>Decides on submitting and, when it is done, prepares all that goes with it; the desk saves it in one.</summary>
    public static async Task<Decided<RecordFile>> DecideAsync(TrialApplication application, RecordFile file, ApplicationDesk desk, ApplicationRules rules, CancellationToken cancellationToken)
    {
        var findings = rules.Check(application, await desk.BesideAsync(application, cancellationToken));
        var decided = RecordActs.Decide(file, ApplicationRules.Act(RecordActKind.Submit, application, findings), desk.Person.Person);
        if (!decided.IsDone)
        {
            if (application.Data.CellGene.Payment is ParticipantPayment.Fee)
            {
                await FeeAlert.SendAsync(application, desk, cancellationToken);
            }

            return decided;
        }

        await CopyAsync(application, desk, cancellationToken);
        application.SubmittedAt = desk.Now;
        Tell(desk, application, "application-submitted", await desk.ReviewersAsync(cancellationToken));
        return decided.Value with { Involved = [.. Involved(application.Data)] };
    }

    /// <summary>Keeps what is handed over as it is now.</summary>
    public static async Task CopyAsync(TrialApplication application, ApplicationDesk desk, CancellationToken cancellationToken) =>
        desk.Add(SubmittedCopy.Of(application, await desk.CopiesAsync(application.Id, cancellationToken) + 1, desk.Now, desk.Person.Account));

    /// <summary>Writes a letter to each of some people.</summary>
    public static void Tell(ApplicationDesk desk, TrialApplication application, string template, IEnumerable<Guid> accounts)
    {
        var title = application.Data.PublicTitle?.Vi ?? application.Data.PublicTitle?.En ?? application.Id.ToString();
        foreach (var account in accounts)
        {
            desk.Add(new OutboxRow
            {
                At = desk.Now,
                Account = account,
                Template = template,
                Values = new() { ["title"] = title },
                Address = $"/staff/reviews/{application.Id}",
                Mailed = true,
            });
        }
    }

    private static IEnumerable<InstitutionId> Involved(TrialDataSet data) => new[] { data.Sponsor?.Institution, data.CellGene.Facility.Institution }
        .Concat(data.Sites.Select(s => s.Institution)).Concat(data.SecondarySponsors.Select(s => s.Institution)).OfType<InstitutionId>().Distinct();
}
