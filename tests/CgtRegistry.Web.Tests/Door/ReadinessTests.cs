using System.Net;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Door;

/// <summary>Whether the register may be sent requests.</summary>
public class ReadinessTests(EmptyRegister app) : IClassFixture<EmptyRegister>
{
    [Fact]
    public async Task A_register_without_records_is_not_ready()
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await app.Browser.GetAsync("/health/ready")).StatusCode);

        await app.Register.PublishAsync(A.World());

        Assert.Equal(HttpStatusCode.OK, (await app.Browser.GetAsync("/health/ready")).StatusCode);
    }
}
