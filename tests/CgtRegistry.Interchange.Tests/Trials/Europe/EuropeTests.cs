using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Tests.Running;
using CgtRegistry.Interchange.Trials;
using CgtRegistry.Interchange.Trials.Europe;

namespace CgtRegistry.Interchange.Tests.Trials.Europe;

/// <summary>The registries of the EU and ISRCTN, as far as real samples show their forms.</summary>
public class EuropeTests
{
    private const string Block = """
        Summary
        EudraCT Number: 2022-002568-62
        Sponsor's Protocol Code Number: AVB-1
        Trial Status: Prematurely Ended
        Date on which this record was first entered in the EudraCT database: 2023-01-16
        Link: https://www.clinicaltrialsregister.eu/ctr-search/trial/2022-002568-62/ES/

        A. Protocol Information
        A.3 Full title of the trial: A trial
        A.3 Full title of the trial (es): Un ensayo
        continuado
        B. Sponsor Information
        Sponsor 1
        B.1.1 Name of Sponsor: One
        B.5.2 Functional name of contact point: Jane Doe
        Sponsor 2
        B.1.1 Name of Sponsor: Two
        D. IMP Identification
        D.IMP: 1
        D.3.1 Product name: Vector
        D.3.11.3.2 Gene therapy medical product: Yes
        D.IMP: 2
        D.3.8 INN - Proposed INN: Cells
        D.3.11.3.1 Somatic cell therapy medicinal product: Yes
        E.1.1.2 Therapeutic area: Diseases [C]
        MedDRA Classification
        E.1.2 Medical condition or disease under investigation
        E.1.2 Version: 20.0
        E.1.2 Classification code: 10036845
        E.1.2 Term: Prader
        E.3 Principal inclusion criteria: 1. Male: yes
        2. Female
        E.7.1 Human pharmacology (Phase I): Yes
        E.7.2 Therapeutic exploratory (Phase II): Yes
        N. Ethics Committee Opinion of the trial application: Favourable
        N. Date of Ethics Committee Opinion: 2023-02-03
        P. End of Trial
        P. Date of the global end of the trial: 2024-01-02
        """;

