using System.Net;
using System.Text.Json;
using CgtRegistry.Web.Tests.Data;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Fhir;

/// <summary>Trials over FHIR: read, searched, paged; errors are outcomes.</summary>
public class FhirTests(FilledRegister app) : IClassFixture<FilledRegister>
{
    private const string Studies = "/fhir/ResearchStudy";

    [Fact]
    public async Task The_server_says_what_it_can_do()
    {
        using var response = await app.Browser.GetAsync("/fhir/metadata");
        var statement = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal("application/fhir+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("CapabilityStatement", "5.0.0"), (statement.Text("resourceType"), statement.Text("fhirVersion")));
        Assert.Equal(["_id", "identifier", "title", "condition", "status"], statement.GetProperty("rest")[0].GetProperty("resource")[0].GetProperty("searchParam").Each("name"));
    }

    [Fact]
    public async Task A_trial_known_only_from_the_registers_own_record_is_a_study()
    {
        var study = await app.Browser.JsonAsync($"{Studies}/NCT02034669");

        Assert.Equal(("ResearchStudy", "NCT02034669", "active"), (study.Text("resourceType"), study.Text("id"), study.Text("status")));
        Assert.Equal("https://clinicaltrials.gov", study.GetProperty("identifier")[0].Text("system"));
    }

    [Fact]
    public async Task A_number_of_another_registry_leads_to_the_study_and_a_slash_becomes_a_point()
    {
        await app.Register.TakeInAsync(TakenIn.Cells, TakenIn.Twin, TakenIn.Other);
        var trial = (string)(await app.Register.SqlAsync("select trial from registration_row where number = 'NCT00000101'"))!;
        var elsewhere = trial == "NCT00000101" ? "ISRCTN00000103" : "NCT00000101";

        using var moved = await app.Browser.GetAsync($"{Studies}/{elsewhere}");
        var slashed = await app.Browser.JsonAsync($"{Studies}/CTRI.2020.04.024000");

        Assert.Equal((HttpStatusCode.PermanentRedirect, $"{Studies}/{trial}"), (moved.StatusCode, moved.Headers.Location!.ToString()));
        Assert.Equal("CTRI/2020/04/024000", slashed.GetProperty("identifier")[0].Text("value"));
    }

    [Theory]
    [InlineData("?_id=NCT02034669", 1)]
    [InlineData("?identifier=NCT02034669", 1)]
    [InlineData("?identifier=https%3A%2F%2Fclinicaltrials.gov%7CNCT02034669", 1)]
    [InlineData("?identifier=https%3A%2F%2Fdrks.de%7CNCT02034669", 0)]
    [InlineData("?identifier=NCT99999999", 0)]
    [InlineData("?_id=NCT02034669&identifier=NCT99999999", 0)]
    [InlineData("?_id=NCT02034669&status=draft", 0)]
    [InlineData("?_id=NCT02034669&status=active", 1)]
    [InlineData("?condition=urn%3Aother%7Cknee-osteoarthritis", 0)]
    public async Task A_search_finds_what_fits(string query, int total)
    {
        var bundle = await app.Browser.JsonAsync(Studies + query);

        Assert.Equal(("Bundle", "searchset", total), (bundle.Text("resourceType"), bundle.Text("type"), bundle.GetProperty("total").GetInt32()));
        Assert.Equal(total > 0, bundle.TryGetProperty("entry", out _));
    }

    [Fact]
    public async Task A_condition_finds_its_studies_and_they_name_it()
    {
        var bundle = await app.Browser.JsonAsync($"{Studies}?condition=knee-osteoarthritis");

        Assert.NotEqual(0, bundle.GetProperty("total").GetInt32());
        Assert.All(bundle.GetProperty("entry").EnumerateArray(), e => Assert.Contains("urn:cgtregistry:condition", e.GetProperty("resource").GetProperty("condition").ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_lead_through_all_studies_once()
    {
        List<string?> ids = [];
        var total = 0;
        for (var address = $"{Studies}?_count=7"; address is not null;)
        {
            var bundle = await app.Browser.JsonAsync(address);
            total = bundle.GetProperty("total").GetInt32();
            ids.AddRange(bundle.GetProperty("entry").EnumerateArray().Select(e => e.GetProperty("resource").Text("id")));
            address = bundle.GetProperty("link").EnumerateArray().Where(l => l.Text("relation") == "next").Select(l => new Uri(l.Text("url")).PathAndQuery).FirstOrDefault();
        }

        Assert.True(total >= 28);
        Assert.Equal(total, ids.Distinct().Count());
        Assert.Equal(total, ids.Count);
    }

    [Theory]
    [InlineData("/fhir/ResearchStudy/NCT99999999", 404, "not-found")]
    [InlineData("/fhir/Organization/nowhere", 404, "not-found")]
    [InlineData("/fhir/Patient", 404, "not-found")]
    [InlineData("/fhir/ResearchStudy?phase=2", 400, "value")]
    [InlineData("/fhir/ResearchStudy?_count=101", 400, "value")]
    [InlineData("/fhir/ResearchStudy?status=open", 400, "value")]
    [InlineData("/fhir/ResearchStudy?_format=xml", 400, "value")]
    [InlineData("/fhir/ResearchStudy?cursor=abc", 400, "value")]
    public async Task An_error_is_an_outcome(string address, int status, string code)
    {
        using var response = await app.Browser.GetAsync(address);
        var outcome = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;

        Assert.Equal((status, "application/fhir+json"), ((int)response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Equal(("OperationOutcome", code), (outcome.Text("resourceType"), outcome.GetProperty("issue")[0].Text("code")));
    }

    [Fact]
    public async Task An_institution_is_an_organization_without_contacts()
    {
        var organization = await app.Browser.JsonAsync("/fhir/Organization/bach-mai-hospital");

        Assert.Equal(("Organization", "bach-mai-hospital"), (organization.Text("resourceType"), organization.Text("id")));
        Assert.False(organization.TryGetProperty("contact", out _));
    }

    [Fact]
    public async Task Studies_are_tagged_and_open_to_pages_of_other_origins()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Studies}/NCT02034669") { Headers = { { "Origin", "https://journal.example" }, { "Accept", "application/fhir+json" } } };
        using var response = await app.Browser.SendAsync(request);
        using var again = new HttpRequestMessage(HttpMethod.Get, $"{Studies}/NCT02034669") { Headers = { IfNoneMatch = { response.Headers.ETag! } } };
        using var second = await app.Browser.SendAsync(again);

        Assert.Equal(["*"], response.Headers.GetValues("Access-Control-Allow-Origin"));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }
}
