using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Trials;

namespace CgtRegistry.Domain.Tests.Builders;

/// <summary>
/// Builds records: what a test does not say is supplied. Everything not said is about the institution <c>clinic</c>, the
/// therapy <c>msc</c>, the condition <c>knee</c> and the year 2026; see <see cref="World"/> for what stands around them.
/// </summary>
internal static partial class A
{
    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", null);

    public static DateOnly? DayOrNone(string? iso) => iso is null ? null : Day(iso);

    public static PartialDate? Date(string? iso) => iso is null ? null : PartialDate.Parse(iso, null);

    public static LocalText Text(string vi = "chữ") => new(vi, vi);

    public static Citation Citation(EvidenceGrade grade = EvidenceGrade.A, string source = "act") => new(new(source), grade);

    public static Source Source(string id = "act", SourceKind kind = SourceKind.Act, string? published = null) =>
        new() { Id = new(id), Kind = kind, Publisher = "Bộ Y tế", Title = id, Language = "vi", PublishedOn = Date(published) };

    public static Institution Institution(string id = "clinic", string? parent = null, string? province = null, params IReadOnlyList<Qualification> qualifications) => new()
    {
        Id = new(id),
        Kind = InstitutionKind.Clinic,
        Ownership = Ownership.Private,
        Names = [new(NameKind.Official, id, "vi")],
        Parent = parent is null ? null : new InstitutionId(parent),
        Place = province is null ? null : new Place(new(province)),
        Qualifications = qualifications,
        Citations = [Citation()],
    };

    public static Qualification Qualification(
        QualificationKind kind = QualificationKind.Gmp, EvidenceGrade grade = EvidenceGrade.B, string? from = "2026-01-01", string? until = null) =>
        new(kind, Citation(grade), From: Date(from), Until: Date(until));

    public static Therapy Therapy(string id = "msc", params IReadOnlyList<string> parents) => new()
    {
        Id = new(id),
        Kind = TherapyKind.Cell,
        Names = [new(NameKind.Official, id, "vi")],
        Parents = [.. parents.Select(TherapyId.From)],
        Citations = [Citation()],
    };

    public static Condition Condition(string id = "knee", params IReadOnlyList<string> parents) => new()
    {
        Id = new(id),
        Names = [new(NameKind.Official, id, "vi")],
        Parents = [.. parents.Select(ConditionId.From)],
        Citations = [Citation()],
    };

    public static Notice Notice(
        NoticeKind kind = NoticeKind.Suspension,
        string? institution = "clinic",
        string? from = null,
        string? until = null,
        string? day = null,
        bool takesAwayLicence = false,
        string? therapy = null,
        string? condition = null,
        string? instrument = null,
        string id = "notice") => new()
        {
            Id = new(id),
            Kind = kind,
            Title = Text(),
            Text = Text(),
            About = new()
            {
                Institutions = Ids<InstitutionId>(institution),
                Therapies = Ids<TherapyId>(therapy),
                Conditions = Ids<ConditionId>(condition),
                Instruments = Ids<InstrumentId>(instrument),
            },
            Issuer = new(Text("Sở Y tế")),
            From = DayOrNone(from),
            Until = DayOrNone(until),
            Day = Date(day),
            TakesAwayLicence = takesAwayLicence,
            Citations = [Citation()],
        };

    /// <summary>A trial seen once, on the given day of its public record.</summary>
    public static Trial Trial(
        ConductState? status = ConductState.Recruiting,
        string? recorded = "2026-01-01",
        string? start = null,
        string? completion = null,
        TrialOversight? oversight = null,
        string institution = "clinic",
        string therapy = "msc",
        string condition = "knee") => new()
        {
            Id = new("NCT00000001"),
            Title = Text(),
            Sites = [new("site", new(institution))],
            Therapies = Ids<TherapyId>(therapy),
            Conditions = Ids<ConditionId>(condition),
            Observations = [new(Citation(EvidenceGrade.B), Date(recorded), Status: status, Start: Date(start), Completion: Date(completion))],
            Oversight = oversight,
            Citations = [Citation(EvidenceGrade.B)],
        };

    /// <summary>A trial that its public record spoke of several times.</summary>
    public static Trial Trial(IReadOnlyList<TrialObservation> observations) =>
        new() { Id = new("NCT00000001"), Title = Text(), Observations = observations, Citations = [Citation(EvidenceGrade.B)] };

    public static OversightReview Review(OversightState state, string? until = null) => new(state, Citation(), Until: DayOrNone(until));

    public static CoverageStatement Coverage(
        string? therapy = null, string? province = null, string from = "2026-01-01", string? until = null, EvidenceGrade grade = EvidenceGrade.A) => new()
        {
            Id = new("coverage"),
            Authority = new(Text("Bộ Y tế")),
            Number = "Công văn số 1/BYT",
            Therapies = Ids<TherapyId>(therapy),
            Province = province is null ? null : new ProvinceId(province),
            From = Day(from),
            Until = DayOrNone(until),
            Scope = Text("phạm vi"),
            Citations = [Citation(grade)],
        };

    public static LicensingQuestion Question(string on = "2026-06-15", string institution = "clinic", string therapy = "msc", string? condition = "knee") =>
        new(new(institution), new(therapy), condition is null ? null : new ConditionId(condition), Day(on));

    private static TId[] Ids<TId>(string? words)
        where TId : struct, IId<TId> => [.. (words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(TId.From)];
}
