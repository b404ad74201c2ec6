using System.Collections.Concurrent;
using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Law;

namespace CgtRegistry.Domain.Tests.Oracle;

public sealed class MillionQuestionsTests(ITestOutputHelper output)
{
    private const int Registers = 20_000, QuestionsEach = 50;
    private const int FirstSeed = 20_261_122;

    [Fact]
    public void Of_a_million_questions_none_is_answered_authorised_wrongly_and_the_oracle_always_agrees()
    {
        var wrongYes = new ConcurrentQueue<string>();
        var others = new ConcurrentQueue<string>();
        var seen = new long[Enum.GetValues<Verdict>().Length];
        var changes = new long[Enum.GetValues<BasisChangeKind>().Length];

        Parallel.For(FirstSeed, FirstSeed + Registers, seed =>
        {
            var random = new RandomRegister(seed);
            var (oracle, law) = (new LicensingOracle(random.Records), new LawOracle(random.Records));
            for (var n = 0; n < QuestionsEach; n++)
            {
                var question = random.Question();
                var (answer, expected) = (LicensingRules.Judge(question, random.Register), oracle.Answer(question));
                Interlocked.Increment(ref seen[(int)expected]);
                if (answer.Verdict != expected || answer.Outcome != LicensingOracle.OutcomeOf(expected))
                {
                    var wrong = answer.Outcome is Outcome.Authorised && LicensingOracle.OutcomeOf(expected) is not Outcome.Authorised ? wrongYes : others;
                    wrong.Enqueue($"seed {seed}, {question}: rules {answer.Verdict}, oracle {expected}");
                }

                var (told, due) = (Told(answer), answer.Grounds.Select(g => g.Authorisation).OfType<Authorisation>().Distinct().SelectMany(a => law.Changes(a, question.On)).ToHashSet());
                if (!due.SetEquals(told))
                {
                    others.Enqueue($"seed {seed}, {question}: rules [{string.Join("; ", told.Except(due))}], oracle [{string.Join("; ", due.Except(told))}]");
                }

                foreach (var change in answer.BasisChanges)
                {
                    Interlocked.Increment(ref changes[(int)change.Kind]);
                }
            }
        });

        output.WriteLine(string.Join(", ", Enum.GetValues<Verdict>().Select(v => $"{v} {seen[(int)v]}")));
        output.WriteLine(string.Join(", ", Enum.GetValues<BasisChangeKind>().Select(k => $"{k} {changes[(int)k]}")));
        Assert.True(wrongYes.IsEmpty, Told(wrongYes));
        Assert.True(others.IsEmpty, Told(others));
        Assert.All(Enum.GetValues<Verdict>().Where(v => v is not Verdict.Ambiguous), v => Assert.True(seen[(int)v] > 1_000, $"{v} was hardly asked for: {seen[(int)v]}"));
        Assert.All(Enum.GetValues<BasisChangeKind>(), k => Assert.True(changes[(int)k] > 1_000, $"{k} hardly happened: {changes[(int)k]}"));
    }

    private static List<string> Told(LicensingAnswer answer) =>
    [
        .. answer.Grounds.Where(g => g.Change is not null)
            .Select(g => $"{g.Authorisation!.Id} {g.Provision!.Provision} v{g.Provision.Version} {LawOracle.Line(g.Change!.Kind, g.Change.Certainty is Certainty.Certain, g.From, g.Change.By)}"),
    ];

    private static string Told(ConcurrentQueue<string> wrong) => $"{wrong.Count} answers differ, such as:\n{string.Join('\n', wrong.Order(StringComparer.Ordinal).Take(10))}";
}
