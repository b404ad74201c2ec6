using CgtRegistry.Domain;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.Recognition;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange;
using CgtRegistry.Interchange.Trials.CtGov;
using CgtRegistry.Web.Seed;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Trials;

/// <summary>The real Vietnamese cell therapy trials of ClinicalTrials.gov, met by the names of the reference data.</summary>
public class RecognitionTruthTests
{
    private static readonly string File = Path.Combine(Repository.Root, "..", "shared", "data", "02-ctgov-classic", "study-fields-api-v1-msc.ndjson.gz");

    private static readonly Lazy<(Dictionary<string, TrialRegistration> Records, TrialRecogniser Recogniser)> Real = new(() =>
    {
        using var file = System.IO.File.OpenRead(File);
        var records = CtGovJsonReader.Read(file, ImportLimits.CommandLine).Select(r => r.Registration).OfType<TrialRegistration>().DistinctBy(r => r.Number).ToDictionary(r => r.Number);
        return (records, new TrialRecogniser(new Register(ReferenceLoader.Files(Repository.Reference).SelectMany(ReferenceLoader.Read), version: 1, DateTimeOffset.UnixEpoch)));
    });

    [Theory]
    [InlineData("NCT02645305", "vnu-hcm-university-of-science van-hanh-general-hospital nguyen-tri-phuong-hospital geneworld", "copd", "ad-msc")]
    [InlineData("NCT03343782", "vinmec-research-institute", "type-2-diabetes", "bm-msc")]
    [InlineData("NCT03346967", "vinmec-research-institute", "sexual-hormone-deficiency", "ad-msc")]
    [InlineData("NCT04062136", "vinmec-research-institute", "bronchopulmonary-dysplasia", "uc-msc")]
    [InlineData("NCT04522869", "vinmec-research-institute vinmec-times-city childrens-hospital-2", "biliary-atresia", "uc-msc")]
    [InlineData("NCT05292625", "vinmec-research-institute", "ischemic-stroke", "uc-msc")]
    [InlineData("NCT05329662", "vinmec-research-institute vinmec-times-city", "female-sexual-dysfunction", "ad-msc")]
    [InlineData("NCT05331872", "vinmec-research-institute", "liver-cirrhosis", "uc-msc")]
    [InlineData("NCT05345418", "vinmec-research-institute", "male-sexual-dysfunction", "uc-msc")]
    [InlineData("NCT03484741", "van-hanh-general-hospital vnu-hcm-university-of-science", "type-1-diabetes", "msc")]
    [InlineData("NCT03943940", "van-hanh-general-hospital", "type-2-diabetes", "uc-msc")]
    public void A_Vietnamese_trial_is_tied_to_its_institutions_condition_and_therapy(string number, string institutions, string condition, string therapy)
    {
        Assert.SkipUnless(System.IO.File.Exists(File), $"{File} is not on this machine: the real trials are not checked here.");

        var found = Real.Value.Recogniser.Recognise(Real.Value.Records[number]);

        Assert.True(found.IsVietnamese && found.IsCellOrGeneTherapy);
        Assert.Equal(institutions.Split(' ').Order(), Ids(found, RecordKind.Institution).Order());
        Assert.Contains(condition, Ids(found, RecordKind.Condition));
        Assert.Contains(therapy, Ids(found, RecordKind.Therapy));
    }

    [Theory]
    [InlineData("NCT03343782")]
    [InlineData("NCT05331872")]
    public void A_Vinmec_trial_without_any_place_is_Vinmecs(string number)
    {
        Assert.SkipUnless(System.IO.File.Exists(File), $"{File} is not on this machine: the real trials are not checked here.");

        var found = Real.Value.Recogniser.Recognise(Real.Value.Records[number] with { Sites = [], Countries = [] });

        Assert.True(found.IsVietnamese);
        Assert.Equal(["vinmec-research-institute"], Ids(found, RecordKind.Institution));
    }

    [Fact]
    public void Of_all_mesenchymal_trials_no_other_is_Vietnamese()
    {
        Assert.SkipUnless(System.IO.File.Exists(File), $"{File} is not on this machine: the real trials are not checked here.");

        Assert.Equal(11, Real.Value.Records.Values.Count(r => Real.Value.Recogniser.Recognise(r).IsVietnamese));
    }

    private static IEnumerable<string> Ids(TrialRecognition found, RecordKind kind) => found.Ties.Where(t => t.Record.Kind == kind).Select(t => t.Record.Id);
}
