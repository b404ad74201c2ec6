using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Tests.Running;
using CgtRegistry.Interchange.Trials;
using CgtRegistry.Interchange.Trials.Collections;

namespace CgtRegistry.Interchange.Tests.Trials.Collections;

/// <summary>Collections of others: many registries in one table, and long texts one a line.</summary>
public class CollectionTests
{
    private const string Head = "\uFEFFid,registry,public_title,scientific_title,acronym,status,phase,study_type,conditions,interventions,sponsor,countries,enrollment,start_date,registration_date,secondary_ids,source\r\n";

    [Fact]
    public void A_row_is_read()
    {
        var read = Assert.Single(Flat("""JPRN-UMIN000039686,JPRN,Tế bào gốc,,NA,Enrolling by invitation,PHASE1|PHASE2,INTERVENTIONAL,"['Covid19', 'ARDS']",BIOLOGICAL: UC-MSC; allo|Placebo,Viện X,"Korea, Republic of;Viet Nam",66,2020-06,28/5/2019,None,ictrp-ntd"""));
        var trial = read.Registration!;

        Assert.Equal(("UMIN000039686", "UMIN-CTR", RecordChannel.Collection), (trial.Number, trial.Registry, trial.Channel));
        Assert.Equal((ConductState.Recruiting, "Enrolling by invitation", TrialPhases.Phase1And2), (trial.Conduct.Status, trial.AsStated["status"], trial.Design.Phase));
        Assert.Equal(["Covid19", "ARDS"], trial.Conditions);
        Assert.Equal([("UC-MSC; allo", "BIOLOGICAL"), ("Placebo", null)], trial.Interventions.Select(i => (i.Name, i.Kind)));
        Assert.Equal(["KR", "VN"], trial.Countries);
        Assert.Equal(("2020-06", "2019-05-28", null), (trial.Conduct.Start!.Date.ToString(), trial.RegisteredOn.ToString(), trial.Text.Acronym));
        Assert.Empty(trial.SecondaryNumbers);
        Assert.Empty(read.Complaints);
    }

    [Fact]
    public void A_row_without_a_number_or_of_another_length_is_named()
    {
        var read = Flat("NCT00000001,a\nNA,,,,,,,,,,,,,,,,\nNCT00000002,,,,,,,,,,,,,,,,");

        Assert.Equal(["columns-differ", "number-missing"], read.SelectMany(r => r.Complaints).Select(c => c.Rule));
        Assert.Equal("NCT00000002", read[^1].Registration?.Number);
    }

    [Fact]
    public void All_rows_of_the_real_collection_are_read()
    {
        using var file = File.OpenRead(Path.Combine(SharedData.Folder("06-flat"), "trials-flat.csv.gz"));
        var (trials, complaints, phases) = (new HashSet<string>(), new List<Complaint>(), 0);
        foreach (var read in FlatTrialsReader.Read(file, ImportLimits.CommandLine))
        {
            trials.Add(read.Registration!.Number);
            complaints.AddRange(read.Complaints);
            phases += read.Registration.Design.Phase is null ? 0 : 1;
        }

        Assert.Equal(104_868, trials.Count);
        Assert.True(phases > 24_000);
        Assert.Equal(123, complaints.Count(c => c is { Rule: "country-not-read", Value: "Republic of" or "Islamic Republic of" }));
        Assert.InRange(complaints.Count(c => !c.Repaired && !c.Value.EndsWith("Republic of", StringComparison.Ordinal)), 0, 15);
    }

    [Fact]
    public void Texts_are_read_line_by_line_and_a_broken_one_does_not_stop_the_others()
    {
        var read = TrialTextsReader.Read(A.Lines(
            """{"id":"NCT00000001","title":"A","brief_summary":"S\n\n s2 ","detailed_description":null,"more":{"x":[1]}}""", """{"id":"NCT0000""", """{"status":"pwned"}""", """{"id":7}""", """["NCT00000003"]""", """{"id":"nct00000002"}"""), ImportLimits.Default).ToList();

        Assert.Equal(("A", "S\n\ns2", null), (read[0].Registration!.Text.PublicTitle, read[0].Registration!.Text.Summary, read[0].Registration!.Text.Description));
        Assert.Equal(["NCT00000001", "NCT00000002"], read.Select(r => r.Registration?.Number).OfType<string>());
        Assert.Equal(["json-not-read", "number-missing", "json-not-read", "number-missing"], read.SelectMany(r => r.Complaints).Select(c => c.Rule));
    }

    [Fact]
    public void All_texts_of_the_real_collection_are_read()
    {
        using var file = File.OpenRead(Path.Combine(SharedData.Folder("06-flat"), "nct-texts-2021.ndjson.gz"));

        var read = TrialTextsReader.Read(file, ImportLimits.CommandLine).Select(r => (r.Registration!.Number, Complaints: r.Complaints.Count)).ToList();

        Assert.Equal((80_675, 0), (read.Select(r => r.Number).Distinct().Count(), read.Sum(r => r.Complaints)));
    }

    private static List<ReadTrial> Flat(string rows) => [.. FlatTrialsReader.Read(A.Utf8(Head + rows + "\r\n"), ImportLimits.Default)];
}
