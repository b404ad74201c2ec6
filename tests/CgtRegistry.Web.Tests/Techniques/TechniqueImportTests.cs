using CgtRegistry.Domain.Law;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Techniques;

/// <summary>The list comes in line by line as printed; what is wrong in it is said and left standing.</summary>
public class TechniqueImportTests(TemplateDatabase template)
{
    [Fact]
    public async Task Every_line_stands_in_its_chapter_with_the_days_its_appendix_applies()
    {
        await using var register = await StartAsync();

        var report = await ListFile.ImportAsync(register, ListFile.Small);

        Assert.Equal((7, 7, 0), (report.Counts.Read, report.Counts.New, report.Counts.Rejected));
        Assert.Equal("app1-01:2 app1-02:1 app1-05:1 app2-03:1 app2-08:3 app2-15:1 app2-17:4", string.Join(' ', Chapters(register).Select(c => $"{c.Id}:{c.Lines.Count}")));
        Assert.All(Chapters(register).Where(c => c.Appendix == 1), c => Assert.Equal((A.Day("2024-10-18"), A.Day("2028-01-01")), (c.From, c.Until)));
        Assert.All(Chapters(register).Where(c => c.Appendix == 2), c => Assert.Equal((A.Day("2028-01-01"), (DateOnly?)null), (c.From, c.Until)));
        Assert.All(Chapters(register), c => Assert.Contains(c.Citations, x => x.Source.Value == "technique-csv"));
    }

    [Fact]
    public async Task Taken_in_twice_nothing_changes()
    {
        await using var register = await StartAsync();
        await ListFile.ImportAsync(register, ListFile.Small);
        var version = register.Picture.Version;

        var report = await ListFile.ImportAsync(register, ListFile.Small);

        Assert.Equal((7, 0, 0, 7), (report.Counts.Read, report.Counts.New, report.Counts.Changed, report.Counts.Unchanged));
        Assert.Equal(version, register.Picture.Version);
    }

    [Fact]
    public async Task Numbers_twice_or_missing_unread_names_and_chapters_are_said_and_nothing_is_dropped()
    {
        await using var register = await StartAsync();

        var complaints = (await ListFile.ImportAsync(register, ListFile.Small)).Complaints;

        Assert.Equal(
            [
                ("Appendix 2, item 3", "item-twice"),
                ("Appendix 2, item 6", "chapter-misread"),
                ("Appendix 2, item 7", "technique-without-name"),
                ("Appendix 2, items 8–8", "items-missing"),
            ],
            complaints.Select(c => (c.Record, c.Rule)).Order());
        Assert.Equal(["chapter-misread"], complaints.Where(c => c.Repaired).Select(c => c.Rule));
        Assert.Equal(13, Chapters(register).Sum(c => c.Lines.Count));
    }

    [Fact]
    public async Task A_corrected_line_changes_its_chapter_only()
    {
        await using var register = await StartAsync();
        await ListFile.ImportAsync(register, ListFile.Small);

        var report = await ListFile.ImportAsync(register, ListFile.Small.Replace("SPECT não", "SPECT tưới máu não", StringComparison.Ordinal));

        Assert.Equal((1, 6), (report.Counts.Changed, report.Counts.Unchanged));
    }

    private static IOrderedEnumerable<TechniqueChapter> Chapters(StartedRegister register) => register.Picture.TechniqueChapters.Values.OrderBy(c => c.Id.Value, StringComparer.Ordinal);

    // The sources that a line of the list is cited from are all it needs.
    private async Task<StartedRegister> StartAsync()
    {
        var register = await StartedRegister.StartAsync(await template.CopyAsync(Holding.Nothing));
        await register.PublishAsync(A.Source("technique-csv"), A.Source("circular-23-2024-annex"), A.Source("diepxuan-25-2026-tt-byt"));
        return register;
    }
}
