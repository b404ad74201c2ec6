using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Audit;

/// <summary>What entries are asked for.</summary>
/// <param name="Person">Pseudonym of who acted.</param>
/// <param name="Act">What was done.</param>
/// <param name="Subject">Kind and identifier of what was acted on, or either.</param>
/// <param name="Day">The day in Vietnam.</param>
/// <param name="Session">One session: what it touched (R46).</param>
public sealed record AuditQuery(string? Person = null, Act? Act = null, string? Subject = null, DateOnly? Day = null, Guid? Session = null);

/// <summary>Who did what: auditors read all of it, administrators accounts and sign-in.</summary>
public sealed class AuditReader(Workplace workplace, SignedIn signedIn)
{
    /// <summary>Entries on one page.</summary>
    public const int PageSize = 50;

    /// <summary>Most entries of one download.</summary>
    public const int MostRows = 50_000;

    private static readonly Act[] Security = [Act.SignIn, Act.ManageOwnAccount, Act.ManageAccounts, Act.SendLetters];

    /// <summary>The acts the person may read of.</summary>
    public IReadOnlyList<Act> Readable => signedIn.Required.Role is WorkRole.Auditor ? Enum.GetValues<Act>() : Security;

    /// <summary>Entries, newest first, from before one on.</summary>
    public async Task<IReadOnlyList<AuditEntry>> ListAsync(AuditQuery query, long? before, int most)
    {
        await using var work = workplace.Open(signedIn.Acting);
        var readable = Readable;
        var entries = work.Set<AuditEntry>().AsNoTracking().Where(e => readable.Contains(e.Act));
        entries = query.Person is { } person ? entries.Where(e => e.Pseudonym == person) : entries;
        entries = query.Act is { } act ? entries.Where(e => e.Act == act) : entries;
        entries = query.Subject is { } subject ? entries.Where(e => e.Subject == subject || e.SubjectKind == subject) : entries;
        entries = query.Session is { } session ? entries.Where(e => e.Session == session) : entries;
        if (query.Day is { } day)
        {
            var (from, until) = (VietnamCalendar.StartOf(day), VietnamCalendar.StartOf(day.AddDays(1)));
            entries = entries.Where(e => e.At >= from && e.At < until);
        }

        entries = before is { } last ? entries.Where(e => e.Id < last) : entries;
        return await entries.OrderByDescending(e => e.Id).Take(most).ToListAsync();
    }
}
