using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Features.Search;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Law.Techniques;

/// <summary>What a search of the technique list is narrowed by.</summary>
/// <param name="On">The day that decides which appendix applies.</param>
/// <param name="Words">Words or codes.</param>
/// <param name="Appendices">The appendices to look in; none given: the one that applies on the day, or that of the chapter.</param>
/// <param name="Chapter">One chapter.</param>
/// <param name="OnlyTied">Only lines of cell and gene therapy that people tied to therapies.</param>
/// <param name="Therapy">Only lines tied to this therapy or a case of it.</param>
public sealed record TechniqueFilter(
    DateOnly On, string? Words = null, IReadOnlyList<int>? Appendices = null, TechniqueChapterId? Chapter = null, bool OnlyTied = false, TherapyId? Therapy = null);

/// <summary>The filters of the search as they were sent; page and API read them alike.</summary>
public sealed record TechniqueQuery
{
    /// <summary>The value of <c>therapy</c> that asks for every line tied to one.</summary>
    public const string AnyTherapy = "any";

    public string? Q { get; init; }
    public string? Appendix { get; init; }
    public string? Chapter { get; init; }
    public string? Therapy { get; init; }
    public string? On { get; init; }

    /// <summary>The filters as values; what cannot be read is refused on the way.</summary>
    public TechniqueFilter Read(AskedFor asked) => new(
        asked.Day("on", On),
        SearchWords.Read(asked, "q", Q),
        AppendicesOf(asked),
        asked.Words("chapter", Chapter) is { } chapter ? new TechniqueChapterId(chapter) : null,
        Therapy == AnyTherapy,
        Therapy != AnyTherapy && asked.Words("therapy", Therapy) is { } therapy ? new TherapyId(therapy) : null);

    /// <summary>The filters as part of an address, with what else belongs there.</summary>
    public string Address(params (string Name, string? Value)[] more) =>
        Links.Query([("q", Q), ("appendix", Appendix), ("chapter", Chapter), ("therapy", Therapy), ("on", On), .. more]);

    private int[]? AppendicesOf(AskedFor asked)
    {
        switch (Appendix)
        {
            case null or "":
                return null;
            case "1":
                return [1];
            case "2":
                return [2];
            case "all":
                return [1, 2];
            default:
                asked.Refuse("appendix", "not-allowed", "1, 2, all");
                return null;
        }
    }
}
