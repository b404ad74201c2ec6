using CgtRegistry.Domain.Classification;

namespace CgtRegistry.Web.Tests.Classes;

/// <summary>The published examples of each jurisdiction, by the ids of the reference on risk classes. Vectors about duties are no classes and not here.</summary>
public class VectorTests
{
    private const string Own = "donor=autologous geneticChange=none approvedProduct=no";

    [Theory]
    [InlineData("JP-H1", Truth.True, "cellKind=somatic-stem tissue=fat target=breast-reconstruction")]
    [InlineData("JP-H2", Truth.False, "cellKind=somatic-stem tissue=fat target=diabetes route=intravenous")]
    [InlineData("JP-H3", Truth.True, "cellKind=blood-component expanding=no target=skin-or-mouth")]
    [InlineData("JP-H4", Truth.False, "cellKind=blood-component expanding=no target=joint")]
    public void Japan_homologous_use(string vector, Truth expected, string facts) => Assert.True(expected == Rules.Holds(Jurisdiction.Japan, "homologous", facts), vector);

    [Theory]
    [InlineData("JP-C1", "i", "cellKind=embryonic-stem approvedProduct=no")]
    [InlineData("JP-C2", "i", "cellKind=induced-pluripotent-stem approvedProduct=no")]
    [InlineData("JP-C3", "i", "cellKind=differentiated-somatic donor=autologous geneticChange=ex-vivo-integrating approvedProduct=no")]
    [InlineData("JP-C4", "i", "cellKind=differentiated-somatic donor=xenogeneic approvedProduct=no")]
    [InlineData("JP-C5", "i", "cellKind=differentiated-somatic donor=another-person approvedProduct=no")]
    [InlineData("JP-C6", "ii", Own + " cellKind=somatic-stem")]
    [InlineData("JP-C7", "ii", Own + " cellKind=differentiated-somatic expanding=yes")]
    [InlineData("JP-C8", "ii", Own + " cellKind=blood-component usedAs=other expanding=no target=joint")]
    [InlineData("JP-C9", "iii", Own + " cellKind=differentiated-somatic sameFunction=yes rest=no")]
    [InlineData("JP-X1", "excluded", "cellKind=blood-component usedAs=transfusion")]
    [InlineData("JP-X2", "excluded", "cellKind=haematopoietic-stem usedAs=haematopoietic-stem-cell-transplantation")]
    [InlineData("JP-X3", "excluded", "cellKind=reproductive usedAs=assisted-reproduction")]
    [InlineData("JP-X4", "excluded", "approvedProduct=yes")]
    public void Japan(string vector, string expected, string facts) => Gives(Jurisdiction.Japan, vector, expected, facts);

    [Theory]
    [InlineData("KR-1", "low", "donor=autologous cellKind=stromal-vascular-fraction geneticChange=none separating=yes washing=yes rest=no")]
    [InlineData("KR-2", "medium", "donor=autologous cellKind=somatic-stem tissue=urine geneticChange=none expanding=yes rest=no")]
    [InlineData("KR-3", "excluded", "cellKind=differentiated-somatic geneticChange=none separating=yes washing=yes freezing=yes thawing=yes rest=no")]
    public void Korea(string vector, string expected, string facts) => Gives(Jurisdiction.Korea, vector, expected, facts);

    [Theory]
    [InlineData("TW-1", "excluded", "geneticChange=ex-vivo")]
    [InlineData("TW-2", "excluded", "combinedWith=drug")]
    public void Taiwan(string vector, string expected, string facts) => Gives(Jurisdiction.Taiwan, vector, expected, facts);

    [Theory]
    [InlineData("TW-3", "tw-exception", "severeCondition=yes noAlternative=yes donor=unrelated")]
    [InlineData("TW-4", "tw-exception-refused", "severeCondition=yes noAlternative=yes donor=xenogeneic")]
    public void Taiwan_exception(string vector, string expected, string facts) => Assert.Equal((vector, expected), (vector, Assert.Single(Rules.Judge(Jurisdiction.Taiwan, facts).Remarks).Id));

