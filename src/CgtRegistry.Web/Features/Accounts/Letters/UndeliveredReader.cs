using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Accounts.Letters;

/// <summary>A letter that did not arrive, as administrators see it: for whom and why, nothing of what it says.</summary>
/// <param name="Id">The letter.</param>
/// <param name="Account">Whose letter it is.</param>
/// <param name="To">Their name and address; none once the account is erased.</param>
/// <param name="At">When it was written.</param>
/// <param name="Failure">What went wrong last, as the sender noted it.</param>
/// <param name="IsGivenUp">Whether it is tried no more.</param>
internal sealed record UndeliveredLetter(Guid Id, Guid Account, string? To, DateTimeOffset At, string Failure, bool IsGivenUp)
{
    /// <summary>What went wrong, in words.</summary>
    public string Why(Texts t)
    {
        var parts = Failure.Split(' ');
        var what = parts[0] is "too" ? "too-slow" : parts[0];
        return t[$"undelivered.{what}", ("code", parts[^1])];
    }
}

/// <summary>Letters that could not be sent.</summary>
internal sealed class UndeliveredReader(WorkDb work)
{
    private const int Most = 200;

    /// <summary>Those tried no more first, then those that are still tried; the newest first.</summary>
    public async Task<IReadOnlyList<UndeliveredLetter>> AllAsync(CancellationToken cancellationToken)
    {
        var rows = await work.Set<OutboxRow>().AsNoTracking().Where(l => l.Mailed && l.SentAt == null && l.Failure != null)
            .OrderByDescending(l => l.GivenUpAt != null).ThenByDescending(l => l.Id).Take(Most)
            .Select(l => new { l.Id, l.Account, l.At, l.Failure, l.GivenUpAt }).ToListAsync(cancellationToken);
        var accounts = rows.Select(r => r.Account).Distinct().ToList();
        var people = await work.Users.AsNoTracking().Where(a => accounts.Contains(a.Id) && a.ErasedAt == null).ToDictionaryAsync(a => a.Id, a => $"{a.FullName}, {a.Email}", cancellationToken);
        return [.. rows.Select(r => new UndeliveredLetter(r.Id, r.Account, people.GetValueOrDefault(r.Account), r.At, r.Failure!, r.GivenUpAt is not null))];
    }

    /// <summary>How many are tried no more.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken) => work.Set<OutboxRow>().CountAsync(l => l.Mailed && l.GivenUpAt != null, cancellationToken);
}
