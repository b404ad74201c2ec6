using System.Text;
using CgtRegistry.Interchange.Tests.Running;
using CgtRegistry.Interchange.Trials;
using CgtRegistry.Interchange.Trials.CtGov;

namespace CgtRegistry.Interchange.Tests.Trials.CtGov;

/// <summary>A file of studies may be one study, a list, a page or lines; what is broken in it does not stop the rest.</summary>
public class JsonShapesTests
{
    private const string One = """{"protocolSection":{"identificationModule":{"nctId":"NCT00000001"}}}""";
    private const string Two = """{"protocolSection":{"identificationModule":{"nctId":"NCT00000002"}}}""";
    private const string Three = """{"protocolSection":{"identificationModule":{"nctId":"NCT00000003"}}}""";

    [Theory]
    [InlineData(One, "1")]
    [InlineData("\uFEFF \n" + One + "\n", "1")]
    [InlineData($"[{One},{Two}]", "12")]
    [InlineData($"[ ]", "")]
    [InlineData("{\"totalCount\":2,\"studies\":[" + One + ",\n" + Two + "],\"nextPageToken\":\"x\"}", "12")]
    [InlineData("{\n  \"studies\": [\n" + One + ",\n" + Two + "\n]}", "12")]
    [InlineData("{\"studies\":[\n" + One + ",\n" + Two + "]}", "12")]
    [InlineData("{\"studies\":[]}", "")]
    [InlineData(One + "\n" + Two + "\r\n\n" + Three, "123")]
    [InlineData("{\"studies\":[" + One + "," + Two + "]}\n{\"studies\":[" + Three + "]}\n", "123")]
    [InlineData("""{"FullStudiesResponse":{"APIVrs":"1.01","FullStudies":[{"Rank":1,"Study":{"ProtocolSection":{"IdentificationModule":{"NCTId":"NCT00000001"}}}}]}}""", "1")]
    [InlineData("""{"StudyFieldsResponse":{"APIVrs":"1.01","FieldList":["NCTId"],"StudyFields":[{"Rank":1,"NCTId":["NCT00000001"]}]}}""", "1")]
    [InlineData("""{"nctId":"NCT00000001","snapshotDate":"2026-02-05","study":""" + One + "}", "1")]
    public void Every_shape_is_read(string file, string numbers)
    {
        var read = CtGovFiles.Read(A.Utf8(file));

        Assert.Equal(numbers.Select(n => $"NCT0000000{n}"), read.Select(r => r.Registration?.Number));
    }

    [Fact]
    public void A_packed_file_is_read() => Assert.Single(CtGovFiles.Read(A.Gzip(Encoding.UTF8.GetBytes(One))));

    [Theory]
    [InlineData(One + "\n{\"a\":\n" + Two, "1 line 2 json-not-read 2")]
    [InlineData("{\"a\":1,\n" + One + "\n" + Two, "line 1 json-not-read 1 2")]
    [InlineData(One + "\nnothing\n" + Two, "1 line 2 json-not-read 2")]
    [InlineData("{'a':1}\n" + One, "line 1 json-not-read 1")]
    [InlineData(One + "\n{\"status\":\"pwned\"}\n" + Two, "1 line 2 not-a-study 2")]
    [InlineData(One + "\n[1]\n\"x\"\nnull\n" + Two, "1 line 2 not-a-study line 3 not-a-study line 4 not-a-study 2")]
    [InlineData(One + "\n{\"protocolSection\":{},\"hasResults\":NaN}\n" + Two, "1 line 2 json-not-read 2")]
    [InlineData(One + "\n{\"protocolSection\":{},\"protocolSection\":{}}\n" + Two, "1 line 2 json-not-read 2")]
    [InlineData(One + "\n{/* x */\"protocolSection\":{}}\n" + Two, "1 line 2 json-not-read 2")]
    [InlineData(One + "\n{\"protocolSection\":{},}\n" + Two, "1 line 2 json-not-read 2")]
    [InlineData("[" + One + ",{\"status\":\"pwned\"}," + Two + "]", "1 record 2 not-a-study 2")]
    [InlineData("[" + One + ",{'a':1}," + Two + "]", "1 | json-not-read")]
    [InlineData("[" + One + " " + Two + "]", "1 | json-not-read")]
    [InlineData("[" + One + "," + Two, "1 2 | json-cut-off")]
    [InlineData("[" + One + ",{\"protocolSection\":{\"a", "1 | json-cut-off")]
    [InlineData("{\"studies\":[" + One + ",", "1 | json-cut-off")]
    [InlineData("{\"status\":\"pwned\"}", "record 1 not-a-study")]
    [InlineData("{\"status\":\"pwned\"", " | json-cut-off")]
    [InlineData("""{"protocolSection":{"identificationModule":{"nctId":"NCT1"}}}""", "record 1 number-not-read")]
    [InlineData("""{"protocolSection":{"identificationModule":{"nctId":7}}}""", "record 1 wrong-kind record 1 number-not-read")]
    [InlineData("""{"protocolSection":{}}""", "record 1 number-not-read")]
    [InlineData(One + "\n{\"protocolSection\":{\"a", "1 | json-cut-off")]
    [InlineData(One + "\n{\"protocolSection\":{}", "1 | json-cut-off")]
    [InlineData(One + "\n{'a", "1 line 2 json-not-read")]
    public void What_is_broken_is_named_and_the_rest_is_read(string file, string result) => Assert.Equal(result, Told(A.Utf8(file)));

