using CgtRegistry.Web.Accounts.Codes;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Accounts;

/// <summary>Letters about an account: every change of what it proves itself with is told to its owner.</summary>
internal static class AccountLetters
{
    /// <summary>Purpose under which addresses that open something are sealed; the sender opens them (<see cref="Sealed"/>).</summary>
    public const string AddressPurpose = "letter address";

    /// <summary>How the address of a letter begins when it is sealed: the table of letters opens no account.</summary>
    public const string SealedPrefix = "sealed:";

    private static readonly TimeSpan Opens = TimeSpan.FromDays(7);

    /// <summary>A letter that tells of something done.</summary>
    public static OutboxRow To(Account account, string template, DateTimeOffset now) => new()
    {
        At = now,
        Account = account.Id,
        Template = template,
        Values = [],
        Address = "/staff/account",
        Mailed = true,
    };

    /// <summary>A letter with a link that opens something.</summary>
    public static OutboxRow WithLink(Account account, string template, string address, DateTimeOffset now, Sealed carried) => new()
    {
        At = now,
        Account = account.Id,
        Template = template,
        Values = [],
        Address = SealedPrefix + carried.Seal(AddressPurpose, address, Opens),
        Mailed = true,
    };

    /// <summary>The address an inbox shows: links that open something go by mail only.</summary>
    public static string? Shown(OutboxRow letter) => letter.Address?.StartsWith(SealedPrefix, StringComparison.Ordinal) is true ? null : letter.Address;

    /// <summary>The address a letter leads to.</summary>
    public static string? AddressOf(OutboxRow letter, Sealed carried) =>
        letter.Address is { } address && address.StartsWith(SealedPrefix, StringComparison.Ordinal) ? carried.Open<string>(AddressPurpose, address[SealedPrefix.Length..]) : letter.Address;
}
