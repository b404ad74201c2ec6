using System.Text.Json;
using CgtRegistry.Interchange;
using CgtRegistry.Web.Features.Trials;
using CgtRegistry.Web.Features.Trials.Import;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Trials.Import;

/// <summary>Studies of our own in the form of ClinicalTrials.gov; a test says only what it is about.</summary>
internal static class AStudy
{
    /// <summary>A study as one line of JSON.</summary>
    public static string Of(
        string number,
        string title = "Bright light for tired pilots",
        string updated = "2026-01-10",
        string status = "RECRUITING",
        string sponsor = "Institute of Early Light",
        string? alias = null,
        string? alsoKnownAs = null,
        string? versionHolder = null) => JsonSerializer.Serialize(new
        {
            protocolSection = new
            {
                identificationModule = new
                {
                    nctId = number,
                    nctIdAliases = alias is null ? Array.Empty<string>() : [alias],
                    briefTitle = title,
                    secondaryIdInfos = alsoKnownAs is null ? [] : new[] { new { id = alsoKnownAs, type = "REGISTRY", domain = "Another registry" } },
                },
                statusModule = new { overallStatus = status, lastUpdateSubmitDate = updated, studyFirstSubmitDate = "2025-12-01" },
                sponsorCollaboratorsModule = new { leadSponsor = new { name = sponsor, @class = "OTHER" } },
                conditionsModule = new { conditions = new[] { "Tiredness" } },
                designModule = new { studyType = "INTERVENTIONAL", phases = new[] { "PHASE2" } },
            },
            derivedSection = new { miscInfoModule = new { versionHolder = versionHolder ?? updated } },
        });

    /// <summary>Takes studies in as a file of lines.</summary>
    public static async Task<TrialImportReport> TakeInAsync(this StartedRegister register, params string[] studies)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("cgt-trials").FullName, "studies.ndjson");
        await File.WriteAllLinesAsync(file, studies);
        return await register.TakeInFileAsync("ctgov-json", file);
    }

    /// <summary>Takes a file in, after whatever the register itself is taking in, and waits until searches find what is in it.</summary>
    public static async Task<TrialImportReport> TakeInFileAsync(this StartedRegister register, string format, string file)
    {
        TrialImportReport? report = null;
        while (report is null)
        {
            try
            {
                report = await register.Get<TrialImporter>().ImportAsync(TrialFormats.All.Single(f => f.Name == format), file, ImportLimits.Default, progress: null, CancellationToken.None);
            }
            catch (ImportRunningException)
            {
                await Task.Yield();
            }
        }

        await register.Get<TrialCatalogue>().RefreshAsync(CancellationToken.None);
        return report;
    }
}
