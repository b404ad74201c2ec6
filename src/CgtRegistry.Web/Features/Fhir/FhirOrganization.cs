using System.Text.Json;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Names;
using CgtRegistry.Interchange.Trials.Fhir;

namespace CgtRegistry.Web.Features.Fhir;

/// <summary>An institution of the register as an Organization: its names and the numbers others gave it, no contacts.</summary>
internal static class FhirOrganization
{
    public static void Write(Utf8JsonWriter json, Institution institution)
    {
        var name = institution.DisplayName();
        json.WriteStartObject();
        json.WriteString("resourceType", "Organization");
        json.WriteString("id", institution.Id.Value);
        json.WriteStartArray("identifier");
        Identifier(json, FhirSystems.Own + "institution", institution.Id.Value);
        foreach (var identifier in institution.Identifiers)
        {
            Identifier(json, identifier.Scheme.Equals("ror", StringComparison.OrdinalIgnoreCase) ? "https://ror.org" : FhirSystems.Own + "scheme:" + Uri.EscapeDataString(identifier.Scheme), identifier.Value);
        }

        json.WriteEndArray();
        json.WriteString("name", name.Vi);
        var alias = institution.Names.Select(n => n.Text).Where(n => n != name.Vi).Distinct(StringComparer.Ordinal).ToList();
        if (alias.Count > 0)
        {
            json.WriteStartArray("alias");
            alias.ForEach(json.WriteStringValue);
            json.WriteEndArray();
        }

        if (institution.Parent is { } parent)
        {
            json.WriteStartObject("partOf");
            json.WriteString("reference", $"Organization/{parent.Value}");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Identifier(Utf8JsonWriter json, string system, string value)
    {
        json.WriteStartObject();
        json.WriteString("system", system);
        json.WriteString("value", value);
        json.WriteEndObject();
    }
}
