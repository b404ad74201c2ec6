using CgtRegistry.Interchange.Trials;
using CgtRegistry.Interchange.Trials.CtGov;

namespace CgtRegistry.Interchange.Tests.Trials.CtGov;

/// <summary>The real studies in the shapes ClinicalTrials.gov had before.</summary>
public class OlderShapesDataTests
{
    [Fact]
    public void Full_studies_are_read_without_complaint()
    {
        var read = CtGovFiles.Read("02-ctgov-classic/full-studies-api-v1.ndjson.gz");

        Assert.Equal(166, read.Count(r => r.Registration is not null));
        Assert.Empty(Complaints(read));
    }

    [Fact]
    public void Fields_of_studies_are_read_and_two_lists_of_places_do_not_fit()
    {
        var read = CtGovFiles.Read("02-ctgov-classic/study-fields-api-v1-msc.ndjson.gz");

        Assert.Equal(1_208, read.Count(r => r.Registration is not null));
        Assert.Equal(["NCT01435434 places-not-paired", "NCT02674399 places-not-paired"], read.SelectMany(r => r.Complaints).Select(c => $"{c.Record} {c.Rule}"));
    }

    [Fact]
    public void Classic_files_are_read_without_complaint()
    {
        var read = Classic();

        Assert.Equal(97, read.Count(r => r.Registration is not null));
        Assert.Empty(Complaints(read));
    }

    private static List<ReadTrial> Classic()
    {
        using var file = CtGovFiles.Open("02-ctgov-classic/clinical_study-xml.zip");
        return [.. CtGovXmlReader.Read(file, ImportLimits.CommandLine)];
    }

    private static IEnumerable<string> Complaints(List<ReadTrial> read) => read.SelectMany(r => r.Complaints).Select(c => $"{c.Record} {c.Field} {c.Value} {c.Rule}");
}
