using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Reports;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Reports.Staff;

/// <summary>What regulators do with a report: take it up, link it, note, tell the sender, close.</summary>
internal sealed class HandleReport(WorkDb work, SignedIn signedIn, LiveRegister live, IHttpContextAccessor accessor)
{
    private HttpContext Http => accessor.HttpContext!;

    public static void MapHandleReport(IEndpointRouteBuilder app)
    {
        app.MapForm("/staff/reports/{id:guid}/take", Act.TriageReport, (Guid id, PostedForm form, HandleReport handle) =>
            handle.DoAsync(id, form, "take", (report, by, _) => report.Take(by)));
        app.MapForm("/staff/reports/{id:guid}/link", Act.TriageReport, (Guid id, PostedForm form, HandleReport handle) => handle.LinkAsync(id, form));
        app.MapForm("/staff/reports/{id:guid}/note", Act.TriageReport, (Guid id, PostedForm form, HandleReport handle) =>
        {
            form.Screen("text");
            return handle.DoAsync(id, form, "note", (report, by, now) => report.Note(by, form.Text("text") ?? "", now));
        });
        app.MapForm("/staff/reports/{id:guid}/remark", Act.TriageReport, (Guid id, PostedForm form, HandleReport handle) =>
        {
            form.Screen("text");
            return handle.DoAsync(id, form, "remark", (report, by, now) => report.Remark(by, form.Text("text") ?? "", now));
        });
        app.MapForm("/staff/reports/{id:guid}/close", Act.TriageReport, (Guid id, PostedForm form, HandleReport handle) =>
        {
            form.Screen("remark");
            return handle.DoAsync(id, form, "close", (report, by, now) => report.Close(by, form.Choice<ReportOutcome>("outcome"), form.Text("remark"), now));
        });
    }

    private Task<IResult> LinkAsync(Guid id, PostedForm form)
    {
        var institution = Known("institution", live.Current.Institutions.Values, i => i.Id.Value, i => i.Names);
        var therapy = Known("therapy", live.Current.Therapies.Values, t => t.Id.Value, t => t.Names);
        return DoAsync(id, form, "link", (report, by, _) => report.Link(by, institution is null ? null : new InstitutionId(institution), therapy is null ? null : new TherapyId(therapy)));

        string? Known<T>(string field, IEnumerable<T> records, Func<T, string> idOf, Func<T, IEnumerable<Domain.Names.Name>> names)
        {
            if (form.Text(field) is not { } typed)
            {
                return null;
            }

            string[] found = [.. records.Where(r => idOf(r) == typed || names(r).Any(n => string.Equals(n.Text, typed, StringComparison.OrdinalIgnoreCase))).Select(idOf).Take(2)];
            if (found.Length != 1)
            {
                form.Refuse(new Refusal("unknown-record", Texts.Both("report.unknown-record"), Texts.Both("report.unknown-record.do"), field));
            }

            return found.Length == 1 ? found[0] : null;
        }
    }

    private async Task<IResult> DoAsync(Guid id, PostedForm form, string code, Func<ReportCase, Person, DateTimeOffset, Decided<ReportCase>> act)
    {
        if (await work.Set<PublicReport>().SingleOrDefaultAsync(r => r.Id == id, Http.RequestAborted) is not { } report)
        {
            return FormEndpoints.Refused(Access.Hidden);
        }

        var decided = act(report.Handling, signedIn.Required.Person, work.Now);
        IReadOnlyList<Refusal> refusals = form.Version != report.Version ? [FormRefusals.Stale()] : decided.Refusals;
        if (form.Refusals.Count + refusals.Count > 0)
        {
            return Again(refusals);
        }

        report.Keep(decided.Value!);
        try
        {
            await work.ActAsync(new Acted(Act.TriageReport, "report", id.ToString(), report.Institution, code), Http.RequestAborted);
        }
        catch (DbUpdateConcurrencyException)
        {
            return Again([FormRefusals.Stale()]);
        }

        return Http.Done($"/staff/reports/{id}", $"report-{code}");

        IResult Again(IEnumerable<Refusal> why) => Http.Again<ReportDeskPage>(form, why, $"/staff/reports/{id}", new { Id = id });
    }
}
