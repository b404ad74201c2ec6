using System.Text.Json;
using System.Text.RegularExpressions;
using CgtRegistry.Interchange.Trials.CtGov;

namespace CgtRegistry.Interchange.Tests.Trials.CtGov;

/// <summary>What ClinicalTrials.gov publishes of contacts never comes into a registration. No test shows one of them.</summary>
public partial class PersonalDataTests
{
    private static readonly string[] Texts = [CtGovFiles.Studies, "01-ctgov-v2/versions.ndjson.gz", "02-ctgov-classic/full-studies-api-v1.ndjson.gz", "02-ctgov-classic/study-fields-api-v1-msc.ndjson.gz"];

    [Fact]
    public void No_registration_holds_an_email_address()
    {
        using var zip = CtGovFiles.Open("02-ctgov-classic/clinical_study-xml.zip");
        var all = Texts.SelectMany(CtGovFiles.Read).Concat(CtGovXmlReader.Read(zip, ImportLimits.CommandLine));

        Assert.Equal(0, all.Count(r => Email().IsMatch(JsonSerializer.Serialize(r.Registration))));
    }

    [Fact]
    public void No_registration_holds_the_telephone_number_of_a_contact()
    {
        var found = 0;
        foreach (var (study, read) in CtGovFiles.Lines(CtGovFiles.Studies).Zip(CtGovFiles.Read(CtGovFiles.Studies)))
        {
            var everything = CtGovFiles.Everything(read.Registration!);
            found += Flattened.Of(study)
                .Where(f => f.Path.StartsWith("protocolSection.contactsLocationsModule", StringComparison.Ordinal) && f.Path.EndsWith(".phone", StringComparison.Ordinal) && f.Value.Length > 7)
                .Count(f => everything.Contains(f.Value, StringComparison.Ordinal));
        }

        Assert.Equal(0, found);
    }

    [GeneratedRegex(@"[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\.[A-Za-z]{2,}")]
    private static partial Regex Email();
}
