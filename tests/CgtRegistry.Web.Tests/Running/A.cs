using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Transparency;

namespace CgtRegistry.Web.Tests.Running;

/// <summary>Records with everything that a test does not speak of.</summary>
internal static class A
{
    public static readonly LocalText Text = new("Văn bản thử", "Test text");

    public static Publication Publication() => new(PublicationKind.RecordCorrected, new Actor("test", "T-001"), Text);

    public static Source Source(string id = "source", string title = "Source") =>
        new() { Id = new(id), Kind = SourceKind.Act, Publisher = "Publisher", Title = title, Language = "vi" };

    public static Citation Citation(EvidenceGrade grade = EvidenceGrade.A, string source = "source") => new(new SourceId(source), grade);

    public static Institution Institution(string id = "hospital", string? name = null, IReadOnlyList<Citation>? citations = null) => new()
    {
        Id = new(id),
        Kind = InstitutionKind.Hospital,
        Ownership = Ownership.Unknown,
        Names = [new Name(NameKind.Official, name ?? $"Bệnh viện {id}", "vi"), new Name(NameKind.English, name ?? $"{id} Hospital", "en")],
        Citations = citations ?? [Citation()],
    };

    public static Therapy Therapy(string id = "therapy", params string[] wider) =>
        new() { Id = new(id), Kind = TherapyKind.Cell, Parents = [.. wider.Select(w => new TherapyId(w))], Names = [new Name(NameKind.Official, $"liệu pháp {id}", "vi"), new Name(NameKind.English, id, "en")], Citations = [Citation()] };

    public static Condition Condition(string id = "condition") =>
        new() { Id = new(id), Names = [new Name(NameKind.Official, $"bệnh {id}", "vi"), new Name(NameKind.English, id, "en")], Citations = [Citation()] };

    public static Instrument Instrument(string id = "decree", DateOnly? from = null, DateOnly? until = null) => new()
    {
        Id = new(id),
        Kind = InstrumentKind.Decree,
        Number = "1/2020/NĐ-CP",
        Title = Text,
        Issuer = new Issuer(Text),
        EffectiveFrom = from,
        EffectiveUntil = until,
        Citations = [Citation()],
    };

    public static Provision Provision(params ProvisionVersion[] versions) => new()
    {
        Id = new("decree/dieu-1"),
        Instrument = new("decree"),
        Path = "dieu-1",
        Versions = versions.Length > 0 ? versions : [Version()],
        Citations = [Citation()],
    };

    public static ProvisionVersion Version(int number = 1, string from = "2020-01-01", string? until = null) =>
        new(number, Day(from), until is null ? null : Day(until), Citation(), Gist: Text);

    public static AuthorisationDecision Decision(int sequence = 1, DecisionKind kind = DecisionKind.Granted, string from = "2020-01-01", string? until = null) =>
        new(sequence, kind, $"{sequence}/QĐ-BYT", Day(from), Day(from), Citation(), until is null ? null : Day(until));

    public static Authorisation Authorisation(
        IReadOnlyList<AuthorisationDecision>? decisions = null,
        IReadOnlyList<PinnedProvision>? legalBasis = null,
        IReadOnlyList<ConditionId>? conditions = null,
        string from = "2020-01-01",
        string? until = null,
        EvidenceGrade grade = EvidenceGrade.A,
        bool demo = false) => new()
        {
            Id = new("authorisation"),
            Number = "1/QĐ-BYT",
            Issuer = new Issuer(Text),
            Holder = new Holder(new InstitutionId("hospital")),
            Therapy = new("therapy"),
            Conditions = conditions ?? [new ConditionId("condition")],
            Kind = PermissionKind.Routine,
            From = Day(from),
            Until = until is null ? null : Day(until),
            LegalBasis = legalBasis ?? [new PinnedProvision(new ProvisionId("decree/dieu-1"), 1)],
            Decisions = decisions ?? [Decision()],
            Citations = [Citation(grade)],
            Demo = demo,
        };

    public static CoverageStatement Coverage(string from = "2020-01-01", string? until = null, EvidenceGrade grade = EvidenceGrade.A) => new()
    {
        Id = new("coverage"),
        Authority = new Issuer(Text),
        Number = "2/QĐ-BYT",
        From = Day(from),
        Until = until is null ? null : Day(until),
        Scope = Text,
        Citations = [Citation(grade)],
    };

    public static Notice Notice(string? from = null, string? until = null, NoticeKind kind = NoticeKind.Warning, string? therapy = null) => new()
    {
        Id = new("notice"),
        Kind = kind,
        About = therapy is null ? Subjects.None : new() { Therapies = [new TherapyId(therapy)] },
        Title = Text,
        Text = Text,
        Issuer = new Issuer(Text),
        From = from is null ? null : Day(from),
        Until = until is null ? null : Day(until),
        Citations = [Citation()],
    };

    public static TechniqueListEntry Technique(int appendix = 1, string from = "2025-01-01", string? until = null) => new()
    {
        Id = new("technique"),
        Appendix = appendix,
        Item = 1,
        Chapter = "Chương 1",
        Name = Text,
        Use = TechniqueUse.Treatment,
        From = Day(from),
        Until = until is null ? null : Day(until),
        Citations = [Citation()],
    };

    public static Effect Effect(string affecting = "decree", string affected = "decree") => new()
    {
        Id = new("effect"),
        Kind = EffectKind.Amends,
        Affecting = new EffectEnd(new InstrumentId(affecting)),
        Affected = new EffectEnd(new InstrumentId(affected)),
        Citations = [Citation()],
    };

    /// <summary>What every record of these builders names: a source, a place, a therapy, a condition, an act and its first article.</summary>
    public static IPublicRecord[] World() => [Source(), Institution(), Therapy(), Condition(), Instrument(), Provision()];

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
