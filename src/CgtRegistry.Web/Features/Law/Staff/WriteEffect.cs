using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Changing;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Proposals.Writing;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Law.Staff;

/// <summary>What one document of the law does to another: a new effect, one told otherwise, one that was entered wrongly.</summary>
internal static class WriteEffect
{
    public const string New = "/staff/effects/new";

    public static string Address(EffectId id, string act) => $"/staff/effects/{id}/{act}";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapForm(New, Act.ProposeChange, async (PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
        {
            var draft = await desk.ReadAsync(form, cancellationToken);
            return await desk.ProposeAsync<EnterEffectPage>(draft, PublicationKind.LegalEffectEntered, Read(draft, null), new(New), cancellationToken);
        });
        app.MapForm("/staff/effects/{slug}/edit", Act.ProposeChange, (string slug, PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
            CorrectAsync<EnterEffectPage>(slug, "edit", form, desk, Read, cancellationToken));
        app.MapForm("/staff/effects/{slug}/withdraw", Act.ProposeChange, (string slug, PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
            CorrectAsync<WithdrawEffectPage>(slug, "withdraw", form, desk, (draft, held) => LawActs.Withdraw(held, draft.Citation(), draft.Register).As<IReadOnlyList<IPublicRecord>>(e => [e]), cancellationToken));
    }

    private static async Task<IResult> CorrectAsync<TPage>(
        string slug, string act, PostedForm form, DraftingDesk desk, Func<DraftForm, Effect, Decided<IReadOnlyList<IPublicRecord>>> decide, CancellationToken cancellationToken)
        where TPage : Microsoft.AspNetCore.Components.IComponent
    {
        var draft = await desk.ReadAsync(form, cancellationToken);
        return draft.Picture.Effects.TryGetValue(new(slug), out var held)
            ? await desk.ProposeAsync<TPage>(draft, PublicationKind.RecordCorrected, decide(draft, held), new(Address(held.Id, act), held.Ref, new { Slug = slug }), cancellationToken)
            : FormEndpoints.Refused(Access.Hidden);
    }

    private static Decided<IReadOnlyList<IPublicRecord>> Read(DraftForm draft, Effect? held)
    {
        var (form, citation) = (draft.Form, draft.Citation());
        var (affecting, affected) = (End(draft, "affecting"), End(draft, "affected"));
        var begun = held ?? new Effect
        {
            Id = new(Slugs.Free($"{affecting?.Instrument} {form.Text("kind")} {affected?.Instrument} {affected?.Path}", id => IsTaken(draft, new(id)))),
            Kind = default,
            Affecting = new EffectEnd(new("")),
            Affected = new EffectEnd(new("")),
            Citations = [],
        };
        var effect = begun with
        {
            Kind = draft.Choice<EffectKind>("kind", "effect.kind-of"),
            Affecting = affecting ?? begun.Affecting,
            Affected = affected ?? begun.Affected,
            From = form.Day("from"),
            Whole = form.Marked("whole"),
            InPart = form.Marked("part"),
            Note = draft.BothOrNone("note"),
            Citations = [.. begun.Citations.Append(citation).Distinct()],
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

    private static bool IsTaken(DraftForm draft, EffectId id) => draft.Picture.Effects.ContainsKey(id) || draft.Picture.WithdrawnEffects.ContainsKey(id);

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
