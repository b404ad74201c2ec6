using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using CgtRegistry.Domain.Law.Texts;
using CgtRegistry.Interchange.Law;
using CgtRegistry.Interchange.Tests.Running;

namespace CgtRegistry.Interchange.Tests.Law;

/// <summary>The whole acts that lie beside the repository come in complete and right.</summary>
public partial class FullTextDataTests
{
    [Fact]
    public void The_law_on_examination_and_treatment_comes_in_whole()
    {
        var text = File.ReadAllText(Path.Combine(SharedData.LegalTexts, "law-15-2023-QH15.txt"));

        var law = FullTextReader.Read(text, "law-15-2023-QH15.txt");

        Assert.Equal(("15/2023/QH15", "Khám bệnh, chữa bệnh", "Quốc hội", "Vương Đình Huệ"), (law.Number, law.Title, law.Issuer, law.Signer));
        Assert.Equal((new DateOnly(2023, 1, 9), new DateOnly(2024, 1, 1)), (law.IssuedOn!.Value, law.EffectiveFrom!.Value));
        Assert.Equal(Enumerable.Range(1, 121).Select(n => $"dieu-{n}"), law.Articles.Select(a => a.Path));
        Assert.Equal(12, law.Articles.Select(a => a.Within[0].Path).Distinct().Count());
        Assert.All(law.Articles, a => Assert.NotNull(a.Heading));
        Assert.DoesNotContain(law.Articles, a => a.Text.Contains('[', StringComparison.Ordinal) || a.Text.Contains("chữa bệnh 2023", StringComparison.Ordinal));
        Assert.Equal(text, FullTextReaderTests.Together(law));
        AssertNothingLost(law);
    }

    [Fact]
    public void The_conditions_of_new_techniques_are_found_with_what_guides_them()
    {
        var law = FullTextReader.Read(File.ReadAllText(Path.Combine(SharedData.LegalTexts, "law-15-2023-QH15.txt")), "x");

        var article = law.Articles.Single(a => a.Path == "dieu-93");

        Assert.Contains(article.Changes, c => c is { ByNumber: "96/2023/NĐ-CP", ByPath: "dieu-96" });
        Assert.Equal(23, ArticleText.Parse(law.Articles[1].Text).Children.Count);
    }

    [Fact]
    public void The_circulars_in_full_come_in_by_their_printed_heads()
    {
        using var file = SharedData.Open("boyte-circulars-fulltext.json.gz");

        var read = TextCollectionReader.Read(file, "boyte-circulars-fulltext.json.gz");

        Assert.Equal(
            ["08/2025/TT-BYT 10+1", "42/2025/NĐ-CP 5+0", "06/2025/TT-BYT 4+0", "05/2025/TT-BYT 4+0", "03/2025/TT-BYT 18+5", "02/2025/TT-BYT 18+0", "01/2025/TT-BYT 15+6"],
            read.Documents.Select(d => $"{d.Number} {d.Articles.Count(a => a.Path.StartsWith("dieu", StringComparison.Ordinal))}+{d.Articles.Count(a => a.Path.StartsWith("phu", StringComparison.Ordinal))}"));
        Assert.All(read.Documents, d => Assert.True(d is { IssuedOn: not null, EffectiveFrom: not null, Signer: not null, Title: not null }, d.Number));
        Assert.All(read.Documents, AssertNothingLost);
    }

    [Fact]
    public void Without_their_line_breaks_the_same_articles_are_found()
    {
        using var packed = SharedData.Open("boyte-circulars-fulltext.json.gz");
        using var json = JsonDocument.Parse(new GZipStream(packed, CompressionMode.Decompress));

        foreach (var circular in json.RootElement.EnumerateArray())
        {
            var id = circular.GetProperty("id").GetString()!;
            var whole = FullTextReader.Read(circular.GetProperty("raw_content").GetString()!, id).Articles.Where(a => a.Path.StartsWith("dieu", StringComparison.Ordinal)).ToList();
            var running = FullTextReader.Read($"Số: {id} {circular.GetProperty("content").GetString()}", id);

            Assert.Equal(whole.Select(a => a.Path), running.Articles.Where(a => a.Path.StartsWith("dieu", StringComparison.Ordinal)).Select(a => a.Path));
            var wrong = running.Articles.Zip(whole).Where(p => Bare(p.First.Heading) != Bare(p.Second.Heading)).Select(p => p.First.Path).ToList();
            Assert.All(wrong, path => Assert.Contains(running.Complaints, c => c.Field == path && c.Rule == "heading-boundary-doubtful"));
        }
    }

    [Fact]
    public void The_pages_of_2026_say_which_of_them_are_digests()
    {
        var read = LawFiles.Read(Path.Combine(SharedData.LegalTexts, "documents-2026-md.zip"));

        Assert.Equal(11, read.Documents.Count);
        Assert.Equal(["12/2026/TT-BTC", "192/2026/NĐ-CP", "85/2012/NĐ-CP"], read.Documents.Where(d => d.Complaints.Any(c => c.Rule == "digest")).Select(d => d.Number!).Order(StringComparer.Ordinal));
        Assert.Equal((96 + 1, 55), (Count(read, "165/2026/NĐ-CP"), Count(read, "46/2026/NĐ-CP")));
        Assert.All(read.Documents, d => Assert.NotNull(d.IssuedOn));
    }

    private static int Count(LawFile read, string number) => read.Documents.Single(d => d.Number == number).Articles.Count;

    // The file without line breaks tears letters off words (“phẩ m”), so blanks do not count.
    private static string Bare(string? heading) => (heading ?? "").Replace(" ", "", StringComparison.Ordinal);

    private static void AssertNothingLost(LawDocument document)
    {
        foreach (var article in document.Articles)
        {
            var body = article.Path.StartsWith("dieu", StringComparison.Ordinal) ? article.Raw[Mark().Match(article.Raw).Length..] : Annex().Replace(article.Raw, "", 1);
            Assert.Equal("", Letters.Missing(of: body, from: article.Heading + article.Text + string.Concat(article.Notes)));
            Assert.Equal("", Letters.Missing(of: article.Heading + article.Text, from: body));
        }
    }

    [GeneratedRegex(@"\A[\s\S]*?(?:\A|\n)Điều [0-9]+\.")]
    private static partial Regex Mark();

    [GeneratedRegex(@"PHỤ LỤC(?: [IVX]+)?")]
    private static partial Regex Annex();
}
