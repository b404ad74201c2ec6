using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.AspNetCore.Components;

namespace CgtRegistry.Web.Features.Proposals.Writing;

/// <summary>Takes the forms of acts: read them, have the rules judge them, and write the proposal or show the form again.</summary>
public sealed class DraftingDesk(ProposalDesk desk, RecordVersions versions, Foresight sight, IHttpContextAccessor accessor)
{
    // Under which field of the forms a refusal of the rules is shown.
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["number-missing"] = "number",
        ["public-reason-missing"] = "reason.vi",
        ["issuer-missing"] = "issuer",
        ["unofficial-source"] = "source",
        ["source-missing"] = "source",
        ["retroactive"] = "from",
        ["day-missing"] = "from",
        ["ends-before-it-begins"] = "until",
        ["only-suspensions-end"] = "until",
        ["basis-missing"] = "basis.1",
        ["basis-not-in-force"] = "basis.1",
        ["holder-missing"] = "holder",
        ["out-of-order"] = "decided",
        ["name-missing"] = "name.vi",
        ["same-name"] = "name.vi",
        ["overlapping"] = "from",
        ["words-missing"] = "text.vi",
    };

    /// <summary>Begins to read a form by the register as it is.</summary>
    public async Task<DraftForm> ReadAsync(PostedForm form, CancellationToken cancellationToken) => new(form, await desk.PictureAsync(cancellationToken));

    /// <summary>Writes the proposal, or shows the form again.</summary>
    /// <typeparam name="TPage">The page of the form.</typeparam>
    /// <param name="draft">The form as it was read.</param>
    /// <param name="kind">What the publication will be.</param>
    /// <param name="decided">The records as the rules made them, or why not.</param>
    /// <param name="page">The form's page, for showing it again.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<IResult> ProposeAsync<TPage>(DraftForm draft, PublicationKind kind, Decided<IReadOnlyList<IPublicRecord>> decided, FormPlace page, CancellationToken cancellationToken)
        where TPage : IComponent
    {
        var http = accessor.HttpContext!;
        if (!draft.Form.Marked(DraftForm.PreviewField) && await desk.SentBeforeAsync(draft.Sent, cancellationToken) is { } before)
        {
            return Answer(before);
        }

        draft.Form.Screen([.. draft.Form.Values.Keys.Where(f => f.EndsWith(".vi", StringComparison.Ordinal) || f.EndsWith(".en", StringComparison.Ordinal))]);
        List<Refusal> refusals = [.. decided.Refusals];
        if (page.About is { } about)
        {
            var held = await versions.InPictureAsync([about], draft.Picture.Version, cancellationToken);
            if (held.GetValueOrDefault(about) != draft.Form.Version)
            {
                refusals.Insert(0, FormRefusals.Stale());
                await sight.LookBackAsync(about, draft.Form.Version, draft.Picture, cancellationToken);
            }
        }

        if (draft.Form.Refusals.Count == 0 && refusals.Count == 0 && decided.IsDone)
        {
            IReadOnlyList<IPublicRecord> records = [.. draft.NewSource is { } source ? [source] : Array.Empty<IPublicRecord>(), .. decided.Value];
            if (draft.Form.Marked(DraftForm.PreviewField))
            {
                await sight.LookAheadAsync(records, draft.Picture, cancellationToken);
                return http.Look<TPage>(draft.Form, page.Address, page.Parameters);
            }

            var proposed = await desk.ProposeAsync(new(draft.Sent, kind, draft.Reason, records), draft.Picture, cancellationToken);
            if (proposed.IsDone || proposed.Refusals is [{ Code: "sent-before" }])
            {
                return Answer(proposed);
            }

            refusals.AddRange(proposed.Refusals);
        }

        return http.Again<TPage>(draft.Form, Shown(draft.Form, refusals), page.Address, page.Parameters);

        IResult Answer(Decided<ProposalRow> sent) => sent.IsDone
            ? http.Done(Proposal(sent.Value.Id), "proposed")
            : http.AgainAsNew<TPage>(draft.Form.With(DraftForm.OnceField, Guid.CreateVersion7().ToString()), Proposal(draft.Sent.Key), page.Address, page.Parameters);
    }

    private static string Proposal(Guid id) => $"/staff/proposals/{id}";

    // A field that could not be read is not reproached twice.
    private static IEnumerable<Refusal> Shown(PostedForm form, IEnumerable<Refusal> refusals) => refusals
        .Select(r => r.Field is null && Fields.TryGetValue(r.Code, out var field) ? r with { Field = field } : r)
        .Where(r => r.Field is null || form.Refusals.All(f => f.Field != r.Field))
        .DistinctBy(r => r.Text);
}

/// <summary>Where a form stands.</summary>
/// <param name="Address">Its page, without the language.</param>
/// <param name="About">The record it changes; none when it makes a new one.</param>
/// <param name="Parameters">Parameters of the page.</param>
public sealed record FormPlace(string Address, RecordRef? About = null, object? Parameters = null);
