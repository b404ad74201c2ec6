using CgtRegistry.Domain.Trials.Differences;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Web.Persistence.Registrations;
using CgtRegistry.Web.Persistence.Work;
using Npgsql;

namespace CgtRegistry.Web.Features.Trials.Import.Staff;

/// <summary>A file that can be taken in, and what that would do.</summary>
/// <param name="Reading">What it would do.</param>
/// <param name="Numbers">The numbers in it.</param>
internal sealed record ReadTrialFile(TrialReading Reading, string[] Numbers);

/// <summary>
/// Reads files on trial: the same reader and the same judgement as taking them in, and nothing is changed. It takes a processor and
/// much memory for seconds, so one is read at a time.
/// </summary>
internal sealed class TrialReadings(NpgsqlDataSource database, Workplace workplace, TrialImports imports, TimeProvider clock) : IDisposable
{
    // Longer texts are cut: a difference is shown, not the whole record.
    private const int MostWords = 2_000;

    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Takes the turn until it is disposed; none when somebody else's file is being read.</summary>
    public async Task<IDisposable?> TryTakeTurnAsync() => await _one.WaitAsync(TimeSpan.Zero) ? new Turn(_one) : null;

    /// <summary>Reads a file; the rule that refuses it, when it cannot be taken in as a whole.</summary>
    public async Task<(ReadTrialFile? Read, string? RefusedBy)> ReadAsync(TrialFormat format, byte[] content, CancellationToken cancellationToken)
    {
        var whole = await WholeReading.OfAsync(format, content, progress: null, cancellationToken);
        return whole.RefusedBy is { } rule ? (null, rule)
            : whole.Batches.All(b => b.Records.Count == 0) ? (null, "no-trials")
            : (await ForeseeAsync(format, whole, cancellationToken), null);
    }

    /// <summary>Which versions the register holds now of the records with some numbers.</summary>
    public async Task<string> PictureAsync(string[] numbers, CancellationToken cancellationToken)
    {
        await using var work = workplace.Open(Acting.System);
        return await work.Database.PictureOfAsync(numbers, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private async Task<ReadTrialFile> ForeseeAsync(TrialFormat format, WholeReading whole, CancellationToken cancellationToken)
    {
        string[] numbers = [.. whole.Batches.SelectMany(b => b.Records).Select(r => r.Key.Number).Distinct()];
        var picture = await PictureAsync(numbers, cancellationToken); // asked first: what moves meanwhile counts as moved
        var foreseen = await database.ForeseeAsync([.. whole.Batches.SelectMany(b => b.Records)], TrialReading.MostChanged, cancellationToken);
        var tally = new TrialTally();
        var at = 0;
        foreach (var batch in whole.Batches)
        {
            tally.Add(batch, [.. foreseen.Skip(at).Take(batch.Records.Count).Select(f => f.Outcome)]);
            at += batch.Records.Count;
        }

        var run = tally.Into(new TrialImportRow { At = clock.GetUtcNow(), Format = format.Name, File = "", Sha256 = "" }, id: 0, clock.GetUtcNow());
        return new ReadTrialFile(
            new TrialReading(
                tally.Counts,
                await imports.MissingAsync(run, cancellationToken),
                [.. foreseen.Where(f => f.Outcome is StagedAs.New).Take(TrialReading.MostNew).Select(f => Named(Registration(f)))],
                [.. foreseen.Where(f => f.Before is not null).Select(f => Changed(f, RegistrationJson.Read(f.Before!)))],
                [.. tally.Complaints.Take(TrialReading.MostComplaints)],
                tally.ComplaintCount,
                picture),
            numbers);
    }

    private static TrialRegistration Registration(ForeseenRegistration foreseen) => RegistrationJson.Read(System.Text.Encoding.UTF8.GetString(foreseen.Record.Document));

    private static ReadRecord Named(TrialRegistration record) => new(record.Number, record.Channel, record.Text.PublicTitle ?? record.Text.ScientificTitle);

    private static ReadChange Changed(ForeseenRegistration foreseen, TrialRegistration before)
    {
        var after = Registration(foreseen);
        return new(Named(after), [.. TrialDifference.Between(before, after).Changes.Select(c => c with { Before = Cut(c.Before), After = Cut(c.After) })]);
    }

    private static string? Cut(string? words) => words?.Length > MostWords ? string.Concat(words.EnumerateRunes().Take(MostWords)) + "…" : words;

    private sealed class Turn(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
