using System.Threading.Channels;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange;
using CgtRegistry.Interchange.Trials;
using CgtRegistry.Web.Persistence.Registrations;

namespace CgtRegistry.Web.Features.Trials.Import;

/// <summary>Reads a file record by record and hands on batches, never more of the file in memory than a few of them.</summary>
internal sealed class TrialFileReader(TrialFormat format, Func<Stream> open, ImportLimits limits, IProgress<TrialImportProgress>? progress)
{
    private const int MostRecords = 4_000;
    private const int MostBytes = 16 * 1024 * 1024;

    private readonly List<PreparedRegistration> _records = [];
    private readonly HashSet<RegistrationKey> _keys = [];
    private readonly List<Complaint> _complaints = [];
    private int _read;
    private int _total;
    private long _bytes;
    private volatile bool _mostAreNew = true;

    /// <summary>
    /// Whether most records are new, as far as is known. Then what lists and search read of them is made here, beside the storing
    /// of those before; else only for the few that need it, when they are stored.
    /// </summary>
    public bool MostAreNew { set => _mostAreNew = value; }

    /// <summary>The rule for which the file could not be read to its end, when it could not.</summary>
    public string? RefusedBy { get; private set; }

    /// <summary>Reads to the end of the file; why it stopped before, when it did. What was read until then is handed on.</summary>
    public async Task<string?> ReadAsync(ChannelWriter<TrialBatch> batches, CancellationToken cancellationToken)
    {
        try
        {
            var stopped = await ReadAllAsync(batches, cancellationToken);
            await HandOnAsync(batches, cancellationToken);
            RefusedBy ??= _total == 0 ? "no-records" : null;
            return stopped ?? (_total == 0 ? "The file holds no record." : null);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return "Stopped before the end of the file.";
        }
        finally
        {
            batches.Complete();
        }
    }

    private async Task<string?> ReadAllAsync(ChannelWriter<TrialBatch> batches, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = open();
            foreach (var trial in format.Read(content, limits))
            {
                await TakeAsync(trial, batches, cancellationToken);
                if (_total % 500 == 0)
                {
                    progress?.Report(new TrialImportProgress(content.Position, content.Length, _total));
                }
            }

            progress?.Report(new TrialImportProgress(content.Length, content.Length, _total));
            return null;
        }
        catch (RefusedFileException refused)
        {
            RefusedBy = refused.Rule;
            return refused.Message;
        }
    }

    private async Task TakeAsync(ReadTrial trial, ChannelWriter<TrialBatch> batches, CancellationToken cancellationToken)
    {
        var prepared = Prepare(trial);

        // The second record of a number in one file is a later state of it and comes in a later batch.
        if (_read >= MostRecords || _bytes >= MostBytes || (prepared is not null && _keys.Contains(prepared.Key)))
        {
            await HandOnAsync(batches, cancellationToken);
        }

        _read++;
        _total++;
        _complaints.AddRange(trial.Complaints);
        if (prepared is not null)
        {
            _records.Add(prepared);
            _keys.Add(prepared.Key);
            _bytes += prepared.Document.Length;
        }
    }

    private PreparedRegistration? Prepare(ReadTrial trial)
    {
        try
        {
            var prepared = trial.Registration is { } record ? PreparedRecord.Of(PersonalData.LeftOut(record)) : null;
            _ = _mostAreNew ? prepared?.Brief.Value : null;
            return prepared;
        }
        catch (ArgumentException unreadable)
        {
            // Half a character somewhere in a text: no text of Unicode, so nothing to store.
            _complaints.Add(Complaint.About(trial.Place, unreadable.ParamName ?? "text", "", "not-unicode"));
            return null;
        }
    }

    private async Task HandOnAsync(ChannelWriter<TrialBatch> batches, CancellationToken cancellationToken)
    {
        if (_read > 0)
        {
            await batches.WriteAsync(new TrialBatch([.. _records], _read, [.. _complaints]), cancellationToken);
        }

        _records.Clear();
        _keys.Clear();
        _complaints.Clear();
        (_read, _bytes) = (0, 0);
    }
}
