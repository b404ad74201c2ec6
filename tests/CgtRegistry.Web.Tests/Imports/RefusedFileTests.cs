using System.IO.Compression;
using System.Net;
using System.Text;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Features.Trials.Import.Staff;
using CgtRegistry.Web.Tests.Running;
using CgtRegistry.Web.Tests.Trials.Import;
using static CgtRegistry.Web.Tests.Imports.Importing;

namespace CgtRegistry.Web.Tests.Imports;

/// <summary>Files that are not read say why, and leave nothing behind.</summary>
public sealed class RefusedFileTests(EmptyRegister running) : IClassFixture<EmptyRegister>
{
    private readonly StartedRegister _register = running.Register;

    public static TheoryData<string, string, string> Refused => new()
    {
        { "empty", "", "Tệp bản ghi thử nghiệm" },
        { "a letter", "", "không nhận ra định dạng" },
        { "a letter", "ctgov-json", "không đúng định dạng" },
        { "no study", "ctgov-json", "Không đọc được bản ghi thử nghiệm nào" },
        { "broken off", "ictrp-xml", "dừng giữa chừng" },
        { "bomb", "ctgov-json", "hơn 100 lần" },
        { "deep", "ictrp-xml", "64 lớp" },
        { "with a doctype", "ictrp-xml", "Không đọc được XML" },
        { "a study", "word", "Hãy chọn" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_file_that_is_not_read_says_why(string what, string format, string why)
    {
        using var reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        var before = await FilesAsync();

        using var answer = await reviewer.SendFileAsync(_register, Content(what), format: format);
        var body = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(why, new AngleSharp.Html.Parser.HtmlParser().ParseDocument(body).QuerySelector("#problems")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(before, await FilesAsync());
    }

    [Theory]
    [InlineData("""{"number":"NCT97000021","registry":"ClinicalTrials.gov","channel":"registry","interventions":[null]}""")]
    [InlineData("""{"number":"NCT97000021","registry":"ClinicalTrials.gov","channel":"registry","sites":[null]}""")]
    [InlineData("""{"number":"NCT97000021","registry":"ClinicalTrials.gov","channel":"registry","text":{"summary":"a\u0000"}}""")]
    public async Task A_record_that_cannot_be_kept_is_a_complaint_and_the_others_are_read(string record)
    {
        using var reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        const string Good = """{"number":"NCT97000022","registry":"ClinicalTrials.gov","channel":"registry","text":{"publicTitle":"Good"}}""";

        using var answer = await reviewer.SendFileAsync(_register, Lines(Good, record), format: "trials-ndjson");
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var page = await reviewer.PageAsync(answer.Headers.Location!.OriginalString);

        Assert.Contains("NCT97000022", page.Words(), StringComparison.Ordinal);
        Assert.Equal("dòng 2", Assert.Single(page.QuerySelectorAll("tbody th")).TextContent);
    }

    [Fact]
    public async Task A_file_has_at_most_20_mebibytes()
    {
        using var reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);

        using var most = await reviewer.SendFileAsync(_register, Padded(20 * 1024 * 1024), format: "ctgov-json");
        using var more = await reviewer.SendFileAsync(_register, Padded((20 * 1024 * 1024) + 1), format: "ctgov-json");
        using var far = await reviewer.SendAsync(Asking(21 * 1024 * 1024));

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.UnprocessableEntity, HttpStatusCode.RequestEntityTooLarge), (most.StatusCode, more.StatusCode, far.StatusCode));
    }

