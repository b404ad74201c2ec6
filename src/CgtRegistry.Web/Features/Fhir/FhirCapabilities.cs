using System.Globalization;
using System.Text.Json;

namespace CgtRegistry.Web.Features.Fhir;

/// <summary>What this server can do, as a CapabilityStatement.</summary>
internal static class FhirCapabilities
{
    private static readonly (string Name, string Type, string Documentation)[] Parameters =
    [
        ("_id", "token", "Id of a study."),
        ("identifier", "token", "A number of any registry, alone or as system|number; former and linked numbers lead to the same study."),
        ("title", "string", "Words; a study is found when its titles, parties, treatments or conditions hold all of them, with or without diacritics."),
        ("condition", "token", "Slug of a condition of this register (urn:cgtregistry:condition); narrower conditions are found too."),
        ("status", "token", "Publication status; every study is active. How far a study has come stands in progressStatus."),
    ];

    public static void Write(Utf8JsonWriter json, Uri origin, DateTimeOffset asOf)
    {
        json.WriteStartObject();
        json.WriteString("resourceType", "CapabilityStatement");
        json.WriteString("status", "active");
        json.WriteString("date", asOf.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        json.WriteString("kind", "instance");
        json.WriteStartObject("implementation");
        json.WriteString("description", "Vietnam Cell and Gene Therapy Register");
        json.WriteString("url", new Uri(origin, "fhir").AbsoluteUri);
        json.WriteEndObject();
        json.WriteString("fhirVersion", "5.0.0");
        json.WriteStartArray("format");
        json.WriteStringValue("json");
        json.WriteEndArray();
        json.WriteStartArray("rest");
        json.WriteStartObject();
        json.WriteString("mode", "server");
        json.WriteStartArray("resource");
        Resource(json, "ResearchStudy", ["read", "search-type"], Parameters);
        Resource(json, "Organization", ["read"], []);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Resource(Utf8JsonWriter json, string type, string[] interactions, (string Name, string Type, string Documentation)[] parameters)
    {
        json.WriteStartObject();
        json.WriteString("type", type);
        json.WriteStartArray("interaction");
        foreach (var interaction in interactions)
        {
            json.WriteStartObject();
            json.WriteString("code", interaction);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        if (parameters.Length > 0)
        {
            json.WriteStartArray("searchParam");
            foreach (var (name, kind, documentation) in parameters)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteString("type", kind);
                json.WriteString("documentation", documentation);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
