using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Authorisations;

public sealed class CoverageTests
{
    [Fact]
    public void Silence_means_no_only_where_an_authority_declared_the_register_complete()
    {
        var answer = World.Answer(A.Question(), A.Coverage());

        Assert.Equal((Verdict.NotLicensed, Outcome.NotAuthorised), (answer.Verdict, answer.Outcome));
        Assert.Equal(LicensingRules.RegisterDeclaredComplete, Assert.Single(answer.Grounds).Rule);
        Assert.Equal(Verdict.NoRecord, World.VerdictOn("2026-06-15"));
    }

    [Theory]
    [InlineData("2025-12-31", Verdict.NoRecord)]
    [InlineData("2026-01-01", Verdict.NotLicensed)]
    [InlineData("2026-06-30", Verdict.NotLicensed)]
    [InlineData("2026-07-01", Verdict.NoRecord)]
    public void It_closes_the_world_only_in_its_period(string day, Verdict verdict) => Assert.Equal(verdict, World.VerdictOn(day, A.Coverage(until: "2026-07-01")));

    [Theory]
    [InlineData("msc", Verdict.NotLicensed)]
    [InlineData("cell-therapy", Verdict.NotLicensed)]
    [InlineData("nk msc", Verdict.NotLicensed)]
    [InlineData("bm-msc", Verdict.NoRecord)]
    [InlineData("nk", Verdict.NoRecord)]
    public void It_covers_a_therapy_with_its_narrower_cases_and_nothing_wider(string therapies, Verdict verdict) =>
        Assert.Equal(verdict, World.VerdictOn("2026-06-15", A.Coverage(therapies)));

    [Theory]
    [InlineData("clinic", "da-nang", Verdict.NotLicensed)]
    [InlineData("clinic", "hue", Verdict.NoRecord)]
    [InlineData("other", "hue", Verdict.NotLicensed)]
    [InlineData("sister", "da-nang", Verdict.NoRecord)]
    public void It_covers_its_province_and_no_place_whose_province_is_not_known(string institution, string province, Verdict verdict) =>
        Assert.Equal(verdict, World.Answer(A.Question(institution: institution), A.Coverage(province: province)).Verdict);

    [Theory]
    [InlineData(EvidenceGrade.A, Verdict.NotLicensed)]
    [InlineData(EvidenceGrade.B, Verdict.NotLicensed)]
    [InlineData(EvidenceGrade.C, Verdict.NoRecord)]
    [InlineData(EvidenceGrade.D, Verdict.NoRecord)]
    [InlineData(EvidenceGrade.E, Verdict.NoRecord)]
    public void Only_an_official_declaration_closes_the_world(EvidenceGrade grade, Verdict verdict) =>
        Assert.Equal(verdict, World.VerdictOn("2026-06-15", A.Coverage(grade: grade)));

    [Fact]
    public void Without_a_condition_nothing_is_closed() => Assert.Equal(Verdict.NoRecord, World.Answer(A.Question(condition: null), A.Coverage()).Verdict);

    [Fact]
    public void An_authorisation_in_force_is_not_touched() => Assert.Equal(Verdict.Licensed, World.VerdictOn("2026-06-15", A.Authorisation(), A.Coverage()));
}
