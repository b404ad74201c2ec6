using CgtRegistry.Web.Tests.Running;
using CgtRegistry.Web.Tests.Trials.Import;

namespace CgtRegistry.Web.Tests.Trials;

/// <summary>The list of trials as a person meets it.</summary>
public sealed class TrialListPageTests(FilledRegister app) : IClassFixture<FilledRegister>
{
    [Fact]
    public async Task A_search_keeps_the_filters_and_a_filter_keeps_the_words()
    {
        var page = await app.Browser.PageAsync("/vi/trials?q=vinmec&phase=2&sort=newest");

        Assert.Equal(["phase=2", "sort=newest"], page.QuerySelectorAll("main form[role=search] input[type=hidden]").Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}"));
        Assert.Equal("vinmec", page.QuerySelector(".cgt-facets input[name=q]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_chosen_value_stays_chosen_when_nothing_has_it()
    {
        var page = await app.Browser.PageAsync("/vi/trials?country=BE");

        Assert.Equal("Bỉ (0)", page.QuerySelector("select[name=country] option[selected]")!.TextContent);
    }

    [Theory]
    [InlineData("qzxwvkj", "bỏ bớt từ")]
    [InlineData("...", "không có từ nào để tìm")]
    public async Task An_empty_result_says_what_to_try(string words, string help) =>
        Assert.Contains(help, (await app.Browser.PageAsync("/vi/trials?q=" + words)).QuerySelector(".cgt-empty")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task A_trial_of_which_nothing_is_recognised_has_no_empty_line()
    {
        await app.Register.TakeInAsync(AStudy.Of("NCT94000001"));

        Assert.Null((await app.Browser.PageAsync("/vi/trials?q=NCT94000001")).QuerySelector(".cgt-list__item > p"));
    }

    [Theory]
    [InlineData("/en", ".cgt-door[href='/en/trials'] .cgt-door__count")]
    [InlineData("/en/search", "main li:has(a[href='/en/trials']) .cgt-hint")]
    public async Task The_ways_into_the_list_say_how_many_it_holds(string address, string count)
    {
        await app.Register.TakeInAsync(AStudy.Of("NCT94000002"));
        var listed = (await app.Browser.PageAsync("/en/trials")).QuerySelector(".cgt-list-head h2")!.TextContent;

        Assert.Equal(listed, $"{(await app.Browser.PageAsync(address)).QuerySelector(count)!.TextContent} results");
    }

    [Fact]
    public void Every_country_has_a_name_in_both_languages()
    {
        var countries = File.ReadLines(Path.Combine(Repository.Root, "src/CgtRegistry.Interchange/Trials/Terms/countries.txt")).Select(line => line[..2]).ToList();

        Assert.Equal(249, countries.Count);
        Assert.All(countries, c => Assert.False(string.IsNullOrEmpty(Layout.Texts.Vi.Find($"country.{c}")) || string.IsNullOrEmpty(Layout.Texts.En.Find($"country.{c}")), c));
    }
}
