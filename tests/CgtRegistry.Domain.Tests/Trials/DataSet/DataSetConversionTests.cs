using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Tests.Trials.DataSet;

public class DataSetConversionTests
{
    private static readonly RegisteredAs Own = new("VNCGT-2026-000123", A.Day("2026-03-01"), A.Day("2026-03-02"), Url: "https://example.org/vi/trials/VNCGT-2026-000123");

    [Fact]
    public void The_number_of_this_register_is_read_as_its_own() =>
        Assert.Equal((Registries.Own, "VNCGT-2026-000123"), RegistryNumber.Read("vncgt-2026-000123") is { } read ? (read.Registry, read.Value) : default);

    [Theory]
    [InlineData("VNCGT-26-000123")]
    [InlineData("VNCGT-2026-00123")]
    [InlineData("VNCGT-2026-0001234")]
    public void Other_forms_are_no_number_of_this_register(string text) => Assert.Null(RegistryNumber.Read(text));

    [Fact]
    public void Every_item_reaches_the_registration()
    {
        var given = DataSetGivenOut.As(Own, A.Registered());

        Assert.Equal(("VNCGT-2026-000123", Registries.Own, A.Date("2026-03-01")), (given.Number, given.Registry, given.RegisteredOn)); // 1, 2
        Assert.Equal(["CLINIC-01", "NCT01234567"], given.SecondaryNumbers.Select(n => n.Value)); // 3
        Assert.All(given.SecondaryNumbers, n => Assert.NotNull(n.Issuer));
        Assert.Equal(["Example Hospital"], given.Parties.Support); // 4
        Assert.Equal("Example Hospital", given.Parties.Sponsor!.Name); // 5
        Assert.Equal(["Example Institute"], given.Parties.Collaborators.Select(c => c.Name)); // 6
        Assert.Equal("Research Office, Example Hospital", given.Parties.PublicContact); // 7
        Assert.Equal("Research Office, Example Hospital", given.Parties.ScientificContact); // 8
        Assert.Equal("A study of stem cells for people with knee pain", given.Text.PublicTitle); // 9
        Assert.Equal(("A phase 2 study of mesenchymal stem cells in knee osteoarthritis", "KNEE-CELL"), (given.Text.ScientificTitle, given.Text.Acronym)); // 10
        Assert.Equal(["VN"], given.Countries); // 11
        Assert.Equal(["Knee osteoarthritis"], given.Conditions); // 12
        Assert.Equal([("Mesenchymal stem cells", "BIOLOGICAL", "Cells"), ("Saline", "OTHER", "Control")], given.Interventions.Select(i => (i.Name, i.Kind!, i.Arms[0]))); // 13
        Assert.Equal((new AgeLimit(40, AgeUnit.Years), "Knee pain for 6 months or more.", "Infection of the joint."), (given.Eligibility.MinimumAge, given.Eligibility.Inclusion, given.Eligibility.Exclusion)); // 14
        Assert.Equal((StudyType.Interventional, TrialPhases.Phase2, "RANDOMIZED", "PARALLEL", "DOUBLE"), (given.Design.StudyType, given.Design.Phase, given.Design.Allocation, given.Design.Model, given.Design.Masking)); // 15
        Assert.Equal(A.Milestone("2026-06", DateKind.Planned), given.Conduct.Start); // 16
        Assert.Equal(new Enrolment(60, EnrolmentKind.Planned), given.Conduct.Enrolment); // 17
        Assert.Equal(ConductState.NotYetRecruiting, given.Conduct.Status); // 18
        Assert.Equal([OutcomeKind.Primary, OutcomeKind.Secondary], given.Outcomes.Select(o => o.Kind)); // 19, 20
        Assert.Equal("A visual scale of 100 mm marked by the participant.\nUnit: mm\nScale: 0 to 100, lower is better", given.Outcomes[0].Description);
        Assert.Equal(new RegistrationReview("Approved", A.Date("2026-01-15"), "Ethics Council of Example Hospital"), given.EthicsReviews[0]); // 21
        Assert.Equal(A.Milestone("2028-12", DateKind.Planned), given.Conduct.Completion); // 22
        Assert.Equal((false, "https://example.org/protocol"), (given.Results.Posted!.Value, given.Results.Url)); // 23
        Assert.Equal("Protocol, version 1.0, 2025-12-01, https://example.org/protocol.pdf", Assert.Single(given.References).Citation);
        Assert.Equal(("YES", "Anonymous data are shared on request."), (given.Results.SharingPlan, given.Results.SharingDescription)); // 24
    }

    [Fact]
    public void Results_of_all_kinds_are_given_out()
    {
        var results = new ResultsSummary { PostedOn = A.Day("2029-06-01"), PublishedOn = A.Date("2029-03"), Summary = new("Ngắn", "Short"), Baseline = new(null, "b"), ParticipantFlow = new(null, "f"), AdverseEvents = new(null, "a"), Outcomes = new(null, "o") };

        var given = DataSetGivenOut.As(Own, A.Registered() with { Results = results }).Results;

        Assert.Equal((true, A.Date("2029-06-01")), (given.Posted!.Value, given.PostedOn));
        Assert.Equal("Short\nBaseline characteristics: b\nParticipant flow: f\nAdverse events: a\nOutcome measures: o\nFirst published: 2029-03", given.Summary);
    }

