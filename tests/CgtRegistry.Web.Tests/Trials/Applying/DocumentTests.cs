using System.IO.Compression;
using System.Net;
using System.Text;
using CgtRegistry.Domain.Files;
using CgtRegistry.Domain.People;
using CgtRegistry.Web.Features.Trials.Staff.Documents;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Trials.Applying;

/// <summary>Files sent along with an application.</summary>
public class DocumentTests(EmptyRegister running) : IClassFixture<EmptyRegister>
{
    private static readonly byte[] Pdf = "%PDF-1.7\n%\u00e2 a small file %%EOF"u8.ToArray();
    private static readonly byte[] PdfA = "%PDF-1.7\n<pdfaid:part>2</pdfaid:part> %%EOF"u8.ToArray();

    private readonly StartedRegister _register = running.Register;

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("cv\u202Efdp.exe")]
    [InlineData("protocol.pdf; filename=evil.html")]
    public async Task A_file_has_a_name_of_ours_whatever_its_sender_calls_it(string name)
    {
        using var owner = await Applicant.ComeAsync(_register);
        var id = await owner.BeginAsync();

        using var sent = await SendAsync(owner, id, Pdf, name);
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        var page = await owner.Colleague.PageAsync(Applicant.At(id, "documents"));
        var link = page.QuerySelector("a[href$='/file']")!.GetAttribute("href")!;
        using var file = await owner.Colleague.GetAsync(link);

        Assert.Equal(Pdf, await file.Content.ReadAsByteArrayAsync());
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("protocol-1.pdf", file.Content.Headers.ContentDisposition.FileName!.Trim('"'));
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("V12", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_pdf_is_refused()
    {
        using var owner = await Applicant.ComeAsync(_register);
        var id = await owner.BeginAsync();

        using var sent = await SendAsync(owner, id, Encoding.UTF8.GetBytes("<html>"), "a.pdf");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
    }

    [Theory]
    [InlineData("1 0 obj <</Type/Catalog/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>> endobj", "mã tự chạy")]
    [InlineData("1 0 obj <</S/J#61vaScript /J#53 (x)>> endobj", "mã tự chạy")]
    [InlineData("1 0 obj <</S/Launch/F(calc.exe)>> endobj", "mã tự chạy")]
    [InlineData("1 0 obj <</Names<</EmbeddedFiles 3 0 R>>>> endobj", "mã tự chạy")]
    [InlineData("trailer <</Root 1 0 R/Encrypt 2 0 R>>", "khóa")]
    public async Task A_pdf_that_runs_something_or_is_locked_is_refused(string inside, string why)
    {
        using var owner = await Applicant.ComeAsync(_register);
        var id = await owner.BeginAsync();

        using var sent = await SendAsync(owner, id, Encoding.ASCII.GetBytes($"%PDF-1.7\n{inside}\n%%EOF"), "a.pdf");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Contains(why, WebUtility.HtmlDecode(await sent.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_small_streams_that_unfold_to_too_much_are_refused_with_the_reason()
    {
        using var owner = await Applicant.ComeAsync(_register);
        var id = await owner.BeginAsync();
        var little = Packed("/Type/ObjStm", new string(' ', 1024 * 1024))["%PDF-1.7\n".Length..];

        using var sent = await SendAsync(owner, id, [.. "%PDF-1.7\n"u8, .. Enumerable.Repeat(little, (PdfContent.MostUnfolded / 1024 / 1024) + 1).SelectMany(b => b)], "a.pdf");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.StatusCode);
        Assert.Contains("Không xem được hết bên trong", WebUtility.HtmlDecode(await sent.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_or_of_no_kind_is_refused()
    {
        using var owner = await Applicant.ComeAsync(_register);
        var id = await owner.BeginAsync();

        using var large = await SendAsync(owner, id, [.. Pdf, .. new byte[PdfFile.MostBytes]], "a.pdf");
        using var kind = await owner.UploadAsync(Applicant.At(id, "documents"), Applicant.At(id, "documents"), Pdf, "a.pdf", ("kind", "photograph"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, large.StatusCode);
        Assert.Contains("Tệp lớn hơn 10", await large.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, kind.StatusCode);
        Assert.Equal(0L, await _register.SqlAsync($"select count(*) from work.application_document where application = '{id}'"));
    }

    [Fact]
    public async Task A_file_for_archives_is_recognised_and_nothing_is_found_in_it()
    {
        using var owner = await Applicant.ComeAsync(_register);
        var id = await owner.BeginAsync();

        using var sent = await SendAsync(owner, id, PdfA, "a.pdf");

        Assert.DoesNotContain("V12", (await owner.Colleague.PageAsync(Applicant.At(id, "documents"))).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_go_while_the_application_is_a_draft_and_are_read_by_nobody_else()
    {
        using var owner = await Applicant.ComeAsync(_register);
        using var reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        var id = await owner.BeginAsync();
        using var sent = await SendAsync(owner, id, Pdf, "a.pdf");
        var page = await owner.Colleague.PageAsync(Applicant.At(id, "documents"));
        var link = page.QuerySelector("a[href$='/file']")!.GetAttribute("href")!;

        using var early = await reviewer.GetAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, early.StatusCode);
        await owner.Colleague.TakenAsync(page, link.Replace("/file", "/remove", StringComparison.Ordinal));
        using var gone = await owner.Colleague.GetAsync(link);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
    }

    private static byte[] Packed(string kind, string objects)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            zip.Write(Encoding.ASCII.GetBytes(objects));
        }

        return [.. Encoding.ASCII.GetBytes($"%PDF-1.7\n1 0 obj <<{kind}/Filter/FlateDecode>>\nstream\n"), .. packed.ToArray(), .. "\nendstream endobj %%EOF"u8];
    }

    private static Task<HttpResponseMessage> SendAsync(Applicant owner, Guid id, byte[] content, string name) =>
        owner.UploadAsync(Applicant.At(id, "documents"), Applicant.At(id, "documents"), content, name, ("kind", "protocol"));
}
