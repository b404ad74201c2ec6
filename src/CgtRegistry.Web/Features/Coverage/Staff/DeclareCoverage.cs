using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Proposals.Writing;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Coverage.Staff;

/// <summary>Xác nhận sổ ghi đủ: inside the scope silence means “not authorised” from a day on; and the end of that.</summary>
internal static class DeclareCoverage
{
    public const string Address = "/staff/coverage/declare";

    public static string EndAddress(CoverageId id) => $"/staff/coverage/{id}/end";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapForm(Address, Act.ProposeChange, async (PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
        {
            var draft = await desk.ReadAsync(form, cancellationToken);
            return await desk.ProposeAsync<DeclareCoveragePage>(draft, PublicationKind.CoverageDeclared, Declare(draft), new(Address), cancellationToken);
        });
        app.MapForm("/staff/coverage/{slug}/end", Act.ProposeChange, async (string slug, PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
        {
            var draft = await desk.ReadAsync(form, cancellationToken);
            return draft.Picture.Coverage.TryGetValue(new(slug), out var held)
                ? await desk.ProposeAsync<EndCoveragePage>(draft, PublicationKind.CoverageEnded, End(draft, held), new(EndAddress(held.Id), held.Ref, new { Slug = slug }), cancellationToken)
                : FormEndpoints.Refused(Access.Hidden);
        });
    }

    private static Decided<IReadOnlyList<IPublicRecord>> Declare(DraftForm draft)
    {
        var (form, citation, scope) = (draft.Form, draft.Citation(), draft.Both("scope"));
        var number = form.Required("number", Texts.Both("act.number"));
        var (from, until) = (draft.Day("from", "act.from"), form.Day("until"));
        var coverage = new CoverageStatement
        {
            Id = new(Slugs.Free(number, id => draft.Picture.Coverage.ContainsKey(new(id)))),
            Authority = draft.Issuer("issuer"),
            Number = Texts.Vi["decision.act", ("number", number)],
            Therapies = draft.Records<TherapyId>(RecordKind.Therapy, "therapy"),
            Province = draft.Record<ProvinceId>(RecordKind.Province, "province"),
            From = from,
            Until = until,
            Scope = scope,
            Citations = [citation],
        };
        return Decided.Unless<IReadOnlyList<IPublicRecord>>(
            [
                Official(citation),
                coverage.Authority.Name.Vi.Length == 0 ? FormRefusals.Missing("issuer", Texts.Both("act.issuer")) : null,
                scope.Vi.Length == 0 ? FormRefusals.Missing("scope.vi", Texts.Both("coverage.scope-of")) : null,
                scope.En is null ? FormRefusals.Missing("scope.en", Texts.Both("coverage.scope-of")) : null,
                until <= from ? FormRefusals.NoDay("until") : null,
            ],
            () => [coverage]);
    }

    private static Decided<IReadOnlyList<IPublicRecord>> End(DraftForm draft, CoverageStatement held)
    {
        var (citation, until) = (draft.Citation(), draft.Day("until", "coverage.first-day-without"));
        return Decided.Unless<IReadOnlyList<IPublicRecord>>(
            [Official(citation), until <= held.From || held.Until <= until ? FormRefusals.NoDay("until") : null],
            () => [new CoverageStatement { Id = held.Id, Authority = held.Authority, Number = held.Number, Therapies = held.Therapies, Province = held.Province, From = held.From, Until = until, Scope = held.Scope, Citations = [.. held.Citations, citation], Facts = held.Facts, Demo = held.Demo }]);
    }

    // What makes silence mean “no” has to come from the authority itself.
    private static Refusal? Official(Citation citation) =>
        citation.Grade.IsOfficial() ? null : new("unofficial-source", Texts.Both("form.unofficial-source"), Texts.Both("form.unofficial-source.do"), "source");
}
