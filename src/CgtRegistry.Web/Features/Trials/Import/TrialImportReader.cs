using System.Globalization;
using System.Text.Json;
using CgtRegistry.Interchange;
using CgtRegistry.Web.Persistence;
using CgtRegistry.Web.Persistence.Registrations;

namespace CgtRegistry.Web.Features.Trials.Import;

/// <summary>The report of one run.</summary>
/// <param name="Run">What was read and what came of it.</param>
/// <param name="Complaints">Its first complaints, as many as are shown at once.</param>
/// <param name="Kept">How many complaints are kept and can be downloaded.</param>
public sealed record TrialImportDocument(TrialImportSummary Run, IReadOnlyList<Complaint> Complaints, int Kept);

/// <summary>A page of runs.</summary>
/// <param name="Items">The runs, the newest first.</param>
/// <param name="Next">The run after which the next page begins; none when there is no more.</param>
/// <param name="Total">How many there are in all.</param>
public sealed record TrialImportList(IReadOnlyList<TrialImportSummary> Items, string? Next, int Total);

/// <summary>What pages, API and downloads show of the imports of trial records.</summary>
internal sealed class TrialImportReader(TrialImports imports)
{
    /// <summary>So many complaints stand in a report; all that are kept are in the download.</summary>
    public const int Shown = 200;

    /// <summary>The runs, the newest first.</summary>
    public async Task<TrialImportList> ListAsync(string? after, int size, CancellationToken cancellationToken)
    {
        var runs = await imports.ListAsync(after is null ? null : Number(after), size + 1, cancellationToken);
        return new TrialImportList([.. runs.Take(size)], runs.Count > size ? runs[size - 1].Id.ToString(CultureInfo.InvariantCulture) : null, await imports.CountAsync(cancellationToken));
    }

    /// <summary>One run by its number as it stands in an address.</summary>
    public async Task<TrialImportDocument?> FindAsync(string id, CancellationToken cancellationToken) =>
        await ReadAsync(id, cancellationToken) is var (run, complaints) ? new TrialImportDocument(run, [.. complaints.Take(Shown)], complaints.Count) : null;

    /// <summary>All complaints of a run that are kept.</summary>
    public async Task<IReadOnlyList<Complaint>?> ComplaintsAsync(string id, CancellationToken cancellationToken) => (await ReadAsync(id, cancellationToken))?.Complaints;

    private async Task<(TrialImportSummary Run, List<Complaint> Complaints)?> ReadAsync(string id, CancellationToken cancellationToken) =>
        Number(id) is { } number && await imports.FindAsync(number, cancellationToken) is var (run, complaints)
            ? (run, JsonSerializer.Deserialize<List<Complaint>>(complaints, RecordJson.Options)!)
            : null;

    // The form in which it is written, and no other: one run has one address.
    private static long? Number(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number.ToString(CultureInfo.InvariantCulture) == text ? number : null;
}
