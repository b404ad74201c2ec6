using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Recognition;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Tests.Trials.Recognition;

/// <summary>Which titles speak of a cell or gene therapy. The titles are real or like real ones.</summary>
public class RecognisedKindTests
{
    private static readonly TrialRecogniser Recogniser = new(A.NamedRegister());

    [Theory]
    [InlineData("Mesenchymal Stem Cell Therapy for Type 1 Diabetes", RecognisedKind.MesenchymalCells)]
    [InlineData("BM-MSCs for Knee Osteoarthritis", RecognisedKind.MesenchymalCells)]
    [InlineData("Repeated Dosing of Remestemcel-L", RecognisedKind.MesenchymalCells)]
    [InlineData("Ghép tế bào gốc trung mô cho bệnh nhân xơ gan", RecognisedKind.MesenchymalCells)]
    [InlineData("ghep te bao goc trung mo cho benh nhan xo gan", RecognisedKind.MesenchymalCells)]
    [InlineData("Fludarabine Followed By Donor Stem Cell Transplant in Treating Leukemia", RecognisedKind.HematopoieticCells)]
    [InlineData("Autologous Stem Cell Transplantation for Systemic Sclerosis", RecognisedKind.HematopoieticCells)]
    [InlineData("CAR-T Cells Targeting CD19", RecognisedKind.CarT)]
    [InlineData("CART-19 for B-cell Lymphoma", RecognisedKind.CarT)]
    [InlineData("Chimeric Antigen Receptor Modified Lymphocytes for Myeloma", RecognisedKind.CarT)]
    [InlineData("CAR-NK Cells for Lymphoma", RecognisedKind.NkCells)]
    [InlineData("Infusion of Natural Killer Cells in Hepatocellular Carcinoma", RecognisedKind.NkCells)]
    [InlineData("Cytokine-induced Killer Cells for Lung Cancer", RecognisedKind.OtherImmuneCells)]
    [InlineData("Autologous Dendritic Cell Vaccine in HIV Infection", RecognisedKind.OtherImmuneCells)]
    [InlineData("Autologous Chondrocyte Implantation of the Knee", RecognisedKind.OtherCells)]
    [InlineData("Intracoronary Bone Marrow Mononuclear Cell Injection", RecognisedKind.OtherCells)]
    [InlineData("Onasemnogene Abeparvovec in Spinal Muscular Atrophy", RecognisedKind.GeneTherapy)]
    [InlineData("Choroideremia Gene Therapy Clinical Trial", RecognisedKind.GeneTherapy)]
    [InlineData("Liệu pháp gien cho bệnh teo cơ tủy", RecognisedKind.GeneTherapy)]
    [InlineData("Tissue Engineered Skin for Burns", RecognisedKind.EngineeredTissue)]
    public void A_title_shows_the_kind_of_therapy(string title, RecognisedKind kind) => Assert.Equal([kind], Kinds(title));

    [Theory]
    [InlineData("Inner-City Anti-IgE Therapy for Asthma Mechanistic Study")]
    [InlineData("Sublingual Milk Immunotherapy in Children With IgE-mediated Cow Milk Protein Allergy")]
    [InlineData("Differences in Hemoglobin Glycation Rate in Diabetes")]
    [InlineData("Emergency Cart Checks by Nurses")]
    [InlineData("EMERGENCY CAR T CHECKS")]
    [InlineData("Simplification of cART in HIV Infection")]
    [InlineData("Gene Expression in Adipose Tissue")]
    [InlineData("Chemotherapy for Germ Cell Tumors")]
    [InlineData("Hydroxyurea in Sickle Cell Disease")]
    [InlineData("Cetuximab in Squamous Cell Carcinoma")]
    [InlineData("NK1 Antagonists in Chemotherapy Induced Nausea")]
    [InlineData("Treatment of NK Cell Lymphoma With Asparaginase")]
    [InlineData("Treatment With Plerixafor for Stem Cell Mobilization")]
    [InlineData("Azacitidine for Relapse After Allogeneic Stem Cell Transplantation")]
    [InlineData("Caspofungin in Patients Who Are Undergoing Bone Marrow or Peripheral Stem Cell Transplantation")]
    [InlineData("Adjuvanted Influenza Vaccine in Allogeneic Stem Cell Transplant")]
    [InlineData("Exercise for Stem Cell Transplant Recipients")]
    [InlineData("Drugs Against Cancer Stem Cells With Metformin Treatment")]
    [InlineData("Recombinant Vaccine (Adenovirus Vector) Against a Coronavirus")]
    [InlineData("Metabolic Changes Induced by Genetically Modified Potatoes")]
    [InlineData("Cord Blood Gas After Caesarean Delivery")]
    [InlineData("Vietnam Veterans and Motor Vehicle Accidents")]
    [InlineData("")]
    public void What_only_sounds_like_it_is_none(string title) => Assert.Empty(Kinds(title));

    [Fact]
    public void A_condition_is_not_what_is_tried() =>
        Assert.Empty(Recogniser.Recognise([new(MatterField.Condition, "Hematopoietic Stem Cell Transplantation"), new(MatterField.Sponsor, "Center for Gene Therapy")], []).Kinds);

    [Fact]
    public void Cells_that_participants_receive_need_no_more_words() =>
        Assert.Equal(RecognisedKind.NkCells, Assert.Single(Recogniser.Recognise([new(MatterField.Intervention, "NK cells")], []).Kinds).Kind);

    [Fact]
    public void An_observational_study_is_of_a_therapy_only_when_that_is_its_intervention()
    {
        TrialMatter title = new(MatterField.Title, "Quality of Life and CAR-T Cell Therapy");

        Assert.Empty(Recogniser.Recognise([title], [], StudyType.Observational).Kinds);
        Assert.NotEmpty(Recogniser.Recognise([title, new(MatterField.Intervention, "CAR-T cells")], [], StudyType.Observational).Kinds);
    }

    [Fact]
    public void A_general_word_says_nothing_beside_one_that_tells_the_kind() =>
        Assert.Equal([RecognisedKind.MesenchymalCells], Recogniser.Recognise(
            [new(MatterField.Title, "Umbilical Cord Mesenchymal Stem Cells Transplantation"), new(MatterField.Intervention, "stem cell transplantation")], []).Kinds.Select(k => k.Kind));

    [Fact]
    public void Exosomes_are_shown_and_make_no_cell_therapy()
    {
        var found = Recogniser.Recognise([new(MatterField.Title, "Mesenchymal Stem Cell Derived Exosomes for Treatment of Stroke")], []);

        Assert.Equal([RecognisedKind.CellDerived], found.Kinds.Select(k => k.Kind));
        Assert.False(found.IsCellOrGeneTherapy);
    }

    [Fact]
    public void Evidence_names_the_field_the_words_and_the_rule() =>
        Assert.Equal(
            new KindEvidence(RecognisedKind.MesenchymalCells, MatterField.Intervention, "Infusion of UC-MSCs", "UC-MSCs", "msc-letters"),
            Assert.Single(Recogniser.Recognise([new(MatterField.Intervention, "Infusion of UC-MSCs")], []).Kinds));

    private static IEnumerable<RecognisedKind> Kinds(string title) => Recogniser.Recognise([new(MatterField.Title, title)], []).Kinds.Select(k => k.Kind);
}
