using CgtRegistry.Web.Tests.Running;
using CgtRegistry.Web.Tests.Verdicts;

namespace CgtRegistry.Web.Tests.BadInputs;

/// <summary>Group B: the verdict never says “authorised” by mistake, and days are days.</summary>
public class VerdictInputTests(FilledRegister app) : IClassFixture<FilledRegister>
{
    private const string Question = "institution=vinmec-times-city&therapy=msc&condition=knee-osteoarthritis";

    [Theory]
    [InlineData("B-01", "", 400, 200)]
    [InlineData("B-01", "therapy=msc", 400, 200)]
    [InlineData("B-01", "institution=&therapy=&condition=", 400, 200)]
    [InlineData("B-02", "institution=no-such-place&therapy=no-such-therapy", 200, 200)]
    [InlineData("B-05", "institution=Bach%20Mai%20Hospital.%20&therapy=msc", 200, 200)]
    [InlineData("B-12", Question + "&on=1900-01-01", 200, 200)]
    [InlineData("B-12", Question + "&on=2100-12-31", 200, 200)]
    [InlineData("B-12", Question + "&on=1899-12-31", 400, 400)]
    [InlineData("B-12", Question + "&on=2101-01-01", 400, 400)]
    [InlineData("B-12", Question + "&on=9999-12-31", 400, 400)]
    [InlineData("B-12", Question + "&on=0001-01-01", 400, 400)]
    [InlineData("B-12", Question + "&knownAt=1900-01-01T00:00:00Z", 200, 200)]
    [InlineData("B-12", Question + "&knownAt=2100-12-31T23:59:59Z", 200, 200)]
    [InlineData("B-12", Question + "&knownAt=9999-12-31T23:59:59Z", 400, 400)]
    [InlineData("B-12", Question + "&knownAt=0001-01-01T00:00:00%2B14:00", 400, 400)]
    [InlineData("B-18", Question + "&callback=alert", 400, 200)]
    [InlineData("B-18", Question + "&format=xml;x", 400, 200)]
    [InlineData("M-01", Question + "&on=2026-02-29", 400, 400)]
    [InlineData("M-01", Question + "&on=2026-04-31", 400, 400)]
    [InlineData("M-01", Question + "&on=0000-00-00", 400, 400)]
    [InlineData("M-01", Question + "&on=2026-13-01", 400, 400)]
    [InlineData("M-06", Question + "&knownAt=2026-01-01T00:00:00", 400, 400)]
    [InlineData("M-06", Question + "&knownAt=2026-01-01T00:00:00%2B15:00", 400, 400)]
    [InlineData("M-06", Question + "&knownAt=2026-01-01T24:00:00Z", 400, 400)]
    [InlineData("M-06", Question + "&knownAt=2026-01-01T23:59:60Z", 400, 400)]
    [InlineData("M-07", Question + "&on=infinity", 400, 400)]
    [InlineData("M-07", Question + "&on=0044-03-15%20BC", 400, 400)]
    [InlineData("M-09", Question + "&on=2569-01-01", 400, 400)]
    [InlineData("M-09", Question + "&on=31/12/26", 400, 400)]
    [InlineData("M-09", Question + "&on=%D9%A2%D9%A0%D9%A2%D9%A6-01-01", 400, 400)]
    [InlineData("M-12", Question + "&on=13/01/2026", 400, 400)]
    [InlineData("C-07", Question + "&on=2026-01-01&on=2026-01-02", 400, 400)]
    public async Task A_question_that_makes_no_sense_is_refused_and_one_that_does_is_answered(string row, string query, int ofData, int ofPage)
    {
        var data = await app.Register.AskAsync("/api/v1/check?" + query);
        var page = await app.Register.AskAsync("/vi/check?" + query);

        Assert.True((ofData, ofPage) == (data.Status, page.Status), $"{row}: {data.Status} and {page.Status}: {data.Body}");
        data.ShouldBeSound(api: true);
        page.ShouldBeSound(api: false);
        Assert.DoesNotContain("\"authorised\"", data.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bạсh Mai")]
    [InlineData("Bach Mai Hοspital")]
    [InlineData("Вach Mai")]
    [InlineData("Ｂａｃｈ Ｍａｉ")]
    public async Task A_look_alike_is_offered_never_taken(string words)
    {
        var answer = await app.Browser.AskAsync(words, "msc", "knee-osteoarthritis");

        answer.ShouldBe("no-record", "unknown");
        var candidate = answer.GetProperty("candidates")[0];
        Assert.Equal("bach-mai-hospital", candidate.Text("slug"));
        Assert.Equal("look-alike letters", candidate.Text("why"));
    }

    [Theory]
    [InlineData("Bach Mai Hospital")]
    [InlineData("  bach   mai  hospital. ")]
    [InlineData("Bệnh viện Bạch Mai")]
    public async Task Harmless_spaces_and_dots_are_cleaned(string words)
    {
        var answer = await app.Browser.AskAsync(words, "msc", "knee-osteoarthritis");

        Assert.Equal("bach-mai-hospital", answer.GetProperty("question").Text("institution"));
    }
}
