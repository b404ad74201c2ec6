using System.Globalization;
using System.Text.Json;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Interchange.Trials.Terms;
using CgtRegistry.Web.Features.Trials.Finding;
using CsvHelper;

namespace CgtRegistry.Benchmarks;

/// <summary>
/// Real trials, several times over with new numbers: titles and texts stay together; sponsors, countries, phases and the like come
/// from rows that have them.
/// </summary>
internal sealed class RealTrials
{
    private readonly List<(string Id, string Title, string Other, string Marks)> _trials = [];
    private readonly List<(ConductState Status, string Phase, string StudyType, string[] Countries, int? Start)> _facts = [];

    private RealTrials()
    {
        var texts = Texts();
        var folded = new FoldedText();
        using var file = SharedData.Open("06-flat/trials-flat.csv.gz");
        using var csv = CsvReader.FromText(file.ReadToEnd(), new CsvReaderOptions { Separator = ',' });
        while (csv.Read())
        {
            string Cell(string name) => csv.GetString(name);
            var id = Cell("id");
            var text = texts.GetValueOrDefault(id);
            string[] title = [Cell("public_title") is { Length: > 0 } t ? t : text.Title ?? "", Cell("scientific_title"), Cell("conditions"), Cell("interventions"), Cell("sponsor")];
            _trials.Add((id, Fold(folded, title), Fold(folded, text.Summary, text.Description), string.Join(' ', title.SelectMany(Folding.Tokens).Select(w => w.Marks).OfType<string>())));
            if (Cell("status").Length > 0 && Cell("countries").Length > 0)
            {
                _facts.Add((StatusWords.Read(Cell("status")).Value ?? ConductState.Unknown, Cell("phase").ToLowerInvariant(), Cell("study_type").ToLowerInvariant(), Cell("countries").Split(';', '|'), DateOnly.TryParse(Cell("start_date"), CultureInfo.InvariantCulture, out var day) ? day.DayNumber : null));
            }
        }
    }

    public static RealTrials Read() => new();

    /// <summary>Titles as folded words, to draw questions from.</summary>
    public IReadOnlyList<string> Titles(int most) => [.. _trials.Where(t => t.Title.Length > 20).Take(most * 7).Where((_, at) => at % 7 == 0).Select(t => t.Title)];

    /// <summary>So many entries.</summary>
    public IEnumerable<TrialEntry> Entries(int count)
    {
        var chance = new Random(4);
        for (var at = 0; at < count; at++)
        {
            var (id, title, other, marks) = _trials[at % _trials.Count];
            var fact = _facts[chance.Next(_facts.Count)];
            var day = fact.Start ?? 728_000 + chance.Next(11_000);
            var cellular = title.Contains("car t", StringComparison.Ordinal) || title.Contains("stem cell", StringComparison.Ordinal) || title.Contains("gen therapy", StringComparison.Ordinal) || title.Contains("mesenchymal", StringComparison.Ordinal);
            yield return new TrialEntry
            {
                Id = at < _trials.Count ? id : $"NCT{20_000_000 + at}",
                Numbers = at % 5 == 0 ? [$"20{10 + (at % 15)}-{at % 400_000:000000}-1{at % 10}"] : [],
                TitleWords = title,
                OtherWords = other,
                MarkedWords = marks,
                Conduct = [new ConductFrom(DateOnly.FromDayNumber(day), fact.Status)],
                Phases = fact.Phase.Length > 0 ? [fact.Phase] : [],
                StudyType = fact.StudyType.Length > 0 ? fact.StudyType : null,
                Countries = fact.Countries,
                Years = [DateOnly.FromDayNumber(day).Year],
                Kinds = cellular ? [title.Contains("gen therapy", StringComparison.Ordinal) ? "gene" : "cell"] : [],
                Therapies = cellular ? [title.Contains("car t", StringComparison.Ordinal) ? "car-t" : "msc"] : [],
                CellAndGene = cellular,
                Vietnam = fact.Countries.Any(c => c.StartsWith("Viet", StringComparison.Ordinal)),
                Start = day,
                Updated = Math.Min(day + chance.Next(2_000), 740_000),
            };
        }
    }

    private static Dictionary<string, (string? Title, string? Summary, string? Description)> Texts()
    {
        var texts = new Dictionary<string, (string?, string?, string?)>();
        using var reader = SharedData.Open("06-flat/nct-texts-2021.ndjson.gz");
        while (reader.ReadLine() is { } line)
        {
            using var json = JsonDocument.Parse(line);
            string? Text(string name) => json.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
            texts[Text("id")!] = (Text("title"), Text("brief_summary"), Text("detailed_description"));
        }

        return texts;
    }

    private static string Fold(FoldedText folded, params IReadOnlyList<string?> texts)
    {
        folded.Clear();
        foreach (var text in texts)
        {
            folded.Add(text);
        }

        return folded.ToString();
    }
}
