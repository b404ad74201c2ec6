using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Features.Trials.Staff.Acts;

/// <summary>
/// Tells the regulators that somebody tried to register a trial that charges its participants (V73). Once a day for each
/// application and person; of the draft itself they see no more than title and institution.
/// </summary>
internal static class FeeAlert
{
    /// <summary>What the audit calls it.</summary>
    public const string Detail = "refused: participants are charged";

    /// <summary>Writes the letters, with the entry that keeps them from being written again.</summary>
    public static async Task SendAsync(TrialApplication application, ApplicationDesk desk, CancellationToken cancellationToken)
    {
        if (await desk.WasNotedAsync(application, Detail, cancellationToken))
        {
            return;
        }

        foreach (var account in await desk.ReviewersAsync(cancellationToken))
        {
            desk.Add(new OutboxRow
            {
                At = desk.Now,
                Account = account,
                Template = "trial-charges",
                Values = new() { ["title"] = application.Data.PublicTitle?.Vi ?? application.Data.PublicTitle?.En ?? application.Id.ToString(), ["institution"] = desk.InstitutionOf(application) },
                Address = $"/institutions/{application.Institution}",
                Mailed = true,
            });
        }

        await desk.NoteAsync(application, Detail, cancellationToken);
    }
}
