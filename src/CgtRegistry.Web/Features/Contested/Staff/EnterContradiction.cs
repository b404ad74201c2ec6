using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Proposals.Writing;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Contested.Staff;

/// <summary>Statements that cannot all hold are set side by side; an act may settle the point.</summary>
internal static class EnterContradiction
{
    public const string Address = "/staff/contradictions/new";
    public const int MostSides = 3;

    public static string SettleAddress(ContradictionId id) => $"/staff/contradictions/{id}/settle";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapForm(Address, Act.ProposeChange, async (PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
        {
            var draft = await desk.ReadAsync(form, cancellationToken);
            return await desk.ProposeAsync<EnterContradictionPage>(draft, PublicationKind.ContradictionEntered, Enter(draft), new(Address), cancellationToken);
        });
        app.MapForm("/staff/contradictions/{slug}/settle", Act.ProposeChange, async (string slug, PostedForm form, DraftingDesk desk, CancellationToken cancellationToken) =>
        {
            var draft = await desk.ReadAsync(form, cancellationToken);
            return draft.Picture.Contradictions.TryGetValue(new(slug), out var held)
                ? await desk.ProposeAsync<SettleContradictionPage>(draft, PublicationKind.ContradictionSettled, Settle(draft, held), new(SettleAddress(held.Id), held.Ref, new { Slug = slug }), cancellationToken)
                : FormEndpoints.Refused(Access.Hidden);
        });
    }

    private static Decided<IReadOnlyList<IPublicRecord>> Enter(DraftForm draft)
    {
        var (topic, point, handling) = (draft.Both("topic"), draft.Both("point"), draft.Both("handling"));
        List<ContradictionSide> sides = [];
        for (var n = 1; n <= MostSides; n++)
        {
            if (draft.BothOrNone($"side{n}") is { } text)
            {
                sides.Add(new(text, draft.Record<StatementId>(RecordKind.Statement, $"statement{n}") is { } said ? [said] : null));
            }
        }

        var statements = sides.SelectMany(s => s.Statements ?? []).Select(s => draft.Register.Statements[s]).ToList();
        var contradiction = new Contradiction
        {
            Id = new(Slugs.Free(topic.Vi, id => draft.Picture.Contradictions.ContainsKey(new(id)))),
            Topic = topic,
            Point = point,
            Sides = sides,
            Handling = handling,
            Status = ContradictionStatus.Open,
            About = new Subjects
            {
                Institutions = [.. statements.SelectMany(s => s.About.Institutions).Distinct()],
                Therapies = [.. statements.SelectMany(s => s.About.Therapies).Distinct()],
                Conditions = [.. statements.SelectMany(s => s.About.Conditions).Distinct()],
            },
            Citations = [draft.Citation()],
        };
        return Decided.Unless<IReadOnlyList<IPublicRecord>>(
            [Whole(topic, "topic", "contradiction.topic-of"), Whole(point, "point", "contradiction.point-of"), Whole(handling, "handling", "contradiction.handling-of"), sides.Count < 2 ? FormRefusals.Missing("side2.vi", Texts.Both("contradiction.side")) : null],
            () => [contradiction]);
    }

    private static Decided<IReadOnlyList<IPublicRecord>> Settle(DraftForm draft, Contradiction held)
    {
        var (handling, citation) = (draft.Both("handling"), draft.Citation());
        return Decided.Unless<IReadOnlyList<IPublicRecord>>(
            [Whole(handling, "handling", "contradiction.handling-of")],
            () =>
            [
                new Contradiction
                {
                    Id = held.Id,
                    Topic = held.Topic,
                    Point = held.Point,
                    Sides = held.Sides,
                    Handling = handling,
                    Status = ContradictionStatus.Settled,
                    About = held.About,
                    Citations = [.. held.Citations.Append(citation).Distinct()],
                    Facts = held.Facts,
                    Demo = held.Demo,
                },
            ]);
    }

    private static Refusal? Whole(LocalText text, string field, string label) =>
        text.Vi.Length == 0 ? FormRefusals.Missing($"{field}.vi", Texts.Both(label)) : text.En is null ? FormRefusals.Missing($"{field}.en", Texts.Both(label)) : null;
}
