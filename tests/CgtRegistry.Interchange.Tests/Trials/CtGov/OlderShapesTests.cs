using System.Text;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Tests.Running;
using CgtRegistry.Interchange.Trials;
using CgtRegistry.Interchange.Trials.CtGov;

namespace CgtRegistry.Interchange.Tests.Trials.CtGov;

/// <summary>Classic XML and the search list: the forms they had, and files that are broken or made to harm.</summary>
public class OlderShapesTests
{
    private const string Head = "\"Rank\",\"NCT Number\",\"Title\",\"Status\",\"Interventions\",\"Outcome Measures\",\"Age\",\"Phases\",\"Study Type\",\"Study Designs\",\"First Posted\",\"Locations\"\n";

    [Theory]
    [InlineData("<study_design>Allocation: Randomized, Intervention Model: Parallel Assignment, Masking: Double Blind (Subject, Caregiver), Primary Purpose: Treatment</study_design>", "PARTICIPANT,CARE_PROVIDER")]
    [InlineData("<study_design_info><allocation>Randomized</allocation><intervention_model>Parallel Assignment</intervention_model><primary_purpose>Treatment</primary_purpose><masking>Double (Participant, Care Provider)</masking></study_design_info>", "PARTICIPANT,CARE_PROVIDER")]
    public void Designs_in_one_text_and_in_fields_are_the_same(string design, string masked)
    {
        var read = Assert.Single(Xml(design)).Registration!.Design;

        Assert.Equal(("RANDOMIZED", "PARALLEL", "TREATMENT", "DOUBLE"), (read.Allocation, read.Model, read.Purpose, read.Masking));
        Assert.Equal(masked, string.Join(',', read.Masked));
    }

    [Theory]
    [InlineData("<lastchanged_date>July 9, 2013</lastchanged_date>")]
    [InlineData("<last_update_submitted>July 9, 2013</last_update_submitted>")]
    public void The_day_of_the_last_change_had_two_names(string element) => Assert.Equal(PartialDate.Parse("2013-07-09", null), Assert.Single(Xml(element)).Registration!.RecordedOn);

    [Fact]
    public void Lines_broken_at_a_width_become_paragraphs_and_points()
    {
        var text = Assert.Single(Xml("<brief_summary><textblock>\n      First line\n      goes on.\n\n        -  Point one\n           goes on.\n\n        -  Point two, p &lt; 0.05.\n    </textblock></brief_summary>")).Registration!.Text.Summary;

        Assert.Equal("First line goes on.\n\n- Point one goes on.\n\n- Point two, p < 0.05.", text);
    }

    [Theory]
    [InlineData("<!DOCTYPE clinical_study><clinical_study/>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x \"ha\">]><clinical_study>&x;</clinical_study>")]
    [InlineData("<clinical_study>")]
    public void Xml_made_to_harm_or_broken_is_refused(string xml) =>
        Assert.Equal("xml-not-read", Assert.Throws<RefusedFileException>(() => CtGovXmlReader.Read(A.Utf8(xml), ImportLimits.Default).ToList()).Rule);

    [Fact]
    public void A_bad_file_in_an_archive_is_named_and_the_others_are_read()
    {
        using var zip = A.Zip(("a.xml", "<!DOCTYPE a><a/>"), ("b.xml", "<b/>"), ("c.xml", "<clinical_study/>"), ("d.xml", Study("")), ("e.txt", "text"));

        var read = CtGovXmlReader.Read(zip, ImportLimits.Default).ToList();

        Assert.Equal(["xml-not-read", "not-a-study", "number-not-read", "", "xml-not-read"], read.Select(r => string.Join(' ', r.Complaints.Select(c => c.Rule))));
        Assert.Equal("NCT00000001", read[3].Registration!.Number);
    }

    [Fact]
    public void A_packed_file_of_XML_is_read() => Assert.Single(CtGovXmlReader.Read(A.Gzip(Encoding.UTF8.GetBytes(Study(""))), ImportLimits.Default));

