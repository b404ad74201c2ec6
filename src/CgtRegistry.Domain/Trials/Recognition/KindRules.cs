namespace CgtRegistry.Domain.Trials.Recognition;

/// <summary>How much the words of a rule tell.</summary>
internal enum Telling
{
    /// <summary>They name a therapy.</summary>
    Therapy,

    /// <summary>They name a therapy only in a general way; a rule that tells the kind goes before.</summary>
    AnyTherapy,

    /// <summary>They name cells or genes: a therapy where something is done with them, or as what participants receive.</summary>
    Matter,

    /// <summary>They name stem cells: as <see cref="Matter"/>, and where something is done with or for them.</summary>
    StemCells,

    /// <summary>They are letters that mean this only when written as capitals, and then as <see cref="Matter"/>.</summary>
    Capitals,
}

/// <summary>Phrases that show a kind of therapy.</summary>
/// <param name="Code">Code of the rule.</param>
/// <param name="Kind">What they show.</param>
/// <param name="Telling">How much they tell.</param>
/// <param name="Phrases">The phrases, with | between them.</param>
internal sealed record KindRule(string Code, RecognisedKind Kind, Telling Telling, string Phrases);

/// <summary>The closed list of rules by which a cell or gene therapy is recognised.</summary>
internal static class KindRules
{
    public static IReadOnlyList<KindRule> All { get; } =
    [
        new("msc", RecognisedKind.MesenchymalCells, Telling.StemCells,
            "mesenchymal stem|mesenchymal stromal|mesenchymal cell|mesenchymal precursor|mesenchymal progenitor|adipose stem|adipose derived stem|adipose tissue derived stem|adipose stromal|adipose derived stromal"
            + "|adipose derived regenerative cell|adipose derived cell|adipose tissue derived mesenchymal|wharton jelly cell|whartons jelly derived|dental pulp stem|multipotent stromal|bone marrow stromal cell|marrow stromal"
            + "|te bao goc trung mo|ghep te bao goc trung mo|truyen te bao goc trung mo|cay te bao goc trung mo|te bao dem trung mo|te bao goc mo mo|tế bào goc mỡ|celulas madre mesenquimales|celulas tronco mesenquimais|bone marrow derived mesenchymal|bone marrow mesenchymal|autologous bone marrow derived mesenchymal|autologous bone marrow mesenchymal|mesenchyme stem|buccal fat pad derived stem|bone marrow derived stromal|autologous bone marrow stromal|mesenchymal cardiopoietic"),
        new("msc-letters", RecognisedKind.MesenchymalCells, Telling.Capitals, "msc|uc msc|bm msc|ad msc|huc msc|hucmsc|ucmsc|bmmsc|admsc|adsc|asc adipose|wj msc|hmsc"),
        new("hsct", RecognisedKind.HematopoieticCells, Telling.Therapy,
            "hematopoietic stem cell transplant|hematopoietic stem cell transplantation|hematopoietic cell transplant|hematopoietic cell transplantation|hematopoietic progenitor cell transplantation|hematopoietic transplantation"
            + "|bone marrow transplant|bone marrow transplantation|peripheral blood stem cell transplant|peripheral blood stem cell transplantation|peripheral stem cell transplantation|blood stem cell transplant|blood cell transplant|peripheral blood progenitor cell transplantation"
            + "|cord blood transplant|cord blood transplantation|haploidentical transplant|haploidentical transplantation|haploidentical stem cell|haploidentical donor transplant|umbilical cord blood transplantation"
            + "|blood and marrow transplant|blood and marrow transplantation|marrow transplantation|marrow transplant|donor stem cell transplant|mini transplant|tandem transplant"
            + "|ghep te bao goc tao mau|ghep tuy|ghep tuy xuong|ghep mau day ron|trasplante de medula osea|transplante de medula ossea|allogeneic sct|autologous sct|haploidentical sct|autologous bone marrow transplant|autologous bone marrow transplantation|allogeneic bone marrow transplant|allogeneic bone marrow transplantation"),
        new("stem-cell-transplant", RecognisedKind.HematopoieticCells, Telling.AnyTherapy,
            "stem cell transplant|stem cell transplantation|stem cell rescue|stem cell support|stem cell reinfusion|stem cell boost|stem cell allograft|autologous transplant|autologous transplantation|allogeneic transplant|allogeneic transplantation|ghep te bao goc|autologous stem cell transplant|autologous stem cell transplantation|allogeneic stem cell transplant|allogeneic stem cell transplantation|autologous stem cell rescue|autologous stem cell support|autologous stem cell reinfusion"),
        new("hsct-letters", RecognisedKind.HematopoieticCells, Telling.Capitals, "hsct|allohsct|auto hsct|allo hsct|asct|autosct|allo sct|auto sct|pbsct|bmt"),
        new("hsc", RecognisedKind.HematopoieticCells, Telling.StemCells,
            "hematopoietic stem|hematopoietic progenitor|peripheral blood stem|cord blood cell|cord blood mononuclear|cord blood stem|cord blood unit|autologous cord blood|umbilical cord blood infusion|cord blood infusion|cd34 cell|cd34 selected|cd34 stem|cd133 cell|cd133 stem|te bao goc tao mau"),
        new("car-t", RecognisedKind.CarT, Telling.Therapy,
            "chimeric antigen receptor|chimeric antigen receptors|chimeric antigen|chimeric t cell receptor|chimeric t cell|tisagenlecleucel|axicabtagene|brexucabtagene|lisocabtagene|idecabtagene|ciltacabtagene|relmacabtagene|obecabtagene|equecabtagene|zevorcabtagene|kymriah|yescarta|ctl019|kte c19|kte x19|jcar017|jcar015|bb2121|the cam thu khang nguyen dang kham"),
        new("car-t-letters", RecognisedKind.CarT, Telling.Capitals, "car t|car modified|cars t|ucart|ucart19|cart19|cart22|cart bcma|carts"),
        new("car-nk", RecognisedKind.NkCells, Telling.Therapy, "car nk|chimeric antigen receptor nk|chimeric antigen receptor natural killer|car engineered nk"),
        new("nk", RecognisedKind.NkCells, Telling.Matter, "natural killer cell|natural killer lymphocyte|nk cell|te bao nk|te bao diet tu nhien|te bao giet tu nhien"),
        new("immune-therapy", RecognisedKind.OtherImmuneCells, Telling.Therapy,
            "adoptive cell|adoptive t cell|adoptive immunotherapy|adoptive cellular|adoptive transfer|adoptive immune|adoptively transferred|donor lymphocyte|donor lymphocytes infusion|donor leukocyte infusion|cytokine induced killer|dendritic cell vaccine|dendritic cell vaccination|dendritic cell immunotherapy|dendritic cell therapy"
            + "|dendritic cell based|pulsed dendritic|loaded dendritic|dc vaccine|dc vaccination|dc based|dc cik|virus specific t cell|virus specific t lymphocytes|virus specific cytotoxic t|multivirus specific|ebv specific t|ebv ctl|cmv specific t cell|tumor specific t cell|antigen specific t cell|tcr t|tcr transduced|tcr engineered|t cell receptor engineered"
            + "|t cell receptor gen|t cell infusion|t cell immunotherapy|t cell therapy|lymphocyte infusion|lymphocyte immunotherapy|leukocyte infusion|t cell depleted donor|cellular immunotherapy|cell based immunotherapy|immune cell therapy|sipuleucel|provenge|dcvax|lifileucel|activated lymphocytes infusion|lieu phap te bao mien dich|lieu phap mien dich te bao|donor t lymphocytes|donor t cell|dendritic cell tumor fusions|dendritic cell tumor fusion|dendritic cell fusion"),
        new("immune-cells", RecognisedKind.OtherImmuneCells, Telling.Matter,
            "tumor infiltrating lymphocytes|tumor infiltrating lymphocyte|dendritic cell|regulatory t cell|t regulatory cell|cytotoxic t lymphocytes|cytotoxic t cell|gamma delta t|autologous t cell|autologous t lymphocytes|allogeneic t cell|autologous lymphocytes|autologous macrophage|autologous monocytes|cik cell|lak cell|lymphokine activated killer|transduced lymphocytes|gen modified t cell|engineered t cell|engineered lymphocytes|transduced t cell|transduced pbl|te bao tua|te bao duoi gai|te bao cik"),
        new("immune-letters", RecognisedKind.OtherImmuneCells, Telling.Capitals, "til|dli|cik|ctl|tregs"),
        new("tumor-cell-vaccine", RecognisedKind.OtherCells, Telling.Therapy, "tumor cell vaccine|autologous tumor cell|allogeneic tumor cell|gvax|cancer cell vaccine|melanoma cell vaccine|whole cell vaccine tumor"),
        new("bone-marrow-cells", RecognisedKind.OtherCells, Telling.StemCells,
            "bone marrow mononuclear|bone marrow derived mononuclear|bone marrow derived stem|bone marrow derived cell|bone marrow derived progenitor|bone marrow stem|bone marrow progenitor|bone marrow cell|bone marrow aspirate concentrate|bone marrow concentrate|bone marrow concentration|concentrated bone marrow|autologous bone marrow mononuclear|autologous bone marrow cell|autologous bone marrow aspirate|autologous bone marrow infusion|autologous bone marrow injection|autologous bone marrow implantation|autologous bone marrow derived|marrow cell injection|cd133 marrow|multipotent adult progenitor|multistem|cardiopoietic|autologous mononuclear|peripheral blood mononuclear cell|te bao don nhan tuy xuong|bm mnc|bmmnc|bmac"),
        new("svf", RecognisedKind.OtherCells, Telling.StemCells, "stromal vascular fraction|phan doan te bao nen mach mau"),
        new("pluripotent", RecognisedKind.OtherCells, Telling.StemCells, "embryonic stem|hesc derived|induced pluripotent|ipsc derived|hesc|te bao goc phoi"),
        new("tissue-cells", RecognisedKind.OtherCells, Telling.Matter,
            "neural stem|neural progenitor|neural precursor|neuronal stem|fetal stem|amniotic epithelial cell|amniotic fluid cell|olfactory ensheathing|schwann cell|cardiac stem|cardiosphere|cardiospheres|cardiac progenitor|endothelial progenitor|retinal pigment epithelium cell|retinal pigment epithelial cell|retinal progenitor|limbal stem|limbal epithelial|cultivated limbal|oral mucosal epithelial|corneal endothelial cell"
            + "|myoblast|myoblasts|muscle derived cell|muscle derived stem|muscle precursor|autologous muscle|menstrual blood stem|endometrial regenerative|hepatocyte|hepatocytes|hepatic progenitor|islet|pancreatic islet|islet cell|chondrocyte|chondrocytes|autologous fibroblast|autologous fibroblasts|fibroblast cell|allogeneic fibroblasts|dermal fibroblasts|keratinocytes|keratinocyte|melanocyte|melanocytes|epidermal cell|tenocyte|osteoblastic cell|osteoprogenitor"
            + "|mesoangioblast|thymic tissue|placental derived cell|placenta derived|te bao goc ria giac mac|nguyen bao soi"),
        new("tissue-cell-therapy", RecognisedKind.OtherCells, Telling.Therapy,
            "autologous chondrocyte implantation|autologous chondrocyte|chondrocyte implantation|islet transplantation|islet transplant|islet cell transplantation|hepatocyte transplantation|hepatocyte transplant|melanocyte transplantation|melanocyte keratinocyte|noncultured epidermal|non cultured epidermal|epidermal cell suspension|azficel|recell"),
        new("stem-cells", RecognisedKind.OtherCells, Telling.AnyTherapy,
            "autologous stem cell|allogeneic stem cell|stem cell therapy|stem cell treatment|stem cell infusion|stem cell injection|stem cell implantation|stem cell administration|stem cell based|use of stem cell|derived stem cell|stem cell derived|cord stem cell|umbilical cord stem|human stem cell|te bao goc|celulas madre|celulas tronco|cellules souches"),
        new("cell-therapy", RecognisedKind.OtherCells, Telling.AnyTherapy,
            "cell therapy|cellular therapy|cell based therapy|cell transplantation|cell implantation|cell infusion|cell product|gen modified cell|progenitor cell therapy|autologous cell|allogeneic cell|lieu phap te bao|terapia celular|therapie cellulaire"),
        new("gene-therapy", RecognisedKind.GeneTherapy, Telling.Therapy,
            "gen therapy|gen transfer|gen therapies|gen editing|gen edited|gen modified|gen corrected|gen addition|gen transduced|gen transfected|genetically modified t|genetically modified cell|genetically modified autologous|genetically modified lymphocytes|genetically modified hematopoietic|genetically modified stem|genetically modified peripheral|genetically modified virut|genetically engineered t|genetically engineered cell|genetically engineered lymphocytes|genetically engineered autologous|plasmid il|ex vivo gen|crispr|crispr cas9|zinc finger nuclease|lentiviral|retroviral vecto|retroviral vectors|adenoviral vecto|adenovirus vecto|lentivirus|adeno associated virut|adeno associated viral|aav vecto|raav|recombinant adenovirus|adenovirus p53|rad p53|ad p53|non viral gen|plasmid vegf|vegf plasmid|hgf plasmid"
            + "|lieu phap gen|gen tri lieu|tri lieu gen|terapia genica|terapia gen|therapie genique"),
        new("aav-letters", RecognisedKind.GeneTherapy, Telling.Capitals, "aav|aav1|aav2|aav5|aav8|aav9|raav2|aavrh10|aavrh74|scaav9"),
        new("oncolytic", RecognisedKind.GeneTherapy, Telling.Therapy, "oncolytic virut|oncolytic viral|oncolytic adenovirus|oncolytic herpes|oncolytic vaccinia|oncolytic virotherapy|oncolytic measles|oncolytic hsv|t vec|talimogene|imlygic|pexa vec"),
        new("engineered-tissue", RecognisedKind.EngineeredTissue, Telling.Therapy,
            "tissue engineered|tissue engineering|cell sheet|cultured epidermal|cultured epithelial|cultured skin|engineered skin|bioengineered skin|skin substitute living|living skin equivalent|bilayered living cell|bilayered cell|living cell construct|apligraf|dermagraft|epicel|stratagraft|bilayered bioengineered|cultivated oral mucosal|tam te bao|mang nuoi cay te bao"),
        new("exosomes", RecognisedKind.CellDerived, Telling.Matter, "exosome|exosomes|extracellular vesicles|extracellular vesicle|conditioned medium|tui ngoai bao"),
    ];

