using System.Text;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Tests.Running;
using CgtRegistry.Interchange.Trials;
using CgtRegistry.Interchange.Trials.Ictrp;

namespace CgtRegistry.Interchange.Tests.Trials.Ictrp;

/// <summary>Records of WHO's platform in each of its forms, as we write them ourselves, faults included.</summary>
public class IctrpReaderTests
{
    private const string Head = "TrialID,Last Refreshed on,Public title,Date registration,Date registration3,Export date,Source Register,Phase,Target size,Contact Firstname,Contact Email,Contact Affiliation\r\n";

    [Fact]
    public void An_XML_record_is_read_with_the_fields_of_today()
    {
        var read = Assert.Single(Xml("""
            <Trial><Internal_Number>7</Internal_Number><TrialID>JPRN-jRCTs031190226</TrialID><Public_title>Gen &lt;i&gt;trị liệu&lt;/i&gt;</Public_title>
            <Secondary_ID>U1111-1111-1111</Secondary_ID><Secondary_ID>NCT00000001;Nil known</Secondary_ID><Secondary_Sponsor>Viện A</Secondary_Sponsor><Source_Support>Quỹ B</Source_Support>
            <Secondary_outcome>time to event</Secondary_outcome><Ethics_review_status>Approved</Ethics_review_status><Ethics_review_approval_date>Jun  9 2019 12:00AM</Ethics_review_approval_date>
            <Intervention>Biological: MSC;10^6 cells;Drug: none</Intervention><results_ipd_plan>Yes</results_ipd_plan><Contact_Lastname>Hidden</Contact_Lastname></Trial>
            """));
        var trial = read.Registration!;

        Assert.Equal(("jRCTs031190226", "jRCT", RecordChannel.Ictrp), (trial.Number, trial.Registry, trial.Channel));
        Assert.Equal("Gen trị liệu", trial.Text.PublicTitle);
        Assert.Equal(["U1111-1111-1111", "NCT00000001"], trial.SecondaryNumbers.Select(n => n.Value));
        Assert.Equal(("Viện A", "Quỹ B"), (Assert.Single(trial.Parties.Collaborators).Name, Assert.Single(trial.Parties.Support)));
        Assert.Equal((OutcomeKind.Secondary, "time to event"), (Assert.Single(trial.Outcomes).Kind, trial.Outcomes[0].Measure));
        Assert.Equal(("Approved", "2019-06-09"), (Assert.Single(trial.EthicsReviews).Status, trial.EthicsReviews[0].On.ToString()));
        Assert.Equal("YES", trial.Results.SharingPlan);
        Assert.DoesNotContain("Hidden", RegistrationJson.Of(trial), StringComparison.Ordinal);
        Assert.Empty(read.Complaints);
    }

    [Fact]
    public void A_file_that_stops_in_the_middle_keeps_what_was_complete()
    {
        var (read, rule) = Stopping.Of(IctrpXmlReader.Read(A.Utf8("<Trials_downloaded_from_ICTRP><Trial><TrialID>NCT00000001</TrialID></Trial><Trial><TrialID>NCT00000002</TrialID></Trial>\r\n"), ImportLimits.Default));

        Assert.Equal(["NCT00000001", "NCT00000002"], read.Select(r => r.Registration?.Number).OfType<string>());
        Assert.Equal("file-ends-early", rule);
    }

    [Fact]
    public void A_record_cut_off_is_not_taken_in()
    {
        var (read, rule) = Stopping.Of(IctrpXmlReader.Read(A.Utf8("<Trials_downloaded_from_ICTRP><Trial><TrialID>NCT00000001</TrialID></Trial><Trial><TrialID>NCT00000002</TrialID><Public_ti"), ImportLimits.Default));

        Assert.Equal(["NCT00000001"], read.Select(r => r.Registration?.Number).OfType<string>());
        Assert.Equal("file-ends-early", rule);
    }

    [Theory]
    [InlineData("<!DOCTYPE x><Trials_downloaded_from_ICTRP/>", "xml-not-read")]
    [InlineData("<trials/>", "root-unknown")]
    [InlineData("", "xml-not-read")]
    public void What_is_no_export_is_refused(string xml, string rule) =>
        Assert.Equal(rule, Assert.Throws<RefusedFileException>(() => IctrpXmlReader.Read(A.Utf8(xml), ImportLimits.Default).ToList()).Rule);

    [Fact]
    public void An_element_nobody_knows_is_complained_of_once()
    {
        var read = Xml("<Trial><TrialID>NCT00000001</TrialID><New_field>a</New_field></Trial><Trial><TrialID>NCT00000002</TrialID><New_field>b</New_field></Trial>");

        Assert.Equal([("NCT00000001", "New_field", "", "field-unknown")], read.SelectMany(r => r.Complaints).Select(c => (c.Record, c.Field, c.Value, c.Rule)));
    }

