using System.Net;
using System.Text;
using System.Text.Json;
using CgtRegistry.Domain.Classification;
using CgtRegistry.Web.Features.Classify;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Classes;

/// <summary>POST /api/v1/classify: a profile in, the classes side by side out.</summary>
public class ClassifyDataTests(FilledRegister app) : IClassFixture<FilledRegister>
{
    [Fact]
    public async Task A_profile_has_a_class_or_a_reason_in_every_jurisdiction()
    {
        var answer = await PostAsync("""{"donor": "autologous", "cellKind": "somatic-stem", "geneticChange": "none", "approvedProduct": "no", "steps": {"expanding": "yes"}}""");

        var lines = answer.GetProperty("jurisdictions").EnumerateArray().ToDictionary(j => j.Text("jurisdiction"));
        Assert.Equal(8, lines.Count);
        Assert.Equal(("class", "ii", "jp-ii", "C"), (lines["japan"].Text("finding"), lines["japan"].Text("class"), lines["japan"].GetProperty("rule").Text("id"), lines["japan"].GetProperty("rule").Text("evidence")));
        Assert.Equal("yes", lines["japan"].GetProperty("deciding").Text("expanding"));
        Assert.Contains("excluded", lines["japan"].GetProperty("wouldChange").Each("gives"));
        Assert.Equal("undetermined", lines["vietnam"].Text("finding"));
        Assert.False(lines["vietnam"].TryGetProperty("class", out _));
        Assert.Equal("2026-11-22", answer.Text("on"));
        Assert.All(lines.Values, line => Assert.NotEqual("", line.Text("ruleSetVersion")));
    }

    [Fact]
    public async Task The_same_question_gives_the_same_answer_and_its_permanent_link_is_a_page()
    {
        const string Profile = """{"donor": "another-person", "cellKind": "living-cells"}""";

        var first = await PostAsync(Profile);
        var second = await PostAsync(Profile);

        Assert.Equal(first.GetRawText(), second.GetRawText());
        (await app.Browser.PageAsync(first.Text("permalink"))).Dispose();
    }

    [Theory]
    [InlineData("{}", "?on=2024-12-31", "korea", "not-in-force")]
    [InlineData("{}", "?on=2020-01-01", "singapore", "period-unknown")]
    [InlineData("{}", "", "japan", "missing-facts")]
    [InlineData("{}", "", "vietnam", "sources-silent")]
    public async Task What_cannot_be_said_says_why(string profile, string query, string jurisdiction, string doubt)
    {
        var answer = await PostAsync(profile, query);

        var line = answer.GetProperty("jurisdictions").EnumerateArray().Single(j => j.Text("jurisdiction") == jurisdiction);
        Assert.Equal(("undetermined", doubt), (line.Text("finding"), line.Text("doubt")));
    }

    [Theory]
    [InlineData("""{"dnor": "autologous"}""", "", "dnor")]
    [InlineData("""{"donor": "martian"}""", "", "donor")]
    [InlineData("""{"donor": 5}""", "", "donor")]
    [InlineData("""{"steps": {"polishing": "yes"}}""", "", "steps.polishing")]
    [InlineData("""{"steps": {"expanding": "perhaps"}}""", "", "expanding")]
    [InlineData("""{"otherSteps": "yes"}""", "", "otherSteps")]
    [InlineData("[1", "", "body")]
    [InlineData("null", "", "body")]
    [InlineData("", "", "body")]
    [InlineData("{}", "?on=yesterday", "on")]
    [InlineData("{}", "?surprise=1", "surprise")]
    public async Task A_wrong_field_is_named(string body, string query, string field)
    {
        var problem = await PostAsync(body, query, HttpStatusCode.BadRequest);

        Assert.Equal("/problems/validation", problem.Text("type"));
        Assert.Equal(field, Assert.Single(problem.GetProperty("errors").EnumerateObject()).Name);
    }

    [Fact]
    public async Task Only_JSON_is_taken_and_only_by_POST()
    {
        using var text = await app.Browser.PostAsync("/api/v1/classify", new StringContent("donor=autologous"));
        using var read = await app.Browser.GetAsync("/api/v1/classify");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, text.StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, read.StatusCode);
        Assert.Equal("POST", Assert.Single(read.Content.Headers.Allow));
    }

    [Fact]
    public async Task Pages_of_other_origins_may_ask()
    {
        using var preflight = new HttpRequestMessage(HttpMethod.Options, "/api/v1/classify")
        {
            Headers = { { "Origin", "https://journal.example" }, { "Access-Control-Request-Method", "POST" }, { "Access-Control-Request-Headers", "content-type" } },
        };
        using var allowed = await app.Browser.SendAsync(preflight);

        Assert.Equal(["*"], allowed.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Contains("POST", string.Join(',', allowed.Headers.GetValues("Access-Control-Allow-Methods")), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_question_can_be_answered_in_data()
    {
        var fields = typeof(ClassifyRequest).GetProperties().Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name));

        Assert.Equal(Inputs.All.Where(i => i.Step is null).Select(i => i.Code).Append("steps").Append(AskedProfile.OtherSteps).Order(StringComparer.Ordinal), fields.Order(StringComparer.Ordinal));
    }

    private async Task<JsonElement> PostAsync(string body, string query = "", HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var response = await app.Browser.PostAsync("/api/v1/classify" + query, new StringContent(body, Encoding.UTF8, "application/json"));
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{(int)response.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }
}
