using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Tests.Running;
using CgtRegistry.Interchange.Tests.Trials.Ictrp;
using CgtRegistry.Interchange.Trials;
using CgtRegistry.Interchange.Trials.CtGov;
using CgtRegistry.Interchange.Trials.Who;

namespace CgtRegistry.Interchange.Tests.Trials.Who;

/// <summary>Submissions to WHO are read, written valid against WHO's DTD, and say the same when they are read again.</summary>
public class WhoSubmissionTests
{
    private const string October = "rebec-ictrp-submission-2011-10-14.xml";
    private const string December = "rebec-ictrp-submission-2011-12-12.xml";

    [Fact]
    public void The_second_submission_repeats_all_trials_of_the_first_with_changes_and_adds_nine()
    {
        var (first, second) = (Read(October), Read(December));

        Assert.Equal((35, 44), (first.Count, second.Count));
        Assert.DoesNotContain(first.Concat(second).SelectMany(r => r.Complaints), c => c.Rule != "enrolment-not-read");
        var before = first.ToDictionary(r => r.Registration!.Number, r => RegistrationJson.Of(r.Registration!));
        var again = second.Where(r => before.ContainsKey(r.Registration!.Number)).ToList();
        Assert.Equal((35, 9), (again.Count, second.Count - again.Count));
        Assert.All(again, r => Assert.NotEqual(before[r.Registration!.Number], RegistrationJson.Of(r.Registration!)));
    }

    [Fact]
    public void A_submission_is_read_with_what_WHO_asks_for()
    {
        var trial = Read(December).Select(r => r.Registration!).Single(r => r.Number == "RBR-4z7cnh");

        Assert.Equal(("ReBec", RecordChannel.Submission, "2011-04-11"), (trial.Registry, trial.Channel, trial.RegisteredOn.ToString()));
        Assert.Equal(new SecondaryNumber("U1111-1119-6522", "WHO", "UTN"), trial.SecondaryNumbers[0]);
        Assert.Equal((ParticipantSex.All, new AgeLimit(10, AgeUnit.Years), new AgeLimit(14, AgeUnit.Years)), (trial.Eligibility.Sex, trial.Eligibility.MinimumAge, trial.Eligibility.MaximumAge));
        Assert.Equal((TrialPhases.Phase1And2, ConductState.RecruitmentEnded, 40), (trial.Design.Phase, trial.Conduct.Status, trial.Conduct.Enrolment?.Number));
        Assert.Equal(("PROCEDURE", "BR"), (Assert.Single(trial.Interventions).Kind, Assert.Single(trial.Countries)));
        Assert.Contains(trial.Terms, t => t is { About: TermSubject.Condition, Code: "Q00-Q99" });
        Assert.Null(trial.Conduct.Start);
    }

    [Theory]
    [InlineData(October)]
    [InlineData(December)]
    public void A_file_read_written_and_read_again_says_the_same(string file)
    {
        var read = Read(file).Select(r => r.Registration!).ToList();

        var again = Again(read);

        Assert.Equal(read.Select(RegistrationJson.Of), again.Select(RegistrationJson.Of));
    }

    [Theory]
    [InlineData(IctrpFiles.March)]
    [InlineData(IctrpFiles.July)]
    [InlineData("full-export-sample-main.csv")]
    public void Records_of_WHOs_platform_keep_what_the_form_has_a_place_for(string file) => KeepsWhatHasAPlace(new IctrpFiles().Registrations(file));

    [Fact]
    public void Studies_of_ClinicalTrialsGov_keep_what_the_form_has_a_place_for()
    {
        using var file = File.OpenRead(Path.Combine(SharedData.Folder("01-ctgov-v2"), "studies.ndjson.gz"));

        KeepsWhatHasAPlace([.. CtGovJsonReader.Read(file, ImportLimits.CommandLine).Select(r => r.Registration).OfType<TrialRegistration>().Select(r => r with { Channel = RecordChannel.Submission })]);
    }

    [Theory]
    [InlineData("""<!DOCTYPE trials SYSTEM "who_ictrp.dtd"><trials/>""", "xml-not-read")]
    [InlineData("<trial/>", "root-unknown")]
    public void What_is_no_submission_is_refused(string xml, string rule) =>
        Assert.Equal(rule, Assert.Throws<RefusedFileException>(() => WhoSubmissionReader.Read(A.Utf8(xml), ImportLimits.Default).ToList()).Rule);

