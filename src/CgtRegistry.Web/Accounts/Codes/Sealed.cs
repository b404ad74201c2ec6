using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace CgtRegistry.Web.Accounts.Codes;

/// <summary>What a page carries to the next one and nobody may read or change on the way; it runs out.</summary>
internal sealed class Sealed(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>Seals a value for a purpose.</summary>
    public string Seal<T>(string purpose, T value, TimeSpan lasts) =>
        WebEncoders.Base64UrlEncode(protection.CreateProtector("carried", purpose).Protect(JsonSerializer.SerializeToUtf8Bytes(new Carried<T>(value, clock.GetUtcNow() + lasts))));

    /// <summary>Opens it again; nothing when it was sealed for something else, changed, or ran out.</summary>
    public T? Open<T>(string purpose, string? text)
        where T : class
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            var carried = JsonSerializer.Deserialize<Carried<T>>(protection.CreateProtector("carried", purpose).Unprotect(WebEncoders.Base64UrlDecode(text)));
            return carried is not null && clock.GetUtcNow() < carried.Ends ? carried.Value : null;
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    private sealed record Carried<T>(T Value, DateTimeOffset Ends);
}
