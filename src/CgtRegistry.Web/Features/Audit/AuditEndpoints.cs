using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Features.Audit;

/// <summary>The audit as a file.</summary>
internal static class AuditEndpoints
{
    private static readonly string[] Languages = ["vi", "en"];
    private static readonly string[] Columns = ["id", "at", "person", "role", "act", "subject_kind", "subject", "institution", "publication", "detail", "session", "trace"];

    public static void MapAudit(this IEndpointRouteBuilder app)
    {
        foreach (var language in Languages)
        {
            app.MapGet($"/{language}/staff/audit.csv", GiveAsync).Does(Act.ReadAudit).ExcludeFromDescription();
        }
    }

    private static async Task<IResult> GiveAsync(AuditReader reader, HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-store";
        return AuditFilter.Read(name => http.Request.Query[name].ToString()) is { } query
            ? Csv.File("audit.csv", Columns, (await reader.ListAsync(query, before: null, AuditReader.MostRows)).Select(Row))
            : Problems.Validation(new FieldError("day", "not-allowed"));
    }

    private static object?[] Row(AuditEntry e) =>
    [
        e.Id, e.At.ToString("O"), e.Pseudonym, e.Role is { } role ? AskedFor.Code(role) : null, AskedFor.Code(e.Act), e.SubjectKind, e.Subject, e.Institution, e.Publication, e.Detail, e.Session, e.TraceId,
    ];
}