    [Theory]
    [InlineData("""{"contact":"Jane Doe"}""", "object")]
    [InlineData("""{"protocolSection":{"identificationModule":{"nctId":"NCT00000001","briefTitle":{"contact":"Jane Doe"}}}}""", "object")]
    [InlineData("""{"protocolSection":{"identificationModule":{"nctId":"NCT00000001","secondaryIdInfos":["Jane Doe"]}}}""", "string")]
    [InlineData("""{"protocolSection":{"identificationModule":{"nctId":"NCT00000001"},"designModule":{"enrollmentInfo":{"count":["Jane Doe"]}}}}""", "array")]
    public void Of_a_whole_part_only_its_kind_is_told(string file, string kind)
    {
        var read = Assert.Single(CtGovFiles.Read(A.Utf8(file)));

        Assert.Equal(kind, Assert.Single(read.Complaints).Value);
        Assert.DoesNotContain("Jane", string.Concat(read.Registration?.AsStated.Values ?? []), StringComparison.Ordinal);
    }

    [Fact]
    public void Text_that_is_no_Unicode_rejects_its_line_only()
    {
        var wrong = Encoding.UTF8.GetBytes($"{One}\n{Two.Replace('2', 'x')}\n{Three}");
        wrong[Array.IndexOf(wrong, (byte)'x')] = 0xFF;

        Assert.Equal("1 line 2 text-not-read 3", Told(CtGovFiles.Read(new MemoryStream(wrong))));
        Assert.Equal("1 line 2 text-not-read 3", Told(CtGovFiles.Read(A.Utf8($"{One}\n{Two.Replace("NCT", "\\ud800", StringComparison.Ordinal)}\n{Three}"))));
    }

    [Theory]
    [InlineData("", "no-records")]
    [InlineData(" \r\n ", "no-records")]
    [InlineData("\uFEFF", "no-records")]
    [InlineData("null", "not-json")]
    [InlineData("NCT Number,Title", "not-json")]
    [InlineData("<clinical_study/>", "not-json")]
    public void A_file_that_is_no_JSON_is_refused(string file, string rule) =>
        Assert.Equal(rule, Assert.Throws<RefusedFileException>(() => CtGovFiles.Read(A.Utf8(file))).Rule);

    [Fact]
    public void A_text_in_UTF16_is_refused() =>
        Assert.Equal("not-json", Assert.Throws<RefusedFileException>(() => CtGovFiles.Read(new MemoryStream([0xFF, 0xFE, .. Encoding.Unicode.GetBytes(One)]))).Rule);

    [Theory]
    [InlineData("{0}\n{1}\n{2}", "1 line 2 record-too-large 3")]
    [InlineData("[{0},{1},{2}]", "1 record 2 record-too-large 3")]
    public void A_record_larger_than_allowed_is_passed_over(string form, string result)
    {
        var large = Two.Replace("{\"nctId\"", $"{{\"briefTitle\":\"{new string('x', 70_000)}\",\"nctId\"", StringComparison.Ordinal);
        var file = form.Replace("{0}", One, StringComparison.Ordinal).Replace("{1}", large.Replace("x", "x\",\"y\":\"", StringComparison.Ordinal), StringComparison.Ordinal).Replace("{2}", Three, StringComparison.Ordinal);

        Assert.Equal(result, Told([.. CtGovJsonReader.Read(A.Utf8(file), ImportLimits.Default with { RecordBytes = 70_000 })]));
    }

    [Fact]
    public void Objects_too_deep_in_each_other_are_named()
    {
        var deep = string.Concat(Enumerable.Repeat("{\"a\":", 100_000));

        Assert.Equal("1 line 2 json-not-read 3", Told(CtGovFiles.Read(A.Utf8($"{One}\n{deep}\n{Three}"))));
        Assert.Equal("1 | json-not-read", Told(A.Utf8($"[{One},{new string('[', 100_000)}")));
    }

    [Fact]
    public void Too_many_records_are_refused() =>
        Assert.Equal("too-many-records", Assert.Throws<RefusedFileException>(() => CtGovJsonReader.Read(A.Utf8($"[{One},{Two},{Three}]"), ImportLimits.Default with { Records = 2 }).ToList()).Rule);

    [Fact]
    public void The_first_studies_of_an_endless_page_are_there_at_once()
    {
        using var endless = new Endless($"{{\"studies\":[{One}", $",{Two}");

        Assert.Equal(100_000, CtGovJsonReader.Read(endless, ImportLimits.CommandLine).Take(100_000).Count());
        Assert.InRange(endless.BytesRead, 1, 100_000L * (Two.Length + 1) + 1024 * 1024);
    }

    private static string Told(Stream file)
    {
        var (read, rule) = Stopping.Of(CtGovJsonReader.Read(file, ImportLimits.Default));
        return rule is null ? Told(read) : $"{Told(read)} | {rule}";
    }

    private static string Told(List<ReadTrial> read) => string.Join(' ', read.Select(r => r.Registration?.Number[^1..] ?? string.Join(' ', r.Complaints.Select(c => $"{c.Record} {c.Rule}"))));

    /// <summary>A beginning and then the same again for ever.</summary>
    private sealed class Endless(string beginning, string again) : MemoryStream
    {
        private byte[] _waiting = Encoding.UTF8.GetBytes(beginning);

        public long BytesRead { get; private set; }

        public override int Read(Span<byte> buffer)
        {
            if (_waiting.Length == 0)
            {
                _waiting = Encoding.UTF8.GetBytes(again);
            }

            var count = Math.Min(buffer.Length, _waiting.Length);
            _waiting.AsSpan(0, count).CopyTo(buffer);
            _waiting = _waiting[count..];
            BytesRead += count;
            return count;
        }
    }
}
