using CgtRegistry.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Persistence.Work;

/// <summary>Erases the name of a principal investigator on request (Law 91/2025/QH15).</summary>
internal static class InvestigatorErasure
{
    /// <summary>
    /// Erases a name wherever it is kept for a trial: beside the public record, in the application and in every copy of what was
    /// handed over. The hash in the public record stays and leads to nobody.
    /// </summary>
    /// <param name="work">The private part of the database, opened for the program itself.</param>
    /// <param name="trial">The number of the trial, or the id of an application that never got one.</param>
    /// <param name="fullName">The name as it is written there.</param>
    /// <param name="cancellationToken">Ends the attempt; then nothing is erased.</param>
    /// <returns>In how many places it stood.</returns>
    public static async Task<int> EraseInvestigatorAsync(this WorkDb work, string trial, string fullName, CancellationToken cancellationToken)
    {
        await using var together = await work.Database.BeginTransactionAsync(cancellationToken);
        var published = await work.Set<PublishedInvestigator>().Where(i => i.Number == trial && i.FullName == fullName).ExecuteDeleteAsync(cancellationToken);
        var written = await work.Database.ExecuteSqlAsync(
            $"update work.trial_application set investigator = null, version = version + 1 where (number = {trial} or id::text = {trial}) and investigator ->> 'fullName' = {fullName}",
            cancellationToken);
        var handedOver = await work.Database.ExecuteSqlAsync(
            $"""
            update work.submitted_copy c set investigator = null from work.trial_application a
            where a.id = c.application and (a.number = {trial} or a.id::text = {trial}) and c.investigator ->> 'fullName' = {fullName}
            """,
            cancellationToken);
        if (published + written + handedOver > 0)
        {
            await work.ActAsync(new Acted(Act.ManageAccounts, "trial", trial, null, "investigator erased"), cancellationToken);
        }

        await together.CommitAsync(cancellationToken);
        return published + written + handedOver;
    }
}