    /// <summary>Ends of international non-proprietary names of cells and genes.</summary>
    public static IReadOnlyList<(string End, string Code, RecognisedKind Kind)> NameEnds { get; } =
    [
        ("stemcel", "inn-mesenchymal", RecognisedKind.MesenchymalCells),
        ("strocel", "inn-mesenchymal", RecognisedKind.MesenchymalCells),
        ("temcel", "inn-gene-modified-cells", RecognisedKind.GeneTherapy),
        ("leucel", "inn-immune-cells", RecognisedKind.OtherImmuneCells),
        ("parvovec", "inn-gene", RecognisedKind.GeneTherapy),
        ("denovec", "inn-gene", RecognisedKind.GeneTherapy),
        ("repvec", "inn-gene", RecognisedKind.GeneTherapy),
        ("perpavec", "inn-gene", RecognisedKind.GeneTherapy),
    ];

    /// <summary>What is done with cells or genes when they are a therapy.</summary>
    public const string Acts =
        "infusion infusions infused injection injections injected therapy therapies transplantation transplant transplanted implantation implanted implant treatment treat treating treatments vaccine vaccination vaccines immunotherapy administration "
        + "administered transfer transferred graft grafting reinfusion autologous allogeneic allogenic autogenous adoptive expanded cultured cultivated transduced modified engineered encoding haploidentical intravenous intrathecal intramyocardial intracoronary "
        + "intraarticular intramuscular intralesional intravitreal subretinal delivery delivered suspension efficacy safety phase dose lieu phap truyen ghep tiem cay";

