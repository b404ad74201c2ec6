using CgtRegistry.Domain.People;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Mail;

/// <summary>
/// Writes letters beside the act they tell of: they are saved with it, and sent afterwards. Call before
/// <c>ActAsync</c> or <c>PublishAsync</c>.
/// </summary>
public static class Letters
{
    /// <summary>To one person.</summary>
    public static void LetterTo(this WorkDb work, Guid account, Letter letter)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in letter.Values)
        {
            values[name] = value.Vi;
            if (value.En is { } english && english != value.Vi)
            {
                values[$"{name}.en"] = english;
            }
        }

        work.Add(new OutboxRow { At = work.Now, Account = account, Template = letter.Template, Values = values, Address = letter.Address, Mailed = letter.Mailed });
    }

    /// <summary>To everybody of a role.</summary>
    /// <param name="work">Where the act is saved.</param>
    /// <param name="role">The role.</param>
    /// <param name="letter">What is told.</param>
    /// <param name="except">Whoever did what the letter tells of.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static Task LetterToRoleAsync(this WorkDb work, WorkRole role, Letter letter, Guid? except = null, CancellationToken cancellationToken = default) =>
        LettersToAsync(work, work.Users.Where(a => a.Role == role), letter, except, cancellationToken);

    /// <summary>To all staff of an institution.</summary>
    /// <param name="work">Where the act is saved.</param>
    /// <param name="institution">The institution.</param>
    /// <param name="letter">What is told.</param>
    /// <param name="except">Whoever did what the letter tells of.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static Task LetterToInstitutionAsync(this WorkDb work, string institution, Letter letter, Guid? except = null, CancellationToken cancellationToken = default) =>
        LettersToAsync(work, work.Users.Where(a => a.Role == WorkRole.Applicant && a.Institution == institution), letter, except, cancellationToken);

    private static async Task LettersToAsync(WorkDb work, IQueryable<Accounts.Account> accounts, Letter letter, Guid? except, CancellationToken cancellationToken)
    {
        var readers = await accounts.Where(a => a.DisabledAt == null && a.ErasedAt == null && a.Id != except).Select(a => a.Id).ToListAsync(cancellationToken);
        foreach (var reader in readers)
        {
            work.LetterTo(reader, letter);
        }
    }
}