    [Fact]
    public void Of_a_row_of_another_length_only_the_length_is_told() =>
        Assert.Equal(("columns-differ", "2 cells"), Assert.Single(Csv(Head + "Jane Doe,x\n")).Complaints.Select(c => (c.Rule, c.Value)).Single());

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    public void A_CSV_row_is_read_with_or_without_a_mark_of_byte_order(string mark)
    {
        var read = Csv(mark + Head + "EUCTR2020-000890-25-FR,17 February 2020,\"Line\none\",05/03/2020,20200305,4/15/2020 4:11:24 PM,EU Clinical Trials Register,2-3,A:10;B:10;,Jane,jane@example.org,Hospital;\r\n");

        var trial = Assert.Single(read).Registration!;
        Assert.Equal(("2020-000890-25-FR", Registries.EuCtr, "2020-03-05", "2020-02-17"), (trial.Number, trial.Registry, trial.RegisteredOn.ToString(), trial.RecordedOn.ToString()));
        Assert.Equal(("Line one", TrialPhases.Phase2And3, 20, "A:10;B:10;", "Hospital"), (trial.Text.PublicTitle, trial.Design.Phase, trial.Conduct.Enrolment?.Number, trial.AsStated["enrolment"], trial.Parties.PublicContact));
    }

    [Fact]
    public void Without_a_day_of_refreshing_the_day_of_export_counts() =>
        Assert.Equal("2020-04-15", Assert.Single(Csv(Head + "NCT00000001,,,,,4/15/2020 4:11:24 PM,,,,,,\n")).Registration!.RecordedOn.ToString());

    [Fact]
    public void A_number_of_no_known_form_is_kept_as_it_is()
    {
        var read = Assert.Single(Csv(Head + "VN-2020/7,,,,,,Somewhere,,,,,\n"));

        Assert.Equal(("VN-2020/7", "Somewhere", "number-unusual"), (read.Registration!.Number, read.Registration.Registry, Assert.Single(read.Complaints).Rule));
    }

    [Fact]
    public void A_row_that_cannot_be_read_does_not_stop_the_others()
    {
        var bad = Encoding.UTF8.GetBytes(Head + "NCT00000001,,,,,,,,,,,\nNCT00000002,,\n,,,,,,,,,,,\nNCT0000000X,,XX,,,,,,,,,\nNCT00000004,,,,,,,,,,,\nNCT00000005,\"open,,,\n");
        bad[bad.AsSpan().IndexOf("XX"u8)] = 0xFF;

        var (read, rule) = Stopping.Of(IctrpCsvReader.Read(new MemoryStream(bad), ImportLimits.Default));

        Assert.Equal(["NCT00000001", "NCT00000004"], read.Select(r => r.Registration?.Number).OfType<string>());
        Assert.Equal(["columns-differ", "number-missing", "not-utf-8"], read.SelectMany(r => r.Complaints).Select(c => c.Rule));
        Assert.Equal("csv-not-read", rule);
    }

    [Fact]
    public void The_published_form_has_no_header()
    {
        var cells = Enumerable.Repeat("NULL", 62).ToArray();
        (cells[0], cells[1], cells[19], cells[20], cells[40]) = ("NCT00000001", "X-1", "Phase II", "28/5/2019", "Anticipated");

        var trial = Assert.Single(Csv(string.Join(',', cells) + "\n")).Registration!;

        Assert.Equal(("NCT00000001", "X-1", TrialPhases.Phase2, "2019-05-28"), (trial.Number, Assert.Single(trial.SecondaryNumbers).Value, trial.Design.Phase, trial.RegisteredOn.ToString()));
    }

    [Fact]
    public void A_table_of_something_else_is_refused() =>
        Assert.Equal("header-unknown", Assert.Throws<RefusedFileException>(() => Csv("a,b\n1,2\n")).Rule);

    [Theory]
    [InlineData("not a workbook", "packing-broken")]
    [InlineData("PK\u0003\u0004 broken", "packing-broken")]
    public void What_is_no_workbook_is_refused(string content, string rule) =>
        Assert.Equal(rule, Assert.Throws<RefusedFileException>(() => IctrpWorkbookReader.Read(A.Utf8(content), ImportLimits.Default).ToList()).Rule);

    [Fact]
    public void A_workbook_that_unpacks_too_far_or_holds_no_sheet_is_refused()
    {
        var bomb = A.Zip(("xl/worksheets/sheet1.xml", new string(' ', 20 * 1024 * 1024)));

        Assert.Equal("unpacked-too-large", Assert.Throws<RefusedFileException>(() => IctrpWorkbookReader.Read(bomb, ImportLimits.Default).ToList()).Rule);
        Assert.Equal("workbook-not-read", Assert.Throws<RefusedFileException>(() => IctrpWorkbookReader.Read(A.Zip(("a.txt", "x")), ImportLimits.Default).ToList()).Rule);
    }

    [Fact]
    public void Too_many_records_are_refused() =>
        Assert.Equal("too-many-records", Assert.Throws<RefusedFileException>(() => IctrpCsvReader.Read(A.Utf8(Head + "NCT00000001,,,,,,,,,,,\nNCT00000002,,,,,,,,,,,\n"), ImportLimits.Default with { Records = 1 }).ToList()).Rule);

    private static List<ReadTrial> Xml(string trials) => [.. IctrpXmlReader.Read(A.Utf8($"<Trials_downloaded_from_ICTRP>{trials}</Trials_downloaded_from_ICTRP>"), ImportLimits.Default)];

    private static List<ReadTrial> Csv(string csv) => [.. IctrpCsvReader.Read(A.Utf8(csv), ImportLimits.Default)];
}
