using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Domain.Tests.Sources;

public sealed class EvidenceGradingTests
{
    [Theory]
    [InlineData(SourceKind.Act, EvidenceGrade.A)]
    [InlineData(SourceKind.OfficialPortal, EvidenceGrade.B)]
    [InlineData(SourceKind.OfficialStatement, EvidenceGrade.B)]
    [InlineData(SourceKind.OtherRegister, EvidenceGrade.B)]
    [InlineData(SourceKind.JournalArticle, EvidenceGrade.C)]
    [InlineData(SourceKind.ExpertText, EvidenceGrade.C)]
    [InlineData(SourceKind.Press, EvidenceGrade.D)]
    [InlineData(SourceKind.ProviderPage, EvidenceGrade.E)]
    [InlineData(SourceKind.UnsignedNote, EvidenceGrade.E)]
    public void An_independent_speaker_has_the_grade_of_the_source(SourceKind kind, EvidenceGrade grade) =>
        Assert.Equal(grade, EvidenceGrading.Of(kind, SpeakerRelation.Independent));

    [Theory]
    [InlineData(SpeakerRelation.OwnClaim)]
    [InlineData(SpeakerRelation.Unsigned)]
    public void A_claim_about_oneself_or_signed_by_nobody_is_grade_E_wherever_it_stands(SpeakerRelation relation) =>
        Assert.All(Enum.GetValues<SourceKind>(), kind => Assert.Equal(EvidenceGrade.E, EvidenceGrading.Of(kind, relation)));

    [Fact]
    public void A_paper_by_the_own_staff_keeps_the_grade_of_the_paper() =>
        Assert.Equal(EvidenceGrade.C, EvidenceGrading.Of(SourceKind.JournalArticle, SpeakerRelation.OwnStaff));

    [Theory]
    [InlineData(EvidenceGrade.A, true)]
    [InlineData(EvidenceGrade.B, true)]
    [InlineData(EvidenceGrade.C, false)]
    [InlineData(EvidenceGrade.D, false)]
    [InlineData(EvidenceGrade.E, false)]
    public void Only_A_and_B_are_official(EvidenceGrade grade, bool official) => Assert.Equal(official, grade.IsOfficial());
}
