using CgtRegistry.Domain.Law;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Law;

/// <summary>What the list of legal instruments is narrowed by; the effect status is that of the day.</summary>
public sealed record InstrumentFilter(DateOnly On, string? Words = null, InstrumentKind? Kind = null, InstrumentGroup? Group = null, EffectStatus? Status = null, string? Issuer = null);

/// <summary>The filters of the list as they were sent; page and API read them alike.</summary>
public sealed record InstrumentQuery
{
    public string? Q { get; init; }
    public string? Kind { get; init; }
    public string? Group { get; init; }
    public string? Status { get; init; }
    public string? Issuer { get; init; }
    public string? On { get; init; }

    /// <summary>The filters as values; what cannot be read is refused on the way.</summary>
    public InstrumentFilter Read(AskedFor asked) => new(
        asked.Day("on", On),
        asked.Words("q", Q),
        asked.OneOf<InstrumentKind>("kind", Kind),
        asked.OneOf<InstrumentGroup>("group", Group),
        asked.OneOf<EffectStatus>("status", Status),
        asked.Words("issuer", Issuer));

    /// <summary>The filters as part of an address, with what else belongs there.</summary>
    public string Address(params (string Name, string? Value)[] more) =>
        Links.Query([("q", Q), ("kind", Kind), ("group", Group), ("status", Status), ("issuer", Issuer), ("on", On), .. more]);
}
