using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Tests.Running;
using CgtRegistry.Interchange.Trials;

namespace CgtRegistry.Interchange.Tests.Trials.CtGov;

/// <summary>What the parts of a study become; what no rule reads stays in its own words.</summary>
public class StudyReaderTests
{
    [Theory]
    [InlineData("NOT_YET_RECRUITING", ConductState.NotYetRecruiting, null)]
    [InlineData("RECRUITING", ConductState.Recruiting, null)]
    [InlineData("ENROLLING_BY_INVITATION", ConductState.Recruiting, "ENROLLING_BY_INVITATION")]
    [InlineData("ACTIVE_NOT_RECRUITING", ConductState.RecruitmentEnded, null)]
    [InlineData("SUSPENDED", ConductState.Paused, null)]
    [InlineData("TERMINATED", ConductState.TerminatedEarly, null)]
    [InlineData("COMPLETED", ConductState.Completed, null)]
    [InlineData("WITHDRAWN", ConductState.Withdrawn, null)]
    [InlineData("UNKNOWN", ConductState.Unknown, null)]
    [InlineData("AVAILABLE", null, "AVAILABLE")]
    [InlineData("NO_LONGER_AVAILABLE", null, "NO_LONGER_AVAILABLE")]
    [InlineData("WITHHELD", null, "WITHHELD")]
    public void A_status_is_a_state_and_comes_back_as_its_code(string code, ConductState? state, string? asStated)
    {
        var trial = Read("statusModule", $$"""{"overallStatus":"{{code}}"}""");

        Assert.Equal((state, asStated), (trial.Conduct.Status, trial.AsStated.GetValueOrDefault("status")));
        Assert.Contains($"\"overallStatus\":\"{code}\"", Written(trial), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_an_unknown_status_the_last_known_one_is_kept()
    {
        var trial = Read("statusModule", """{"overallStatus":"UNKNOWN","lastKnownStatus":"ENROLLING_BY_INVITATION"}""");

        Assert.Equal((ConductState.Unknown, ConductState.Recruiting), (trial.Conduct.Status, trial.Conduct.LastKnownStatus));
        Assert.Contains("\"lastKnownStatus\":\"ENROLLING_BY_INVITATION\"", Written(trial), StringComparison.Ordinal);
    }

    [Fact]
    public void Dates_stay_as_precise_as_they_are()
    {
        var trial = Read("statusModule", """{"startDateStruct":{"date":"2020-03","type":"ACTUAL"},"completionDateStruct":{"date":"2021-04-05","type":"ESTIMATED"},"primaryCompletionDateStruct":{"date":"2020"}}""");

        Assert.Equal(new Milestone(PartialDate.Parse("2020-03", null), DateKind.Actual), trial.Conduct.Start);
        Assert.Equal(new Milestone(PartialDate.Parse("2021-04-05", null), DateKind.Planned), trial.Conduct.Completion);
        Assert.Equal(new Milestone(PartialDate.Parse("2020", null)), trial.Conduct.PrimaryCompletion);
    }

    [Theory]
    [InlineData("statusModule", """{"startDateStruct":{"date":"2020-02-30"}}""", "start", "2020-02-30", "date-not-read")]
    [InlineData("statusModule", """{"startDateStruct":{"date":"9999-01-01"}}""", "start", "9999-01-01", "date-not-read")]
    [InlineData("statusModule", """{"overallStatus":"OPEN"}""", "status", "OPEN", "status-not-read")]
    [InlineData("designModule", """{"phases":["PHASE1","PHASE3"]}""", "phase", "PHASE1|PHASE3", "phase-not-read")]
    [InlineData("designModule", """{"studyType":"OTHER"}""", "studyType", "OTHER", "study-type-not-read")]
    [InlineData("designModule", """{"enrollmentInfo":{"count":-1}}""", "enrolment", "-1", "number-not-read")]
    [InlineData("designModule", """{"enrollmentInfo":{"count":1e400}}""", "enrolment", "1e400", "number-not-read")]
    [InlineData("designModule", """{"enrollmentInfo":{"count":99999999999}}""", "enrolment", "99999999999", "number-not-read")]
    [InlineData("eligibilityModule", """{"sex":"MIXED"}""", "sex", "MIXED", "sex-not-read")]
    [InlineData("eligibilityModule", """{"minimumAge":"adult"}""", "minimumAge", "adult", "age-not-read")]
    [InlineData("contactsLocationsModule", """{"locations":[{"city":"Huế","country":"Nowhere"},{"city":"X","country":"Nowhere"},{"country":"Elsewhere","city":"Y"}]}""", "countries", "Nowhere; Elsewhere", "country-not-read")]
    public void What_no_rule_reads_stays_in_its_own_words(string module, string json, string field, string words, string rule)
    {
        var read = ReadWhole(module, json);

        Assert.Equal(words, read.Registration!.AsStated[field]);
        Assert.All(read.Complaints, c => Assert.Equal(("NCT00000001", rule), (c.Record, c.Rule)));
        Assert.NotEmpty(read.Complaints);
    }

    [Theory]
    [InlineData("designModule", """{"phases":[]}""")]
    [InlineData("designModule", """{"enrollmentInfo":{"count":10000000}}""")]
    [InlineData("designModule", """{"enrollmentInfo":{"count":0,"type":"ACTUAL"}}""")]
    [InlineData("eligibilityModule", """{"minimumAge":null,"maximumAge":"15 Minutes"}""")]
    [InlineData("contactsLocationsModule", """{"locations":[]}""")]
    [InlineData("contactsLocationsModule", "{}")]
    public void What_is_missing_or_rare_is_no_fault(string module, string json) => Assert.Empty(ReadWhole(module, json).Complaints);

    [Fact]
    public void Phases_that_do_not_follow_each_other_are_written_back()
    {
        var trial = Read("designModule", """{"phases":["PHASE1","PHASE3"]}""");

        Assert.Null(trial.Design.Phase);
        Assert.Contains("""["PHASE1","PHASE3"]""", Written(trial), StringComparison.Ordinal);
    }

    [Fact]
    public void A_code_that_is_new_stays_with_a_complaint_and_is_not_written()
    {
        var read = ReadWhole("designModule", """{"designInfo":{"allocation":"CLUSTERED"}}""");

        Assert.Equal("CLUSTERED", read.Registration!.Design.Allocation);
        Assert.Equal("code-not-known", Assert.Single(read.Complaints).Rule);
        Assert.DoesNotContain("CLUSTERED", Written(read.Registration), StringComparison.Ordinal);
    }

    [Fact]
    public void Numbers_are_kept_former_ones_apart()
    {
        var trial = Read("""
            {"nctId":"NCT00000001","nctIdAliases":["NCT00000009"],"orgStudyIdInfo":{"id":"P01","type":"NIH","link":"https://example.org/p"},
             "secondaryIdInfos":[{"id":"2020-001234-56","type":"EUDRACT_NUMBER","domain":"EMA"},{"id":"X 1"}]}
            """);

        Assert.Equal(["NCT00000009"], trial.FormerNumbers);
        Assert.Equal([new("P01", null, "ORG_STUDY_ID:NIH", "https://example.org/p"), new("2020-001234-56", "EMA", "EUDRACT_NUMBER"), new SecondaryNumber("X 1")], trial.SecondaryNumbers);
        Assert.Equal("https://clinicaltrials.gov/study/NCT00000001", trial.Url);
    }

    [Fact]
    public void Persons_are_passed_over_and_addresses_in_texts_masked()
    {
        var trial = Read("contactsLocationsModule", """
            {"centralContacts":[{"name":"Nguyễn Thử","phone":"024 1111 2222","email":"thu@example.org"}],
             "overallOfficials":[{"name":"Trần Thử","role":"PRINCIPAL_INVESTIGATOR"},{"name":"Lê Thử","affiliation":"Bệnh viện Thử, thu@example.org"}],
             "locations":[{"facility":"Bệnh viện Thử","city":"Hà Nội","country":"Vietnam","contacts":[{"name":"Phạm Thử","email":"thu@example.org"}]}]}
            """);

        Assert.Equal("Bệnh viện Thử, [e-mail]", trial.Parties.ScientificContact);
        Assert.Equal(["VN"], trial.Countries);
        var everything = CtGovFiles.Everything(trial);
        Assert.DoesNotContain("example", everything, StringComparison.Ordinal);
        Assert.All(["Nguyễn", "Trần", "Lê", "Phạm"], name => Assert.DoesNotContain(name, System.Text.RegularExpressions.Regex.Unescape(everything), StringComparison.Ordinal));
    }

    [Fact]
    public void Of_what_the_registry_derives_only_the_headings_of_the_study_count()
    {
        var read = CtGovFiles.Read(A.Utf8("""
            {"protocolSection":{"identificationModule":{"nctId":"NCT00000001"}},
             "derivedSection":{"miscInfoModule":{"versionHolder":"2026-03-14","removedCountries":["Laos"]},
              "conditionBrowseModule":{"meshes":[{"id":"D000428","term":"Alcohol Drinking"},{"id":"D000000437","term":"Alcoholism"},{"id":"D000086382","term":"COVID-19"}],"ancestors":[{"id":"D1","term":"Z"}]},
              "interventionBrowseModule":{"meshes":[{"id":"C000041971","term":"A"},{"id":"C000606551","term":"B"}]}}}
            """));

        Assert.Equal(["D000428", "D000437", "D000086382", "C041971", "C000606551"], read[0].Registration!.Terms.Select(t => t.Code));
        Assert.DoesNotContain("2026", CtGovFiles.Everything(read[0].Registration!), StringComparison.Ordinal);
        Assert.Empty(read[0].Registration!.Countries);
    }

    [Fact]
    public void A_trial_of_a_Vietnamese_sponsor_may_have_no_place()
    {
        var trial = Read("sponsorCollaboratorsModule", """{"leadSponsor":{"name":"Vinmec Research Institute of Stem Cell and Gene Technology","class":"OTHER"}}""");

        Assert.Equal("Vinmec Research Institute of Stem Cell and Gene Technology", trial.Parties.Sponsor!.Name);
        Assert.Empty(trial.Sites);
    }

    private static TrialRegistration Read(string identification) =>
        Assert.Single(CtGovFiles.Read(A.Utf8($$$"""{"protocolSection":{"identificationModule":{{{identification}}}}}"""))).Registration!;

    private static TrialRegistration Read(string module, string json) => ReadWhole(module, json).Registration!;

    private static ReadTrial ReadWhole(string module, string json) =>
        Assert.Single(CtGovFiles.Read(A.Utf8($$$"""{"protocolSection":{"identificationModule":{"nctId":"NCT00000001"},"{{{module}}}":{{{json}}}}}""")));

    private static string Written(TrialRegistration trial)
    {
        using var written = new StreamReader(CtGovFiles.Written(trial));
        return written.ReadToEnd();
    }
}
