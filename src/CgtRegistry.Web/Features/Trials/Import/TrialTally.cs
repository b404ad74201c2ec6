using System.Text.Json;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange;
using CgtRegistry.Web.Persistence;
using CgtRegistry.Web.Persistence.Registrations;
using CgtRegistry.Web.Seed;

namespace CgtRegistry.Web.Features.Trials.Import;

/// <summary>Counts what becomes of the records of an import.</summary>
internal sealed class TrialTally
{
    /// <summary>So many complaints are kept; more than that nobody reads, but all are counted.</summary>
    public const int MostComplaints = 5_000;

    private readonly List<Complaint> _complaints = [];

    public LoadReport Counts { get; private set; } = new(0, 0, 0, 0);
    public IReadOnlyList<Complaint> Complaints => _complaints;
    public int ComplaintCount { get; private set; }
    public string? Stopped { get; set; }

    /// <summary>The numbers of the file.</summary>
    public HashSet<string> Numbers { get; } = new(StringComparer.Ordinal);

    private readonly HashSet<RecordChannel> _channels = [];
    private PartialDate? _until;

    public void Add(TrialBatch batch, IReadOnlyList<StagedAs> outcomes)
    {
        foreach (var (record, outcome) in batch.Records.Zip(outcomes))
        {
            Numbers.Add(record.Key.Number);
            _channels.Add(record.Key.Channel);
            _until = record.RecordedOn is { } day && (_until is not { } latest || latest < day) ? day : _until;
            if (outcome is StagedAs.OlderThanHeld)
            {
                Complain(Complaint.About(record.Key.Number, "recordedOn", record.RecordedOn?.ToString() ?? "", "older-than-held"));
            }
        }

        foreach (var complaint in batch.Complaints)
        {
            Complain(complaint);
        }

        Counts += new LoadReport(
            batch.Read,
            outcomes.Count(o => o is StagedAs.New),
            outcomes.Count(o => o is StagedAs.Changed),
            outcomes.Count(o => o is StagedAs.Unchanged or StagedAs.OlderThanHeld),
            batch.Read - batch.Records.Count);
    }

    /// <summary>The run as it ended.</summary>
    public TrialImportRow Into(TrialImportRow run, long id, DateTimeOffset at) => new()
    {
        Id = id,
        At = run.At,
        EndedAt = at,
        Format = run.Format,
        File = run.File,
        Sha256 = run.Sha256,
        Read = Counts.Read,
        New = Counts.New,
        Changed = Counts.Changed,
        Unchanged = Counts.Unchanged,
        Rejected = Counts.Rejected,
        Stopped = Stopped,
        ComplaintCount = ComplaintCount,
        Complaints = JsonSerializer.Serialize(_complaints, RecordJson.Options),
        Channel = _channels is { Count: 1 } ? _channels.Single() : null,
        RecordedUntil = _until?.ToString(),
        Numbers = [.. Numbers],
    };

    private void Complain(Complaint complaint)
    {
        ComplaintCount++;
        if (_complaints.Count < MostComplaints)
        {
            _complaints.Add(complaint);
        }
    }
}
