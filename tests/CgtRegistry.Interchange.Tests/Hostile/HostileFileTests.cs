using System.Text;
using CgtRegistry.Interchange.Law;
using CgtRegistry.Interchange.Tests.Running;

namespace CgtRegistry.Interchange.Tests.Hostile;

/// <summary>Files that are made to harm are refused with a rule and a word on what to do.</summary>
public class HostileFileTests
{
    [Theory]
    [InlineData("thu.txt")]
    [InlineData("thu.md")]
    [InlineData("thu.ndjson")]
    [InlineData("thu.json")]
    [InlineData("thu.xml")]
    [InlineData("thu.docx")]
    [InlineData("thu.zip")]
    public void An_empty_file_is_refused(string name) => Assert.Throws<RefusedFileException>(() => LawFiles.Read(new MemoryStream(), name));

    [Theory]
    [InlineData("thu.txt")]
    [InlineData("thu.md")]
    [InlineData("thu.json")]
    [InlineData("thu.xml")]
    [InlineData("thu.docx")]
    [InlineData("thu.zip")]
    [InlineData("thu.exe")]
    public void A_foreign_file_is_refused(string name) => Assert.Throws<RefusedFileException>(() => LawFiles.Read(A.Utf8("""{"status":"pwned"}"""), name));

    [Theory]
    [InlineData("thu.txt.gz")]
    [InlineData("thu.ndjson.gz")]
    [InlineData("thu.json.gz")]
    [InlineData("thu.xml.gz")]
    public void A_small_file_does_not_become_an_endless_one(string name)
    {
        using var bomb = A.Gzip(Encoding.ASCII.GetBytes(new string(' ', 20 * 1024 * 1024)));

        Assert.Equal("unpacked-too-large", Rule(bomb, name));
    }

    [Fact]
    public void A_large_text_that_packs_as_texts_do_is_read()
    {
        var random = new Random(7);
        var lines = string.Concat(Enumerable.Range(1, 900).Select(n => $"{n}. {string.Concat(Enumerable.Range(0, 2_000).Select(_ => (char)random.Next('a', 'z')))}.\n"));
        using var packed = A.Gzip(Encoding.UTF8.GetBytes(A.Circular.Replace("1. Việc thử thứ nhất.", lines, StringComparison.Ordinal)));

        Assert.Equal(4, Assert.Single(LawFiles.Read(packed, "thu.txt.gz").Documents).Articles.Count);
    }

    [Fact]
    public void A_damaged_packed_file_is_refused()
    {
        var packed = A.Gzip(Encoding.UTF8.GetBytes(A.Circular)).ToArray();
        packed[20] ^= 0xFF;

        Assert.Equal("packing-broken", Rule(new MemoryStream(packed), "thu.txt.gz"));
    }

    [Theory]
    [InlineData("../../evil.md")]
    [InlineData("/etc/evil.md")]
    [InlineData("C:\\evil.md")]
    [InlineData("a/../../evil.md")]
    [InlineData("evil\u0001.md")]
    public void Names_that_point_out_of_an_archive_are_refused(string name) => Assert.Equal("archive-name", Rule(A.Zip((name, A.Circular)), "thu.zip"));

    [Fact]
    public void A_name_twice_in_an_archive_is_refused() => Assert.Equal("archive-name", Rule(A.Zip(("a.txt", A.Circular), ("A.txt", A.Circular)), "thu.zip"));

    [Fact]
    public void An_archive_that_unpacks_too_far_is_refused() =>
        Assert.Equal("unpacked-too-large", Rule(A.Zip(("a.txt", new string(' ', 20 * 1024 * 1024))), "thu.zip"));

    [Fact]
    public void An_archive_of_very_many_files_is_refused() =>
        Assert.Equal("too-many-entries", Rule(A.Zip([.. Enumerable.Range(0, 101).Select(n => ($"{n}.txt", "x"))]), "thu.zip"));

    [Fact]
    public void An_archive_in_an_archive_is_not_opened_and_the_rest_is_read()
    {
        var inner = Encoding.Latin1.GetString(A.Zip(("b.txt", A.Circular)).ToArray());

        var read = LawFiles.Read(A.Zip(("inner.zip", inner), ("bad.txt", "nothing"), ("a.txt", A.Circular)), "thu.zip");

        Assert.Single(read.Documents);
        Assert.Equal(["archive-in-archive", "not-a-legal-text"], read.Complaints.Select(c => c.Rule));
    }

