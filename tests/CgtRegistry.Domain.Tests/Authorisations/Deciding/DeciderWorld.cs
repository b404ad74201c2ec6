using CgtRegistry.Domain.Authorisations.Deciding;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Tests.Builders;

namespace CgtRegistry.Domain.Tests.Authorisations.Deciding;

/// <summary>What stands around a decision: the decree's article 1 in force all of 2026, its second wording from 2027.</summary>
internal static class DeciderWorld
{
    public static Register Around { get; } = World.With(
        A.Source("act"),
        A.Source("press", SourceKind.Press),
        A.Provision("dieu-1", A.Version(1, "2026-01-01", "2027-01-01"), A.Version(2, "2027-01-01")));

    /// <summary>A complete decision of a day, effective at once unless said otherwise.</summary>
    public static DecisionInput Decision(string on, string? from = null, string? until = null) => Decision(A.Day(on), A.DayOrNone(from), A.DayOrNone(until));

    public static DecisionInput Decision(DateOnly on, DateOnly? from = null, DateOnly? until = null) => new()
    {
        Number = "2/QĐ-BYT",
        DecidedOn = on,
        EffectiveFrom = from ?? on,
        EffectiveUntil = until,
        Issuer = new(A.Text("Bộ Y tế")),
        Reason = A.Text("lý do"),
        LegalBasis = [new(new("decree/dieu-1"), on.Year >= 2027 ? 2 : 1)],
        Citation = A.Citation(),
    };
}
