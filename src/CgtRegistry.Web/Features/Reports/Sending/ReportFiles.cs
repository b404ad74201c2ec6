using System.Security.Cryptography;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Reports;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

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
                held.Add(Held(kept));
            }
        }

        return ticket with { Held = held };
    }

    /// <summary>Takes the files held with one ticket over to another: what is held for a report that was sent stays with that one, and goes with the next too.</summary>
    public static async Task<ReportTicket> CopyAsync(ReportTicket from, ReportTicket to, WorkDb work, Workplace workplace, CancellationToken cancellationToken)
    {
        var held = from.Held.Select(f => f.Id).ToArray();
        await using var program = workplace.Open(Acting.System); // the public reads no files, not even its own
        var kept = await program.Set<ReportAttachment>().AsNoTracking().Where(f => held.Contains(f.Id)).OrderBy(f => f.Id).ToListAsync(cancellationToken);
        var copies = kept.ConvertAll(f => new ReportAttachment { Id = Guid.CreateVersion7(work.Now), Report = to.Report, Type = f.Type, Bytes = f.Bytes, Sha256 = f.Sha256, Content = f.Content, At = work.Now });
        work.AddRange(copies);
        return to with { Held = copies.ConvertAll(Held) };
    }

    private static HeldFile Held(ReportAttachment kept) => new(kept.Id, kept.Type, kept.Bytes, Convert.ToHexString(kept.Sha256));

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
