using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Tests.Running;
using CgtRegistry.Interchange.Trials.CtGov;

namespace CgtRegistry.Interchange.Tests.Trials.CtGov;

/// <summary>Records of other registries are written in ClinicalTrials.gov's shape and lead back to the same trial.</summary>
public class WrittenRegistrationTests
{
    private static readonly TrialRegistration Foreign = new()
    {
        Number = "ChiCTR2000029990",
        Registry = "ChiCTR",
        Channel = RecordChannel.Registry,
        Url = "https://example.org/ChiCTR2000029990",
        SecondaryNumbers = [new SecondaryNumber("U1111-1111-1111", "WHO", "UTN"), new SecondaryNumber("NCT00000009", "ClinicalTrials.gov", "REGISTRY")],
        RegisteredOn = PartialDate.Parse("2020-02-18", null),
        Text = new RegistrationText { PublicTitle = "Tế bào gốc <b>& máu" },
        Conduct = new RegistrationConduct { Status = ConductState.Recruiting, Enrolment = new Enrolment(20) },
        Design = new RegistrationDesign { StudyType = StudyType.Interventional, Phase = TrialPhases.Phase2And3 },
        Eligibility = new RegistrationEligibility { Sex = ParticipantSex.All, MinimumAge = new AgeLimit(1, AgeUnit.Years), Inclusion = "In", Exclusion = "Ex" },
        Countries = ["CN", "VN"],
    };

    [Fact]
    public void The_own_number_is_the_first_of_the_secondary_ones()
    {
        var read = Again(Foreign);

        Assert.Equal((Foreign.Number, Foreign.Registry, Foreign.Url), (read.Number, read.Registry, read.Url));
        Assert.Equal([new("U1111-1111-1111", "WHO"), new SecondaryNumber("NCT00000009", "ClinicalTrials.gov", "REGISTRY")], read.SecondaryNumbers);
    }

    [Theory]
    [InlineData(RecordChannel.Ictrp)]
    [InlineData(RecordChannel.Collection)]
    public void A_record_of_another_registry_comes_back_as_the_same_trial_but_not_as_the_registrys_own_word(RecordChannel channel)
    {
        var read = Again(Foreign with { Channel = channel });

        Assert.Equal((Foreign.Number, Foreign.Registry, RecordChannel.Collection), (read.Number, read.Registry, read.Channel));
    }

    [Fact]
    public void A_number_of_another_registry_is_brought_to_its_own_form()
    {
        var read = Again(Foreign with { Number = "jprn-jrcts031190226", Registry = "JPRN", Url = "javascript:alert(1)" });

        Assert.Equal(("jRCTs031190226", "jRCT", null), (read.Number, read.Registry, read.Url));
    }

    [Fact]
    public void What_the_shape_has_a_place_for_comes_back()
    {
        var read = Again(Foreign);

        Assert.Equal(Foreign.Text, read.Text);
        Assert.Equal(Foreign.Conduct, read.Conduct);
        Assert.Equal((Foreign.Design.StudyType, Foreign.Design.Phase), (read.Design.StudyType, read.Design.Phase));
        Assert.Equal("Inclusion Criteria:\n\nIn\n\nExclusion Criteria:\n\nEx", read.Eligibility.Criteria);
        Assert.Equal(Foreign.Countries, read.Countries);
        Assert.Empty(read.Sites);
    }

    [Fact]
    public void Days_that_are_not_known_are_not_made_up() => Assert.Null(Again(Foreign with { RegisteredOn = PartialDate.Parse("2020-02", null) }).RegisteredOn);

    [Fact]
    public void A_page_is_written_as_it_is_read()
    {
        using var page = new MemoryStream();
        CtGovJsonWriter.WritePage(page, Enumerable.Repeat(Foreign, 1_000));
        page.Position = 0;

        Assert.Equal(1_000, CtGovFiles.Read(page).Count(r => r.Registration?.Number == Foreign.Number));
    }

    [Fact]
    public void A_study_without_any_number_of_a_registry_is_rejected() =>
        Assert.Null(Assert.Single(CtGovFiles.Read(A.Utf8("""{"protocolSection":{"identificationModule":{"orgStudyIdInfo":{"id":"P01"},"secondaryIdInfos":[{"id":"X","type":"OTHER"}]}}}"""))).Registration);

    private static TrialRegistration Again(TrialRegistration trial) => Assert.Single(CtGovFiles.Read(CtGovFiles.Written(trial))).Registration!;
}
