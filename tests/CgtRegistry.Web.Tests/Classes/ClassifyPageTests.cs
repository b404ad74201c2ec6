using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CgtRegistry.Domain.Classification;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Classes;

/// <summary>The page of questions and the section on every therapy's page, without scripts.</summary>
public class ClassifyPageTests(FilledRegister app) : IClassFixture<FilledRegister>
{
    [Theory]
    [InlineData("vi", "Loại II")]
    [InlineData("en", "Class II")]
    public async Task Answers_in_the_address_give_the_classes_with_their_reasons(string language, string expected)
    {
        var page = await app.Browser.PageAsync($"/{language}/classify?donor=autologous&cellKind=somatic-stem&geneticChange=none&approvedProduct=no");

        var row = page.QuerySelector("#class-japan")!;
        Assert.Equal(expected, row.QuerySelector(".cgt-tag")!.TextContent);
        Assert.Equal(8, page.QuerySelectorAll(".cgt-classes tbody tr").Length);
        Assert.NotEmpty(row.QuerySelectorAll(".cgt-grade"));
        Assert.NotEmpty(row.QuerySelectorAll("li"));
        Assert.Equal("autologous", Assert.Single(page.QuerySelectorAll<IHtmlInputElement>("input[name=donor][checked]")).Value);
    }

    [Fact]
    public async Task The_form_can_be_sent_as_it_is_and_gives_the_same_answer()
    {
        var page = await app.Browser.PageAsync("/vi/classify?donor=autologous&cellKind=differentiated-somatic&geneticChange=none&sameFunction=yes&otherSteps=no&approvedProduct=no");
        var sent = page.QuerySelectorAll<IHtmlInputElement>(".cgt-questions input").Where(i => i.Type != "radio" || i.IsChecked).Select(i => (i.Name!, (string?)i.Value)).ToArray();

        var again = await app.Browser.PageAsync("/vi/classify" + Answers.Query(sent));

        Assert.Equal(page.QuerySelector(".cgt-classes")!.TextContent, again.QuerySelector(".cgt-classes")!.TextContent);
    }

    [Fact]
    public async Task The_permanent_link_names_the_day_and_gives_the_same_answer()
    {
        var page = await app.Browser.PageAsync("/vi/classify?therapy=car-t");
        var link = page.QuerySelector("#permalink")!.GetAttribute("href")!;

        var again = await app.Browser.PageAsync(link);

        Assert.Contains("on=2026-11-22", link, StringComparison.Ordinal);
        Assert.DoesNotContain("therapy=", link, StringComparison.Ordinal);
        Assert.Equal(page.QuerySelector(".cgt-classes")!.TextContent, again.QuerySelector(".cgt-classes")!.TextContent);
    }

    [Fact]
    public async Task A_therapy_brings_its_answers_with_their_sources()
    {
        var page = await app.Browser.PageAsync("/en/classify?therapy=ad-msc-autologous");

        Assert.Contains("the patient (autologous)", page.QuerySelector("#classes .cgt-dl")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("#classes .cgt-dl dd"), dd => Assert.NotEmpty(dd.QuerySelectorAll(".cgt-grade")));
    }

    [Theory]
    [InlineData("donor=martian", "f-donor")]
    [InlineData("expanding=perhaps", "f-expanding")]
    [InlineData("otherSteps=yes", "f-otherSteps")]
    [InlineData("therapy=no-such-therapy", "f-therapy")]
    [InlineData("on=yesterday", "f-on")]
    public async Task A_wrong_value_is_a_message_that_leads_to_its_question(string query, string field)
    {
        var page = await app.Browser.PageAsync($"/vi/classify?{query}", HttpStatusCode.BadRequest);

        Assert.EndsWith("#" + field, Assert.Single(page.QuerySelectorAll(".usa-alert--error a")).GetAttribute("href"), StringComparison.Ordinal);
        Assert.NotNull(page.GetElementById(field));
        Assert.Empty(page.QuerySelectorAll(".cgt-classes"));
    }

    [Fact]
    public async Task Without_answers_there_are_questions_and_no_class()
    {
        var page = await app.Browser.PageAsync("/vi/classify");

        Assert.Empty(page.QuerySelectorAll(".cgt-classes"));
        Assert.Equal(Inputs.All.Count + 1, page.QuerySelectorAll(".cgt-questions fieldset").Length);
    }

    [Fact]
    public async Task Every_page_of_a_therapy_has_a_class_or_a_reason_in_all_eight_jurisdictions_and_Vietnam_names_none()
    {
        foreach (var therapy in app.Register.Picture.Therapies.Keys)
        {
            var page = await app.Browser.PageAsync($"/vi/therapies/{therapy}");
            var rows = page.QuerySelectorAll(".cgt-classes tbody tr");

            Assert.Equal(8, rows.Length);
            Assert.All(rows, row => Assert.True(row.QuerySelector(".cgt-tag")!.TextContent.Length > 0 && row.QuerySelector("td p") is { TextContent.Length: > 10 }, $"{therapy}: {row.TextContent}"));
            Assert.Equal("Chưa xác định", page.QuerySelector("#class-vietnam .cgt-tag")!.TextContent);
            Assert.Empty(page.QuerySelectorAll("#class-vietnam .cgt-class--class"));
        }
    }

    [Fact]
    public async Task Stem_cell_transplantation_lies_outside_the_Japanese_act()
    {
        var page = await app.Browser.PageAsync("/vi/therapies/hsct-autologous");

        Assert.Equal("Ngoài phạm vi", page.QuerySelector("#class-japan .cgt-tag")!.TextContent);
    }
}
