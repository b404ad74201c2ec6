using System.Collections.Frozen;

namespace CgtRegistry.Domain.Classification;

/// <summary>All questions of the classifier, in the order in which people are asked them.</summary>
public static class Inputs
{
    public static readonly Input Donor = Input.Of<Donor>("donor", ("another-person", [Classification.Donor.CloseRelative, Classification.Donor.Unrelated]));

    public static readonly Input CellKind = Input.Of<CellKind>(
        "cellKind",
        ("living-cells", [.. Enum.GetValues<CellKind>().Where(k => k is not Classification.CellKind.CellFree)]));

    public static readonly Input Tissue = Input.Of<Tissue>("tissue");

    public static readonly Input GeneticChange = Input.Of<GeneticChange>(
        "geneticChange",
        ("ex-vivo", [.. Enum.GetValues<GeneticChange>().Where(g => g is not (Classification.GeneticChange.None or Classification.GeneticChange.InVivoVector))]));

    /// <summary>Whether the cells keep their biological characteristics through all of the processing.</summary>
    public static readonly Input CharacteristicsKept = Input.Of<YesNo>("characteristicsKept");

    public static readonly Input CombinedWith = Input.Of<CombinedWith>("combinedWith");

    /// <summary>Whether they do the same basic work in the recipient as in the donor.</summary>
    public static readonly Input SameFunction = Input.Of<YesNo>("sameFunction");

    /// <summary>Whether they are put into the same anatomical or histological environment as they come from.</summary>
    public static readonly Input SameEnvironment = Input.Of<YesNo>("sameEnvironment");

    public static readonly Input Target = Input.Of<Target>("target");

    public static readonly Input Route = Input.Of<Route>("route");

    /// <summary>Whether they are taken and given back in one surgical procedure.</summary>
    public static readonly Input SameSurgicalSession = Input.Of<YesNo>("sameSurgicalSession");

    /// <summary>Whether they act on the whole body, or depend on the metabolism of living cells for their main function.</summary>
    public static readonly Input SystemicEffect = Input.Of<YesNo>("systemicEffect");

    public static readonly Input UsedAs = Input.Of<UsedAs>("usedAs");

    /// <summary>Whether it is a product approved in that country, used as approved.</summary>
    public static readonly Input ApprovedProduct = Input.Of<YesNo>("approvedProduct");

    /// <summary>Whether labels or advertisements speak of a use that is not homologous.</summary>
    public static readonly Input AdvertisedOtherwise = Input.Of<YesNo>("advertisedOtherwise");

    /// <summary>Whether the condition threatens life or disables severely.</summary>
    public static readonly Input SevereCondition = Input.Of<YesNo>("severeCondition");

    /// <summary>Whether the country has no alternative treatment.</summary>
    public static readonly Input NoAlternative = Input.Of<YesNo>("noAlternative");

    public static readonly Input ScheduleEntry = Input.Of<ScheduleEntry>("scheduleEntry");

    /// <summary>Whether Singapore's authority has assigned the product to Class 1.</summary>
    public static readonly Input AssignedClassOne = Input.Of<YesNo>("assignedClassOne");

    /// <summary>One question for each processing step.</summary>
    public static readonly IReadOnlyList<Input> Steps = [.. Enum.GetValues<Step>().Select(Input.Of)];

    /// <summary>Every question.</summary>
    public static readonly IReadOnlyList<Input> All =
    [
        .. ((Input[])[
            Donor, CellKind, Tissue, .. Steps, CharacteristicsKept, GeneticChange, CombinedWith, SameFunction, SameEnvironment, Target, Route,
            SameSurgicalSession, SystemicEffect, UsedAs, ApprovedProduct, AdvertisedOtherwise, SevereCondition, NoAlternative, ScheduleEntry, AssignedClassOne,
        ]).Select((input, place) => input.At(place)),
    ];

    private static readonly FrozenDictionary<string, Input> ByCode = All.ToFrozenDictionary(i => i.Code, StringComparer.Ordinal);

    /// <summary>The question of a code; none when there is no such question.</summary>
    public static Input? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The question whether a step is performed.</summary>
    public static Input Of(Step step) => Steps[(int)step];
}