    [Fact]
    public void A_trial_without_a_number_is_rejected_and_the_next_is_read()
    {
        var (read, rule) = Stopping.Of(WhoSubmissionReader.Read(A.Utf8("<trials><trial><main><trial_id/></main></trial><trial><main><trial_id>RBR-3VMKT2</trial_id></main></trial>"), ImportLimits.Default));

        Assert.Equal([null, "RBR-3vmkt2"], read.Select(r => r.Registration?.Number));
        Assert.Equal(("number-missing", "file-ends-early"), (Assert.Single(read.SelectMany(r => r.Complaints)).Rule, rule));
    }

    [Fact]
    public void No_day_is_invented()
    {
        var registration = new TrialRegistration
        {
            Number = "NCT00000001",
            Registry = Registries.ClinicalTrialsGov,
            Channel = RecordChannel.Submission,
            RegisteredOn = PartialDate.In(2020, 4),
            Conduct = new RegistrationConduct { Start = new Milestone(PartialDate.In(2020)) },
        };

        Assert.Equal(RegistrationJson.Of(registration), RegistrationJson.Of(Assert.Single(Again([registration]))));
    }

    private static void KeepsWhatHasAPlace(IReadOnlyList<TrialRegistration> registrations)
    {
        var read = Again(registrations);

        Assert.Equal(registrations.Select(Placed), read.Select(Placed));
        Assert.Equal(read.Select(RegistrationJson.Of), Again(read).Select(RegistrationJson.Of));
    }

    // What both forms can say, in the form of the submission.
    private static string Placed(TrialRegistration r) => RegistrationJson.Of(new TrialRegistration
    {
        Number = r.Number,
        Registry = r.Registry,
        Channel = RecordChannel.Submission,
        RegisteredOn = r.RegisteredOn,
        Url = r.Url,
        SecondaryNumbers = [.. r.SecondaryNumbers.Select(n => new SecondaryNumber(n.Value, n.Issuer)).Distinct()],
        Text = new RegistrationText { PublicTitle = r.Text.PublicTitle, ScientificTitle = r.Text.ScientificTitle, Acronym = r.Text.Acronym },
        Parties = r.Parties with { Sponsor = r.Parties.Sponsor is { } s ? new RegistrationParty(s.Name) : null, Collaborators = [.. r.Parties.Collaborators.Select(c => new RegistrationParty(c.Name)).Distinct()] },
        Conduct = new RegistrationConduct { Status = r.Conduct.Status, Start = r.Conduct.Start, Enrolment = r.Conduct.Enrolment is { } size ? new Enrolment(size.Number) : null },
        Design = new RegistrationDesign { StudyType = r.Design.StudyType, Phase = r.Design.Phase },
        Eligibility = new RegistrationEligibility { Sex = r.Eligibility.Sex, MinimumAge = r.Eligibility.MinimumAge, MaximumAge = r.Eligibility.MaximumAge is { Number: 0 } ? null : r.Eligibility.MaximumAge, Criteria = r.Eligibility.Criteria ?? r.Eligibility.Inclusion, Exclusion = r.Eligibility.Exclusion },
        Conditions = [.. r.Conditions.Distinct()],
        Countries = r.Countries,
        AsStated = r.AsStated.Where(a => a.Key is "phase" or "status" or "enrolment" or "studyType" or "minimumAge" or "maximumAge" or "sex" or "start" or "countries").OrderBy(a => a.Key).ToDictionary(),
    });

    private static List<ReadTrial> Read(string name)
    {
        using var file = File.OpenRead(Path.Combine(SharedData.Folder("03-ictrp"), name));
        return [.. WhoSubmissionReader.Read(file, ImportLimits.Default)];
    }

    private static List<TrialRegistration> Again(IEnumerable<TrialRegistration> registrations)
    {
        using var file = new MemoryStream();
        WhoSubmissionWriter.Write(file, registrations);
        WhoDtd.Validates(file);
        file.Position = 0;
        return [.. WhoSubmissionReader.Read(file, ImportLimits.CommandLine).Select(r => r.Registration!)];
    }
}
