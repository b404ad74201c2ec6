using CgtRegistry.Web.Tests.Running;
using CgtRegistry.Web.Tests.Trials.Import;

namespace CgtRegistry.Web.Tests.Trials;

/// <summary>The list of trials as a file, however long it is.</summary>
public sealed class TrialDownloadTests(EmptyRegister app) : IClassFixture<EmptyRegister>
{
    [Fact]
    public async Task Every_trial_stands_in_it_once_and_cells_are_defused()
    {
        string[] numbers = [.. Enumerable.Range(0, 250).Select(n => $"NCT93000{n:000}")];
        await app.Register.TakeInAsync([.. numbers.Select(n => AStudy.Of(n, title: $"=sum of, \"{n}\""))]);

        using var answer = await app.Browser.GetAsync("/api/v1/trials?format=csv&sort=number");
        var lines = System.Text.Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()).Split("\r\n");

        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment; filename=trials.csv", answer.Content.Headers.ContentDisposition?.ToString());
        Assert.StartsWith("\ufeffid,titleVi,titleEn,", lines[0], StringComparison.Ordinal);
        Assert.Equal([.. numbers, ""], lines[1..].Select(l => l.Split(',')[0]));
        Assert.Contains("\"'=sum of, \"\"NCT93000000\"\"\"", lines[1], StringComparison.Ordinal);
    }
}
