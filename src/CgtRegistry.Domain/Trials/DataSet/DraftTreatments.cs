using CgtRegistry.Domain.Therapies;

namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>A disease or problem that is studied (WHO item 12).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Condition">The condition of this register it is, where it is one.</param>
public sealed record DraftCondition(DraftText? Name = null, ConditionId? Condition = null);

/// <summary>A group of participants that is treated or observed alike (WHO item 13).</summary>
public sealed record DraftArm
{
    /// <summary>Names the group within the data set, so that interventions can say who receives them.</summary>
    public string? Key { get; init; }
    public DraftText? Label { get; init; }
    public ArmKind? Kind { get; init; }

    /// <summary>What happens to it.</summary>
    public DraftText? Description { get; init; }
}

/// <summary>Something participants receive (WHO item 13).</summary>
public sealed record DraftIntervention
{
    public DraftText? Name { get; init; }
    public InterventionKind? Kind { get; init; }

    /// <summary>Dose, route, number and duration.</summary>
    public DraftText? Description { get; init; }
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>Keys of the groups that receive it.</summary>
    public IReadOnlyList<string> Arms { get; init; } = [];
}

/// <summary>What a group is for, in the words of ClinicalTrials.gov.</summary>
public enum ArmKind
{
    Experimental,
    ActiveComparator,
    PlaceboComparator,
    ShamComparator,
    NoIntervention,
    Other,
}

/// <summary>What kind of thing is given, in the words of ClinicalTrials.gov.</summary>
public enum InterventionKind
{
    Biological,
    Genetic,
    Drug,
    Procedure,
    Device,
    CombinationProduct,
    Behavioral,
    DietarySupplement,
    Radiation,
    DiagnosticTest,
    Other,
}
