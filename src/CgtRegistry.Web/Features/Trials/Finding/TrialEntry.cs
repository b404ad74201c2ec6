using CgtRegistry.Domain.Trials;
using CgtRegistry.Web.Api;

namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>What trials are narrowed by and counted under.</summary>
public enum TrialFacet
{
    Status,
    Phase,
    StudyType,
    Country,
    Year,
    Kind,
    Therapy,
    Condition,
    Institution,

    /// <summary><see cref="TrialScopes"/>.</summary>
    Scope,
}

/// <summary>Which trials this register is about.</summary>
public static class TrialScopes
{
    /// <summary>Cell or gene therapy.</summary>
    public const string CellAndGene = "cgt";

    /// <summary>A sponsor or a place in Vietnam.</summary>
    public const string Vietnam = "vietnam";
}

/// <summary>A trial as it is found: its words, folded when it was taken in, and the values it is filtered by.</summary>
public sealed record TrialEntry
{
    /// <summary>The trial's id.</summary>
    public required string Id { get; init; }

    /// <summary>Its numbers in all registries, former ones too, as written there; the id need not be repeated.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>
    /// Words of titles, conditions, interventions, sponsors and the names of tied records, as <see cref="Domain.Names.FoldedText"/>
    /// gives them: in order, single blanks between.
    /// </summary>
    public string TitleWords { get; init; } = "";

    /// <summary>Words of the long texts, given alike; those of the title need not be repeated.</summary>
    public string OtherWords { get; init; } = "";

    /// <summary>The marks of the title's words that bear some (<see cref="Domain.Names.FoldedWord.Marks"/>), single blanks between.</summary>
    public string MarkedWords { get; init; } = "";

    /// <summary>Its states through all days, in order; unknown before the first.</summary>
    public IReadOnlyList<ConductFrom> Conduct { get; init; } = [];

    /// <summary>Every phase a version of the record states.</summary>
    public IReadOnlyList<string> Phases { get; init; } = [];
    public string? StudyType { get; init; }
    public IReadOnlyList<string> Countries { get; init; } = [];

    /// <summary>Every year of start a version of the record states.</summary>
    public IReadOnlyList<int> Years { get; init; } = [];

    /// <summary>Kinds of therapy.</summary>
    public IReadOnlyList<string> Kinds { get; init; } = [];

    /// <summary>Slugs of its therapies and of the wider ones they are a case of.</summary>
    public IReadOnlyList<string> Therapies { get; init; } = [];

    /// <summary>Slugs of its conditions and of the wider ones.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>Slugs of sponsors, collaborators and sites.</summary>
    public IReadOnlyList<string> Institutions { get; init; } = [];

    /// <summary>Whether it is a trial of cell or gene therapy.</summary>
    public bool CellAndGene { get; init; }

    /// <summary>Whether a sponsor or a place is in Vietnam.</summary>
    public bool Vietnam { get; init; }

    /// <summary>Day number of the start (<see cref="DateOnly.DayNumber"/>), when stated.</summary>
    public int? Start { get; init; }

    /// <summary>Day number of the last change of its record, when known.</summary>
    public int? Updated { get; init; }

    /// <summary>Its values of one facet; the conduct is that of a day.</summary>
    internal IReadOnlyList<string> Of(TrialFacet facet, DateOnly day) => facet switch
    {
        TrialFacet.Status => One(AskedFor.Code(Conduct.LastOrDefault(c => c.Day <= day).State)),
        TrialFacet.Phase => Phases,
        TrialFacet.StudyType => One(StudyType),
        TrialFacet.Country => Countries,
        TrialFacet.Year => [.. Years.Select(y => y.ToString(System.Globalization.CultureInfo.InvariantCulture))],
        TrialFacet.Kind => Kinds,
        TrialFacet.Therapy => Therapies,
        TrialFacet.Condition => Conditions,
        TrialFacet.Institution => Institutions,
        _ => [.. One(CellAndGene ? TrialScopes.CellAndGene : null), .. One(Vietnam ? TrialScopes.Vietnam : null)],
    };

    private static IReadOnlyList<string> One(string? value) => value is null ? [] : [value];
}
