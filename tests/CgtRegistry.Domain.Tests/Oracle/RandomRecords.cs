using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Trials;

namespace CgtRegistry.Domain.Tests.Oracle;

/// <summary>Makes the records of a <see cref="RandomRegister"/> on which verdicts rest.</summary>
internal sealed class RandomRecords(RandomRegister around, Random chance)
{
    private static readonly LocalText Words = new("chữ", "words");

    public IPublicRecord Authorisation(int n)
    {
        var named = !around.Once(4);
        var from = around.Day(0, 20);
        return new Authorisation
        {
            Id = new($"a{n}"),
            Number = "1",
            Issuer = new(Words),
            Holder = new(named ? around.APlace() : null, named ? null : around.Several(2, () => (QualificationKind)chance.Next(2))),
            Therapy = around.ATherapy(),
            Conditions = [around.ACondition(), .. around.Several(1, around.ACondition)],
            Kind = around.Once(2) ? PermissionKind.Routine : (PermissionKind)chance.Next(5),
            Limits = around.Once(5) ? [Words] : [],
            From = from,
            Until = around.Once(2) ? null : from.AddDays(chance.Next(1, 30)),
            LegalBasis = around.Several(2, new RandomLaw(around, chance).Pinned),
            Decisions = [.. Decisions(from)],
            Citations = [around.Cite()],
        };
    }

    public IPublicRecord Notice(int n)
    {
        var from = around.PerhapsDay();
        return new Notice
        {
            Id = new($"n{n}"),
            Kind = around.Once(2) ? NoticeKind.Suspension : (NoticeKind)chance.Next(5),
            Title = Words,
            Text = Words,
            About = About(placesOnceIn: 4, mostPlaces: 2),
            Issuer = new(Words),
            Day = around.PerhapsDate(),
            From = from,
            Until = from is null || around.Once(2) ? null : from.Value.AddDays(chance.Next(1, 15)),
            TakesAwayLicence = around.Once(5),
            Citations = [around.Cite()],
        };
    }

    public IPublicRecord Trial(int n) => new Trial
    {
        Id = new($"r{n}"),
        Title = Words,
        Sponsor = around.Once(3) ? new("s", around.APlace()) : null,
        Sites = around.Several(2, () => new TrialParty("p", around.APlace())),
        Therapies = around.Several(2, around.ATherapy),
        Conditions = around.Several(2, around.ACondition),
        Observations = around.Several(2, Observation),
        Oversight = around.Once(2) ? null : new(Review(), Review()),
        Citations = [around.Cite()],
    };

    public IPublicRecord Statement(int n) => new Statement
    {
        Id = new($"f{n}"),
        Predicate = around.Once(4) ? (Predicate)chance.Next(25) : (Predicate)chance.Next(4),
        Relation = around.Once(2) ? SpeakerRelation.Independent : (SpeakerRelation)chance.Next(4),
        About = About(placesOnceIn: 3, mostPlaces: 2),
        Text = Words,
        Claimant = around.Once(3) ? around.APlace() : null,
        When = around.Once(2) ? null : When(),
        Citations = [new(new($"s{chance.Next(3)}"), (EvidenceGrade)chance.Next(5))],
    };

    public IPublicRecord Coverage(int n)
    {
        var from = around.Day(0, 20);
        return new CoverageStatement
        {
            Id = new($"k{n}"),
            Authority = new(Words),
            Number = "1",
            Therapies = around.Several(2, around.ATherapy),
            Province = around.Once(2) ? null : new ProvinceId($"p{chance.Next(2)}"),
            From = from,
            Until = around.Once(2) ? null : from.AddDays(chance.Next(1, 20)),
            Scope = Words,
            Citations = [around.Cite()],
        };
    }

    // Mostly granted first and in order, but not always: numbers out of order and grants that take effect late belong to life.
    private IEnumerable<AuthorisationDecision> Decisions(DateOnly from)
    {
        var sequences = Enumerable.Range(2, 4).ToArray();
        chance.Shuffle(sequences);
        yield return Decision(1, around.Once(15) ? (DecisionKind)chance.Next(7) : DecisionKind.Granted, around.Once(4) ? around.Day() : from);
        for (var n = chance.Next(5); n > 0; n--)
        {
            yield return Decision(sequences[n - 1], around.Once(2) ? DecisionKind.Suspended + chance.Next(2) : (DecisionKind)chance.Next(7), around.Day());
        }
    }

    private AuthorisationDecision Decision(int sequence, DecisionKind kind, DateOnly from) =>
        new(sequence, kind, "1", from, from, around.Cite(12), around.Once(3) ? from.AddDays(chance.Next(1, 12)) : null);

    private Subjects About(int placesOnceIn, int mostPlaces) => new()
    {
        Institutions = around.Once(placesOnceIn) ? [] : around.Several(mostPlaces, around.APlace),
        Therapies = around.Several(2, around.ATherapy),
        ExceptTherapies = around.Once(6) ? [around.ATherapy()] : [],
        Conditions = around.Once(3) ? [] : around.Several(2, around.ACondition),
    };

    private SpokenOf When()
    {
        var from = around.PerhapsDate();
        return new SpokenOf(from, around.Once(2) ? null : around.Once(4) ? from : around.PerhapsDate());
    }

    private TrialObservation Observation() => new(
        around.Cite(),
        around.Once(8) ? null : PartialDate.On(around.Once(3) ? around.Day(-380, -330) : around.Day(-30)),
        Status: around.Once(10) ? null : around.Once(3) ? (ConductState)chance.Next(9) : ConductState.Recruiting,
        Start: around.PerhapsDate(),
        Completion: around.Once(2) ? null : around.PerhapsDate());

    private OversightReview? Review() =>
        around.Once(2) ? null : new(around.Once(4) ? (OversightState)chance.Next(7) : OversightState.Approved, around.Cite(), Until: around.Once(3) ? around.Day() : null);
}