    /// <summary>Words that make a therapy of stem cells besides.</summary>
    public const string StemCellActs = "with using use for repair regeneration";

    /// <summary>Words behind the phrase that make it no therapy: a disease, a measured thing, people who had it.</summary>
    public const string NotBehind =
        "lymphoma lymphomas leukemia leukemias tumor tumors neoplasm neoplasms carcinoma carcinomas cancer cancers sarcoma malignancy malignancies histiocytosis factor factors engager engagers inhibitor inhibitors antagonist count counts counting number "
        + "numbers level levels expression marker markers function functions activity cytotoxicity dysfunction deficiency mobilization mobilisation mobilized donor donors recipient recipients patients patient survivors survivor candidates candidate "
        + "unit units assay assays analysis profile profiles biology collection harvest harvesting apheresis crisis related associated induced treated transplanted naive receptor receptors phenotype subsets repertoire population populations setting center "
        + "centers hospitalization complications vaccinated immunity response responses gas lead bilirubin ph registry disease diseases conditioning system nephropathy toxicity toxicities neurotoxicity";

    /// <summary>What is made from cells and holds none: exosomes of stem cells are no stem cells.</summary>
    public const string WithoutCells = "exosome exosomes vesicles vesicle secretome medium supernatant extract";

    /// <summary>Words before the phrase that put it into the past of patients, or into their future.</summary>
    public const string NotBefore =
        "after following undergoing undergone underwent post posttransplant before prior previous previously receiving received receive recipients recipient candidates awaiting scheduled history ineligible eligible unfit failed failing survivors undergo relapsing relapse relapses donors collected mobilize mobilization";

    /// <summary>Words at which the search for those before ends.</summary>
    public const string Fence = "followed by versus vs plus";

    /// <summary>Words just before the phrase that make it another thing: cancer stem cells are no therapy.</summary>
    public const string NotJustBefore = "cancer tumor leukemia leukemic glioma myeloma non no anti against circulating without to among";

    /// <summary>Words just before a transplantation of blood stem cells: something else is tried in those who have one.</summary>
    public const string InTransplant = "in during around";

    /// <summary>Words that may stand between those and the phrase.</summary>
    public const string TransplantWords = "allogeneic allogenic autologous haploidentical unrelated related matched mismatched donor pediatric adult adults children hematopoietic peripheral myeloablative nonmyeloablative";
}
