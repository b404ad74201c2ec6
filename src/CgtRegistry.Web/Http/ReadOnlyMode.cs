using System.Globalization;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;
using Npgsql;

namespace CgtRegistry.Web.Http;

/// <summary>
/// While nothing can be written – because the operator says so, or because the database is away – look-ups go on, what a person
/// typed stays in the page they get, to be sent again, and programs are told when to come back.
/// </summary>
internal static class ReadOnlyMode
{
    private static readonly TimeSpan ComeBackAfter = TimeSpan.FromSeconds(30);

    /// <summary>States in which PostgreSQL takes no connections or no writes: refused, no such database, lost, no resources, closed to connections, being stopped, standby (appendix A of its manual).</summary>
    private static readonly string[] StatesOfTheServer = ["08", "28", PostgresErrorCodes.InvalidCatalogName, "53", PostgresErrorCodes.ObjectNotInPrerequisiteState, "57P", PostgresErrorCodes.ReadOnlySqlTransaction];

    /// <summary>Refuses all that writes, when the settings say so.</summary>
    public static void UseReadOnlyMode(this WebApplication app)
    {
        if (app.Services.GetRequiredService<RegistrySettings>().ReadOnly)
        {
            app.Use((http, next) => Writes(http) ? AnswerAsync(http, "read-only-mode") : next(http));
        }
    }

    /// <summary>Whether a request failed because the database cannot take it now, whatever it says.</summary>
    public static bool IsCause(Exception failed) => failed switch
    {
        PostgresException refused => StatesOfTheServer.Any(s => refused.SqlState.StartsWith(s, StringComparison.Ordinal)),
        NpgsqlException => true,
        { InnerException: { } inner } => IsCause(inner),
        _ => false,
    };

    /// <summary>Answers a request that cannot be served now.</summary>
    public static async Task AnswerAsync(HttpContext http, string slug)
    {
        http.Response.Headers.RetryAfter = ComeBackAfter.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        if (Problems.IsForPeople(http) && await HeldForms.HoldAsync(http) is { } held)
        {
            http.Response.Headers.CacheControl = "no-store";
            await ErrorPages.AfreshAsync(http, () => http.Show<HeldPage>("/staff/held", new { Held = held, NotWritable = true }, StatusCodes.Status503ServiceUnavailable).ExecuteAsync(http));
            return;
        }

        await Problems.WriteAsync(http, StatusCodes.Status503ServiceUnavailable, slug);
    }

    /// <summary>Whether a request only asks for what everybody may see. Questions are asked by POST too; what an address does, it has declared.</summary>
    public static bool IsLookUp(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<DoesAttribute>()?.Act is null or Act.ReadPublished or Act.Calculate;

    private static bool Writes(HttpContext http) => !HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method) && !IsLookUp(http);
}
