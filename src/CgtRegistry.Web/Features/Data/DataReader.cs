using CgtRegistry.Web.Features.Trials;
using CgtRegistry.Web.Live;
using Npgsql;

namespace CgtRegistry.Web.Features.Data;

/// <summary>How much there is to take away.</summary>
/// <param name="Records">Records of registries.</param>
/// <param name="Trials">Trials they and the register's own records speak of.</param>
/// <param name="Last">The last publication.</param>
public sealed record DataHeld(long Records, int Trials, Published Last);

/// <summary>What the page of downloads says.</summary>
internal sealed class DataReader(NpgsqlDataSource database, TrialCatalogue catalogue, LiveRegister live)
{
    public async Task<DataHeld> ReadAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("select count(*) from registration_row");
        var records = (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        return new DataHeld(records, catalogue.Index.Count, live.Last);
    }
}
