using System.Text.Json;
using CgtRegistry.Interchange.Trials.Fhir;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Features.Institutions;
using CgtRegistry.Web.Features.Trials;
using CgtRegistry.Web.Http;
using CgtRegistry.Web.Live;
using Microsoft.AspNetCore.Mvc;

namespace CgtRegistry.Web.Features.Fhir;

/// <summary>Trials and institutions by FHIR R5 (5.0.0), read only.</summary>
internal static class FhirEndpoints
{
    public const string MediaType = "application/fhir+json";

    private static readonly string[] Formats = ["json", MediaType, "application/json"];

    public static void MapFhir(this RouteGroupBuilder fhir)
    {
        fhir.MapGet("/metadata", (HttpContext http, RegistrySettings settings, LiveRegister live) => Resource(json => FhirCapabilities.Write(json, WellKnown.Origin(http, settings), live.Current.AsOf)))
            .Produces(StatusCodes.Status200OK, contentType: MediaType);
        fhir.MapGet("/ResearchStudy", SearchAsync).Produces(StatusCodes.Status200OK, contentType: MediaType);
        fhir.MapGet("/ResearchStudy/{id}", ReadAsync).Produces(StatusCodes.Status200OK, contentType: MediaType);
        fhir.MapGet("/Organization/{id}", (string id, [FromQuery(Name = "_format")] string? format, InstitutionReader institutions) =>
            Unknown(format) ?? (institutions.Find(id) is { } found ? Resource(json => FhirOrganization.Write(json, found.Institution)) : Problems.NotFound())).Produces(StatusCodes.Status200OK, contentType: MediaType);
    }

    private static async Task<IResult> ReadAsync(string id, [FromQuery(Name = "_format")] string? format, TrialReader reader, LiveRegister live, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (Unknown(format) is { } refused)
        {
            return refused;
        }

        var number = FhirId.Number(id);
        foreach (var asked in new[] { id, number }.Distinct())
        {
            if (await reader.FindAsync(asked, new AskedFor(clock).Day("on", null), cancellationToken) is { } found)
            {
                return Resource(json => FhirStudies.Write(json, found.View, live.Current));
            }
        }

        return await reader.FindByOtherIdAsync(number, cancellationToken) is { } ours
            ? Results.Redirect($"/fhir/ResearchStudy/{Uri.EscapeDataString(FhirId.Of(ours))}", permanent: true, preserveMethod: true)
            : Problems.NotFound();
    }

    private static async Task<IResult> SearchAsync(
        HttpContext http,
        [AsParameters] StudySearch search,
        StudyFinder finder,
        LiveRegister live,
        RegistrySettings settings,
        CancellationToken cancellationToken)
    {
        if (Unknown(search.Format) is { } refused)
        {
            return refused;
        }

        var (found, errors) = await finder.FindAsync(search, cancellationToken);
        return found is null ? Problems.Validation(errors) : Resource(json => FhirBundle.Write(json, found, search, WellKnown.Origin(http, settings), live.Current));
    }

    private static IResult? Unknown(string? format) =>
        string.IsNullOrEmpty(format) || Formats.Contains(format) ? null : Problems.Validation(new FieldError("_format", "not-allowed", string.Join(", ", Formats)));

    private static IResult Resource(Action<Utf8JsonWriter> write)
    {
        using var content = new MemoryStream();
        using (var json = new Utf8JsonWriter(content, FhirStudies.Options))
        {
            write(json);
        }

        return Results.Bytes(content.ToArray(), MediaType);
    }
}
