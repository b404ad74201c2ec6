using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Proposals.Writing;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Law.Staff;

/// <summary>A document of the law, and what one does to another.</summary>
internal static class WriteLaw
{
    public const string Instrument = "/staff/regulations/new";
    public const string Effect = "/staff/effects/new";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapForm(Instrument, Act.ProposeChange, async (PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
        {
            var draft = await desk.ReadAsync(form, cancellationToken);
            return await desk.ProposeAsync<EnterInstrumentPage>(draft, PublicationKind.InstrumentEntered, ReadInstrument(draft), new(Instrument), cancellationToken);
        });
        app.MapForm(Effect, Act.ProposeChange, async (PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
        {
            var draft = await desk.ReadAsync(form, cancellationToken);
            return await desk.ProposeAsync<EnterEffectPage>(draft, PublicationKind.LegalEffectEntered, ReadEffect(draft), new(Effect), cancellationToken);
        });
    }

    private static Decided<IReadOnlyList<IPublicRecord>> ReadInstrument(DraftForm draft)
    {
        var (form, title, issuer) = (draft.Form, draft.Both("title"), draft.Issuer("issuer"));
        var (number, issued) = (form.Text("number"), form.Date("issued"));
        var (from, until) = (form.Day("from"), form.Day("until"));
        var instrument = new Instrument
        {
            Id = new(Slugs.Free(number ?? title.Vi, id => draft.Picture.Instruments.ContainsKey(new(id)))),
            Kind = draft.Choice<InstrumentKind>("kind", "instrument.kind-of"),
            Number = number,
            Title = title,
            TitleIsOurs = form.Marked("ours"),
            Issuer = issuer,
            Signer = form.Text("signer"),
            IssuedOn = issued,
            EffectiveFrom = from,
            EffectiveUntil = until,
            Group = draft.Choice<InstrumentGroup>("group", "instrument.group-of"),
            Normative = form.Marked("normative"),
            Url = form.Text("url"),
            Citations = [draft.Citation()],
        };
        return Decided.Unless<IReadOnlyList<IPublicRecord>>(
            [
                title.Vi.Length == 0 ? FormRefusals.Missing("title.vi", Texts.Both("instrument.title-of")) : null,
                issuer.Name.Vi.Length == 0 ? FormRefusals.Missing("issuer", Texts.Both("act.issuer")) : null,
                until <= from ? FormRefusals.NoDay("until") : null,
                draft.Register.Instruments.Values.Any(i => number is not null && i.Number == number && i.Issuer.Name.Vi == issuer.Name.Vi && i.IssuedOn == issued)
                    ? new("known-already", Texts.Both("instrument.known-already"), Texts.Both("instrument.known-already.do"), "number") : null,
            ],
            () => [instrument]);
    }

    private static Decided<IReadOnlyList<IPublicRecord>> ReadEffect(DraftForm draft)
    {
        var form = draft.Form;
        var (affecting, affected) = (End(draft, "affecting"), End(draft, "affected"));
        var effect = new Effect
        {
            Id = new(Slugs.Free($"{affecting?.Instrument} {form.Text("kind")} {affected?.Instrument} {affected?.Path}", id => draft.Picture.Effects.ContainsKey(new(id)))),
            Kind = draft.Choice<EffectKind>("kind", "effect.kind-of"),
            Affecting = affecting ?? new EffectEnd(new("")),
            Affected = affected ?? new EffectEnd(new("")),
            From = form.Day("from"),
            Whole = form.Marked("whole"),
            InPart = form.Marked("part"),
            Note = draft.BothOrNone("note"),
            Citations = [draft.Citation()],
        };
        return Decided.Unless<IReadOnlyList<IPublicRecord>>(
            [
                affecting is null ? FormRefusals.Missing("affecting", Texts.Both("effect.affecting-of")) : null,
                affected is null ? FormRefusals.Missing("affected", Texts.Both("effect.affected-of")) : null,
                affecting == affected && affecting is not null ? FormRefusals.NotOffered("affected") : null,
                effect is { Whole: true, Affected.Path: not null } ? FormRefusals.NotOffered("affected.path") : null,
            ],
            () => [effect]);
    }

    private static EffectEnd? End(DraftForm draft, string field)
    {
        var path = draft.Form.Text($"{field}.path");
        if (path is not null && ProvisionPath.Read(path) is null)
        {
            draft.Form.Refuse(FormRefusals.NotOffered($"{field}.path"));
        }

        return draft.Record<InstrumentId>(RecordKind.Instrument, field) is { } instrument ? new EffectEnd(instrument, path) : null;
    }
}
