using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Therapies;

namespace CgtRegistry.Domain.Enforcement;

/// <summary>Which notices forbid a therapy on a day. Asked by the answer, by the register's lists and by an authorisation's page alike.</summary>
public static class Stops
{
    /// <summary>
    /// Notices that stop a therapy at a place, at one it is part of, or at one it was part of when they began, the most serious
    /// first. One that names therapies stops those, their narrower and their wider cases; one that names none stops all.
    /// </summary>
    public static IEnumerable<Notice> AtPlace(InstitutionId place, TherapyId therapy, Register register, DateOnly day) =>
        Notice.MostSeriousFirst(register.Notices.Values.Where(n => n.StopsWorkOn(day) && n.IsAbout(place, register) && Concerns(n, therapy, register.TherapyLineage)));

    /// <summary>Notices that stop a therapy for a condition at all places: they name the therapy or a wider one, and no place.</summary>
    public static IEnumerable<Notice> Everywhere(TherapyId therapy, ConditionId? condition, Register register, DateOnly day) =>
        Notice.MostSeriousFirst(register.Notices.Values.Where(n => n.StopsWorkOn(day) && n.About.Institutions.Count == 0 && n.About.Reach(therapy, condition, register)));

    private static bool Concerns(Notice notice, TherapyId therapy, Lineage<TherapyId> lineage) =>
        (notice.About.Therapies.Count == 0 || notice.About.Therapies.Any(t => lineage.Related(t, therapy)))
        && !notice.About.LeavesOut(therapy, lineage);
}
