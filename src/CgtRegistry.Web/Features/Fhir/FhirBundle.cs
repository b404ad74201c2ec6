using System.Text.Json;
using CgtRegistry.Domain;
using CgtRegistry.Interchange.Trials.Fhir;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Fhir;

/// <summary>What a search found, as a Bundle: the page, how many there are in all, and where the next page is.</summary>
internal static class FhirBundle
{
    public static void Write(Utf8JsonWriter json, FoundStudies found, StudySearch search, Uri origin, Register register)
    {
        json.WriteStartObject();
        json.WriteString("resourceType", "Bundle");
        json.WriteString("type", "searchset");
        json.WriteNumber("total", found.Total);
        json.WriteStartArray("link");
        Link(json, "self", Address(origin, search, search.Cursor));
        if (found.Next is { } next)
        {
            Link(json, "next", Address(origin, search, next));
        }

        json.WriteEndArray();
        if (found.Views.Count > 0)
        {
            json.WriteStartArray("entry");
            foreach (var view in found.Views)
            {
                json.WriteStartObject();
                json.WriteString("fullUrl", new Uri(origin, $"fhir/ResearchStudy/{FhirId.Of(view.Trial.Id.Value)}").AbsoluteUri);
                json.WritePropertyName("resource");
                FhirStudies.Write(json, view, register);
                json.WriteStartObject("search");
                json.WriteString("mode", "match");
                json.WriteEndObject();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Link(Utf8JsonWriter json, string relation, string address)
    {
        json.WriteStartObject();
        json.WriteString("relation", relation);
        json.WriteString("url", address);
        json.WriteEndObject();
    }

    private static string Address(Uri origin, StudySearch search, string? cursor) => new Uri(origin, "fhir/ResearchStudy").AbsoluteUri + Links.Query(
        ("_id", search.Id), ("identifier", search.Identifier), ("title", search.Title), ("condition", search.Condition), ("status", search.Status), ("_count", search.Count), ("cursor", cursor));
}
