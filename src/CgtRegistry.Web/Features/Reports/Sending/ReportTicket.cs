using System.Security.Cryptography;
using System.Text.Json;
using CgtRegistry.Domain.Reports;
using Microsoft.AspNetCore.DataProtection;

namespace CgtRegistry.Web.Features.Reports.Sending;

/// <summary>A file that was sent with a form which was then shown again: it need not be chosen a second time.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Type">What it is.</param>
/// <param name="Bytes">How large it is.</param>
/// <param name="Hash">SHA-256 of its content, in hexadecimal.</param>
public sealed record HeldFile(Guid Id, AttachmentType Type, int Bytes, string Hash);

/// <summary>
/// What a form of the report page carries along, sealed: the report it becomes, so that sending it twice gives one report and
/// one receipt; the secret the receipt is made of; when it was opened; and the files already taken.
/// </summary>
public sealed record ReportTicket(Guid Report, byte[] Receipt, DateTimeOffset Opened, IReadOnlyList<HeldFile> Held)
{
    /// <summary>Name of the field that carries it.</summary>
    public const string Field = "ticket";

    /// <summary>
    /// The receipt of what was sent, as the sender will see it. The same content gives the same one, other content another: a form
    /// that was corrected after it was sent is never answered with the receipt of what it said before.
    /// </summary>
    /// <param name="content">SHA-256 of what was sent.</param>
    public ReceiptCode CodeFor(byte[] content) => ReceiptCode.Of(HMACSHA256.HashData(Receipt, content).AsSpan(0, ReceiptCode.Bytes));
}

/// <summary>Issues and reads the tickets of the report page.</summary>
public sealed class ReportTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>How long a form may stay open.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(24);

    private readonly IDataProtector _seal = protection.CreateProtector("report form");

    /// <summary>The ticket of the form that is shown.</summary>
    public ReportTicket Current { get => field ??= New(); set; }

    /// <summary>The ticket as the form carries it.</summary>
    public string Sealed => _seal.Protect(JsonSerializer.Serialize(Current));

    /// <summary>A new one.</summary>
    public ReportTicket New() => new(Guid.CreateVersion7(clock.GetUtcNow()), RandomNumberGenerator.GetBytes(ReceiptCode.Bytes), clock.GetUtcNow(), []);

    /// <summary>Reads the ticket of a form; none when it is not ours or too old.</summary>
    public ReportTicket? Read(string? text)
    {
        try
        {
            var ticket = text is null ? null : JsonSerializer.Deserialize<ReportTicket>(_seal.Unprotect(text));
            return ticket is not null && clock.GetUtcNow() - ticket.Opened < Longest ? ticket : null;
        }
        catch (Exception notOurs) when (notOurs is CryptographicException or JsonException)
        {
            return null;
        }
    }
}
