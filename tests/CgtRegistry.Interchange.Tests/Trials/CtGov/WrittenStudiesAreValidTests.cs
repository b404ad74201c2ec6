using System.Text.Json;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.CtGov;
using CgtRegistry.Interchange.Trials.Ictrp;

namespace CgtRegistry.Interchange.Tests.Trials.CtGov;

/// <summary>What the register writes fits ClinicalTrials.gov's own description of its API, version 2.0.5.</summary>
public class WrittenStudiesAreValidTests
{
    private static readonly Lazy<ApiSchema> Schema = new(() =>
    {
        using var file = new StreamReader(CtGovFiles.Open("01-ctgov-v2/openapi/ctg-oas-v2.0.5.yaml"));
        return ApiSchema.Read(file.ReadToEnd());
    });

    [Fact]
    public void Every_study_that_is_written_is_valid() => Assert.Empty(Faults(CtGovFiles.Read(CtGovFiles.Studies).Select(r => r.Registration!)));

    [Theory]
    [InlineData("02-ctgov-classic/full-studies-api-v1.ndjson.gz")]
    [InlineData("02-ctgov-classic/study-fields-api-v1-msc.ndjson.gz")]
    public void Studies_of_older_shapes_are_valid_when_they_are_written(string file) => Assert.Empty(Faults(CtGovFiles.Read(file).Select(r => r.Registration!)));

    [Fact]
    public void Records_of_other_formats_are_valid_when_they_are_written()
    {
        using var classic = CtGovFiles.Open("02-ctgov-classic/clinical_study-xml.zip");
        using var list = CtGovFiles.Open("02-ctgov-classic/SearchResults-mesenchymal.csv");
        using var ictrp = CtGovFiles.Open("03-ictrp/COVID19-1135-trials_15Apr2020.csv.gz");
        var read = CtGovXmlReader.Read(classic, ImportLimits.CommandLine)
            .Concat(CtGovCsvReader.Read(list, ImportLimits.CommandLine))
            .Concat(IctrpCsvReader.Read(ictrp, ImportLimits.CommandLine))
            .Select(r => r.Registration).OfType<TrialRegistration>().ToList();

        Assert.Equal(97 + 1_096 + 912, read.Count);
        Assert.Empty(Faults(read));
    }

    [Fact]
    public void Records_of_other_registries_lead_back_to_the_same_number()
    {
        using var ictrp = CtGovFiles.Open("03-ictrp/COVID19-1135-trials_15Apr2020.csv.gz");
        var first = IctrpCsvReader.Read(ictrp, ImportLimits.CommandLine).Select(r => r.Registration!).ToList();

        using var written = CtGovFiles.Written(first);
        var second = CtGovFiles.Read(written);

        Assert.Equal(first.Select(f => (f.Number, f.Registry)), second.Select(s => (s.Registration!.Number, s.Registration.Registry)));
        Assert.Equal(first.Select(f => string.Join(' ', f.Countries)), second.Select(s => string.Join(' ', s.Registration!.Countries)));
    }

    [Theory]
    [InlineData("""{"protocolSection":{"statusModule":{"overallStatus":"OPEN"}}}""", ".protocolSection.statusModule.overallStatus is no code: OPEN")]
    [InlineData("""{"protocolSection":{"statusModule":{"studyFirstSubmitDate":"2020-03"}}}""", ".protocolSection.statusModule.studyFirstSubmitDate is no date: 2020-03")]
    [InlineData("""{"protocolSection":{"identificationModule":{"nctId":"NCT1"}}}""", ".protocolSection.identificationModule.nctId has another length: NCT1")]
    [InlineData("""{"protocolSection":{"eligibilityModule":{"minimumAge":"old"}}}""", ".protocolSection.eligibilityModule.minimumAge has another form: old")]
    [InlineData("""{"protocolSection":{"conditionsModule":{"conditions":["a",1]}}}""", ".protocolSection.conditionsModule.conditions[1] is no string")]
    [InlineData("""{"hasResults":"yes","sponsor":""}""", ".hasResults is no boolean;.sponsor is no property")]
    [InlineData("""{"protocolSection":{"identificationModule":{"briefTitle":"A"}},"hasResults":true}""", "")]
    public void The_check_finds_what_breaks_the_description(string study, string faults) =>
        Assert.Equal(faults, string.Join(';', Schema.Value.Faults(JsonSerializer.Deserialize<JsonElement>(study))));

    private static List<string> Faults(IEnumerable<TrialRegistration> trials)
    {
        using var written = new StreamReader(CtGovFiles.Written(trials));
        var faults = new List<string>();
        while (written.ReadLine() is { } line)
        {
            faults.AddRange(Schema.Value.Faults(JsonSerializer.Deserialize<JsonElement>(line)));
        }

        return faults;
    }
}
