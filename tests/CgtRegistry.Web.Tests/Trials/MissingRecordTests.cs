using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Trials;

/// <summary>Records that a newer export of the same selection no longer holds.</summary>
public class MissingRecordTests(EmptyRegister register) : IClassFixture<EmptyRegister>
{
    [Fact]
    public async Task A_record_that_has_gone_from_its_registry_is_kept_and_says_since_when()
    {
        List<Study> all = [.. Enumerable.Range(1, 25).Select(n => new Study($"NCT930000{n:00}"))];
        await Study.ImportAsync(register.Register, all);
        await Study.ImportAsync(register.Register, all[..24]);

        var gone = await register.Browser.PageAsync("/vi/trials/NCT93000025");
        var there = await register.Browser.PageAsync("/vi/trials/NCT93000024");

        Assert.Contains("không còn bản ghi này", gone.QuerySelector("#records .cgt-note")!.TextContent, StringComparison.Ordinal);
        Assert.Null(there.QuerySelector("#records .cgt-note"));
        Assert.Single((await register.Browser.JsonAsync("/api/v1/trials/NCT93000025/versions")).GetProperty("items").EnumerateArray());
    }
}
