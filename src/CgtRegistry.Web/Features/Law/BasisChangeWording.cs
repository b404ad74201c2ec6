using CgtRegistry.Domain;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Law;

/// <summary>One reason to look at an authorisation again, as data.</summary>
/// <param name="Kind">What has happened to the provision.</param>
/// <param name="Certainty">Whether it surely has.</param>
/// <param name="Provision">The provision it rests on.</param>
/// <param name="Version">The wording of it.</param>
/// <param name="From">First day of the change, when known.</param>
/// <param name="Effect">The effect that brought it about, when on record.</param>
/// <param name="Text">The same in one sentence.</param>
public sealed record ReviewReason(BasisChangeKind Kind, Certainty Certainty, ProvisionId Provision, int Version, DateOnly? From, EffectId? Effect, LocalText Text)
{
    /// <summary>The reason for a change.</summary>
    public static ReviewReason Of(BasisChange change, Register register) =>
        new(change.Kind, change.Certainty, change.Pinned.Provision, change.Pinned.Version, change.From, change.By?.Id, BasisChangeWording.Text(change, register));
}

/// <summary>Puts what has happened to a legal basis into one sentence, the same on pages, in the API and in the answer.</summary>
internal static class BasisChangeWording
{
    public static LocalText Text(BasisChange change, Register register)
    {
        var provision = register.Provisions[change.Pinned.Provision];
        var instrument = register.Instruments[provision.Instrument];
        var key = change is { Certainty: Certainty.Possible, By: not null } ? "basis-change.possible" : $"basis-change.{Api.AskedFor.Code(change.Kind)}";
        var text = Texts.Both(
            key,
            ("provision", l => ProvisionCitation.Of(provision, instrument).In(l)),
            ("unit", l => ProvisionCitation.Unit(provision.Path).In(l)),
            ("instrument", l => ProvisionCitation.ShortName(instrument).In(l)),
            ("target", l => change.By is { } by ? Name(by.Affected, register).In(l) : ""),
            ("passive", l => Passive(change, register, l)),
            ("by", l => change.By is null ? "" : $" ({Passive(change, register, l)})"),
            ("since", l => change.From is { } day ? Texts.Of(l)["label.since", ("day", Dates.Long(day, l))] : Texts.Of(l)["effect.no-date"]));
        return new(Sentence(text.Vi, change.Doubt?.Vi), Sentence(text.En!, change.Doubt?.En ?? change.Doubt?.Vi));
    }

    /// <summary>An instrument, or a place in it, as it stands in a sentence.</summary>
    public static LocalText Name(EffectEnd end, Register register) =>
        register.Instruments[end.Instrument] is var instrument && end.Path is { } path ? ProvisionCitation.Of(path, instrument) : ProvisionCitation.ShortName(instrument);

    private static string Passive(BasisChange change, Register register, string language) => change.By is { } by
        ? $"{Texts.Of(language).Of("effect", by.Kind, "passive")} {Name(by.Affecting, register).In(language)}"
        : "";

    // A citation begins small in Vietnamese (khoản 2 Điều 5 …), a sentence does not.
    private static string Sentence(string text, string? doubt) => char.ToUpperInvariant(text[0]) + text[1..] + (doubt is null ? "" : " " + doubt);
}
