using System.Text.Json;

namespace CgtRegistry.Domain.Classification;

/// <summary>A question on which rules of classification turn, with its closed list of answers (câu hỏi). Every answer may be unknown.</summary>
public sealed class Input
{
    private readonly Dictionary<string, AnswerSet> _sets = new(StringComparer.Ordinal);

    private Input(string code) => Code = code;

    /// <summary>The word by which data and addresses name it, such as <c>geneticChange</c>.</summary>
    public string Code { get; }

    /// <summary>Its place among all questions.</summary>
    internal int Place { get; private set; }

    /// <summary>The processing step the question is about; all of them together are the steps performed.</summary>
    public Step? Step { get; private init; }

    /// <summary>The exact answers, in order.</summary>
    public required IReadOnlyList<string> Answers { get; init; }

    /// <summary>Rough answers that stand for several exact ones, such as <c>another-person</c>.</summary>
    public IReadOnlyList<string> RoughAnswers { get; private set; } = [];

    /// <summary>Every exact answer: nothing is known.</summary>
    public AnswerSet All => new((1u << Answers.Count) - 1);

    /// <summary>What an answer leaves possible; none when the question has no such answer.</summary>
    public AnswerSet? Find(string answer) => _sets.TryGetValue(answer, out var set) ? set : null;

    /// <summary>The answer, exact or rough, that stands for exactly these; none when there is no word for them.</summary>
    public string? WordOf(AnswerSet set) => _sets.FirstOrDefault(w => w.Value == set).Key;

    /// <summary>What several answers leave possible together.</summary>
    /// <exception cref="ArgumentException">The question has no such answer.</exception>
    public AnswerSet SetOf(params IEnumerable<string> answers) =>
        answers.Aggregate(new AnswerSet(0), (set, answer) => set.Or(Find(answer) ?? throw new ArgumentException($"'{Code}' has no answer '{answer}'; it has {string.Join(", ", _sets.Keys)}.")));

    /// <inheritdoc/>
    public override string ToString() => Code;

    internal Input At(int place)
    {
        Place = place;
        return this;
    }

    internal static Input Of<T>(string code, params (string Word, T[] Meaning)[] rough)
        where T : struct, Enum => Create<T>(new Input(code) { Answers = Words<T>() }, rough);

    internal static Input Of(Step step) => Create<YesNo>(new Input(Word(step)) { Step = step, Answers = Words<YesNo>() }, []);

    private static Input Create<T>(Input input, (string Word, T[] Meaning)[] rough)
        where T : struct, Enum
    {
        foreach (var (answer, at) in input.Answers.Select((a, i) => (a, i)))
        {
            input._sets[answer] = new AnswerSet(1u << at);
        }

        foreach (var (word, meaning) in rough)
        {
            input._sets[word] = input.SetOf(meaning.Select(m => Word(m)));
        }

        input.RoughAnswers = [.. rough.Select(r => r.Word)];
        return input;
    }

    private static string[] Words<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => Word(v))];

    private static string Word(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
