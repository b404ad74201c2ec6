using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Tests.Running;
using CgtRegistry.Interchange.Trials;
using CgtRegistry.Interchange.Trials.Collections;
using CgtRegistry.Interchange.Trials.Exchange;
using CgtRegistry.Interchange.Trials.Ictrp;
using CgtRegistry.Interchange.Trials.Lists;
using CgtRegistry.Interchange.Trials.Terms;
using CgtRegistry.Interchange.Trials.Who;

namespace CgtRegistry.Interchange.Tests.Trials.Terms;

/// <summary>A record is kept under a number that is one; what one reader keeps, the readers of our own files read.</summary>
public class OwnNumbersTests
{
    [Theory]
    [InlineData("nct00000001", "NCT00000001", Registries.ClinicalTrialsGov)]
    [InlineData(" <b>NCT00000001</b> ", "NCT00000001", Registries.ClinicalTrialsGov)]
    [InlineData("VN-2020/7_a.b", "VN-2020/7_a.b", "")]
    public void A_number_is_read(string text, string number, string registry) => Assert.Equal(new RegistryNumber(registry, number), OwnNumbers.Read(text));

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("a\nb")]
    [InlineData("../../etc")]
    [InlineData("a//b")]
    [InlineData("/a")]
    [InlineData("=1+1")]
    [InlineData("2020?003363?25")]
    [InlineData("Số-1")]
    [InlineData("jane@example.org")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void What_is_no_number_is_not(string text)
    {
        Assert.Null(OwnNumbers.Read(text));
        Assert.False(OwnNumbers.Fit(text, ""));
    }

    [Theory]
    [InlineData("two words")]
    [InlineData("12345678901234567890123456789012345678901234567890123456789012345")]
    public void No_reader_keeps_a_record_without_one(string number) =>
        Assert.All(OfAll(number), read => Assert.Equal((null, OwnNumbers.NotRead), (read.Registration, Assert.Single(read.Complaints).Rule)));

    [Fact]
    public void An_unusual_one_is_kept_by_all_with_a_complaint_and_comes_back_from_our_own_table()
    {
        foreach (var read in OfAll("VN-2020/7"))
        {
            Assert.Equal(("VN-2020/7", OwnNumbers.Unusual), (read.Registration?.Number, Assert.Single(read.Complaints).Rule));
            using var file = new MemoryStream();
            using (var csv = new TrialsCsvWriter(file))
            {
                csv.Write(read.Registration!);
            }

            var again = Assert.Single(TrialsCsvReader.Read(new MemoryStream(file.ToArray()), ImportLimits.Default));
            Assert.Equal(read.Registration!.Key, again.Registration?.Key);
            Assert.Equal(read.Registration.Registry, again.Registration?.Registry);
        }
    }

    private static List<ReadTrial> OfAll(string number) =>
    [
        .. IctrpCsvReader.Read(A.Utf8($"TrialID,Source Register,Public title\n{number},Somewhere,a\n"), ImportLimits.Default),
        .. TrialListReader.Read(A.Utf8($"trial_id,status\n{number},Recruiting\n"), ImportLimits.Default),
        .. WhoSubmissionReader.Read(A.Utf8($"<trials><trial><main><trial_id>{number}</trial_id></main></trial></trials>"), ImportLimits.Default),
        .. FlatTrialsReader.Read(A.Utf8($"id,registry,public_title,scientific_title,acronym,status,phase,study_type,conditions,interventions,sponsor,countries,enrollment,start_date,registration_date,secondary_ids\n{number},Somewhere,,,,,,,,,,,,,,\n"), ImportLimits.Default),
    ];
}
