using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Persistence.Work;

/// <summary>Letters of one reader.</summary>
internal static class ReadLetters
{
    public static Task<OutboxRow?> LetterOfAsync(this WorkDb work, Guid account, Guid letter) =>
        work.Set<OutboxRow>().SingleOrDefaultAsync(l => l.Id == letter && l.Account == account);

    /// <summary>Marks everything up to a letter as read.</summary>
    public static Task<int> ReadLettersAsync(this WorkDb work, Guid account, Guid last)
    {
        var now = work.Now;
        return work.Set<OutboxRow>().Where(l => l.Account == account && l.ReadAt == null && l.Id.CompareTo(last) <= 0).ExecuteUpdateAsync(set => set.SetProperty(l => l.ReadAt, now));
    }

    /// <summary>Mails no letter of the work of a place any more that has not gone yet: its reader has another place now. It stays in the inbox.</summary>
    public static Task<int> StopMailOfWorkAsync(this WorkDb work, Guid account, CancellationToken cancellationToken) =>
        work.Set<OutboxRow>()
            .Where(l => l.Account == account && l.SentAt == null && l.Mailed && (l.Address!.StartsWith("/staff/applications/") || l.Address.StartsWith("/staff/reviews/")))
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Mailed, false), cancellationToken);
}
