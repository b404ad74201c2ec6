using CgtRegistry.Domain.Trials.Registrations;
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

    [Fact]
    public void The_list_of_a_search_is_read_without_complaint()
    {
        var read = List();

        Assert.Equal(1_096, read.Count(r => r.Registration is { Channel: RecordChannel.RegistryList }));
        Assert.Empty(Complaints(read));
    }

    [Theory]
    [InlineData("NCT02645305", "University of Science Ho Chi Minh City")]
    [InlineData("NCT03343782", "Vinmec Research Institute of Stem Cell and Gene Technology")]
    public void Vietnamese_trials_come_with_their_sponsors(string number, string sponsor)
    {
        foreach (var read in new[] { List(), CtGovFiles.Read("02-ctgov-classic/study-fields-api-v1-msc.ndjson.gz") })
        {
            Assert.Equal(sponsor, Assert.Single(read, r => r.Place == number).Registration!.Parties.Sponsor!.Name);
        }
    }

    private static List<ReadTrial> List()
    {
        using var file = CtGovFiles.Open("02-ctgov-classic/SearchResults-mesenchymal.csv");
        return [.. CtGovCsvReader.Read(file, ImportLimits.CommandLine)];
    }

    private static List<ReadTrial> Classic()
    {
        using var file = CtGovFiles.Open("02-ctgov-classic/clinical_study-xml.zip");
        return [.. CtGovXmlReader.Read(file, ImportLimits.CommandLine)];
    }

    private static IEnumerable<string> Complaints(List<ReadTrial> read) => read.SelectMany(r => r.Complaints).Select(c => $"{c.Record} {c.Field} {c.Value} {c.Rule}");
}
