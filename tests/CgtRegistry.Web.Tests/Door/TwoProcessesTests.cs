using System.Net;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Door;

/// <summary>Two programs on one database.</summary>
public class TwoProcessesTests(EmptyRegister app) : IClassFixture<EmptyRegister>
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task The_second_hears_of_what_the_first_publishes()
    {
        await using var second = await StartedRegister.StartAsync(app.Register.Connection);

        await app.Register.PublishAsync([.. A.World(), A.Institution("heard-of")]);
        var (here, there) = (await StatusAsync(app.Browser), await AwaitFoundAsync(second.Browser));

        Assert.Equal(HttpStatusCode.OK, here);
        Assert.Equal(HttpStatusCode.OK, there);
        Assert.Equal(app.Register.Picture.Version, second.Picture.Version);
    }

    private static async Task<HttpStatusCode> AwaitFoundAsync(HttpClient browser)
    {
        var since = System.Diagnostics.Stopwatch.StartNew();
        HttpStatusCode status;
        do
        {
            status = await StatusAsync(browser);
        }
        while (status is not HttpStatusCode.OK && since.Elapsed < Deadline);

        return status;
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser)
    {
        using var response = await browser.GetAsync("/api/v1/institutions/heard-of");
        return response.StatusCode;
    }
}
