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
    /// <summary>Saves with an entry in the audit; what was saved already stays as it is, and the answer is no.</summary>
    public static async Task<bool> ActOnceAsync(this WorkDb work, Acted acted, CancellationToken cancellationToken)
    {
        try
        {
            await work.ActAsync(acted, cancellationToken);
            return true;
        }
        catch (DbUpdateException twice) when (twice.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // The form was sent a second time.
            work.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>The report of a receipt, through the one function that may look for it.</summary>
    public static async Task<ReportStanding?> StandingOfAsync(this WorkDb work, byte[] receiptHash, CancellationToken cancellationToken)
    {
        var found = await work.Database.SqlQuery<string>($"""select row_to_json(r)::text as "Value" from work.report_of_receipt({receiptHash}) r""").ToListAsync(cancellationToken);
        return found.Count == 0 || JsonSerializer.Deserialize<StandingRow>(found[0]) is not { } standing ? null : new ReportStanding(
            Word<ReportState>(standing.State),
            standing.At,
            standing.Outcome is { } outcome ? Word<ReportOutcome>(outcome) : null,
            standing.Remarks is { } remarks ? JsonSerializer.Deserialize<List<ReportRemark>>(remarks, RecordJson.Options) ?? [] : []);
    }

    private static T Word<T>(string word)
        where T : struct, Enum => Enum.GetValues<T>().First(value => Conventions.Kebab(value) == word);

    private sealed record StandingRow(string State, DateTimeOffset At, string? Outcome, string? Remarks);
}
