using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CgtRegistry.Web.Features.Trials.Staff.Fields;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Trials.Applying;

/// <summary>Programs ask the same rules and register in somebody's name, once for each key.</summary>
public class ProgramTests(FilledRegister running) : IClassFixture<FilledRegister>
{
    private readonly StartedRegister _register = running.Register;

    [Fact]
    public async Task The_same_trial_is_judged_alike_by_page_and_program()
    {
        using var applicant = await Applicant.ComeAsync(_register);
        var id = await applicant.BeginAsync();
        await applicant.WriteAsync(id, Written.Complete() with { PublicTitle = null });
        var page = await applicant.Colleague.PageAsync(Applicant.At(id, "check"));

        var found = await ValidateAsync(DraftTree.Of((await applicant.StoredAsync(id)).Data).ToJsonString());

        var rules = found.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("rule").GetString()).ToList();
        Assert.NotEmpty(rules);
        Assert.Equal(rules, page.QuerySelectorAll("#findings .cgt-finding > .usa-hint").Select(h => h.TextContent));
    }

    [Theory]
    [InlineData("""{"madeUp":1}""")]
    [InlineData("""{"results":{"postedOn":"2026-01-01"}}""")]
    [InlineData("""{"statusRows":"no list"}""")]
    [InlineData("no json")]
    [InlineData("""{"statusRows":[null]}""")]
    [InlineData("""{"publicTitle":{"vi":"a\u0000"}}""")]
    [InlineData("""{"publicTitle":{"vi":"a\u0001"}}""")]
    [InlineData("""{"publicTitle":{"vi":"a\ud800"}}""")]
    public async Task What_no_field_knows_or_the_register_gives_is_refused(string body)
    {
        using var answer = await _register.Browser.PostAsync("/api/v1/trials/validate", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("""{"trial":{"publicTitle":{"vi":"a\u0000"}},"draft":true}""", "vi")]
    [InlineData("""{"trial":{},"reasons":{"V45 /\u0000":"x"},"draft":true}""", "reasons")]
    [InlineData("""{"trial":{"outcomes":[{},null]},"draft":true}""", "outcomes")]
    public async Task What_no_column_can_hold_is_refused_with_its_field(string body, string field)
    {
        using var applicant = await Applicant.ComeAsync(_register);

        using var answer = await SendAsync(applicant, body, Guid.NewGuid().ToString());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.True((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").TryGetProperty(field, out _));
    }

    [Fact]
    public async Task A_repeated_request_has_one_effect_and_one_answer()
    {
        using var applicant = await Applicant.ComeAsync(_register, "once-hospital");
        var key = Guid.NewGuid().ToString();
        var body = Body(draft: true);

        using var first = await SendAsync(applicant, body, key);
        using var again = await SendAsync(applicant, body, key);
        using var other = await SendAsync(applicant, body.Replace("CLINIC-01", "CLINIC-02", StringComparison.Ordinal), key);
        using var without = await SendAsync(applicant, body, null);

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, other.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, without.StatusCode);
        Assert.Equal(1L, await _register.SqlAsync("select count(*) from work.trial_application where institution = 'once-hospital'"));
    }

    [Fact]
    public async Task Requests_with_one_key_at_once_make_one_application()
    {
        using var applicant = await Applicant.ComeAsync(_register, "racing-hospital");
        var key = Guid.NewGuid().ToString();

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => SendAsync(applicant, Body(draft: true), key)));

        Assert.All(answers, a => Assert.True(a.StatusCode is HttpStatusCode.Created or HttpStatusCode.Conflict));
        Assert.Equal(1L, await _register.SqlAsync("select count(*) from work.trial_application where institution = 'racing-hospital'"));
    }

    [Fact]
    public async Task A_complete_trial_is_submitted_at_once_and_one_with_errors_is_not_kept()
    {
        using var applicant = await Applicant.ComeAsync(_register, "program-hospital");
        var id = await applicant.BeginAsync();
        await applicant.WriteAsync(id, Written.Complete());
        var complete = DraftTree.Of((await applicant.StoredAsync(id)).Data);

        using var taken = await SendAsync(applicant, new JsonObject { ["trial"] = complete }.ToJsonString(), Guid.NewGuid().ToString());
        using var refused = await SendAsync(applicant, """{"trial":{}}""", Guid.NewGuid().ToString());

        Assert.Equal("submitted", (await taken.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("state").GetString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(2L, await _register.SqlAsync("select count(*) from work.trial_application where institution = 'program-hospital'"));
    }

    [Fact]
    public async Task Numbers_of_a_patient_in_a_reason_are_refused_until_it_is_said_that_they_are_none()
    {
        using var applicant = await Applicant.ComeAsync(_register, "screened-hospital");
        string Sent(bool anyway) => new JsonObject { ["trial"] = new JsonObject(), ["draft"] = true, ["reasons"] = new JsonObject { ["V26 /firstEnrolment/date"] = "Hãy gọi 0912 345 678." }, ["anyway"] = anyway }.ToJsonString();

        using var refused = await SendAsync(applicant, Sent(anyway: false), Guid.NewGuid().ToString());
        using var taken = await SendAsync(applicant, Sent(anyway: true), Guid.NewGuid().ToString());

        Assert.Equal((HttpStatusCode.UnprocessableEntity, HttpStatusCode.Created), (refused.StatusCode, taken.StatusCode));
        Assert.Contains("personal-number", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_site_cannot_send_in_somebodys_name()
    {
        using var applicant = await Applicant.ComeAsync(_register);

        using var foreign = await SendAsync(applicant, Body(draft: true), Guid.NewGuid().ToString(), ("Sec-Fetch-Site", "cross-site"));
        using var origin = await SendAsync(applicant, Body(draft: true), Guid.NewGuid().ToString(), ("Origin", "https://evil.example"));
        using var nobody = await _register.Browser.PostAsync("/api/v1/trials", new StringContent(Body(draft: true), Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, origin.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
    }

    private static string Body(bool draft) => new JsonObject { ["trial"] = DraftTree.Of(Written.Complete()), ["draft"] = draft }.ToJsonString();

    private static Task<HttpResponseMessage> SendAsync(Applicant applicant, string body, string? key, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/trials") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        foreach (var (name, value) in key is null ? headers : [.. headers, ("Idempotency-Key", key)])
        {
            request.Headers.Add(name, value);
        }

        return applicant.Colleague.SendAsync(request);
    }

    private async Task<JsonElement> ValidateAsync(string body)
    {
        using var answer = await _register.Browser.PostAsync("/api/v1/trials/validate", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }
}
