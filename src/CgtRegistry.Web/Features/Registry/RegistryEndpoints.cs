using System.Text.Json.Serialization;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Live;

namespace CgtRegistry.Web.Features.Registry;

/// <summary>The register itself, as data.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Version">Number of publications so far: the size of the log.</param>
/// <param name="RootHash">Root hash of the transparency log at this size; <see langword="null"/> while the installation keeps no such log.</param>
/// <param name="AsOf">Moment of the last publication, UTC.</param>
public sealed record RegistryDocument(
    LocalText Name,
    long Version,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? RootHash,
    DateTimeOffset AsOf);

/// <summary>What register this is and how far it has come.</summary>
internal static class RegistryEndpoints
{
    public static void MapRegistry(this RouteGroupBuilder api) => api.MapGet("/registry", Get)
        .WithName("registry")
        .WithSummary("The register: its name, its version (number of publications), the root hash of its log, and the moment of the last publication.")
        .WithDescription("rootHash is null until the transparency log exists; version and asOf are exact already.")
        .Produces<RegistryDocument>();

    private static IResult Get(LiveRegister live)
    {
        var last = live.Last;
        return Results.Ok(new RegistryDocument(Texts.Both("site.name"), last.Number, null, last.At));
    }
}
