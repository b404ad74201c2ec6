using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Door;

/// <summary>What an authority stops is stopped in the register's list as in the answer.</summary>
public class StopTests(EmptyRegister app) : IClassFixture<EmptyRegister>
{
    [Fact]
    public async Task A_therapy_stopped_everywhere_is_suspended_in_the_list()
    {
        await app.Register.PublishAsync([.. A.World(), A.Authorisation(), A.Notice("2026-01-01", kind: NoticeKind.Suspension, therapy: "therapy")]);

        Assert.Equal("licensed", await StandingAsync("2025-12-31"));
        Assert.Equal("suspended", await StandingAsync("2026-01-01"));
    }

    private async Task<string?> StandingAsync(string day) =>
        Assert.Single((await app.Browser.JsonAsync($"/api/v1/authorisations?on={day}")).GetProperty("items").EnumerateArray()).Text("standing");
}
