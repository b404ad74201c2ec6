using System.Text.Json;
using CgtRegistry.Web.Persistence;

namespace CgtRegistry.Web.Features.Classify;

/// <summary>A profile to classify. Every answer may be left out; the words of each list are those of the form and of <c>errors</c>.</summary>
public sealed record ClassifyRequest
{
    public string? Donor { get; init; }
    public string? CellKind { get; init; }
    public string? Tissue { get; init; }

    /// <summary>Processing steps, each <c>yes</c> or <c>no</c>.</summary>
    public IReadOnlyDictionary<string, string>? Steps { get; init; }

    /// <summary><c>no</c>: no step is performed but those answered.</summary>
    public string? OtherSteps { get; init; }
    public string? CharacteristicsKept { get; init; }
    public string? GeneticChange { get; init; }
    public string? CombinedWith { get; init; }
    public string? SameFunction { get; init; }
    public string? SameEnvironment { get; init; }
    public string? Target { get; init; }
    public string? Route { get; init; }
    public string? SameSurgicalSession { get; init; }
    public string? SystemicEffect { get; init; }
    public string? UsedAs { get; init; }
    public string? ApprovedProduct { get; init; }
    public string? AdvertisedOtherwise { get; init; }
    public string? SevereCondition { get; init; }
    public string? NoAlternative { get; init; }
    public string? ScheduleEntry { get; init; }
    public string? AssignedClassOne { get; init; }

    /// <summary>Every answer by the code of its question.</summary>
    internal IReadOnlyDictionary<string, string> Given() => JsonSerializer.SerializeToElement(this, RecordJson.Options).EnumerateObject()
        .Where(p => p.Value.ValueKind is JsonValueKind.String)
        .Select(p => KeyValuePair.Create(p.Name, p.Value.GetString()!))
        .Concat(Steps ?? new Dictionary<string, string>())
        .ToDictionary();
}
