#pragma warning disable
using System.Text.RegularExpressions;
namespace CgtRegistry.EndToEnd.Tests;
public sealed class Shots(Browser browser, StaffRegister staff)
{
    [Fact]
    public async Task Take()
    {
        await staff.StartedAsync();
        var only = new Regex(Environment.GetEnvironmentVariable("SHOTS") ?? ".");
        var langs = (Environment.GetEnvironmentVariable("LANGS") ?? "vi,en").Split(',');
        var dir = "/tmp/look-shots";
        Directory.CreateDirectory(dir);
        foreach (var listed in StaffPages.All.Where(p => only.IsMatch(p.ToString())))
            foreach (var width in new[] { 390, 1280 })
                foreach (var l in langs)
                {
                    var page = await browser.OpenAsync(staff, listed.Who, width);
                    await page.GotoAsync(staff.Address() + "/" + l + staff.Address(listed.Listed));
                    var name = Regex.Replace(listed.ToString(), "[^A-Za-z0-9{}]+", "_");
                    await page.ScreenshotAsync(new() { Path = $"{dir}/{name}.{l}.{width}.png", FullPage = true });
                    await page.Context.CloseAsync();
                }
    }
}