    [Theory]
    [InlineData("AU-1", "1", "cellKind=somatic-stem scheduleEntry=class-one")]
    [InlineData("AU-1", "4", "cellKind=somatic-stem scheduleEntry=class-four")]
    [InlineData("AU-4", "excluded", "cellKind=blood-component donor=autologous expanding=no geneticChange=none")]
    public void Australia(string vector, string expected, string facts) => Gives(Jurisdiction.Australia, vector, expected, facts);

    [Theory]
    [InlineData("AU-2", "au-2", "characteristicsKept=yes sameFunction=yes rest=no")]
    [InlineData("AU-3", "au-3", "characteristicsKept=no sameFunction=yes rest=no")]
    [InlineData("AU-3", "au-3", "characteristicsKept=yes sameFunction=no rest=no")]
    public void Australia_gives_no_class_on_unconfirmed_wording(string vector, string reason, string facts)
    {
        var answer = Rules.Judge(Jurisdiction.Australia, facts + " cellKind=somatic-stem donor=autologous geneticChange=none scheduleEntry=not-named");

        Assert.Equal((vector, Finding.Undetermined, Doubt.SourcesSilent, reason), (vector, answer.Finding, answer.Doubt!.Value, answer.Rule?.Id));
        Assert.Contains("unconfirmed", answer.Rule!.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public void AU_5_the_cells_of_fat_are_called_a_biological() =>
        Assert.Equal("au-svf", Assert.Single(Rules.Judge(Jurisdiction.Australia, "cellKind=stromal-vascular-fraction donor=autologous").Remarks).Id);

    [Theory]
    [InlineData("EU-1", "engineered", "cellKind=differentiated-somatic geneticChange=none expanding=yes")]
    [InlineData("EU-2", "engineered", "cellKind=differentiated-somatic geneticChange=ex-vivo-integrating")]
    [InlineData("EU-3", "engineered", "cellKind=differentiated-somatic geneticChange=none differentiating=yes")]
    [InlineData("EU-3", "engineered", "cellKind=differentiated-somatic geneticChange=none activating=yes")]
    [InlineData("EU-4", "engineered", "cellKind=differentiated-somatic geneticChange=none sameFunction=no rest=no")]
    [InlineData("EU-5", "not-engineered", "cellKind=differentiated-somatic geneticChange=none sameFunction=yes rest=no")]
    public void European_Union(string vector, string expected, string facts) => Gives(Jurisdiction.EuropeanUnion, vector, expected, facts);

    [Fact]
    public void EU_6_dendritic_cells_with_messenger_RNA_are_borderline_and_the_answer_says_why()
    {
        var answer = Rules.Judge(Jurisdiction.EuropeanUnion, "cellKind=differentiated-somatic donor=autologous geneticChange=ex-vivo-messenger-rna sameFunction=yes rest=no");

        Assert.Equal((Finding.Undetermined, "eu-messenger"), (answer.Finding, answer.Rule?.Id));
        Assert.Contains("borderline", answer.Rule!.Sentence.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("donor=another-person cellKind=somatic-stem expanding=yes")]
    [InlineData("donor=autologous cellKind=differentiated-somatic geneticChange=ex-vivo-integrating")]
    [InlineData("donor=autologous cellKind=blood-component rest=no sameFunction=yes")]
    [InlineData("")]
    public void Vietnam_never_has_a_class_whatever_the_facts(string facts)
    {
        var answer = Rules.Judge(Jurisdiction.Vietnam, facts);

        Assert.Equal((Finding.Undetermined, Doubt.SourcesSilent), (answer.Finding, answer.Doubt!.Value));
        Assert.Empty(answer.Rules.Classes);
        Assert.Empty(answer.Missing);
        Assert.Empty(Classifier.WouldChange(Rules.Profile(facts), answer));
    }

    private static void Gives(Jurisdiction jurisdiction, string vector, string expected, string facts)
    {
        var answer = Rules.Judge(jurisdiction, facts);

        Assert.True(expected == answer.Gives, $"{vector}: {answer.Gives ?? "undetermined"}; missing {string.Join(", ", answer.Missing)}; possible {string.Join(", ", answer.Possible.Select(r => r.Id))}");
    }
}