    [Theory]
    [InlineData("""<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;"><!ENTITY z "&y;&y;&y;&y;&y;&y;&y;&y;">]><a>&z;</a>""")]
    [InlineData("""<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>""")]
    [InlineData("<!DOCTYPE a><a/>")]
    [InlineData("<a>&#0;</a>")]
    [InlineData("<a>")]
    public void Xml_with_a_document_type_or_broken_is_refused(string xml) => Assert.Equal("xml-not-read", Rule(A.Utf8(xml), "thu.xml"));

    [Fact]
    public void Elements_too_deep_in_each_other_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 20_000)) + string.Concat(Enumerable.Repeat("</a>", 20_000));

        Assert.Equal("xml-too-deep", Rule(A.Utf8(deep), "thu.xml"));
    }

    [Fact]
    public void A_Word_file_is_looked_through_before_it_is_opened()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 200)) + string.Concat(Enumerable.Repeat("</a>", 200));

        Assert.Equal("xml-too-deep", Rule(A.Zip(("word/document.xml", deep)), "thu.docx"));
        Assert.Equal("xml-not-read", Rule(A.Zip(("word/document.xml", "<!DOCTYPE a><a/>")), "thu.docx"));
        Assert.Equal("not-a-word-file", Rule(A.Zip(("word/other.xml", "<a/>")), "thu.docx"));
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_are_refused_by_their_place()
    {
        var bytes = Encoding.UTF8.GetBytes(A.Circular);
        bytes[100] = 0xFF;

        var refused = Assert.Throws<RefusedFileException>(() => LawFiles.Read(new MemoryStream(bytes), "thu.txt"));

        Assert.Equal("not-utf-8", refused.Rule);
        Assert.Contains("100", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_in_UTF16_is_refused() => Assert.Equal("not-a-text", Rule(new MemoryStream(Encoding.Unicode.GetBytes(A.Circular)), "thu.txt"));

    [Fact]
    public void A_line_that_is_too_long_or_no_UTF8_is_passed_over()
    {
        using var file = new MemoryStream();
        file.Write(Encoding.UTF8.GetBytes(A.Article(1) + "\n"));
        file.Write(Encoding.UTF8.GetBytes(new string('x', 2_000_000) + "\n"));
        file.Write([0xC3, 0x28, (byte)'\n']);
        file.Write(Encoding.UTF8.GetBytes(A.Article(2)));
        file.Position = 0;

        var read = LawFiles.Read(file, "thu.ndjson");

        Assert.Equal(2, Assert.Single(read.Documents).Articles.Count);
        Assert.Equal([("line 2", "line-too-long"), ("line 3", "not-utf-8")], read.Complaints.Select(c => (c.Record, c.Rule)));
    }

    [Fact]
    public void Too_many_records_are_refused()
    {
        var limits = ImportLimits.Default with { Records = 2 };

        Assert.Equal("too-many-records", Assert.Throws<RefusedFileException>(() => LawFiles.Read(A.Lines(A.Article(1), A.Article(2), A.Article(3)), "x.ndjson", limits: limits)).Rule);
        Assert.Single(LawFiles.Read(A.Lines(A.Article(1), A.Article(2)), "x.ndjson", limits: limits).Documents);
    }

    [Fact]
    public void A_file_larger_than_allowed_is_refused()
    {
        var size = Encoding.UTF8.GetByteCount(A.Circular);

        Assert.Single(LawFiles.Read(A.Utf8(A.Circular), "thu.txt", limits: ImportLimits.Default with { PackedBytes = size }).Documents);
        Assert.Equal("file-too-large", Assert.Throws<RefusedFileException>(() => LawFiles.Read(A.Utf8(A.Circular), "thu.txt", limits: ImportLimits.Default with { PackedBytes = size - 1 })).Rule);
    }

    private static string Rule(Stream file, string name) => Assert.Throws<RefusedFileException>(() => LawFiles.Read(file, name)).Rule;
}
