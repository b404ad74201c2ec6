using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Mail;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Inbox;

/// <summary>A letter as its reader sees it.</summary>
public sealed record InboxLetter(Guid Id, DateTimeOffset At, LetterText Text, string? Address, bool IsRead);

/// <summary>The letters of the person who is signed in. It reads beside whatever else the page reads.</summary>
public sealed class InboxReader(Workplace workplace, SignedIn signedIn)
{
    /// <summary>Letters on one page.</summary>
    public const int PageSize = 50;

    /// <summary>Letters, newest first, from before a letter on.</summary>
    public async Task<IReadOnlyList<InboxLetter>> ListAsync(string language, Guid? before, bool unreadOnly)
    {
        var account = signedIn.Required.Account;
        await using var work = workplace.Open(signedIn.Acting);
        var letters = work.Set<OutboxRow>().AsNoTracking().Where(l => l.Account == account);
        if (unreadOnly)
        {
            letters = letters.Where(l => l.ReadAt == null);
        }

        if (before is { } last)
        {
            letters = letters.Where(l => l.Id.CompareTo(last) < 0);
        }

        var rows = await letters.OrderByDescending(l => l.Id).Take(PageSize + 1).ToListAsync();
        return [.. rows.Select(l => new InboxLetter(l.Id, l.At, LetterText.Of(l, language), AccountLetters.Shown(l), l.ReadAt is not null))];
    }

    /// <summary>How many are not read.</summary>
    public async Task<int> UnreadAsync()
    {
        var account = signedIn.Required.Account;
        await using var work = workplace.Open(signedIn.Acting);
        return await work.Set<OutboxRow>().CountAsync(l => l.Account == account && l.ReadAt == null);
    }
}
