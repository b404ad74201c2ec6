using System.Text.Json;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Citing;
using CgtRegistry.Domain.Tests.Builders;
using CgtRegistry.Domain.Tests.Running;

namespace CgtRegistry.Domain.Tests.Law.Citing;

/// <summary>The codified health law and the Ministry's list of circulars, with all their slips.</summary>
public sealed class RealLawTests
{
    [Fact]
    public void Every_number_of_the_codified_health_law_is_read_but_three_that_were_cut_off()
    {
        using var file = SharedData.Open("07-legal-vn/documents-health.json");
        using var documents = JsonDocument.Parse(file.BaseStream);

        var unread = documents.RootElement.EnumerateArray().Select(d => d.GetProperty("doc_no").GetString()!).Where(n => !InstrumentNumber.TryRead(n, out _));

        Assert.Equal(["01/2012/QĐ", "01/2012/QĐ-", "Thông"], unread);
    }

    [Fact]
    public void Every_number_of_the_list_of_circulars_is_read_and_printed()
    {
        using var file = SharedData.Open("07-legal-vn/boyte-vbpl-list.csv");
        var numbers = file.ReadToEnd().Split('\n').Skip(1).Where(line => line.Length > 0).Select(line => line.Split(',')[0].Replace("Thông tư ", "", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(numbers);
        Assert.DoesNotContain(numbers, n => !InstrumentNumber.TryRead(n, out var number) || !number.Equals(InstrumentNumber.Read(number.ToString())));
    }

    [Fact]
    public void The_places_cited_in_the_codified_health_law_are_there()
    {
        var articles = Articles();
        var acts = articles.Select(a => a.Act).Distinct().ToDictionary(n => n, Act);
        var targets = new CitationTargets(acts.Values);
        var there = articles.ToLookup(a => a.Act, a => a.Path);

        var cited = articles
            .Select(a => (a.Act, a.Text, Outline: new WordingOutline(a.Text, a.Path)))
            .SelectMany(a => targets.Spotter.In(a.Text).Select(c => targets.Of(c, new(acts[a.Act], a.Outline.At(c.At)))))
            .Where(target => target.Instrument is not null)
            .SelectMany(target => target.Paths.Select(path => (target.Instrument!.Number, Article: ProvisionPath.UpTo(path, ProvisionLevel.Article))))
            .Where(place => place.Article is not null && !place.Article.StartsWith("phu-luc", StringComparison.Ordinal))
            .ToList();
        var missing = cited.Where(place => !there[place.Number!].Contains(place.Article)).ToList();

        Assert.InRange(cited.Count, 3_000, int.MaxValue);
        Assert.True(missing.Count * 20 < cited.Count, $"{missing.Count} of {cited.Count}:\n{string.Join('\n', missing.CountBy(m => m).OrderByDescending(m => m.Value))}");
    }

    private static Instrument Act(string number) => A.Instrument(
        number,
        InstrumentNumber.Read(number) is { Term: not null } ? InstrumentKind.Law : InstrumentNumber.Read(number).Kind ?? InstrumentKind.OfficialLetter,
        number,
        title: new(number == "105/2016/QH13" ? "Luật Dược" : number));

    private static List<(string Act, string Path, string Text)> Articles()
    {
        using var file = SharedData.Open("07-legal-vn/phap-dien-health-provisions.ndjson.gz");
        var articles = new List<(string, string, string)>();
        while (file.ReadLine() is { } line)
        {
            using var article = JsonDocument.Parse(line);
            string? Value(string name) => article.RootElement.GetProperty(name).GetString();
            if (Value("doc_no") is { } number && InstrumentNumber.TryRead(number, out _) && CitationReader.Read(Value("article") ?? "") is { Path: { } path })
            {
                articles.Add((number, path, Value("text") ?? ""));
            }
        }

        return articles;
    }
}
