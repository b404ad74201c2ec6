using CgtRegistry.Domain;
using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Institutions;

namespace CgtRegistry.Web.Features.Feeds;

/// <summary>What somebody who follows a record must hear of: the record, all that name it, and what was said or decided about the places whose authorisations or trials it concerns.</summary>
/// <param name="About">The record followed.</param>
/// <param name="Beside">Records that do not name it and change its standing all the same.</param>
internal sealed record FeedScope(RecordRef About, IReadOnlyList<RecordRef> Beside)
{
    /// <summary>The scope of a record of the register as it is now.</summary>
    public static FeedScope Of(RecordRef about, Register register)
    {
        var papers = register.Authorisations.Values.Where(a => Concerns(a, about)).ToList();
        var places = papers.Select(a => a.Holder.Institution).OfType<InstitutionId>().ToHashSet();
        places.UnionWith(about.Kind switch
        {
            RecordKind.Institution => [new(about.Id)],
            RecordKind.Trial => register.Trials.GetValueOrDefault(new(about.Id))?.Institutions ?? [],
            _ => [],
        });

        var notices = register.Notices.Values.Where(n => places.Any(p => n.IsAbout(p, register)) || (n.About.Institutions.Count == 0 && ReachesEverywhere(n)));
        return new FeedScope(about, [.. notices.Select(n => n.Ref).Concat(places.Select(p => new RecordRef(RecordKind.Institution, p.Value))).Except([about])]);

        // What is said of a wider therapy holds for this one.
        bool ReachesEverywhere(Notice notice) =>
            (about.Kind is RecordKind.Therapy && notice.About.Reach(new(about.Id), condition: null, register)) || papers.Any(a => a.Conditions.Any(c => notice.About.Reach(a.Therapy, c, register)));
    }

    private static bool Concerns(Authorisation paper, RecordRef about) => about.Kind switch
    {
        RecordKind.Authorisation => paper.Id.Value == about.Id,
        RecordKind.Therapy => paper.Therapy.Value == about.Id,
        RecordKind.Condition => paper.Conditions.Any(c => c.Value == about.Id),
        _ => false,
    };
}
