using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Techniques;

/// <summary>Where the whole list was not taken in, pages say so and show the entries of cell and gene therapy.</summary>
public class UnlistedRegisterTests(EmptyRegister app) : IClassFixture<EmptyRegister>
{
    [Fact]
    public async Task Only_entries_that_are_tied_are_found_and_the_page_says_that_the_list_is_not_whole()
    {
        await app.Register.PublishAsync([.. A.World(), A.Technique(appendix: 1, from: "2024-10-18", until: "2028-01-01")]);

        var page = await app.Browser.PageAsync("/vi/regulations/23-2024-tt-byt/techniques?q=van%20ban");

        Assert.Contains("Sổ đăng ký chưa nạp toàn bộ danh mục.", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("main li mark"));
        (await app.Browser.PageAsync("/en/regulations/23-2024-tt-byt/techniques/compare")).Dispose();
    }
}
