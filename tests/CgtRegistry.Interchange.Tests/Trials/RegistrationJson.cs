using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Tests.Trials;

/// <summary>Everything a registration says in one text: two that say the same are equal in it.</summary>
internal static class RegistrationJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        WriteIndented = true,
    };

    public static string Of(TrialRegistration registration) => JsonSerializer.Serialize(registration, Options);
}