    [Fact]
    public void Vietnamese_is_given_givenwhere_there_is_no_English() =>
        Assert.Equal("Chỉ tiếng Việt", DataSetGivenOut.As(Own, A.Registered() with { PublicTitle = new("Chỉ tiếng Việt", " ") }).Text.PublicTitle);

    [Theory]
    [InlineData(ConductState.Recruiting, 60, EnrolmentKind.Planned)]
    [InlineData(ConductState.Completed, 58, EnrolmentKind.Actual)]
    public void Who_has_ended_says_how_many_were_enrolled(ConductState status, int number, EnrolmentKind kind)
    {
        var data = A.Registered() with { StatusRows = [A.Row(status, "2026-02-01")], SampleSize = new(60, 58) };

        Assert.Equal(new Enrolment(number, kind), DataSetGivenOut.As(Own, data).Conduct.Enrolment);
    }

    [Fact]
    public void A_deleted_status_is_not_given_out()
    {
        var data = A.Registered() with { StatusRows = [A.Row(ConductState.NotYetRecruiting, "2026-02-01"), A.Row(ConductState.Withdrawn, "2026-02-02") with { Deleted = true }] };

        Assert.Equal(ConductState.NotYetRecruiting, DataSetGivenOut.As(Own, data).Conduct.Status);
    }

    [Fact]
    public void What_a_data_set_gave_givencan_be_taken_over_again()
    {
        var first = DataSetGivenOut.As(Own, A.Registered());

        var again = DataSetGivenOut.As(Own, DataSetTakenOver.From(first));

        Assert.Equal(("CLINIC-01", "VNCGT-2026-000123"), (again.SecondaryNumbers[0].Value, again.SecondaryNumbers[1].Value));
        Assert.Equal((first.Text, first.Conduct, first.Eligibility), (again.Text, again.Conduct, again.Eligibility));
        Assert.Equal(first.Outcomes, again.Outcomes);
        Assert.Equal(first.Interventions.Select(i => (i.Name, i.Kind, i.Description, string.Join(';', i.Arms))), again.Interventions.Select(i => (i.Name, i.Kind, i.Description, string.Join(';', i.Arms))));
        Assert.Equal(first.EthicsReviews, again.EthicsReviews);
        Assert.Equal((first.Design.Allocation, first.Design.Model, first.Design.Purpose, first.Design.Masking, string.Join(';', first.Design.Masked)), (again.Design.Allocation, again.Design.Model, again.Design.Purpose, again.Design.Masking, string.Join(';', again.Design.Masked)));
    }

    [Fact]
    public void A_record_of_another_registry_starts_a_draft_in_English_under_its_own_number()
    {
        var record = A.Registration(outcomes: [A.Primary("Knee pain")]) with
        {
            Text = new() { PublicTitle = "Cells for knees" },
            SecondaryNumbers = [new("P-1", null, "ORG_STUDY_ID"), new("2014-002606-20")],
            Eligibility = new() { Criteria = "Inclusion Criteria:\n\n* pain\n\nExclusion Criteria:\n\n* infection" },
            Arms = [new("Cells", "EXPERIMENTAL") { Interventions = ["Biological: cells"] }],
            Interventions = [new("cells", "BIOLOGICAL")],
        };

        var draft = DataSetTakenOver.From(record);

        Assert.Equal(new DraftText(null, "Cells for knees"), draft.PublicTitle);
        Assert.Equal([("NCT00000001", Registries.ClinicalTrialsGov), ("2014-002606-20", Registries.EuCtr)], draft.SecondaryNumbers.Select(n => (n.Value!, n.Issuer!)));
        Assert.Equal("P-1", draft.ProtocolNumber);
        Assert.Equal(("* pain", "* infection"), (draft.Eligibility.Inclusion!.En!, draft.Eligibility.Exclusion!.En!));
        Assert.Equal(draft.Arms[0].Key, Assert.Single(draft.Interventions[0].Arms));
        Assert.Equal((100, (int?)null), (draft.SampleSize.Planned!.Value, draft.SampleSize.Enrolled));
    }

    [Theory]
    [InlineData(@"3×10\^7 cells, \>= 18 years \& older", "3×10^7 cells, >= 18 years & older")]
    [InlineData(@"a\b and C:\dose", @"a\b and C:\dose")]
    public void A_backslash_that_belongs_to_the_markup_of_the_registry_is_not_taken_over(string given, string read)
    {
        var record = A.Registration();

        var draft = DataSetTakenOver.From(record with { Text = record.Text with { Summary = given } });

        Assert.Equal(read, draft.Summary!.En);
    }

    [Fact]
    public void What_a_record_does_not_say_stays_empty()
    {
        var draft = DataSetTakenOver.From(new TrialRegistration { Number = "NCT00000001", Registry = Registries.ClinicalTrialsGov, Channel = RecordChannel.Registry });

        Assert.Equal("NCT00000001", Assert.Single(draft.SecondaryNumbers).Value);
        Assert.All(DataSetFields.All.Where(f => !f.Pattern.StartsWith("/secondaryNumbers", StringComparison.Ordinal) && f.Kind is not FieldKind.Mark), f => Assert.All(f.Values(draft), v => Assert.True(v.IsEmpty, v.Pointer)));
    }
}
