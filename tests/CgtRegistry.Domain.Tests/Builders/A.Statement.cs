using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Therapies;

namespace CgtRegistry.Domain.Tests.Builders;

internal static partial class A
{
    /// <summary>An independent press report that the clinic may give the therapy for the condition, said of no particular time.</summary>
    public static Statement Statement(
        Predicate predicate = Predicate.Licensed,
        SpeakerRelation relation = SpeakerRelation.Independent,
        EvidenceGrade grade = EvidenceGrade.D,
        string? institutions = "clinic",
        string? therapies = "msc",
        string? except = null,
        string? conditions = "knee",
        string? claimant = null,
        SpokenOf? when = null,
        string source = "press",
        string? about = null,
        string id = "statement") => new()
        {
            Id = new(id),
            Predicate = predicate,
            Relation = relation,
            About = new()
            {
                Institutions = Ids<InstitutionId>(institutions),
                Therapies = Ids<TherapyId>(therapies),
                ExceptTherapies = Ids<TherapyId>(except),
                Conditions = Ids<ConditionId>(conditions),
                Instruments = Ids<InstrumentId>(about),
            },
            Text = Text(),
            Claimant = claimant is null ? null : new InstitutionId(claimant),
            When = when,
            Citations = [Citation(grade, source)],
        };

    public static SpokenOf When(string? from = null, string? until = null) => new(Date(from), Date(until));

    public static Contradiction Contradiction(string statement = "statement", ContradictionStatus status = ContradictionStatus.Open, string? institutions = null) => new()
    {
        Id = new("contradiction"),
        Topic = Text(),
        Point = Text(),
        Sides = [new(Text(), [new(statement)]), new(Text(), [new("other-side")])],
        Handling = Text(),
        Status = status,
        About = new() { Institutions = Ids<InstitutionId>(institutions) },
        Citations = [Citation()],
    };

    public static Instrument Instrument(
        string id = "decree",
        InstrumentKind kind = InstrumentKind.Decree,
        string? number = "1/2026/NĐ-CP",
        string? from = "2026-01-01",
        string? until = null,
        LocalText? title = null,
        string? issued = null,
        params IReadOnlyList<EffectDoubt> doubts) => new()
        {
            Id = new(id),
            Kind = kind,
            Number = number,
            Title = title ?? Text(),
            Issuer = new(Text("Chính phủ")),
            IssuedOn = Date(issued),
            EffectiveFrom = DayOrNone(from),
            EffectiveUntil = DayOrNone(until),
            Doubts = doubts,
            Citations = [Citation()],
        };

    public static Effect Effect(EffectKind kind, string? from = "2026-06-01", bool whole = true, string on = "decree") => new()
    {
        Id = new($"{kind}-{from}-{whole}"),
        Kind = kind,
        Affecting = new(new("later-decree")),
        Affected = new(new(on), whole ? null : "dieu-1"),
        From = DayOrNone(from),
        Whole = whole,
        Citations = [Citation()],
    };

    /// <summary>An effect on a part of the decree, or on no part that its source names.</summary>
    public static Effect EffectOn(string? path, EffectKind kind, string? from = "2026-06-01", bool inPart = false) => new()
    {
        Id = new($"{kind}-{path}-{from}"),
        Kind = kind,
        Affecting = new(new("later-decree")),
        Affected = new(new("decree"), path),
        From = DayOrNone(from),
        InPart = inPart,
        Citations = [Citation()],
    };

    public static Provision Provision(string path = "dieu-1", params IReadOnlyList<ProvisionVersion> versions) => new()
    {
        Id = new($"decree/{path}"),
        Instrument = new("decree"),
        Path = path,
        Versions = versions,
        Citations = [Citation()],
    };

    public static ProvisionVersion Version(int number = 1, string from = "2026-01-01", string? until = null) => new(number, Day(from), DayOrNone(until), Citation());

    public static TechniqueListEntry Technique(TechniqueUse use = TechniqueUse.Treatment, string therapies = "msc", string conditions = "knee") => new()
    {
        Id = new("app1-2.512"),
        Appendix = 1,
        Item = 1,
        Chapter = "2. Nội khoa",
        Name = Text(),
        Therapies = Ids<TherapyId>(therapies),
        Conditions = Ids<ConditionId>(conditions),
        Use = use,
        From = Day("2024-10-18"),
        Citations = [Citation()],
    };
}
