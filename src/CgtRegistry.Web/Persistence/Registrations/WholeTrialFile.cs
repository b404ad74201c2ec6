using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CgtRegistry.Web.Persistence.Registrations;

/// <summary>A whole file that comes in at once, as somebody confirmed it.</summary>
/// <param name="Picture">Which versions of its records the register held when the numbers were made.</param>
/// <param name="Numbers">The numbers of the file.</param>
/// <param name="Run">What is noted when it begins.</param>
/// <param name="Batches">Its records in order, in each batch each key once.</param>
/// <param name="Ended">What the run is once its records are judged; none when that is not what was confirmed.</param>
internal sealed record WholeTrialFile(
    string Picture,
    string[] Numbers,
    TrialImportRow Run,
    IReadOnlyList<IReadOnlyList<PreparedRegistration>> Batches,
    Func<long, IReadOnlyList<IReadOnlyList<StagedAs>>, TrialImportRow?> Ended)
{
    /// <summary>Number of its report, once it was stored.</summary>
    public long? RunNumber { get; private set; }

    /// <summary>Stores all of it in the transaction of a publication; how many records that changed.</summary>
    /// <exception cref="RegisterMovedException">The register is not as it was.</exception>
    public async Task<int> StageAsync(RegistryDb db, long publication, CancellationToken cancellationToken)
    {
        // Whoever publishes waits for this transaction, so what is asked here holds to its end.
        if (await db.Database.PictureOfAsync(Numbers, cancellationToken) != Picture)
        {
            throw new RegisterMovedException();
        }

        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        var run = await TrialImports.StartAsync(connection, Run, cancellationToken);
        List<IReadOnlyList<StagedAs>> outcomes = [];
        foreach (var records in Batches)
        {
            outcomes.Add(await RegistrationStaging.StageAsync(connection, new RegistrationBatch(run, records), publication, cancellationToken));
        }

        await TrialImports.EndAsync(db, Ended(run, outcomes) ?? throw new RegisterMovedException(), cancellationToken);
        RunNumber = run;
        return outcomes.Sum(o => o.Count(s => s is StagedAs.New or StagedAs.Changed));
    }
}

/// <summary>The register moved since a file was read: what was confirmed would not be what happens.</summary>
internal sealed class RegisterMovedException() : Exception("The register has moved since the file was read.");
