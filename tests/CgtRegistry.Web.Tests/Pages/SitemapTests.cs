using System.Xml.Linq;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Pages;

/// <summary>Every page of every record can be read, and every link inside the register leads somewhere.</summary>
public class SitemapTests(FilledRegister app) : IClassFixture<FilledRegister>
{
    [Fact]
    public async Task Every_address_of_the_site_map_and_every_link_on_it_leads_to_a_page()
    {
        var map = XDocument.Parse(await app.Browser.GetStringAsync("/sitemap.xml"));
        var listed = map.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value).PathAndQuery).Where(p => p.StartsWith("/vi", StringComparison.Ordinal)).ToList();
        var links = new HashSet<string>();
        List<string> broken = [];

        foreach (var address in listed)
        {
            var page = await app.Browser.PageAsync(address);
            links.UnionWith(page.QuerySelectorAll("main a[href^='/'], .cgt-footer a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#')[0]).Where(href => href.StartsWith("/vi", StringComparison.Ordinal)));
        }

        foreach (var link in links.Except(listed).Where(l => !l.Contains('?', StringComparison.Ordinal)))
        {
            using var response = await app.Browser.GetAsync(link);
            if (!response.IsSuccessStatusCode)
            {
                broken.Add($"{link}: {(int)response.StatusCode}");
            }
        }

        Assert.True(listed.Count > 100);
        Assert.Empty(broken);
    }
}
