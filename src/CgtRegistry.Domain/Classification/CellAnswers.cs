namespace CgtRegistry.Domain.Classification;

/// <summary>From whom the cells come (người cho), seen from the patient.</summary>
public enum Donor
{
    /// <summary>The patient (tự thân).</summary>
    Autologous,

    /// <summary>A first- or second-degree blood relative.</summary>
    CloseRelative,

    /// <summary>Any other person.</summary>
    Unrelated,

    /// <summary>An animal (dị loài).</summary>
    Xenogeneic,
}

/// <summary>What is given (loại tế bào).</summary>
public enum CellKind
{
    EmbryonicStem,

    /// <summary>iPS cells and cells like them.</summary>
    InducedPluripotentStem,

    /// <summary>Stem cells of a grown or newborn body other than blood-forming ones.</summary>
    SomaticStem,
    HaematopoieticStem,

    /// <summary>Cells that are no stem cells: T cells, NK cells, fibroblasts, chondrocytes …</summary>
    DifferentiatedSomatic,

    /// <summary>The mixed cells of fat as they come out of it (SVF): no act we hold says whether they count as stem cells.</summary>
    StromalVascularFraction,

    /// <summary>A part of blood such as platelet-rich plasma.</summary>
    BloodComponent,

    /// <summary>Egg, sperm, embryo.</summary>
    Reproductive,

    /// <summary>No living cells: extracellular vesicles, extracts, vectors.</summary>
    CellFree,
}

/// <summary>What the cells are taken from (mô gốc).</summary>
public enum Tissue
{
    Fat,
    BoneMarrow,
    Blood,
    CordBlood,
    UmbilicalCord,
    Skin,
    Urine,
    Other,
}
