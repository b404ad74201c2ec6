using System.Text.Json;

namespace CgtRegistry.Web.Api;

/// <summary>An error as FHIR writes it.</summary>
internal static class OperationOutcome
{
    public static byte[] Of(string slug, string detail, IReadOnlyCollection<FieldError> errors)
    {
        using var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content))
        {
            json.WriteStartObject();
            json.WriteString("resourceType", "OperationOutcome");
            json.WriteStartArray("issue");
            foreach (var error in errors.DefaultIfEmpty(null))
            {
                json.WriteStartObject();
                json.WriteString("severity", "error");
                json.WriteString("code", CodeOf(slug));
                json.WriteString("diagnostics", error is null ? detail : $"{error.Field}: {error.Code}{(error.Allowed is null ? "" : $" ({error.Allowed})")}");
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return content.ToArray();
    }

    // Codes of http://hl7.org/fhir/issue-type.
    private static string CodeOf(string slug) => slug switch
    {
        "not-found" => "not-found",
        "validation" => "value",
        "malformed" => "invalid",
        "method-not-allowed" or "unsupported-type" => "not-supported",
        "too-large" => "too-long",
        "rate-limited" or "read-only-mode" or "overloaded" => "throttled",
        _ => "exception",
    };
}
