using System.Security.Cryptography;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Reports;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Features.Reports.Sending;

/// <summary>Files sent along: looked at, cleaned, and held for the next sending of the form when this one is refused.</summary>
internal static class ReportFiles
{
    /// <summary>Adds the files of a form to its ticket, and to the database to be saved; those taken back are left out.</summary>
    public static async Task<ReportTicket> TakeAsync(PostedForm form, ReportTicket ticket, WorkDb work, Func<TimeSpan?> mayTake, CancellationToken cancellationToken)
    {
        List<HeldFile> held = [.. ticket.Held.Where(f => !form.All("drop").Contains(f.Id.ToString()))];
        foreach (var file in form.Files.Where(f => f.Length > 0))
        {
            if (held.Count == Attachment.MostFiles || mayTake() is not null)
            {
                form.Refuse(new Refusal("files-too-many", Texts.Both("report.files-too-many", ("n", _ => Attachment.MostFiles)), Texts.Both("report.files-too-many.do"), "files"));
                break;
            }

            var read = file.Length > Attachment.MostBytes ? Attachment.Read(new byte[Attachment.MostBytes + 1]) : Attachment.Read(await BytesAsync(file, cancellationToken));
            foreach (var refusal in read.Refusals)
            {
                form.Refuse(refusal);
            }

            if (read.IsDone)
            {
                var kept = Row(ticket, read.Value, work.Now);
                work.Add(kept);
                held.Add(new HeldFile(kept.Id, kept.Type, kept.Bytes, Convert.ToHexString(kept.Sha256)));
            }
        }

        return ticket with { Held = held };
    }

    private static ReportAttachment Row(ReportTicket ticket, Attachment read, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Report = ticket.Report,
        Type = read.Type,
        Bytes = read.Content.Length,
        Sha256 = SHA256.HashData(read.Content),
        Content = read.Content,
        At = now,
    };

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken cancellationToken)
    {
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}
