using System.Net;
using System.Text;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Tests.Running;
using CgtRegistry.Web.Tests.Trials.Applying;
using Microsoft.AspNetCore.Http;

namespace CgtRegistry.Web.Tests.BadInputs;

/// <summary>Forms as no browser sends them: whatever comes, the answer says what is wrong with it.</summary>
public class FormTests(EmptyRegister running) : IClassFixture<EmptyRegister>
{
    private readonly StartedRegister _register = running.Register;

    [Theory]
    [InlineData("/vi/report", "what=%EF%BF%BE")]
    [InlineData("/vi/report", "what=%ED%A0%80&%EF%BF%BE=y")]
    [InlineData("/vi/staff/sign-in", "email=a%EF%BF%BE%40example.org")]
    [InlineData("/vi/staff/proposals/new", "reason.vi=%EF%BF%BE")]
    public async Task Characters_that_are_none_break_nothing(string address, string body)
    {
        using var answer = await _register.Browser.PostAsync(address, new StringContent(body, Encoding.ASCII, "application/x-www-form-urlencoded"));

        Assert.InRange((int)answer.StatusCode, 200, 499);
    }

    [Theory]
    [InlineData("hello")]
    [InlineData("--abc\r\nContent-Disposition: form-data; name=\"what\"\r\n\r\nhalf")]
    [InlineData("")]
    public async Task A_form_that_breaks_off_is_refused(string body)
    {
        using var content = new StringContent(body);
        content.Headers.Remove("Content-Type");
        content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=abc");

        using var answer = await _register.Browser.PostAsync("/vi/report", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_no_text_in_a_form_is_refused_before_it_is_read()
    {
        using var answer = await _register.Browser.PostAsync("/vi/report", new StringContent("what=%00", Encoding.ASCII, "application/x-www-form-urlencoded"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Only_documents_there_are_have_reasons_and_only_places_there_can_be()
    {
        using var applicant = await Applicant.ComeAsync(_register);
        var id = await applicant.BeginAsync();

        await applicant.Colleague.TakenAsync(await applicant.Colleague.PageAsync(Applicant.At(id, "titles")), Applicant.At(id, "titles"), ("reason:V45 /x y", "x"), ("reason:V45 /outcomes", "Có lý do"));
        using var sent = await applicant.UploadAsync(Applicant.At(id, "documents"), Applicant.At(id, "documents"), "%PDF-1.7 %%EOF"u8.ToArray(), "a.pdf", ("kind", "protocol"));
        var page = await applicant.Colleague.PageAsync(Applicant.At(id, "documents"));
        var field = page.QuerySelector("[name^='reason:V12']")!.GetAttribute("name")!;
        var again = await applicant.Colleague.RefusedAsync(page, Applicant.At(id, "documents/reasons"), HttpStatusCode.UnprocessableEntity, (field, new string('x', 1001)));
        Assert.Equal(1001, again.GetElementById($"f-{field}")!.TextContent.Trim().Length);
        await applicant.Colleague.TakenAsync(page, Applicant.At(id, "documents/reasons"), ("reason:V12 /documents/made-up", "x"), (field, "Bản quét"));

        Assert.Equal(["Bản quét", "Có lý do"], (await applicant.StoredAsync(id)).Reasons.Values.Order());
    }

    [Fact]
    public async Task A_field_named_with_a_control_character_is_no_field() =>
        Assert.Equal(["a"], (await ReadAsync(("a", "1"), ("b\u0001", "2"))).Values.Keys);

    [Theory]
    [InlineData('\uFFFE')]
    [InlineData('\uFFFF')]
    public async Task A_character_that_is_none_is_read_as_unreadable(char none) =>
        Assert.Equal("a\uFFFD", (await ReadAsync(("what", $"a{none}"))).Text("what"));

    private static async Task<PostedForm> ReadAsync(params (string Name, string Value)[] fields)
    {
        var body = string.Concat(fields.Select(f => $"--abc\r\nContent-Disposition: form-data; name=\"{f.Name}\"\r\n\r\n{f.Value}\r\n")) + "--abc--\r\n";
        var http = new DefaultHttpContext { Request = { Method = "POST", ContentType = "multipart/form-data; boundary=abc", Body = new MemoryStream(Encoding.UTF8.GetBytes(body)) } };
        return (await PostedForm.BindAsync(http))!;
    }
}
