using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Reports;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CgtRegistry.Web.Features.Reports.Sending;

/// <summary>Says what became of a report to whoever has its receipt. The code is sent as a form, so that it stands in no address and no log.</summary>
internal static class FollowReport
{
    public static void MapFollowReport(this IEndpointRouteBuilder app) => app.MapForm("/report/status", Act.ReportToAuthority, FollowAsync);

    private static async Task<IResult> FollowAsync(PostedForm form, ReportLimits limits, Workplace workplace, HttpContext http)
    {
        var typed = form.Required("code", Texts.Both("report.code"));
        if (form.Refusals.Count == 0)
        {
            await using var work = workplace.Open(Acting.Public);
            if (ReceiptCode.TryRead(typed, out var code) && await work.StandingOfAsync(SendReport.HashOf(code.Value), http.RequestAborted) is { } standing)
            {
                http.Response.Headers.CacheControl = "no-store";
                http.RequestServices.GetRequiredService<PageContext>().ShownAt("/report/status");
                return new RazorComponentResult<PageAgain>(new { Page = typeof(ReportStatusPage), Given = new Dictionary<string, object> { [nameof(ReportStatusPage.Standing)] = standing } });
            }

            if (limits.Guesses.Take(ReportLimits.NetworkOf(http)) is { } wait)
            {
                return await ReportLimits.TooOftenAsync(http, wait);
            }

            form.Refuse(new Refusal("unknown-receipt", Texts.Both("report.unknown-receipt"), Texts.Both("report.unknown-receipt.do"), "code"));
        }

        return http.Again<ReportStatusPage>(form, [], "/report/status");
    }
}
