using System.Text.Json.Nodes;
using CgtRegistry.Web.Tests.Running;
using CgtRegistry.Web.Tests.Trials.Import;

namespace CgtRegistry.Web.Tests.Trials;

/// <summary>Studies of our own in the format of ClinicalTrials.gov (API v2) that say only what a test is about.</summary>
internal sealed record Study(string Number)
{
    public string Title { get; init; } = "Cord cells for sore knees";
    public string Sponsor { get; init; } = "Some University";
    public string Status { get; init; } = "RECRUITING";
    public string UpdatedOn { get; init; } = "2026-01-10";
    public string? Start { get; init; } = "2025-03-01";
    public int Size { get; init; } = 40;
    public string Outcome { get; init; } = "Pain in the knee";
    public string? MinimumAge { get; init; }
    public string? Criteria { get; init; }
    public string[] Aliases { get; init; } = [];
    public (string Number, string Domain)[] OtherNumbers { get; init; } = [];

    private JsonObject Json => new()
    {
        ["protocolSection"] = new JsonObject
        {
            ["identificationModule"] = new JsonObject
            {
                ["nctId"] = Number,
                ["nctIdAliases"] = new JsonArray([.. Aliases.Select(a => JsonValue.Create(a))]),
                ["secondaryIdInfos"] = new JsonArray([.. OtherNumbers.Select(o => new JsonObject { ["id"] = o.Number, ["type"] = "REGISTRY", ["domain"] = o.Domain })]),
                ["briefTitle"] = Title,
            },
            ["statusModule"] = new JsonObject
            {
                ["overallStatus"] = Status,
                ["startDateStruct"] = Start is null ? null : new JsonObject { ["date"] = Start, ["type"] = "ACTUAL" },
                ["studyFirstSubmitDate"] = "2025-01-01",
                ["lastUpdateSubmitDate"] = UpdatedOn,
            },
            ["sponsorCollaboratorsModule"] = new JsonObject { ["leadSponsor"] = new JsonObject { ["name"] = Sponsor, ["class"] = "OTHER" } },
            ["designModule"] = new JsonObject { ["studyType"] = "INTERVENTIONAL", ["phases"] = new JsonArray("PHASE2"), ["enrollmentInfo"] = new JsonObject { ["count"] = Size, ["type"] = "ESTIMATED" } },
            ["outcomesModule"] = new JsonObject { ["primaryOutcomes"] = new JsonArray(new JsonObject { ["measure"] = Outcome, ["timeFrame"] = "12 months" }) },
            ["eligibilityModule"] = new JsonObject { ["minimumAge"] = MinimumAge, ["eligibilityCriteria"] = Criteria },
        },
    };

    /// <summary>Takes studies in as one file, as an import does; the index of trials knows them afterwards.</summary>
    public static async Task ImportAsync(StartedRegister register, params IReadOnlyList<Study> studies)
    {
        var folder = Directory.CreateTempSubdirectory("cgt-studies-");
        try
        {
            var file = Path.Combine(folder.FullName, "studies.ndjson");
            await File.WriteAllLinesAsync(file, studies.Select(s => s.Json.ToJsonString()));
            Assert.Null((await register.TakeInFileAsync("ctgov-json", file)).Stopped);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
