using CgtRegistry.Domain;
using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Web.Features.Law;
using CgtRegistry.Web.Live;

namespace CgtRegistry.Web.Features.Authorisations;

/// <summary>One provision an authorisation rests on, as it stands on a day.</summary>
/// <param name="Provision">The provision.</param>
/// <param name="Instrument">The instrument it belongs to.</param>
/// <param name="Number">Number of the wording the authorisation rests on.</param>
/// <param name="Version">That wording, when the register holds it.</param>
/// <param name="InForce">Whether that wording is in force on the day.</param>
public sealed record Basis(Provision Provision, Instrument Instrument, int Number, ProvisionVersion? Version, bool InForce)
{
    /// <summary>The day on which the wording stopped being in force, when it did.</summary>
    public DateOnly? ChangedOn(DateOnly day) => Version?.Until is { } until && until <= day ? until : null;
}

/// <summary>Everything the register says about one authorisation.</summary>
public sealed record AuthorisationDetails(
    Authorisation Authorisation,
    Verdict? Standing,
    DateOnly? Since,
    IReadOnlyList<Basis> LegalBasis,
    IReadOnlyList<ReviewReason> Review,
    IReadOnlyList<Notice> Notices,
    IReadOnlyList<Contradiction> Contradictions);

/// <summary>What the pages, the API and the downloads show about authorisations and approved indications.</summary>
public sealed class AuthorisationReader(LiveRegister live)
{
    /// <summary>Whether the register holds an authorisation that is not invented.</summary>
    public bool HoldsRealOnes => live.Current.Authorisations.Values.Any(a => !a.Demo);

    /// <summary>Every row of a day, the strongest standing first.</summary>
    public IReadOnlyList<Indication> On(DateOnly day) => Indications.On(live.Current, day);

    /// <summary>The rows that pass a filter.</summary>
    public IReadOnlyList<Indication> List(IndicationFilter filter) => filter.Of(On(filter.On), live.Current);

    /// <summary>Everything about one authorisation, on a day.</summary>
    public AuthorisationDetails? Find(string slug, DateOnly day)
    {
        var register = live.Current;
        if (!register.Authorisations.TryGetValue(new AuthorisationId(slug), out var authorisation))
        {
            return null;
        }

        var standing = Indications.StandingOf(authorisation, authorisation.Conditions is [var only] ? only : null, register, day);
        return new AuthorisationDetails(
            authorisation,
            standing?.Standing,
            standing?.Since,
            [.. authorisation.LegalBasis.Select(p => BasisOf(p, register, day))],
            Indications.ReviewOf(authorisation, register, day),
            [.. NoticesOn(authorisation.Holder, register)],
            [.. register.Contradictions.Values
                .Where(c => c.About.Therapies.Contains(authorisation.Therapy) && (c.About.Conditions.Count == 0 || c.About.Conditions.Any(authorisation.Conditions.Contains)))
                .OrderBy(c => c.Id.Value, StringComparer.Ordinal)]);
    }

    private static Basis BasisOf(PinnedProvision pinned, Register register, DateOnly day)
    {
        var provision = register.Provisions[pinned.Provision];
        var version = provision.Versions.FirstOrDefault(v => v.Number == pinned.Version);
        return new Basis(provision, register.Instruments[provision.Instrument], pinned.Version, version, version?.InForce.Covers(day) ?? false);
    }

    private static IEnumerable<Notice> NoticesOn(Holder holder, Register register) =>
        holder.Institution is { } institution
            ? Notice.MostSeriousFirst(register.Notices.Values.Where(n => n.IsAbout(institution, register)))
            : [];
}
