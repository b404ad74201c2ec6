using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace CgtRegistry.Web.Live;

/// <summary>Ready means: the picture holds the register, and the database answers with the settings that make writes durable.</summary>
internal sealed class RegisterHealth(NpgsqlDataSource database, LiveRegister live) : IHealthCheck
{
    private static readonly Dictionary<string, string> Durable = new() { ["fsync"] = "on", ["full_page_writes"] = "on", ["synchronous_commit"] = "on,remote_apply,remote_write,local" };

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (live.Current.Institutions.Count == 0)
        {
            return HealthCheckResult.Unhealthy("the register is empty");
        }

        try
        {
            await using var command = database.CreateCommand("select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')");
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken))
            {
                if (!Durable[reader.GetString(0)].Split(',').Contains(reader.GetString(1)))
                {
                    return HealthCheckResult.Unhealthy($"the database runs with {reader.GetString(0)} = {reader.GetString(1)}");
                }
            }

            return HealthCheckResult.Healthy();
        }
        catch (NpgsqlException)
        {
            return HealthCheckResult.Degraded("the database does not answer; look-ups go on from memory");
        }
    }
}
