using System.Text.Json;
using CgtRegistry.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CgtRegistry.Web.Persistence.Work;

/// <summary>What a sender sees of a report with its receipt.</summary>
public sealed record ReportStanding(ReportState State, DateTimeOffset At, ReportOutcome? Outcome, IReadOnlyList<ReportRemark> Remarks);

/// <summary>Reports, as far as the public touches them.</summary>
internal static class ReportStore
{
    /// <summary>Saves with an entry in the audit; what was saved already stays as it is.</summary>
    public static async Task ActOnceAsync(this WorkDb work, Acted acted, CancellationToken cancellationToken)
    {
        try
        {
            await work.ActAsync(acted, cancellationToken);
        }
        catch (DbUpdateException twice) when (twice.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // The same form was sent a second time.
        }
    }

    /// <summary>The report of a receipt, through the one function that may look for it.</summary>
    public static async Task<ReportStanding?> StandingOfAsync(this WorkDb work, byte[] receiptHash, CancellationToken cancellationToken)
    {
        var found = await work.Database.SqlQuery<StandingRow>($"select * from work.report_of_receipt({receiptHash})").ToListAsync(cancellationToken);
        return found.Count == 0 ? null : new ReportStanding(
            Word<ReportState>(found[0].State),
            found[0].At,
            found[0].Outcome is { } outcome ? Word<ReportOutcome>(outcome) : null,
            JsonSerializer.Deserialize<List<ReportRemark>>(found[0].Remarks, RecordJson.Options) ?? []);
    }

    private static T Word<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().First(value => Conventions.Kebab(value) == word);

    private sealed record StandingRow(string State, DateTimeOffset At, string? Outcome, string Remarks);
}
