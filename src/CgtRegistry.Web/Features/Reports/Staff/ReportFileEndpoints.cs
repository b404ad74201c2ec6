using CgtRegistry.Domain.Reports;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Forms;

namespace CgtRegistry.Web.Features.Reports.Staff;

/// <summary>Files of reports: always downloads under names of ours, never shown by the browser as part of our pages.</summary>
internal static class ReportFileEndpoints
{
    private static readonly string[] Languages = ["vi", "en"];

    public static void MapReportFiles(this IEndpointRouteBuilder app)
    {
        foreach (var language in Languages)
        {
            app.MapGet($"/{language}/staff/reports/{{id:guid}}/files/{{file:guid}}", GiveAsync).Does(Act.ReadReports).ExcludeFromDescription();
        }
    }

    private static async Task<IResult> GiveAsync(Guid id, Guid file, ReportReader reader, HttpContext http)
    {
        if (await reader.FileAsync(id, file) is not { } found)
        {
            return FormEndpoints.Refused(Access.Hidden);
        }

        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        var (type, ending) = found.Type switch
        {
            AttachmentType.Jpeg => ("image/jpeg", "jpg"),
            AttachmentType.Png => ("image/png", "png"),
            _ => ("application/pdf", "pdf"),
        };
        return Results.File(found.Content, type, $"report-{id:N}-{file.ToString("N")[^6..]}.{ending}");
    }
}
