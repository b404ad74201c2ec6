using System.IO.Compression;
using System.Text.Json;
using CgtRegistry.Interchange.Law;
using CgtRegistry.Interchange.Tests.Running;

namespace CgtRegistry.Interchange.Tests.Law;

/// <summary>The health part of the codified law, as published, comes in whole.</summary>
public class CodifiedLawDataTests
{
    [Fact]
    public void Every_article_comes_in_under_the_document_that_its_source_names()
    {
        var documents = Read().Documents;

        var expected = Lines().GroupBy(l => Repaired(l.GetProperty("source").GetString()!)).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(2_152, documents.Sum(d => d.Articles.Count));
        Assert.Equal(expected.OrderBy(e => e.Key, StringComparer.Ordinal), documents.ToDictionary(d => d.Number!, d => d.Articles.Count).OrderBy(e => e.Key, StringComparer.Ordinal));
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

    private static LawFile Read()
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

    // Read by hand, apart from the reader: what stands behind “số” up to the first comma or blank; three lines hold a blank in it.
    private static string Repaired(string source) =>
        source.Normalize().Replace("số Thông tư ", "số ", StringComparison.Ordinal).Replace("QĐ -", "QĐ-", StringComparison.Ordinal).Replace("QĐ- ", "QĐ-", StringComparison.Ordinal).Replace('Ð', 'Đ').Replace('\u00A0', ' ').Split(" số ", 2)[1].Split(' ', ',')[0];
}
