using System.Text.Json;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Tests.Trials.CtGov;

/// <summary>What the register keeps of a study it writes exactly as ClinicalTrials.gov does, field by field.</summary>
public class KeptFieldsTests
{
    /// <summary>Every field of API version 2 that a registration keeps. Of the officials' organisations only the first is kept.</summary>
    private static readonly HashSet<string> Kept =
    [
        .. In("protocolSection.identificationModule", "nctId nctIdAliases[] orgStudyIdInfo.id orgStudyIdInfo.type orgStudyIdInfo.link secondaryIdInfos[].id secondaryIdInfos[].type secondaryIdInfos[].domain secondaryIdInfos[].link briefTitle officialTitle acronym"),
        .. In("protocolSection.statusModule", "statusVerifiedDate overallStatus lastKnownStatus whyStopped startDateStruct.date startDateStruct.type primaryCompletionDateStruct.date primaryCompletionDateStruct.type completionDateStruct.date completionDateStruct.type studyFirstSubmitDate resultsFirstPostDateStruct.date lastUpdateSubmitDate"),
        .. In("protocolSection.sponsorCollaboratorsModule", "leadSponsor.name leadSponsor.class collaborators[].name collaborators[].class"),
        .. In("protocolSection.descriptionModule", "briefSummary detailedDescription"),
        .. In("protocolSection.conditionsModule", "conditions[] keywords[]"),
        .. In("protocolSection.designModule", "studyType patientRegistry targetDuration phases[] designInfo.allocation designInfo.interventionModel designInfo.interventionModelDescription designInfo.primaryPurpose designInfo.observationalModel designInfo.timePerspective designInfo.maskingInfo.masking designInfo.maskingInfo.maskingDescription designInfo.maskingInfo.whoMasked[] enrollmentInfo.count enrollmentInfo.type"),
        .. In("protocolSection.armsInterventionsModule", "armGroups[].label armGroups[].type armGroups[].description armGroups[].interventionNames[] interventions[].type interventions[].name interventions[].description interventions[].armGroupLabels[] interventions[].otherNames[]"),
        .. In("protocolSection.outcomesModule", "primaryOutcomes[].measure primaryOutcomes[].description primaryOutcomes[].timeFrame secondaryOutcomes[].measure secondaryOutcomes[].description secondaryOutcomes[].timeFrame otherOutcomes[].measure otherOutcomes[].description otherOutcomes[].timeFrame"),
        .. In("protocolSection.eligibilityModule", "eligibilityCriteria healthyVolunteers sex genderBased genderDescription minimumAge maximumAge studyPopulation samplingMethod"),
        .. In("protocolSection.contactsLocationsModule", "locations[].facility locations[].status locations[].city locations[].state locations[].zip locations[].country locations[].geoPoint.lat locations[].geoPoint.lon"),
        .. In("protocolSection.referencesModule", "references[].pmid references[].type references[].citation"),
        .. In("protocolSection.ipdSharingStatementModule", "ipdSharing description"),
        .. In("annotationSection.annotationModule.unpostedAnnotation", "unpostedEvents[].type unpostedEvents[].date unpostedEvents[].dateUnknown"),
        .. In("derivedSection", "conditionBrowseModule.meshes[].id conditionBrowseModule.meshes[].term interventionBrowseModule.meshes[].id interventionBrowseModule.meshes[].term"),
        "hasResults",
    ];

    private const string Official = "protocolSection.contactsLocationsModule.overallOfficials[].affiliation";

    [Fact]
    public void Every_field_that_is_kept_is_written_as_it_came()
    {
        var studies = CtGovFiles.Lines(CtGovFiles.Studies).Concat(CtGovFiles.Fixtures.Select(f => JsonSerializer.Deserialize<JsonElement>(CtGovFiles.Open(f)))).ToList();
        using var written = CtGovFiles.Written(CtGovFiles.Read(CtGovFiles.Studies).Concat(CtGovFiles.Fixtures.SelectMany(CtGovFiles.Read)).Select(r => r.Registration!));
        using var lines = new StreamReader(written);

        foreach (var study in studies)
        {
            var ours = JsonSerializer.Deserialize<JsonElement>(lines.ReadLine()!);

            Assert.Equal(KeptOf(study, tidied: true), KeptOf(ours, tidied: false));
            Assert.All(Flattened.Of(ours), f => Assert.True(Kept.Contains(Flattened.General(f.Path)) || Flattened.General(f.Path) == Official, f.Path));
        }
    }

    [Fact]
    public void No_field_of_the_list_is_without_a_study_that_has_it()
    {
        var found = CtGovFiles.Lines(CtGovFiles.Studies).SelectMany(s => Flattened.Of(s)).Select(f => Flattened.General(f.Path)).ToHashSet(StringComparer.Ordinal);

        Assert.Empty(Kept.Except(found));
    }

    private static IEnumerable<(string, string)> KeptOf(JsonElement study, bool tidied) => Flattened.Of(study)
        .Where(f => Kept.Contains(Flattened.General(f.Path)))
        .Select(f => (f.Path, IsMesh(f.Path) ? WithoutZeros(f.Value) : tidied ? PlainText.Tidy(f.Value)! : f.Value))
        .OrderBy(f => f.Path, StringComparer.Ordinal);

    private static bool IsMesh(string path) => path.Contains(".meshes[", StringComparison.Ordinal) && path.EndsWith("].id", StringComparison.Ordinal);

    // The API writes some numbers of MeSH with more zeros than MeSH does.
    private static string WithoutZeros(string id) => id[..1] + id[1..].TrimStart('0');

    private static IEnumerable<string> In(string module, string fields) => fields.Split(' ').Select(f => $"{module}.{f}");
}
