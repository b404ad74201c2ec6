using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Proposals.Writing;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Law.Staff;

/// <summary>A new wording of a provision from a day on: the one before ends on that day, so that versions never overlap.</summary>
internal static class WriteProvision
{
    public const string Address = "/staff/provisions/wording";

    public static void Map(IEndpointRouteBuilder app) => app.MapForm(Address, Act.ProposeChange, async (PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
    {
        var draft = await desk.ReadAsync(form, cancellationToken);
        return await desk.ProposeAsync<WriteProvisionPage>(draft, PublicationKind.ProvisionWordingEntered, Read(draft), new(Address), cancellationToken);
    });

    private static Decided<IReadOnlyList<IPublicRecord>> Read(DraftForm draft)
    {
        var form = draft.Form;
        var (from, citation) = (draft.Day("from", "act.from"), draft.Citation());
        var text = form.Text("text.vi") is { } vi ? new LocalText(vi, form.Text("text.en")) : null;
        var gist = draft.BothOrNone("gist");
        var isOpen = draft.Record<ProvisionId>(RecordKind.Provision, "provision") is { } id ? draft.Register.Provisions[id] : null;
        var provision = isOpen ?? Begun(draft, citation);
        if (provision is null)
        {
            return FormRefusals.Missing("provision", Texts.Both("act.provision"));
        }

        var last = provision.Versions.OrderBy(v => v.From).LastOrDefault();
        var version = new ProvisionVersion(provision.Versions.Select(v => v.Number).DefaultIfEmpty().Max() + 1, from, null, citation, gist, text is null ? null : new Wording(text, citation));
        return Decided.Unless<IReadOnlyList<IPublicRecord>>(
            [
                text is null && gist is null ? FormRefusals.Missing("text.vi", Texts.Both("wording.text-of")) : null,
                from <= last?.From || from < last?.Until ? FormRefusals.NoDay("from") : null,
            ],
            () => [provision with { Versions = [.. provision.Versions.Select(v => v == last && v.Until is null ? v with { Until = from } : v), version], Citations = [.. provision.Citations.Append(citation).Distinct()] }]);
    }

    // A provision the register does not hold yet begins with this wording.
    private static Provision? Begun(DraftForm draft, Citation citation)
    {
        if (draft.Record<InstrumentId>(RecordKind.Instrument, "instrument") is not { } instrument || draft.Form.Text("path") is not { } path)
        {
            return null;
        }

        if (ProvisionPath.Read(path) is null || draft.Register.Provisions.ContainsKey(new($"{instrument}/{path}")))
        {
            draft.Form.Refuse(FormRefusals.NotOffered("path"));
        }

        return new Provision { Id = new($"{instrument}/{path}"), Instrument = instrument, Path = path, Heading = draft.BothOrNone("heading"), Versions = [], Citations = [citation] };
    }
}
