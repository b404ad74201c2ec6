using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Tests.Running;
using CgtRegistry.Interchange.Trials.CtGov;
using CgtRegistry.Interchange.Trials.Exchange;
using CgtRegistry.Interchange.Trials.Fhir;

namespace CgtRegistry.Interchange.Tests.Trials.Fhir;

/// <summary>Studies given out are read back as the same registrations, but for what R5 has no place for.</summary>
public class StudiesComeBackTests
{
    [Fact]
    public void Real_studies_come_back_but_for_what_has_no_place()
    {
        using var content = File.OpenRead(Path.Combine(SharedData.Folder("01-ctgov-v2"), "studies.ndjson.gz"));
        var studies = CtGovJsonReader.Read(content, ImportLimits.CommandLine).Select(r => r.Registration!).ToList();
        var file = new MemoryStream();
        using (var lines = new JsonLinesWriter(file, ResearchStudyWriter.Write))
        {
            studies.ForEach(lines.Write);
        }

        file.Position = 0;
        var read = ResearchStudyReader.Read(file, ImportLimits.CommandLine).ToList();

        Assert.Equal(studies.Count, read.Count);
        Assert.All(studies.Zip(read), pair => Assert.Equal(RegistrationJson.Of(Carried(pair.First)), RegistrationJson.Of(Carried(pair.Second.Registration!))));
    }

    [Fact]
    public void A_bundle_is_read_study_by_study()
    {
        var read = ResearchStudyReader.Read(A.Utf8("""{"resourceType":"Bundle","entry":[{"resource":{"resourceType":"ResearchStudy","identifier":[{"value":"NCT00000001"}]}},{"resource":{"resourceType":"Patient"}},{"resource":{"resourceType":"ResearchStudy"}}]}"""), ImportLimits.Default).ToList();

        Assert.Equal(["NCT00000001", null, null], read.Select(r => r.Registration?.Number));
        Assert.Equal(RecordChannel.Collection, read[0].Registration!.Channel);
        Assert.Equal(["not-a-study", "number-not-read"], read.SelectMany(r => r.Complaints).Select(c => c.Rule));
    }

    [Fact]
    public void A_person_among_the_parties_is_not_read()
    {
        var read = Assert.Single(ResearchStudyReader.Read(A.Utf8("""{"resourceType":"ResearchStudy","identifier":[{"value":"NCT00000001"}],"associatedParty":[{"name":"Somebody","role":{"coding":[{"code":"primary-investigator"}]}}]}"""), ImportLimits.Default));

        Assert.DoesNotContain("Somebody", RegistrationJson.Of(read.Registration!), StringComparison.Ordinal);
    }

    // As docs/fhir.md says.
    private static TrialRegistration Carried(TrialRegistration r) => r with
    {
        AsStated = System.Collections.Frozen.FrozenDictionary<string, string>.Empty,
        SecondaryNumbers = [.. r.SecondaryNumbers.Select(n => n with { Url = null })],
        Terms = [.. r.Terms.Where(t => t is { System: not null, Code: not null })],
        Conduct = r.Conduct with { Enrolment = r.Conduct.Enrolment is { } size ? size with { Kind = size.Kind ?? EnrolmentKind.Planned } : null },
        Design = r.Design with { AsDescribed = null, ModelDescription = null, MaskingDescription = null, PatientRegistry = r.Design.PatientRegistry is true ? true : null },
        Eligibility = r.Eligibility with { GenderBased = null, GenderDescription = null, Population = null, Sampling = null },
        Interventions = [.. r.Interventions.Select(i => new RegistrationIntervention(i.Name, i.Kind, i.Description))],
        Arms = [.. r.Arms.Select(a => new RegistrationArm(a.Label, a.Kind, a.Description))],
        Sites = [.. r.Sites.Select(s => s with { CountryName = s.Country is null ? s.CountryName : null })],
        Results = r.Results with { Steps = [], Posted = null, SharingDescription = null },
    };
}
