using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Interchange;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence;
using CgtRegistry.Web.Seed;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Law.Import;

/// <summary>What came of an import of legal texts.</summary>
/// <param name="Counts">Records read, new, changed, unchanged, rejected.</param>
/// <param name="Complaints">A line for everything that was repaired or could not be taken in.</param>
public sealed record LawImportReport(LoadReport Counts, IReadOnlyList<Complaint> Complaints);

/// <summary>
/// Takes legal texts into the register, through the one door for change and in whole batches: an import that is stopped
/// can be run again, and one that is run twice changes nothing.
/// </summary>
public sealed class LawImporter(IDbContextFactory<RegistryDb> registry, LiveRegister live)
{
    private const int BatchSize = 800;

    /// <summary>Takes in one source of texts.</summary>
    /// <param name="source">What it holds and where it comes from.</param>
    /// <param name="progress">Told how many records are done, of how many.</param>
    /// <param name="cancellationToken">Stops after the batch at hand.</param>
    public async Task<LawImportReport> ImportAsync(LawSource source, IProgress<(int Done, int Of)>? progress, CancellationToken cancellationToken)
    {
        var records = new LawRecords(live.Current);
        var citation = new Citation(source.Source, source.Grade);
        var told = source.Read(records, citation).GroupBy(r => r.Ref).Select(tellings => tellings.Last()).ToList();
        var counts = new LoadReport(0, 0, 0, 0, records.Rejected);
        var publication = new Publication(PublicationKind.LawTextsImported, Actor.System, Reason(source));
        var passages = records.Passages.DistinctBy(p => p.Sha256).ToDictionary(p => p.Sha256, StringComparer.Ordinal);
        var batches = told.Chunk(BatchSize).ToList();
        foreach (var (n, batch) in batches.Index())
        {
            await using var db = await registry.CreateDbContextAsync(cancellationToken);
            foreach (var passage in n == batches.Count - 1 ? [.. passages.Values] : Behind(batch, passages))
            {
                db.Keep(passage);
                passages.Remove(passage.Sha256);
            }

            counts += await db.LoadAsync(batch, publication, kept => records.Complaints.Add(ChangedHere(kept)), cancellationToken);
            progress?.Report((counts.Read, told.Count));
        }

        return new LawImportReport(counts, records.Complaints);
    }

    private static Complaint ChangedHere(RecordRef kept) => Complaint.About(kept.ToString(), "", "", "changed-here");

    // A wording and the passage it was read from are stored together; what no wording names comes last.
    private static List<SourcePassageRow> Behind(IEnumerable<IPublicRecord> records, Dictionary<string, SourcePassageRow> passages) =>
        [.. records.OfType<Provision>().SelectMany(p => p.Versions).Select(v => v.Wording?.Raw).OfType<string>().Distinct().Where(passages.ContainsKey).Select(hash => passages[hash])];

    private LocalText Reason(LawSource source)
    {
        var title = live.Current.Sources.GetValueOrDefault(source.Source)?.Title ?? source.Source.Value;
        return new LocalText($"Nạp văn bản pháp luật: {title}.", $"Took in legal texts: {title}.");
    }
}
