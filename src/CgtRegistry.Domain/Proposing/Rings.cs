using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Therapies;

namespace CgtRegistry.Domain.Proposing;

/// <summary>Records that are a part, or a narrower case, of themselves. Two changes can each be right and make a ring together.</summary>
public static class Rings
{
    /// <summary>Those among some records that are part of a ring.</summary>
    public static IReadOnlyList<RecordRef> In(Register register, IEnumerable<RecordRef> among) => [.. among.Where(record => record.Kind switch
    {
        RecordKind.Institution => register.LineOf(new InstitutionId(record.Id)) is var line && register.Institutions.GetValueOrDefault(line[^1])?.Parent is not null,
        RecordKind.Therapy => new TherapyId(record.Id) is var id && register.Therapies.GetValueOrDefault(id)?.Parents.Any(p => IsWithin(p, id, register.TherapyLineage)) is true,
        RecordKind.Condition => new ConditionId(record.Id) is var id && register.Conditions.GetValueOrDefault(id)?.Parents.Any(p => IsWithin(p, id, register.ConditionLineage)) is true,
        _ => false,
    })];

    private static bool IsWithin<TId>(TId parent, TId id, Lineage<TId> lineage)
        where TId : struct => lineage.Between(id, parent) is Kinship.Same or Kinship.Wider;
}