    [Fact]
    public void A_row_of_a_list_says_what_it_says_and_no_more()
    {
        var row = Assert.Single(Csv(Head + "1,\"NCT00000001\",\"=1+1\",\"Active, not recruiting\",\"Biological: MSC|Drug: A\",\"One|Two\",\"18 Years to 65 Years \u00A0 (Adult, Older Adult)\",\"Phase 1|Phase 2\",\"Expanded Access:Individual Patients\",\"Allocation: N/A|Masking: None (Open Label)\",\"June 25, 2020\",\"Hospital, City, Seoul, Korea, Republic of|Bạch Mai, Hà Nội, Vietnam\"\n"));

        var trial = row.Registration!;
        Assert.Equal(RecordChannel.RegistryList, trial.Channel);
        Assert.Equal(("=1+1", ConductState.RecruitmentEnded, TrialPhases.Phase1And2), (trial.Text.PublicTitle, trial.Conduct.Status, trial.Design.Phase));
        Assert.Equal([new RegistrationIntervention("MSC", "BIOLOGICAL"), new RegistrationIntervention("A", "DRUG")], trial.Interventions.Select(i => new RegistrationIntervention(i.Name, i.Kind)));
        Assert.Equal((new AgeLimit(18, AgeUnit.Years), new AgeLimit(65, AgeUnit.Years)), (trial.Eligibility.MinimumAge, trial.Eligibility.MaximumAge));
        Assert.Equal([("Hospital, City, Seoul", "KR"), ("Bạch Mai, Hà Nội", "VN")], trial.Sites.Select(s => (s.Facility, s.Country)));
        Assert.Equal(("NA", "NONE", StudyType.ExpandedAccess), (trial.Design.Allocation, trial.Design.Masking, trial.Design.StudyType));
        Assert.Null(trial.RegisteredOn);
        Assert.Empty(trial.Outcomes);
        Assert.Equal(("June 25, 2020", "One|Two"), (trial.AsStated["firstPosted"], trial.AsStated["outcomes"]));
        Assert.Empty(row.Complaints);
    }

    [Theory]
    [InlineData("NCT Number,Title\nNCT00000001,a\n", "")]
    [InlineData("\uFEFF\"Title\",\"NCT Number\"\r\n\"a\nb\",NCT00000001\r\n", "")]
    [InlineData("NCT Number,Title\nNCT1,a\nNCT00000001,a\n", "number-not-read")]
    [InlineData("NCT Number,Title\nNCT00000002\nNCT00000001,a\n", "columns-differ")]
    [InlineData("NCT Number,Title\nNCT00000001,a\nNCT00000002,\"a\nNCT00000003,a\n", "csv-not-read")]
    public void A_bad_row_is_named_and_the_others_are_read(string csv, string rule)
    {
        var (read, stopped) = Stopping.Of(CtGovCsvReader.Read(A.Utf8(csv), ImportLimits.Default));

        Assert.Equal(["NCT00000001"], read.Select(r => r.Registration?.Number).OfType<string>());
        Assert.Equal(rule, string.Join(' ', read.SelectMany(r => r.Complaints).Select(c => c.Rule).Append(stopped).OfType<string>()));
    }

    [Theory]
    [InlineData("", "no-records")]
    [InlineData("NCT Number\nNCT00000001\n", "header-unknown")]
    [InlineData("NCT Number,Title,Title\n", "header-unknown")]
    [InlineData("NCT Number,Title,Colour\n", "header-unknown")]
    [InlineData("NCT Number;Title\n", "header-unknown")]
    [InlineData("{\"studies\":[]}", "header-unknown")]
    public void Another_file_is_refused(string csv, string rule) => Assert.Equal(rule, Assert.Throws<RefusedFileException>(() => Csv(csv)).Rule);

    private static List<ReadTrial> Csv(string csv) => [.. CtGovCsvReader.Read(A.Utf8(csv), ImportLimits.Default)];

    private static List<ReadTrial> Xml(string elements) => [.. CtGovXmlReader.Read(A.Utf8(Study(elements)), ImportLimits.Default)];

    private static string Study(string elements) => $"<clinical_study><id_info><nct_id>NCT00000001</nct_id></id_info>{elements}</clinical_study>";
}
