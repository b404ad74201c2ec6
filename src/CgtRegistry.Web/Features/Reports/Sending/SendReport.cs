using System.Security.Cryptography;
using System.Text;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Reports;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Mail;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CgtRegistry.Web.Features.Reports.Sending;

/// <summary>Takes in a report of the public. Whoever sends it needs no account, and a signed-in browser is not noted.</summary>
internal static class SendReport
{
    /// <summary>Purpose under which senders' contacts are sealed.</summary>
    public const string ContactSeal = "report contact";

    /// <summary>A field people do not see; programs that fill in everything do.</summary>
    public const string TrapField = "website";

    private const long MostBody = (Attachment.MostFiles * (long)Attachment.MostBytes) + (1024 * 1024);

    private static readonly TimeSpan Fastest = TimeSpan.FromSeconds(3);

    public static void MapSendReport(this IEndpointRouteBuilder app) => app.MapForm("/report", Act.ReportToAuthority, SendAsync, MostBody);

    private static async Task<IResult> SendAsync(
        PostedForm form, ReportTickets tickets, ReportLimits limits, Workplace workplace, IDataProtectionProvider protection, TimeProvider clock, HttpContext http)
    {
        var network = ReportLimits.NetworkOf(http);
        await using var work = workplace.Open(Acting.Public with { TraceId = http.TraceIdentifier });
        var known = tickets.Read(form.Text(ReportTicket.Field));
        tickets.Current = await ReportFiles.TakeAsync(form, known ?? tickets.New(), work, () => limits.Files.Take(network), http.RequestAborted);
        var sent = SentReport.Read(form);
        Refusal[] refusals = [.. Against(form, known, clock.GetUtcNow())];
        if (form.Refusals.Count + refusals.Length > 0)
        {
            await work.KeepAsync(http.RequestAborted);
            return http.Again<ReportPage>(form, refusals, "/report");
        }

        if (limits.Reports.Take(network) is { } wait)
        {
            return await ReportLimits.TooOftenAsync(http, wait);
        }

        var code = tickets.Current.CodeFor(form.HashOfContent(ReportTicket.Field, tickets.Current.Held.Select(f => f.Hash)));
        work.Add(Row(sent, tickets.Current, code, protection.CreateProtector(ContactSeal), http, clock.GetUtcNow()));
        await work.LetterToRoleAsync(WorkRole.Reviewer, new Letter("report-received", $"/staff/reports/{tickets.Current.Report}") { Mailed = false }, cancellationToken: http.RequestAborted);
        var isFirst = await work.ActOnceAsync(new Acted(Act.ReportToAuthority, "report", tickets.Current.Report.ToString()), http.RequestAborted);
        if (!isFirst && await work.StandingOfAsync(HashOf(code), http.RequestAborted) is null)
        {
            // The report of this form is there and says something else. Its files, and those sent along, go with the new form.
            var next = await ReportFiles.CopyAsync(tickets.Current, tickets.New() with { Opened = tickets.Current.Opened }, work, workplace, http.RequestAborted);
            tickets.Current = await ReportFiles.TakeAsync(form, next, work, () => null, http.RequestAborted);
            await work.KeepAsync(http.RequestAborted);
            return http.AgainAsNew<ReportPage>(form, "/report/status", "/report", link: "report.sent-before.link");
        }

        http.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<PageAgain>(new { Page = typeof(ReceiptPage), Given = new Dictionary<string, object> { [nameof(ReceiptPage.Code)] = code.ToString() } });
    }

    private static IEnumerable<Refusal> Against(PostedForm form, ReportTicket? ticket, DateTimeOffset now)
    {
        if (form.Text(TrapField) is not null)
        {
            yield return Refused("trap");
        }

        if (ticket is null)
        {
            yield return Refused("form-too-old");
        }
        else if (now - ticket.Opened < Fastest)
        {
            yield return Refused("too-fast");
        }
    }

    private static Refusal Refused(string code) => new(code, Texts.Both($"report.{code}"), Texts.Both($"report.{code}.do"));

    private static PublicReport Row(SentReport sent, ReportTicket ticket, ReceiptCode code, IDataProtector seal, HttpContext http, DateTimeOffset now) => new()
    {
        Id = ticket.Report,
        ReceiptHash = HashOf(code),
        At = now,
        Language = http.Request.Path.StartsWithSegments("/en") ? "en" : "vi",
        Kinds = sent.Kinds,
        Place = sent.Place,
        Address = sent.Address,
        Therapy = sent.Therapy,
        Happened = sent.Happened,
        What = sent.What,
        Contact = sent.Contact is { } contact ? seal.Protect(Encoding.UTF8.GetBytes(contact)) : null,
        Files = [.. ticket.Held.Select(f => f.Id)],
        Handling = ReportCase.Fresh,
        State = ReportState.New,
    };

    public static byte[] HashOf(ReceiptCode code) => SHA256.HashData(Encoding.ASCII.GetBytes(code.ToString()));
}
