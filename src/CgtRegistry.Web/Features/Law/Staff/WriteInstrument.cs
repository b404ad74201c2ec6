using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Proposals.Writing;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Law.Staff;

/// <summary>A document of the law: a new one, or other facts of one the register holds.</summary>
internal static class WriteInstrument
{
    public const string New = "/staff/regulations/new";

    public static string Edit(InstrumentId id) => $"/staff/regulations/{id}/edit";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapForm(New, Act.ProposeChange, async (PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
        {
            var draft = await desk.ReadAsync(form, cancellationToken);
            return await desk.ProposeAsync<EnterInstrumentPage>(draft, PublicationKind.InstrumentEntered, Read(draft, null), new(New), cancellationToken);
        });
        app.MapForm("/staff/regulations/{slug}/edit", Act.ProposeChange, async (string slug, PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
        {
            var draft = await desk.ReadAsync(form, cancellationToken);
            return draft.Picture.Instruments.TryGetValue(new(slug), out var held)
                ? await desk.ProposeAsync<EnterInstrumentPage>(draft, PublicationKind.RecordCorrected, Read(draft, held), new(Edit(held.Id), held.Ref, new { Slug = slug }), cancellationToken)
                : FormEndpoints.Refused(Access.Hidden);
        });
    }

    private static Decided<IReadOnlyList<IPublicRecord>> Read(DraftForm draft, Instrument? held)
    {
        var (form, title, issuer, citation) = (draft.Form, draft.Both("title"), IssuerOf(draft, held), draft.Citation());
        var (number, issued) = (form.Text("number"), form.Date("issued"));
        var (from, until) = (form.Day("from"), form.Day("until"));
        var begun = held ?? new Instrument
        {
            Id = new(Slugs.Free(number ?? title.Vi, id => draft.Picture.Instruments.ContainsKey(new(id)))),
            Kind = default,
            Title = title,
            Issuer = issuer,
            Citations = [],
        };
        var instrument = begun with
        {
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
            Url = draft.Url("url"),
            Doubts = Doubts(draft, begun, citation),
            ConfirmedInForce = form.Day("confirmed") is { } day ? [.. begun.ConfirmedInForce, new(day, citation)] : begun.ConfirmedInForce,
            Citations = [.. begun.Citations.Append(citation).Distinct()],
        };
        return Decided.Unless<IReadOnlyList<IPublicRecord>>(
            [
                title.Vi.Length == 0 ? FormRefusals.Missing("title.vi", Texts.Both("instrument.title-of")) : null,
                issuer.Name.Vi.Length == 0 ? FormRefusals.Missing("issuer", Texts.Both("act.issuer")) : null,
                until <= from ? FormRefusals.NoDay("until") : null,
                number is not null && (held is null || KeyOf(held) != KeyOf(instrument)) && draft.Register.Instruments.Values.Any(i => i.Id != instrument.Id && KeyOf(i) == KeyOf(instrument))
                    ? new("known-already", Texts.Both("instrument.known-already"), Texts.Both("instrument.known-already.do"), "number") : null,
            ],
            () => [instrument]);
    }

    // Numbers without a year repeat: only with issuer and day they name one document.
    private static (string?, string, PartialDate?) KeyOf(Instrument instrument) => (instrument.Number, instrument.Issuer.Name.Vi, instrument.IssuedOn);

    // An issuer that stays keeps the name it had when it issued the document, in both languages.
    private static Issuer IssuerOf(DraftForm draft, Instrument? held)
    {
        var typed = draft.Issuer("issuer");
        return held is not null && typed.Institution == held.Issuer.Institution && (typed.Institution is not null || typed.Name.Vi == held.Issuer.Name.Vi) ? held.Issuer : typed;
    }

    // Doubts that are settled go, and one more may come.
    private static IReadOnlyList<EffectDoubt> Doubts(DraftForm draft, Instrument held, Citation citation)
    {
        var settled = draft.Form.All("settled");
        List<EffectDoubt> doubts = [.. held.Doubts.Where((_, at) => !settled.Contains(at.ToString(System.Globalization.CultureInfo.InvariantCulture)))];
        var (from, reason) = (draft.Form.Day("doubt"), draft.BothOrNone("doubt.reason"));
        switch (from, reason)
        {
            case ({ } day, { Vi.Length: > 0 }):
                doubts.Add(new(day, reason, citation));
                break;
            case ({ }, _):
                draft.Form.Refuse(FormRefusals.Missing("doubt.reason.vi", Texts.Both("instrument.doubt-reason")));
                break;
            case (null, { }):
                draft.Form.Refuse(FormRefusals.Missing("doubt", Texts.Both("instrument.doubt-from")));
                break;
        }

        return doubts;
    }
}
