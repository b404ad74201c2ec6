using System.Security.Cryptography;
using System.Text;
using CgtRegistry.Domain.Reports;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Reports.Sending;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Reports.Staff;

/// <summary>A file of a report, without its content.</summary>
public sealed record ReportFile(Guid Id, AttachmentType Type, int Bytes);

/// <summary>A report with everything a regulator may see of it.</summary>
/// <param name="Report">The report.</param>
/// <param name="Files">Its files.</param>
/// <param name="Contact">How to reach the sender; regulators only.</param>
/// <param name="People">Pseudonyms of those who wrote notes or work on it.</param>
public sealed record ReportOnDesk(PublicReport Report, IReadOnlyList<ReportFile> Files, string? Contact, IReadOnlyDictionary<string, string> People);

/// <summary>Reports of the public, for those who handle or oversee them.</summary>
public sealed class ReportReader(Workplace workplace, SignedIn signedIn, IDataProtectionProvider protection)
{
    /// <summary>Reports on one page.</summary>
    public const int PageSize = 50;

    /// <summary>Reports of a state, newest first, from before one on.</summary>
    public async Task<IReadOnlyList<PublicReport>> ListAsync(ReportState state, string? institution, Guid? before)
    {
        await using var work = workplace.Open(signedIn.Acting);
        var reports = work.Set<PublicReport>().AsNoTracking().Where(r => r.State == state);
        reports = institution is null ? reports : reports.Where(r => r.Institution == institution);
        reports = before is { } last ? reports.Where(r => r.Id.CompareTo(last) < 0) : reports;
        return await reports.OrderByDescending(r => r.Id).Take(PageSize + 1).ToListAsync();
    }

    /// <summary>How many there are in each state.</summary>
    public async Task<IReadOnlyDictionary<ReportState, int>> CountsAsync()
    {
        await using var work = workplace.Open(signedIn.Acting);
        return await work.Set<PublicReport>().GroupBy(r => r.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);
    }

    /// <summary>One report.</summary>
    public async Task<ReportOnDesk?> FindAsync(Guid id)
    {
        await using var work = workplace.Open(signedIn.Acting);
        if (await work.Set<PublicReport>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id) is not { } report)
        {
            return null;
        }

        var files = await work.Set<ReportAttachment>().Where(f => report.Files.Contains(f.Id) && f.Report == id).OrderBy(f => f.Id).Select(f => new ReportFile(f.Id, f.Type, f.Bytes)).ToListAsync();
        var ids = report.Handling.Notes.Select(n => n.By).Append(report.Handling.Assignee ?? default).Where(p => p.Value is not null).Select(p => Guid.Parse(p.Value)).Distinct().ToList();
        var people = await work.Users.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id.ToString(), a => a.Pseudonym);
        return new ReportOnDesk(report, files, ContactOf(report), people);
    }

    /// <summary>A file of a report.</summary>
    public async Task<ReportAttachment?> FileAsync(Guid report, Guid id)
    {
        await using var work = workplace.Open(signedIn.Acting);
        return await work.Set<ReportAttachment>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id && f.Report == report && work.Set<PublicReport>().Any(r => r.Id == report));
    }

    private string? ContactOf(PublicReport report)
    {
        try
        {
            return signedIn.Required.IsRegulator && report.Contact is { } seal ? Encoding.UTF8.GetString(protection.CreateProtector(SendReport.ContactSeal).Unprotect(seal)) : null;
        }
        catch (CryptographicException)
        {
            return null; // sealed with a key that is gone
        }
    }
}