    [Fact]
    public void A_member_states_block_of_the_download_is_read()
    {
        var read = Assert.Single(EuCtrTextReader.Read(A.Utf8(Block), ImportLimits.Default));
        var trial = read.Registration!;

        Assert.Empty(read.Complaints);
        Assert.Equal(("2022-002568-62-ES", Registries.EuCtr, "ES", "2023-01-16"), (trial.Number, trial.Registry, Assert.Single(trial.Countries), trial.RegisteredOn.ToString()));
        Assert.Equal(("A trial", "1. Male: yes\n2. Female", TrialPhases.Phase1And2), (trial.Text.ScientificTitle, trial.Eligibility.Inclusion, trial.Design.Phase));
        Assert.Equal((ConductState.TerminatedEarly, "2024-01-02"), (trial.Conduct.Status, trial.Conduct.Completion!.Date.ToString()));
        Assert.Equal(("One", "Two"), (trial.Parties.Sponsor!.Name, Assert.Single(trial.Parties.Collaborators).Name));
        Assert.Equal([("Vector", "GENETIC"), ("Cells", "BIOLOGICAL")], trial.Interventions.Select(i => (i.Name, i.Kind)));
        Assert.Equal([("Prader", "10036845"), ("Diseases [C]", null)], trial.Terms.Select(t => (t.Text, t.Code)));
        Assert.Equal(("Favourable", "2023-02-03"), (Assert.Single(trial.EthicsReviews).Status, trial.EthicsReviews[0].On.ToString()));
        Assert.DoesNotContain("Jane", RegistrationJson.Of(trial), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("F.2.1 Female: Yes\nF.2.2 Male: Yes", ParticipantSex.All, null)]
    [InlineData("F.2.1 Female: Yes\nF.2.2 Male: No", ParticipantSex.Female, null)]
    [InlineData("F.2.1 Female: No\nF.2.2 Male: Yes", ParticipantSex.Male, null)]
    [InlineData("F.2.1 Female: Yes", null, "Female: Yes; Male: –")]
    [InlineData("F.2.1 Female: No\nF.2.2 Male: No", null, "Female: No; Male: No")]
    [InlineData("F.3 Other: Yes", null, null)]
    public void One_sex_is_meant_only_where_the_other_is_excluded(string lines, ParticipantSex? sex, string? stated)
    {
        var trial = Assert.Single(EuCtrTextReader.Read(A.Utf8($"Summary\nEudraCT Number: 2022-002568-62\n{lines}\n"), ImportLimits.Default)).Registration!;

        Assert.Equal((sex, stated), (trial.Eligibility.Sex, trial.AsStated.GetValueOrDefault("sex")));
    }

    [Theory]
    [InlineData("""{"isFemaleSubjects":true,"isMaleSubjects":false}""", ParticipantSex.Female)]
    [InlineData("""{"isFemaleSubjects":false,"isMaleSubjects":true}""", ParticipantSex.Male)]
    [InlineData("""{"isFemaleSubjects":true}""", null)]
    [InlineData("""{"isMaleSubjects":true}""", null)]
    public void So_it_is_in_CTIS(string answers, ParticipantSex? sex)
    {
        var line = """{"ctNumber":"2022-500101-39-00","authorizedPartI":{"trialDetails":{"trialInformation":{"populationOfTrialSubjects":ANSWERS}}}}""".Replace("ANSWERS", answers, StringComparison.Ordinal);

        Assert.Equal(sex, Assert.Single(CtisJsonReader.Read(A.Utf8(line), ImportLimits.Default)).Registration!.Eligibility.Sex);
    }

    [Theory]
    [InlineData("E.8.1 Controlled: Yes\nE.8.1.1 Randomised: Yes", "RANDOMIZED", null)]
    [InlineData("E.8.1 Controlled: Yes\nE.8.1.1 Randomised: No", "NON_RANDOMIZED", null)]
    [InlineData("E.8.1 Controlled: No\nE.8.1.1 Randomised: No\nE.8.2.4 Number of treatment arms in the trial: 2", "NON_RANDOMIZED", null)]
    [InlineData("E.8.1 Controlled: No\nE.8.1.1 Randomised: No\nE.8.2.4 Number of treatment arms in the trial: 1", null, "Randomised: No")]
    [InlineData("E.8.1 Controlled: No\nE.8.1.1 Randomised: No", null, "Randomised: No")]
    public void Not_randomised_is_an_allocation_only_where_there_are_arms(string lines, string? allocation, string? stated)
    {
        var trial = Assert.Single(EuCtrTextReader.Read(A.Utf8($"Summary\nEudraCT Number: 2022-002568-62\n{lines}\n"), ImportLimits.Default)).Registration!;

        Assert.Equal((allocation, stated), (trial.Design.Allocation, trial.AsStated.GetValueOrDefault("allocation")));
    }

    [Fact]
    public void All_blocks_of_the_real_download_are_read()
    {
        var read = Real("euctr-download-full.txt", EuCtrTextReader.Read);

        Assert.Equal((3, 7), (read.Count(r => r.Registration!.Interventions.Any(i => i.Kind == "GENETIC")), read.Count(r => r.Registration!.Interventions.Any(i => i.Kind == "DRUG"))));
        Assert.All(read, r => Assert.True(r.Registration!.Text.PublicTitle is not null && r.Registration.Eligibility.Inclusion is not null && r.Complaints.Count == 0));
    }

    [Fact]
    public void One_EudraCT_number_has_a_record_for_each_member_state_and_one_for_outside()
    {
        var read = Real("ctrdata-euctr.ndjson.gz", EuCtrJsonReader.Read);

        Assert.Equal((19, 0), (read.Count, read.Sum(r => r.Complaints.Count)));
        Assert.Equal(
            ["2014-002606-20-3RD", "2014-002606-20-AT", "2014-002606-20-DE", "2014-002606-20-ES", "2014-002606-20-GB", "2014-002606-20-IT", "2014-002606-20-PT"],
            read.Select(r => r.Registration!.Number).Where(n => n.StartsWith("2014-002606-20", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Both_forms_of_CTIS_are_read()
    {
        var read = Real("ctrdata-ctis.ndjson.gz", CtisJsonReader.Read);
        var trials = read.Select(r => r.Registration!).ToList();

        Assert.Equal((7, 0), (read.Count, read.Sum(r => r.Complaints.Count)));
        Assert.All(trials, t => Assert.True(t.Text.ScientificTitle is not null && t.Parties.Sponsor is not null && t.Design.Phase is not null && t.Countries.Count > 0 && t.Conditions.Count > 0 && t.Outcomes.Count > 0 && t.Eligibility.Inclusion is not null));
        Assert.Equal((5, 2), (trials.Count(t => t.Conduct.Status is not null), trials.Count(t => t.AsStated.GetValueOrDefault("status") == "4")));
        Assert.Contains(trials.SelectMany(t => t.SecondaryNumbers), n => n is { Value: "NCT04665037", Issuer: Registries.ClinicalTrialsGov });
        Assert.Contains(trials.SelectMany(t => t.SecondaryNumbers), n => n is { Value: "2019-003842-34", Kind: "EUDRACT_NUMBER" });
        Assert.DoesNotContain("Prof.", string.Concat(trials.Select(RegistrationJson.Of)), StringComparison.Ordinal);
    }

    [Fact]
    public void Records_of_ISRCTN_are_read()
    {
        var read = Real("ctrdata-isrctn.ndjson.gz", IsrctnJsonReader.Read);
        var trial = read.Select(r => r.Registration!).Single(t => t.Number == "ISRCTN12949496");

        Assert.Equal((8, 0), (read.Count, read.Sum(r => r.Complaints.Count)));
        Assert.Equal((ConductState.TerminatedEarly, new Enrolment(9, EnrolmentKind.Actual), TrialPhases.Phase3), (trial.Conduct.Status, trial.Conduct.Enrolment, trial.Design.Phase));
        Assert.Equal(["2014-002988-16", "MINT-2014-01"], trial.SecondaryNumbers.Select(n => n.Value));
        Assert.DoesNotContain(read.SelectMany(r => r.Registration!.SecondaryNumbers), n => n.Value.StartsWith("Nil", StringComparison.Ordinal));
    }

    [Fact]
    public void What_has_another_shape_is_rejected_and_the_next_is_read()
    {
        var lines = new[] { """{"status": "pwned"}""", "{\"a2_eudract_number\":\"x\"}", "[1", """{"a2_eudract_number":"2022-002568-62","a1_member_state_concerned":"Spain - AEMPS","b1_sponsor":"odd","dimp":[1]}""" };

        var read = EuCtrJsonReader.Read(A.Lines(lines), ImportLimits.Default).ToList();

        Assert.Equal(["shape-unknown", "number-unusual", "json-not-read"], read.SelectMany(r => r.Complaints).Select(c => c.Rule));
        Assert.Equal("2022-002568-62-ES", read[^1].Registration?.Number);
        Assert.Equal("shape-unknown", Assert.Single(Assert.Single(CtisJsonReader.Read(A.Lines(lines[0]), ImportLimits.Default)).Complaints).Rule);
        Assert.Equal("shape-unknown", Assert.Single(Assert.Single(IsrctnJsonReader.Read(A.Lines(lines[0]), ImportLimits.Default)).Complaints).Rule);
        Assert.Equal("no-records", Assert.Throws<RefusedFileException>(() => EuCtrTextReader.Read(A.Utf8("nothing"), ImportLimits.Default).ToList()).Rule);
    }

    private static List<ReadTrial> Real(string name, Func<Stream, ImportLimits, IEnumerable<ReadTrial>> read)
    {
        using var file = File.OpenRead(Path.Combine(SharedData.Folder("04-registries"), name));
        return [.. read(file, ImportLimits.Default)];
    }
}