    [Fact]
    public async Task One_file_is_read_at_a_time_and_few_a_minute()
    {
        using var reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        using (await _register.Get<TrialReadings>().TryTakeTurnAsync())
        {
            for (var i = 0; i <= ImportQuota.Most; i++)
            {
                using var busy = await reviewer.SendFileAsync(_register, Lines(AStudy.Of("NCT97000001")));
                Assert.Equal((HttpStatusCode.ServiceUnavailable, true), (busy.StatusCode, busy.Headers.RetryAfter is not null)); // what was not read does not count
            }
        }

        for (var i = 0; i < ImportQuota.Most; i++)
        {
            using var taken = await reviewer.SendFileAsync(_register, Lines(AStudy.Of("NCT97000001")));
            Assert.Equal(HttpStatusCode.SeeOther, taken.StatusCode);
        }

        using var tooOften = await reviewer.SendFileAsync(_register, Lines(AStudy.Of("NCT97000001")));
        Assert.Equal((HttpStatusCode.TooManyRequests, true), (tooOften.StatusCode, tooOften.Headers.RetryAfter is not null));
    }

    [Theory]
    [InlineData("ctgov-json", """{"protocolSection":{"identificationModule":{"nctId":"NCT97000011","briefTitle":"A"}}}""")]
    [InlineData("ictrp-xml", "<Trials_downloaded_from_ICTRP><Trial><TrialID>NCT97000012</TrialID><public_title>A</public_title></Trial></Trials_downloaded_from_ICTRP>")]
    [InlineData("ictrp-csv", "TrialID,Public_title,Scientific_title,Recruitment_Status\nNCT97000013,A,B,Recruiting\n")]
    public void The_format_is_found_where_nobody_says_it(string format, string content) => Assert.Equal(format, FormatRecognition.Of(Encoding.UTF8.GetBytes(content)).Format?.Name);

    [Fact]
    public void What_is_wrong_with_an_archive_in_every_format_is_told()
    {
        using var packed = new MemoryStream();
        using (var archive = new System.IO.Compression.ZipArchive(packed, System.IO.Compression.ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var n = 0; n <= 100; n++)
            {
                archive.CreateEntry($"{n}.xml");
            }
        }

        Assert.Equal((null, "too-many-entries"), FormatRecognition.Of(packed.ToArray()));
    }

    private Task<object?> FilesAsync() => _register.SqlAsync("select count(*) from work.uploaded_trial_file");

    private static byte[] Content(string what) => what switch
    {
        "empty" => [],
        "a letter" => "Dear colleague, the trials are attached."u8.ToArray(),
        "no study" => """{"status": "nothing"}"""u8.ToArray(),
        "broken off" => "<Trials_downloaded_from_ICTRP><Trial><TrialID>NCT97000002</TrialID></Trial><Trial><Tri"u8.ToArray(),
        "bomb" => Packed(Encoding.UTF8.GetBytes($"{AStudy.Of("NCT97000005")}\n{new string(' ', 30 * 1024 * 1024)}")),
        "deep" => Encoding.UTF8.GetBytes($"<Trials_downloaded_from_ICTRP><Trial>{string.Concat(Enumerable.Repeat("<a>", 100))}{string.Concat(Enumerable.Repeat("</a>", 100))}</Trial></Trials_downloaded_from_ICTRP>"),
        "with a doctype" => "<!DOCTYPE x [<!ENTITY y SYSTEM \"file:///etc/passwd\">]><Trials_downloaded_from_ICTRP><Trial><TrialID>&y;</TrialID></Trial></Trials_downloaded_from_ICTRP>"u8.ToArray(),
        _ => Lines(AStudy.Of("NCT97000003")),
    };

    // Asks before sending, so that the answer is not lost with the connection.
    private static HttpRequestMessage Asking(int bytes) => new(HttpMethod.Post, New)
    {
        Content = new MultipartFormDataContent { { new ByteArrayContent(new byte[bytes]), "file", "a.json" } },
        Headers = { ExpectContinue = true },
    };

    private static byte[] Padded(int length)
    {
        var content = Encoding.UTF8.GetBytes(AStudy.Of("NCT97000004") + "\n");
        var padded = new byte[length];
        Array.Fill(padded, (byte)'\n');
        content.CopyTo(padded, 0);
        return padded;
    }

    private static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
        {
            gzip.Write(content);
        }

        return packed.ToArray();
    }
}
