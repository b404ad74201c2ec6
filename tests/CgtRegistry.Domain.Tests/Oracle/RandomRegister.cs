using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Therapies;

namespace CgtRegistry.Domain.Tests.Oracle;

/// <summary>
/// A small register made of chance: five places, four therapies, three conditions, two acts and a month of days, so that everything
/// collides with everything. The same seed gives the same register.
/// </summary>
internal sealed class RandomRegister
{
    private const int Places = 5, Therapies = 4, Conditions = 3, Days = 30;
    private static readonly DateOnly FirstDay = new(2026, 1, 1);
    private readonly Random _chance;

    public RandomRegister(int seed)
    {
        _chance = new Random(seed);
        Records =
        [
            .. Enumerable.Range(0, 3).Select(Source),
            .. Enumerable.Range(0, Places).Select(Place),
            .. Enumerable.Range(0, Therapies).Select(Therapy),
            .. Enumerable.Range(0, Conditions).Select(Condition),
            .. new RandomLaw(this, _chance).Records(),
            .. Some(4, new RandomRecords(this, _chance).Authorisation),
            .. Some(2, new RandomRecords(this, _chance).Notice),
            .. Some(2, new RandomRecords(this, _chance).Trial),
            .. Some(4, new RandomRecords(this, _chance).Statement),
            .. Some(_chance.Next(2), new RandomRecords(this, _chance).Coverage),
        ];
        Register = new Register(Records, 1, DateTimeOffset.UnixEpoch);
    }

    public IReadOnlyList<IPublicRecord> Records { get; }

    public Register Register { get; }

    /// <summary>Any question, half of them aimed at what an authorisation says: most others meet only silence.</summary>
    public LicensingQuestion Question()
    {
        var papers = Records.OfType<Authorisation>().ToList();
        var day = Day(-2, Days + 8);
        if (papers.Count == 0 || Once(2))
        {
            return new(APlace(), ATherapy(), Once(12) ? null : ACondition(), day);
        }

        var paper = papers[_chance.Next(papers.Count)];
        return new(paper.Holder.Institution ?? APlace(), paper.Therapy, paper.Conditions[0], day);
    }

    /// <summary>Another record of a kind, with an id of its own.</summary>
    public IPublicRecord Another(RecordKind kind) => kind switch
    {
        RecordKind.Statement => new RandomRecords(this, _chance).Statement(99),
        _ => new RandomRecords(this, _chance).Notice(99),
    };

    internal bool Once(int of) => _chance.Next(of) == 0;

    internal DateOnly Day(int from = 0, int until = Days) => FirstDay.AddDays(_chance.Next(from, until));

    internal DateOnly? PerhapsDay(int from = 0, int until = Days) => Once(2) ? null : Day(from, until);

    internal PartialDate? PerhapsDate() => _chance.Next(6) switch
    {
        0 or 1 => null,
        2 => PartialDate.Parse("2026-01", null),
        3 when Once(3) => PartialDate.Parse("2026", null),
        _ => PartialDate.On(Day()),
    };

    internal InstitutionId APlace() => new($"i{_chance.Next(Places)}");

    internal TherapyId ATherapy() => new($"t{_chance.Next(Therapies)}");

    internal ConditionId ACondition() => new($"c{_chance.Next(Conditions)}");

    internal List<T> Several<T>(int most, Func<T> one) => [.. Enumerable.Range(0, _chance.Next(most + 1)).Select(_ => one()).Distinct()];

    internal Citation Cite(int unofficialOnceIn = 5) =>
        new(new($"s{_chance.Next(3)}"), Once(unofficialOnceIn) ? (EvidenceGrade)_chance.Next(2, 5) : (EvidenceGrade)_chance.Next(2));

    private IEnumerable<IPublicRecord> Some(int most, Func<int, IPublicRecord> one) => Enumerable.Range(0, _chance.Next(most + 1)).Select(one);

    private IPublicRecord Source(int n) =>
        new Source { Id = new($"s{n}"), Kind = SourceKind.Act, Publisher = "p", Title = "t", Language = "vi", PublishedOn = Once(2) ? null : PartialDate.On(Day()) };

    private IPublicRecord Place(int n) => new Institution
    {
        Id = new($"i{n}"),
        Kind = InstitutionKind.Clinic,
        Ownership = Ownership.Unknown,
        Names = [],
        Parent = n == 0 || Once(2) ? null : new InstitutionId($"i{_chance.Next(n)}"),
        FormerParents = Once(3) ? [new(APlace(), Day())] : [],
        End = Once(5) ? new(Day(), Cite(), Once(2) ? APlace() : null) : null,
        Place = Once(3) ? null : new Place(new($"p{_chance.Next(2)}")),
        Qualifications = Several(2, () => new Qualification((QualificationKind)_chance.Next(2), Cite(3), From: PerhapsDate(), Until: Once(2) ? null : PerhapsDate())),
        Citations = [Cite()],
    };

    private IPublicRecord Therapy(int n) => new Therapy
    {
        Id = new($"t{n}"),
        Kind = TherapyKind.Cell,
        Names = [],
        Parents = n == 0 ? Once(20) ? [new("t1")] : [] : Several(2, () => new TherapyId($"t{_chance.Next(n)}")),
        Citations = [Cite()],
    };

    private IPublicRecord Condition(int n) => new Condition
    {
        Id = new($"c{n}"),
        Names = [],
        Parents = n == 0 ? [] : Several(1, () => new ConditionId($"c{_chance.Next(n)}")),
        Citations = [Cite()],
    };
}
