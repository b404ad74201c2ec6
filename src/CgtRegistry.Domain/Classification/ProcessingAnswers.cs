namespace CgtRegistry.Domain.Classification;

/// <summary>What can be done to cells between taking and giving them (bước xử lý): a closed list; which steps are minimal, each rule set says for itself.</summary>
public enum Step
{
    Cutting,
    Grinding,
    Shaping,
    Centrifuging,
    AntibioticSoaking,
    Sterilising,
    Separating,
    Filtering,
    Lyophilising,
    Freezing,
    Washing,
    Thawing,
    Digesting,
    Expanding,
    Differentiating,
    Activating,
    LineMaking,
    OtherStep,
}

/// <summary>What is done to genes, and where (thay đổi gen).</summary>
public enum GeneticChange
{
    None,

    /// <summary>Outside the body, with a vector that enters the genome.</summary>
    ExVivoIntegrating,

    /// <summary>Outside the body, with a gene that stays outside the genome.</summary>
    ExVivoNonIntegrating,

    /// <summary>Outside the body, with messenger RNA only.</summary>
    ExVivoMessengerRna,

    /// <summary>Outside the body, by editing the cells' own genes.</summary>
    ExVivoEditing,

    /// <summary>A vector given to the patient.</summary>
    InVivoVector,
}

/// <summary>What the cells are combined with or given together with (kết hợp với).</summary>
public enum CombinedWith
{
    Nothing,

    /// <summary>Water or a crystalloid solution.</summary>
    WaterOrCrystalloid,

    /// <summary>A substance to sterilise, preserve or store them that raises no new safety concern.</summary>
    HarmlessStorageSubstance,

    /// <summary>The same kind of substance, raising a new safety concern.</summary>
    DoubtfulStorageSubstance,

    /// <summary>Another product of blood or cells, such as platelet-rich plasma.</summary>
    BloodOrCellProduct,
    Drug,
    Device,
}
