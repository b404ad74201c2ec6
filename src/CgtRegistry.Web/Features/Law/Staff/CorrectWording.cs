using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Changing;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Proposals.Writing;
using CgtRegistry.Web.Forms;

namespace CgtRegistry.Web.Features.Law.Staff;

/// <summary>Corrects the days or the words of one version of a provision, or ends it.</summary>
internal static class CorrectWording
{
    public const string Address = "/staff/provisions/correct";

    public static void Map(IEndpointRouteBuilder app) => app.MapForm(Address, Act.ProposeChange, async (PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
    {
        var draft = await desk.ReadAsync(form, cancellationToken);
        return form.Text("provision") is { } id && draft.Picture.Provisions.TryGetValue(new(id), out var held)
            ? await desk.ProposeAsync<CorrectWordingPage>(draft, PublicationKind.RecordCorrected, Read(draft, held), new(Address, held.Ref), cancellationToken)
            : FormEndpoints.Refused(Access.Hidden);
    });

    private static Decided<IReadOnlyList<IPublicRecord>> Read(DraftForm draft, Provision provision)
    {
        var (form, citation, number) = (draft.Form, draft.Citation(), draft.Form.Number("number") ?? 0);
        var held = provision.Versions.FirstOrDefault(v => v.Number == number);
        var wording = form.Text("text.vi") is { } vi ? WordingOf(held?.Wording, new LocalText(vi, form.Text("text.en")), citation) : null;
        var corrected = new ProvisionVersion(number, draft.Day("from", "act.from"), form.Day("until"), citation, draft.BothOrNone("gist"), wording);
        return LawActs.Correct(provision, corrected, draft.Register).As<IReadOnlyList<IPublicRecord>>(p => [p]);
    }

    // Words that stay keep where they were read.
    private static Wording WordingOf(Wording? held, LocalText typed, Citation citation) =>
        held is not null && Plain(held.Text.Vi) == Plain(typed.Vi) && Plain(held.Text.En) == Plain(typed.En) ? held : new Wording(typed, citation);

    private static string? Plain(string? text) => text?.Replace("\r\n", "\n", StringComparison.Ordinal).Trim().Normalize();
}
