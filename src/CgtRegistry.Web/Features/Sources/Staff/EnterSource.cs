using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Proposals.Writing;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Sources.Staff;

/// <summary>A new source, and what a source says.</summary>
internal static class EnterSource
{
    public const string Address = "/staff/sources/new";
    public const string StatementAddress = "/staff/statements/new";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapForm(Address, Act.ProposeChange, async (PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
        {
            var draft = await desk.ReadAsync(form, cancellationToken);
            var source = draft.Source("entered");
            return await desk.ProposeAsync<EnterSourcePage>(draft, PublicationKind.SourceEntered, Decided.Unless<IReadOnlyList<IPublicRecord>>([], () => [source]), new(Address), cancellationToken);
        });
        app.MapForm(StatementAddress, Act.ProposeChange, async (PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
        {
            var draft = await desk.ReadAsync(form, cancellationToken);
            return await desk.ProposeAsync<EnterStatementPage>(draft, PublicationKind.StatementEntered, Statement(draft), new(StatementAddress), cancellationToken);
        });
    }

    private static Decided<IReadOnlyList<IPublicRecord>> Statement(DraftForm draft)
    {
        var (form, text) = (draft.Form, draft.Both("text"));
        var relation = draft.Choice<SpeakerRelation>("relation", "statement.relation-of");
        var (from, until) = (form.Date("from"), form.Date("until"));
        var statement = new Statement
        {
            Id = new(Slugs.Free(text.Vi, id => draft.Picture.Statements.ContainsKey(new(id)))),
            Predicate = draft.Choice<Predicate>("predicate", "statement.predicate-of"),
            About = new Subjects
            {
                Institutions = draft.Records<InstitutionId>(RecordKind.Institution, "institution"),
                Therapies = draft.Records<TherapyId>(RecordKind.Therapy, "therapy"),
                Conditions = draft.Records<ConditionId>(RecordKind.Condition, "condition"),
            },
            Text = text,
            SaidBy = draft.BothOrNone("said-by"),
            Claimant = draft.Record<InstitutionId>(RecordKind.Institution, "claimant"),
            Relation = relation,
            When = from is null && until is null ? null : new SpokenOf(from, until),
            Caveat = draft.BothOrNone("caveat"),
            Citations = [draft.Citation(relation)],
        };
        return Decided.Unless<IReadOnlyList<IPublicRecord>>(
            [
                text.Vi.Length == 0 ? FormRefusals.Missing("text.vi", Texts.Both("statement.text-of")) : null,
                text.En is null ? FormRefusals.Missing("text.en", Texts.Both("statement.text-of")) : null,
                relation is SpeakerRelation.OwnClaim && statement.Claimant is null ? FormRefusals.Missing("claimant", Texts.Both("statement.claimant-of")) : null,
            ],
            () => [statement]);
    }
}
