using System.Globalization;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Recognition;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Features.Search;
using CgtRegistry.Web.Features.Trials.Finding;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Trials;

/// <summary>What the list of trials is narrowed by. A wider therapy or condition finds the narrower ones too.</summary>
public sealed record TrialFilter(
    DateOnly On,
    string? Words = null,
    string? Phase = null,
    ConductState? Status = null,
    ConditionId? Condition = null,
    TherapyId? Therapy = null,
    InstitutionId? Institution = null,
    string? Country = null,
    int? Year = null,
    RecognisedKind? Kind = null,
    string? Scope = null,
    TrialOrder Sort = TrialOrder.Relevance)
{
    /// <summary>The filter as a question to the index.</summary>
    public TrialSearch Search()
    {
        var filters = new Dictionary<TrialFacet, IReadOnlyList<string>>();
        Ask(TrialFacet.Phase, Phase);
        Ask(TrialFacet.Status, Status is { } status ? AskedFor.Code(status) : null);
        Ask(TrialFacet.Condition, Condition?.Value);
        Ask(TrialFacet.Therapy, Therapy?.Value);
        Ask(TrialFacet.Institution, Institution?.Value);
        Ask(TrialFacet.Country, Country);
        Ask(TrialFacet.Year, Year?.ToString(CultureInfo.InvariantCulture));
        Ask(TrialFacet.Kind, Kind is { } kind ? AskedFor.Code(kind) : null);
        Ask(TrialFacet.Scope, Scope);
        return new TrialSearch { Words = Words, Filters = filters, Day = On, Order = Sort };

        void Ask(TrialFacet facet, string? value)
        {
            if (value is not null)
            {
                filters[facet] = [value];
            }
        }
    }
}

/// <summary>The filters of the list as they were sent; page and API read them alike.</summary>
public sealed record TrialQuery
{
    private static readonly string[] Scopes = [TrialScopes.CellAndGene, TrialScopes.Vietnam];

    public string? Q { get; init; }
    public string? Phase { get; init; }
    public string? Status { get; init; }
    public string? Condition { get; init; }
    public string? Therapy { get; init; }
    public string? Institution { get; init; }
    public string? Country { get; init; }
    public string? Year { get; init; }
    public string? Kind { get; init; }
    public string? Scope { get; init; }
    public string? Sort { get; init; }
    public string? On { get; init; }

    /// <summary>The filters as values; what cannot be read is refused on the way.</summary>
    public TrialFilter Read(AskedFor asked) => new(
        asked.Day("on", On),
        SearchWords.Read(asked, "q", Q),
        OfList(asked, "phase", Phase, [.. TrialPhases.All]),
        asked.OneOf<ConductState>("status", Status),
        asked.Words("condition", Condition) is { } condition ? new ConditionId(condition) : null,
        asked.Words("therapy", Therapy) is { } therapy ? new TherapyId(therapy) : null,
        asked.Words("institution", Institution) is { } institution ? new InstitutionId(institution) : null,
        CountryCode(asked),
        YearOf(asked),
        asked.OneOf<RecognisedKind>("kind", Kind),
        OfList(asked, "scope", Scope, Scopes),
        asked.OneOf<TrialOrder>("sort", Sort) ?? TrialOrder.Relevance);

    /// <summary>The filters as part of an address, with what else belongs there.</summary>
    public string Address(params (string Name, string? Value)[] more) => Links.Query(
    [
        ("q", Q), ("phase", Phase), ("status", Status), ("condition", Condition), ("therapy", Therapy), ("institution", Institution),
        ("country", Country), ("year", Year), ("kind", Kind), ("scope", Scope), ("sort", Sort), ("on", On), .. more,
    ]);

    private static string? OfList(AskedFor asked, string field, string? text, string[] allowed)
    {
        if (string.IsNullOrEmpty(text) || allowed.Contains(text))
        {
            return string.IsNullOrEmpty(text) ? null : text;
        }

        asked.Refuse(field, "not-allowed", string.Join(", ", allowed));
        return null;
    }

    private string? CountryCode(AskedFor asked)
    {
        if (string.IsNullOrEmpty(Country) || (Country.Length == 2 && Country.All(char.IsAsciiLetterUpper)))
        {
            return string.IsNullOrEmpty(Country) ? null : Country;
        }

        asked.Refuse("country", "not-allowed", "two capital letters of ISO 3166, such as VN");
        return null;
    }

    private int? YearOf(AskedFor asked)
    {
        if (string.IsNullOrEmpty(Year))
        {
            return null;
        }

        if (Year.Length == 4 && int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2100)
        {
            return year;
        }

        asked.Refuse("year", "not-allowed", "a year from 1900 to 2100");
        return null;
    }
}
