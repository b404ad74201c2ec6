using CgtRegistry.Domain.Law.Techniques;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Features.Search;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Law.Techniques;

/// <summary>What the comparison of the appendices is narrowed by.</summary>
/// <param name="Words">Words or codes, across the whole list; none: the cell and gene entries.</param>
/// <param name="Change">What became of the technique.</param>
public sealed record TechniqueComparisonFilter(string? Words = null, TechniqueChangeKind? Change = null);

/// <summary>The filters of the comparison as they were sent; page and API read them alike.</summary>
public sealed record TechniqueComparisonQuery
{
    public string? Q { get; init; }
    public string? Change { get; init; }

    /// <summary>The filters as values; what cannot be read is refused on the way.</summary>
    public TechniqueComparisonFilter Read(AskedFor asked) => new(SearchWords.Read(asked, "q", Q), asked.OneOf<TechniqueChangeKind>("change", Change));

    /// <summary>The filters as part of an address, with what else belongs there.</summary>
    public string Address(params (string Name, string? Value)[] more) => Links.Query([("q", Q), ("change", Change), .. more]);
}
