using CgtRegistry.Domain.Law;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Features.Search;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Law.Finding;

/// <summary>What is looked for in the law.</summary>
public sealed record LawSearchFilter(DateOnly On, string? Words, InstrumentKind? Kind = null, EffectStatus? Status = null, string? Issuer = null);

/// <summary>A search of the law as it was sent; page and API read it alike.</summary>
public sealed record LawSearchQuery
{
    public string? Q { get; init; }
    public string? Kind { get; init; }
    public string? Status { get; init; }
    public string? Issuer { get; init; }
    public string? On { get; init; }

    /// <summary>The search as values; what cannot be read is refused on the way.</summary>
    public LawSearchFilter Read(AskedFor asked) => new(
        asked.Day("on", On),
        SearchWords.Read(asked, "q", Q),
        asked.OneOf<InstrumentKind>("kind", Kind),
        asked.OneOf<EffectStatus>("status", Status),
        asked.Words("issuer", Issuer));

    /// <summary>The search as part of an address, with what else belongs there.</summary>
    public string Address(params (string Name, string? Value)[] more) =>
        Links.Query([("q", Q), ("kind", Kind), ("status", Status), ("issuer", Issuer), ("on", On), .. more]);
}
