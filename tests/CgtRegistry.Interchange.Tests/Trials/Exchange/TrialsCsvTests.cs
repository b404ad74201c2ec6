using System.Text;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Tests.Running;
using CgtRegistry.Interchange.Trials.CtGov;
using CgtRegistry.Interchange.Trials.Exchange;

namespace CgtRegistry.Interchange.Tests.Trials.Exchange;

/// <summary>The table of records leads back to the same records, and runs nothing in a spreadsheet.</summary>
public class TrialsCsvTests
{
    private static readonly TrialRegistration Bare = new() { Number = "NCT00000001", Registry = Registries.ClinicalTrialsGov, Channel = RecordChannel.Registry };

    [Theory]
    [InlineData("=1+1")]
    [InlineData("=HYPERLINK(\"http://example.org\")")]
    [InlineData("=cmd|'/C calc'!A0")]
    [InlineData("+84…")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\tx")]
    [InlineData("'=1")]
    [InlineData(" =1")]
    [InlineData("＝1")]
    [InlineData("'quoted'")]
    public void A_cell_that_would_run_is_defused_and_comes_back_as_it_was(string title)
    {
        var file = Written(Bare with { Text = new RegistrationText { PublicTitle = title } });

        Assert.Contains("'" + title.Replace("\"", "\"\"", StringComparison.Ordinal), Encoding.UTF8.GetString(file.ToArray()), StringComparison.Ordinal);
        Assert.Equal(title, Assert.Single(TrialsCsvReader.Read(file, ImportLimits.Default)).Registration!.Text.PublicTitle);
    }

    [Theory]
    [InlineData("number,registry,channel,phase\nNCT00000001,ClinicalTrials.gov,registry,9\n", "cell-not-read")]
    [InlineData("number,registry,channel,start\nNCT00000001,ClinicalTrials.gov,registry,2020-13\n", "cell-not-read")]
    [InlineData("number,registry,channel\nNCT00000001,ISRCTN,registry\n", "number-not-read")]
    [InlineData("number,registry,channel\nNCT00000001,ClinicalTrials.gov\n", "columns-differ")]
    public void A_row_that_cannot_be_read_is_named_and_passed_over(string file, string rule)
    {
        var read = Assert.Single(TrialsCsvReader.Read(A.Utf8(file), ImportLimits.Default));

        Assert.Null(read.Registration);
        Assert.Equal(rule, Assert.Single(read.Complaints).Rule);
    }

    [Fact]
    public void A_table_of_something_else_is_refused() =>
        Assert.Equal("header-unknown", Assert.Throws<RefusedFileException>(() => TrialsCsvReader.Read(A.Utf8("a,b\n1,2\n"), ImportLimits.Default).ToList()).Rule);

    [Fact]
    public void Real_studies_come_back_but_for_what_has_no_column()
    {
        using var content = File.OpenRead(Path.Combine(SharedData.Folder("01-ctgov-v2"), "studies.ndjson.gz"));
        var studies = CtGovJsonReader.Read(content, ImportLimits.CommandLine).Select(r => r.Registration!).ToList();

        var read = TrialsCsvReader.Read(Written([.. studies]), ImportLimits.CommandLine).ToList();

        Assert.Empty(read.SelectMany(r => r.Complaints).Take(3));
        Assert.All(studies.Zip(read), pair => Assert.Equal(RegistrationJson.Of(Carried(pair.First)), RegistrationJson.Of(pair.Second.Registration!)));
    }

    // As docs/api.md says: no headings of vocabularies, references, descriptions of design, positions of places; breaks in lists are blanks.
    private static TrialRegistration Carried(TrialRegistration r) => r with
    {
        AsStated = System.Collections.Frozen.FrozenDictionary<string, string>.Empty,
        Terms = [],
        References = [],
        EthicsReviews = [],
        Conditions = [.. r.Conditions.Select(Line)],
        Keywords = [.. r.Keywords.Select(Line)],
        SecondaryNumbers = [.. r.SecondaryNumbers.Select(n => new SecondaryNumber(Part(n.Value)!, Part(n.Issuer), n.Kind, n.Url))],
        Parties = r.Parties with { Collaborators = [.. r.Parties.Collaborators.Select(c => c with { Name = Part(c.Name)! })] },
        Interventions = [.. r.Interventions.Select(i => new RegistrationIntervention(Part(i.Name)!, i.Kind, Part(i.Description)))],
        Arms = [.. r.Arms.Select(a => new RegistrationArm(Part(a.Label)!, a.Kind, Part(a.Description)))],
        Outcomes = [.. r.Outcomes.OrderBy(o => o.Kind).Select(o => new RegistrationOutcome(o.Kind, Part(o.Measure)!, Part(o.Description), Part(o.TimeFrame)))],
        Sites = [.. r.Sites.Select(s => new RegistrationSite(Part(s.Facility), Part(s.City), Part(s.Region), Part(s.Zip), s.Country, s.Country is null ? Part(s.CountryName) : null))],
        Design = r.Design with { ModelDescription = null, MaskingDescription = null, ObservationalModel = null, TimePerspective = null, PatientRegistry = null, TargetDuration = null },
        Eligibility = r.Eligibility with { GenderBased = null, GenderDescription = null, Population = null, Sampling = null },
        Results = new RegistrationResults { Posted = r.Results.Posted, PostedOn = r.Results.PostedOn, Url = r.Results.Url, SharingPlan = r.Results.SharingPlan },
    };

    private static string Line(string text) => text.ReplaceLineEndings(" ");

    private static string? Part(string? text) => text is null ? null : Line(text).Replace('|', '¦').Trim();

    private static MemoryStream Written(params TrialRegistration[] records)
    {
        var file = new MemoryStream();
        using (var csv = new TrialsCsvWriter(file))
        {
            foreach (var record in records)
            {
                csv.Write(record);
            }
        }

        file.Position = 0;
        return file;
    }
}
