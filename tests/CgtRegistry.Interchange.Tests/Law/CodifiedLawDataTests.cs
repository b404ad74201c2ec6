using System.IO.Compression;
using System.Text.Json;
using CgtRegistry.Domain.Law.Texts;
using CgtRegistry.Interchange.Law;
using CgtRegistry.Interchange.Tests.Running;

namespace CgtRegistry.Interchange.Tests.Law;

/// <summary>The health part of the codified law, as published, comes in whole.</summary>
public class CodifiedLawDataTests
{
    private static readonly string[] LegalBreaks = ["not-an-article", "source-not-read", "not-utf-8", "line-too-long"];

    [Fact]
    public void Every_article_comes_in_under_the_document_that_its_source_names()
    {
        var read = Read();

        var expected = Lines().GroupBy(l => NumberIn(l.GetProperty("source").GetString()!)).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(2_152, read.Documents.Sum(d => d.Articles.Count));
        Assert.Equal(expected.OrderBy(e => e.Key, StringComparer.Ordinal), read.Documents.ToDictionary(d => d.Number!, d => d.Articles.Count).OrderBy(e => e.Key, StringComparer.Ordinal));
        Assert.DoesNotContain(read.Complaints, c => LegalBreaks.Contains(c.Rule));
    }

    [Theory]
    [InlineData("105/2016/QH13", 116)]
    [InlineData("75/2006/QH11", 40)]
    [InlineData("29/2018/TT-BYT", 30)]
    [InlineData("04/2020/TT-BYT", 31)]
    [InlineData("54/2017/NĐ-CP", 129)]
    [InlineData("56/2008/NĐ-CP", 23)]
    public void The_acts_of_cell_and_gene_therapy_are_complete(string number, int articles) =>
        Assert.Equal(articles, Assert.Single(Read().Documents, d => d.Number == number).Articles.Count);

    [Fact]
    public void No_letter_of_the_source_is_lost_or_made_up()
    {
        var raw = Lines().ToDictionary(l => l.GetProperty("code").GetString()!, l => l);

        foreach (var article in Read().Documents.SelectMany(d => d.Articles))
        {
            var (heading, text) = (raw[article.Place!].GetProperty("heading").GetString()!, raw[article.Place!].GetProperty("text").GetString()!);
            var taken = article.Heading + article.Text + string.Concat(article.Notes);
            Assert.Equal($"{raw[article.Place!].GetProperty("source").GetString()}\n{heading}\n{text}", article.Raw);
            Assert.Equal("", Letters.Missing(of: heading + text, from: taken));
            Assert.Equal("", Letters.Missing(of: taken, from: heading + text));
        }
    }

    [Fact]
    public void Every_mark_of_a_later_change_is_read_or_complained_about()
    {
        var documents = Read().Documents;

        foreach (var line in Lines().Where(l => l.GetProperty("source").GetString()!.Split("kể từ ngày ", 2)[1].Contains("bởi ", StringComparison.Ordinal)))
        {
            var place = line.GetProperty("code").GetString();
            var document = Assert.Single(documents, d => d.Articles.Any(a => a.Place == place));
            var article = document.Articles.Single(a => a.Place == place);
            Assert.True(article.Changes.Count > 0 || document.Complaints.Any(c => c.Field == article.Path && c.Rule == "change-not-understood"), place);
        }
    }

    [Fact]
    public void Clauses_and_points_of_the_circular_on_drug_trials_stand_in_sequence()
    {
        var circular = Assert.Single(Read().Documents, d => d.Number == "29/2018/TT-BYT");

        foreach (var article in circular.Articles)
        {
            var lines = article.Text.Split('\n');
            var units = ArticleText.Parse(article.Text).All().ToList();
            Assert.Equal(lines.Count(l => l.Length > 1 && char.IsAsciiDigit(l[0]) && l.Split('.')[0].All(char.IsAsciiDigit)), units.Count(u => u.Level is UnitLevel.Clause));
            Assert.Equal(lines.Count(l => l.Length > 1 && char.IsLetter(l[0]) && l[1] == ')'), units.Count(u => u.Level is UnitLevel.Point));
        }
    }

    private static readonly Lazy<LawFile> Once = new(ReadFile);

    private static LawFile Read() => Once.Value;

    private static LawFile ReadFile()
    {
        using var provisions = SharedData.Open("phap-dien-health-provisions.ndjson.gz");
        using var documents = SharedData.Open("documents-health.json");
        return CodifiedLawReader.Read(provisions, documents);
    }

    private static List<JsonElement> Lines()
    {
        using var packed = SharedData.Open("phap-dien-health-provisions.ndjson.gz");
        using var text = new StreamReader(new GZipStream(packed, CompressionMode.Decompress));
        return [.. text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonSerializer.Deserialize<JsonElement>(l))];
    }

    // Read by hand, apart from the reader: what stands behind “số” up to the first comma or blank; four lines hold a blank in it.
    private static string NumberIn(string source) =>
        source.Normalize().Replace("số Thông tư ", "số ", StringComparison.Ordinal).Replace("QĐ -", "QĐ-", StringComparison.Ordinal).Replace("QĐ- ", "QĐ-", StringComparison.Ordinal).Replace('Ð', 'Đ').Replace('\u00A0', ' ').Split(" số ", 2)[1].Split(' ', ',')[0];
}
