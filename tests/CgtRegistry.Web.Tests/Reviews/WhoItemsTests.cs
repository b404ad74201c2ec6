using System.Net;
using System.Xml.Linq;
using AngleSharp.Dom;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Web.Features.Trials.DataSets;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Reviews;

/// <summary>A reader of WHO's data set finds every item on the page of a trial, in both languages, and in the XML for WHO.</summary>
public class WhoItemsTests(EmptyRegister running) : IClassFixture<EmptyRegister>, IAsyncLifetime
{
    private readonly StartedRegister _register = running.Register;
    private string _number = "";

    public async ValueTask InitializeAsync()
    {
        await Applying.PublishWorldAsync(_register);
        using var applicant = await Colleague.SignInAsync(_register, WorkRole.Applicant, Applying.Clinic);
        _number = await Reviewing.RegisterAsync(_register, await Applying.SubmitAsync(_register, applicant, Applying.Complete(_register, "NCT93000001")));
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("vi")]
    [InlineData("en")]
    public async Task Every_value_of_every_field_stands_under_its_item_on_the_page(string language)
    {
        var page = await _register.Browser.PageAsync($"/{language}/trials/{_number}");
        var data = _register.Picture.Trials[new(_number)].DataSet!;
        var rows = DataSetRows.Of(data, Texts.Of(language));

        Assert.Empty(Enumerable.Range(1, 24).Where(n => page.QuerySelector($"#item-{n} dt")?.TextContent.StartsWith($"{n}. ", StringComparison.Ordinal) is not true));
        Assert.Contains(_number, page.QuerySelector("#item-1 dd")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2026", page.QuerySelector("#item-2 dd")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("#item-3 .cgt-words"), line => Assert.Contains(line.QuerySelector(".cgt-hint")!.TextContent + " ", line.TextContent, StringComparison.Ordinal));
        Assert.Empty(rows.Where(r => !IsShown(page, r)).Select(r => $"{r.Item} {r.Pointer} {r.Said}"));
    }

    [Fact]
    public void Every_field_that_is_filled_in_makes_a_row()
    {
        var data = _register.Picture.Trials[new(_number)].DataSet!;
        var shown = DataSetRows.Of(data, Texts.Vi).Select(r => r.Pointer).ToHashSet();
        string[] within = ["/arms/*/key", "/eligibility/minimumAge/number", "/eligibility/minimumAge/unit", "/eligibility/maximumAge/number", "/eligibility/maximumAge/unit"];

        var filled = DataSetFields.All.Where(f => f.Kind is not FieldKind.List && !within.Contains(f.Pattern)).SelectMany(f => f.Values(data)).Where(v => !v.IsEmpty && v.Value is not false);

        Assert.Empty(filled.Select(v => v.Pointer).Except(shown));
    }

    [Fact]
    public async Task The_xml_for_who_carries_every_item_its_form_has()
    {
        using var answer = await _register.Browser.GetAsync($"/api/v1/trials/{_number}/export?format=who-xml");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var xml = XDocument.Parse(await answer.Content.ReadAsStringAsync());
        string[] items =
        [
            "trial_id", "reg_name", "date_registration", "sec_id", "issuing_authority", "source_name", "primary_sponsor", "sponsor_name", "affiliation", "address", "telephone", "email", "public_title", "scientific_title",
            "acronym", "country2", "hc_freetext", "i_freetext", "i_code", "inclusion_criteria", "exclusion_criteria", "agemin", "agemax", "gender", "study_type", "study_design", "phase", "date_enrolment", "type_enrolment",
            "target_size", "recruitment_status", "prim_outcome", "sec_outcome",
        ];

        Assert.Empty(items.Where(i => xml.Descendants(i).All(e => string.IsNullOrWhiteSpace(e.Value))));
        Assert.Equal(_number, xml.Descendants("trial_id").Single().Value);
        Assert.Equal("22/11/2026", xml.Descendants("date_registration").Single().Value);
    }

    [Fact]
    public async Task The_xml_of_the_platform_of_who_carries_what_the_form_for_submissions_has_no_element_for()
    {
        using var answer = await _register.Browser.GetAsync($"/api/v1/trials/{_number}/export?format=ictrp-xml");
        var xml = XDocument.Parse(await answer.Content.ReadAsStringAsync());
        string[] items =
        [
            "TrialID", "Date_registration", "SecondaryIDs", "Source_Support", "Primary_sponsor", "Secondary_sponsors",
            "Public_Contact_Affiliation", "Public_Contact_Address", "Public_Contact_Tel", "Public_Contact_Email",
            "Scientific_Contact_Affiliation", "Scientific_Contact_Address", "Scientific_Contact_Tel", "Scientific_Contact_Email",
            "Public_title", "Scientific_title", "Acronym", "Countries", "Condition", "Intervention", "Inclusion_agemin", "Inclusion_agemax", "Inclusion_gender", "Inclusion_Criteria", "Exclusion_Criteria",
            "Study_type", "Study_design", "Phase", "Date_enrollement", "type_enrolment", "Target_size", "Recruitment_Status", "Primary_outcome", "Secondary_Outcomes",
            "Ethics_Status", "Ethics_Approval_Date", "Ethics_Contact_Name", "Ethics_Contact_Address", "results_date_completed", "results_yes_no", "results_url_link", "results_url_protocol", "results_IPD_plan", "results_IPD_description",
        ];

        Assert.Empty(items.Where(i => xml.Descendants(i).All(e => string.IsNullOrWhiteSpace(e.Value))));
        Assert.Equal(("Approved", "15/01/2026", "Ethics Council of Example Hospital", "Office of the council"), (Said("Ethics_Status"), Said("Ethics_Approval_Date"), Said("Ethics_Contact_Name"), Said("Ethics_Contact_Address")));
        Assert.Equal(("2028-12", "Yes", "Anonymous data are shared on request."), (Said("results_date_completed"), Said("results_IPD_plan"), Said("results_IPD_description")));

        string Said(string name) => xml.Descendants(name).Single().Value;
    }

    private static bool IsShown(IDocument page, DataSetRow row)
    {
        var at = page.GetElementById(DataSetLines.Anchor(row.Pointer));
        string?[] said = row.Prose is { } prose ? [prose.Vi, prose.En] : [row.Text];
        return at is not null && (row.Item == DataSetField.CellGene || page.QuerySelector($"#item-{row.Item}")?.Contains(at) is true) && said.All(s => s is null || at.TextContent.Contains(s, StringComparison.Ordinal));
    }
}
