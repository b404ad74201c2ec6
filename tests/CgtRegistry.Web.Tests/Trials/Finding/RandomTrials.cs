using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Web.Features.Trials.Finding;

namespace CgtRegistry.Web.Tests.Trials.Finding;

/// <summary>Trials and questions drawn by chance from few words and values, so that they often meet.</summary>
internal sealed class RandomTrials(int seed)
{
    private static readonly string[] Vocabulary =
    [
        "CAR", "T", "CART", "tế", "bào", "gốc", "tủy", "tuy", "cell", "stem", "stemness", "therapy", "therapist", "gene", "điều", "trị", "lymphoma", "lymphomas", "leukemia", "phase", "2", "02",
        "of", "the", "trial", "trials", "knee", "osteoarthritis", "中文", "В", "a", "ab", "abc",
    ];

    private static readonly string[] Alike = ["lymhpoma", "lymphma", "lekuemia", "therapi", "osteoartritis", "trails", "knees", "stemnes", "zzzzz"];

    private static readonly Alternatives Others = new([["stem cell", "tế bào gốc"], ["lymphoma", "u lympho"], ["knee", "gối"], ["trial", "trials"]]);

    private static readonly Dictionary<TrialFacet, string[]> Values = new()
    {
        [TrialFacet.Status] = ["recruiting", "completed", "unknown", "unverified"],
        [TrialFacet.Phase] = ["1", "2", "3"],
        [TrialFacet.Country] = ["VN", "US", "FR", "CN"],
        [TrialFacet.Year] = ["2019", "2020"],
        [TrialFacet.Therapy] = ["msc", "car-t"],
        [TrialFacet.Scope] = [TrialScopes.CellAndGene, TrialScopes.Vietnam],
    };

    private readonly Random _chance = new(seed);

    public int Below(int bound) => _chance.Next(bound);

    public TrialEntry Trial(int number)
    {
        var title = Text(6);
        return Some.Trial(title, Text(10), $"NCT{number:00000000}") with
        {
            Numbers = _chance.Next(3) == 0 ? [$"2020-{number:000000}-1{number % 10}-FR"] : [],
            Conduct = [.. Enumerable.Range(0, _chance.Next(3)).Select(at => new ConductFrom(Day(at * 4), Enum.GetValues<ConductState>()[_chance.Next(9)]))],
            Phases = Several(TrialFacet.Phase),
            Countries = Several(TrialFacet.Country),
            Years = [.. Several(TrialFacet.Year).Select(int.Parse)],
            Therapies = Several(TrialFacet.Therapy),
            CellAndGene = _chance.Next(2) == 0,
            Vietnam = _chance.Next(3) == 0,
            Start = _chance.Next(4) == 0 ? null : 737_000 + _chance.Next(5),
            Updated = _chance.Next(4) == 0 ? null : 737_000 + _chance.Next(5),
        };
    }

    public TrialSearch Search(int trials) => new()
    {
        Words = _chance.Next(6) switch { 0 => null, 1 => Number(trials), 2 => Text(1) + " " + Alike[_chance.Next(Alike.Length)], _ => Text(4) },
        Alternatives = _chance.Next(2) == 0 ? Others : Alternatives.None,
        Filters = Values.Keys.Where(_ => _chance.Next(4) == 0).ToDictionary(f => f, f => (IReadOnlyList<string>)[.. Several(f)]),
        Counted = [.. Values.Keys.Where(_ => _chance.Next(2) == 0)],
        Day = Day(0).AddDays(_chance.Next(9)),
        Order = Enum.GetValues<TrialOrder>()[_chance.Next(5)],
        Limit = 1 + _chance.Next(9),
    };

    private DateOnly Day(int from) => new DateOnly(2020, 1, 1).AddDays(from + _chance.Next(4));

    private string Number(int trials) => $"{_chance.Next(trials):00000000}" is var digits && _chance.Next(2) == 0 ? $"nct-{digits}" : $"NCT{digits[..(5 + _chance.Next(3))]}";

    private string Text(int most) => string.Join(' ', Enumerable.Range(0, 1 + _chance.Next(most)).Select(_ => Vocabulary[_chance.Next(Vocabulary.Length)]).Select(w => _chance.Next(3) == 0 ? Folding.Plain(w) : w));

    private string[] Several(TrialFacet facet) => [.. Values[facet].Where(_ => _chance.Next(3) == 0)];
}
