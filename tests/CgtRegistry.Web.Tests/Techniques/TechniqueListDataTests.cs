using System.Text.Json;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Techniques;

/// <summary>The list as published, whole, in a running register.</summary>
public class TechniqueListDataTests(TemplateDatabase template)
{
    private const int Lines = 28_581;

    [Fact]
    public async Task The_whole_list_comes_in_and_shows_what_appendix_2_brings_and_takes()
    {
        await using var register = await StartedRegister.StartAsync(await template.CopyAsync(Holding.ReferenceData));

        var report = await ListFile.ImportFileAsync(register, RealList());

        Assert.Equal((58, 0), (report.Counts.Read, report.Counts.Rejected));
        Assert.Equal(Lines, register.Picture.TechniqueChapters.Values.Sum(c => c.Lines.Count));
        Assert.Equal(15, report.Complaints.Count(c => c.Rule == "item-twice"));
        Assert.DoesNotContain(report.Complaints, c => c.Rule == "items-missing");
        Assert.Equal(Lines, (await register.Browser.JsonAsync("/api/v1/techniques?appendix=all&limit=1")).GetProperty("total").GetProperty("value").GetInt32());

        var coming = await ChangesAsync(register, "comes-in");
        Assert.All(["CAR-T", "CIK", "NK"], kind => Assert.Contains(coming, c => Name(c.GetProperty("now")) == $"Liệu pháp miễn dịch điều trị ung thư bằng tế bào {kind}"));

        var renamed = await ChangesAsync(register, "renamed");
        var skin = renamed.Where(c => c.GetProperty("now").GetProperty("item").GetInt32() is 4443 or 4444).ToList();
        Assert.Equal(2, skin.Count);
        Assert.All(skin, c => Assert.DoesNotContain("tế bào gốc", Name(c.GetProperty("now")), StringComparison.Ordinal));
        Assert.Equal(9, skin.SelectMany(c => c.GetProperty("before").EnumerateArray()).Count(b => Name(b.GetProperty("technique")).Contains("công nghệ tế bào gốc", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_entry_tied_to_therapies_stands_in_the_list_under_its_number()
    {
        await using var register = await StartedRegister.StartAsync(await template.CopyAsync(Holding.ReferenceData));
        await ListFile.ImportFileAsync(register, RealList());

        var listed = register.Picture.TechniqueChapters.Values.SelectMany(c => c.Lines.Select(l => (c.Appendix, l.Item, Code: l.Code ?? ""))).ToHashSet();

        Assert.NotEmpty(register.Picture.Techniques);
        Assert.Empty(register.Picture.Techniques.Values.Where(t => !listed.Contains((t.Appendix, t.Item, t.Code ?? ""))).Select(t => t.Id));
    }

    private static string RealList()
    {
        var file = Repository.Facts is { } facts ? Path.Combine(facts, "..", "data", "07-legal-vn", "technique-list-23-2024.csv.gz") : null;
        Assert.SkipUnless(File.Exists(file), "The file shared/data/07-legal-vn/technique-list-23-2024.csv.gz is not beside the repository: the real technique list is not checked here.");
        return file!;
    }

    private static async Task<List<JsonElement>> ChangesAsync(StartedRegister register, string change) =>
        [.. (await register.Browser.JsonAsync($"/api/v1/techniques/compare?limit=100&change={change}")).GetProperty("items").EnumerateArray()];

    private static string Name(JsonElement line) => line.Text("name") ?? "";
}
