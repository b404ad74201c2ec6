using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials;
using CgtRegistry.Interchange.Trials.CtGov;

namespace CgtRegistry.Interchange.Tests.Trials.CtGov;

/// <summary>The real studies in the shapes ClinicalTrials.gov had before.</summary>
public class OlderShapesDataTests
{
    [Fact]
    public void Full_studies_are_read_without_complaint()
    {
        var read = CtGovFiles.Read("02-ctgov-classic/full-studies-api-v1.ndjson.gz");

        Assert.Equal(166, read.Count(r => r.Registration is not null));
        Assert.Empty(Complaints(read));
    }

    [Fact]
    public void Fields_of_studies_are_read_and_two_lists_of_places_do_not_fit()
    {
        var read = CtGovFiles.Read("02-ctgov-classic/study-fields-api-v1-msc.ndjson.gz");

        Assert.Equal(1_208, read.Count(r => r.Registration is not null));
        Assert.Equal(["NCT01435434 places-not-paired", "NCT02674399 places-not-paired"], read.SelectMany(r => r.Complaints).Select(c => $"{c.Record} {c.Rule}"));
    }

    [Fact]
    public void Classic_files_are_read_without_complaint()
    {
        var read = Classic();

        Assert.Equal(97, read.Count(r => r.Registration is not null));
        Assert.Empty(Complaints(read));
    }

    [Fact]
    public void The_list_of_a_search_is_read_without_complaint()
    {
        var read = List();

        Assert.Equal(1_096, read.Count(r => r.Registration is { Channel: RecordChannel.RegistryList }));
        Assert.Empty(Complaints(read));
    }

    [Theory]
    [InlineData("NCT02645305", "University of Science Ho Chi Minh City")]
    [InlineData("NCT03343782", "Vinmec Research Institute of Stem Cell and Gene Technology")]
    [InlineData("NCT03346967", "Vinmec Research Institute of Stem Cell and Gene Technology")]
    [InlineData("NCT04062136", "Vinmec Research Institute of Stem Cell and Gene Technology")]
    [InlineData("NCT04522869", "Vinmec Research Institute of Stem Cell and Gene Technology")]
    [InlineData("NCT05292625", "Vinmec Research Institute of Stem Cell and Gene Technology")]
    [InlineData("NCT05329662", "Vinmec Research Institute of Stem Cell and Gene Technology")]
    [InlineData("NCT05331872", "Vinmec Research Institute of Stem Cell and Gene Technology")]
    [InlineData("NCT05345418", "Vinmec Research Institute of Stem Cell and Gene Technology")]
    [InlineData("NCT03484741", "Van Hanh General Hospital")]
    [InlineData("NCT03943940", "Van Hanh General Hospital")]
    public void Vietnamese_trials_come_with_their_sponsor_and_country(string number, string sponsor)
    {
        foreach (var trials in new[] { ListOnce.Value, FieldsOnce.Value })
        {
            var trial = Assert.Single(trials, r => r.Place == number).Registration!;
            Assert.Equal(sponsor, trial.Parties.Sponsor!.Name);
            Assert.Equal(["VN"], trial.Countries);
        }
    }

    [Fact]
    public void Fields_and_list_of_one_month_say_the_same()
    {
        var list = ListOnce.Value.ToDictionary(r => r.Place, r => r.Registration!);
        var pairs = FieldsOnce.Value.Select(r => r.Registration!).Where(f => list.ContainsKey(f.Number)).Select(f => (Fields: f, List: list[f.Number])).ToList();

        Assert.Equal(1_095, pairs.Count);
        pairs.RemoveAll(p => p.List.Number is "NCT03529877" or "NCT05003921"); // changed between the days on which the two were fetched
        Same(f => f.Text.PublicTitle);
        Same(f => f.Conduct.Status);
        Same(f => f.Design.Phase);
        Same(f => f.Design.StudyType);
        Same(f => f.Design.Masking);
        Same(f => f.Conduct.Start?.Date);
        Same(f => f.Conduct.Enrolment?.Number);
        Same(f => f.Eligibility.MinimumAge);
        Same(f => f.Eligibility.Sex);
        Same(f => f.Parties.Sponsor?.Name);
        // The list names alike interventions once.
        Same(f => string.Join(' ', f.Interventions.Select(i => i.Kind).Distinct().Order(StringComparer.Ordinal)));
        Same(f => string.Join(' ', f.Countries.Order(StringComparer.Ordinal)));

        void Same<T>(Func<TrialRegistration, T> said) =>
            // 41 records were fetched with fewer fields.
            Assert.Empty(pairs.Where(p => said(p.Fields) is { } value && !Equals(value, said(p.List))).Select(p => $"{p.Fields.Number}: {said(p.Fields)} | {said(p.List)}"));
    }

    [Theory]
    [InlineData("NCT00023673", "02-ctgov-classic/full-studies-api-v1.ndjson.gz")]
    [InlineData("NCT02028676", "02-ctgov-classic/full-studies-api-v1.ndjson.gz")]
    [InlineData("NCT01298141", CtGovFiles.Studies)]
    [InlineData("NCT02513394", CtGovFiles.Studies)]
    public void Classic_and_newer_shapes_of_a_study_agree_on_what_does_not_change(string number, string newer)
    {
        var classic = Assert.Single(Classic(), r => r.Place == number).Registration!;
        var api = CtGovFiles.Read(newer).First(r => r.Place == number).Registration!;

        Assert.Equal((api.Number, api.Registry, api.Url, api.RegisteredOn), (classic.Number, classic.Registry, classic.Url, classic.RegisteredOn));
        Assert.Equal((api.Design.StudyType, api.Design.Phase, api.Design.Model, api.Design.Purpose), (classic.Design.StudyType, classic.Design.Phase, classic.Design.Model, classic.Design.Purpose));
        Assert.Equal(api.Design.Masking, classic.Design.Masking);
        Assert.Equal((api.Eligibility.MinimumAge, api.Eligibility.MaximumAge, api.Eligibility.Sex), (classic.Eligibility.MinimumAge, classic.Eligibility.MaximumAge, classic.Eligibility.Sex));
        Assert.Equal(api.Parties.Sponsor!.Name, classic.Parties.Sponsor!.Name);
        Assert.Equal(api.Text.Acronym, classic.Text.Acronym);
        Assert.True(classic.RecordedOn <= api.RecordedOn);
    }

    private static readonly Lazy<List<ReadTrial>> ListOnce = new(List);

    private static readonly Lazy<List<ReadTrial>> FieldsOnce = new(() => CtGovFiles.Read("02-ctgov-classic/study-fields-api-v1-msc.ndjson.gz"));

    private static List<ReadTrial> List()
    {
        using var file = CtGovFiles.Open("02-ctgov-classic/SearchResults-mesenchymal.csv");
        return [.. CtGovCsvReader.Read(file, ImportLimits.CommandLine)];
    }

    private static List<ReadTrial> Classic()
    {
        using var file = CtGovFiles.Open("02-ctgov-classic/clinical_study-xml.zip");
        return [.. CtGovXmlReader.Read(file, ImportLimits.CommandLine)];
    }

    private static IEnumerable<string> Complaints(List<ReadTrial> read) => read.SelectMany(r => r.Complaints).Select(c => $"{c.Record} {c.Field} {c.Value} {c.Rule}");
}
