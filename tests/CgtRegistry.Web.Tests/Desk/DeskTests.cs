using CgtRegistry.Domain.People;
using CgtRegistry.Web.Tests.Proposals;
using CgtRegistry.Web.Tests.Reviews;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Desk;

/// <summary>The first page of the workplace tells everybody what waits for them, and nothing of what waits for others.</summary>
public class DeskTests(EmptyRegister running) : IClassFixture<EmptyRegister>
{
    private const string Applications = "/vi/staff/applications";
    private const string Reviews = "/vi/staff/reviews";
    private const string Proposals = "/vi/staff/proposals";

    private readonly StartedRegister _register = running.Register;

    [Fact]
    public async Task Each_door_says_how_much_waits_behind_it()
    {
        await _register.PublishAsync(Proposing.World());
        await Applying.PublishWorldAsync(_register);
        using var hospital = await Colleague.SignInAsync(_register, WorkRole.Applicant, Applying.Clinic);
        using var elsewhere = await Colleague.SignInAsync(_register, WorkRole.Applicant, "other-clinic");
        using var approver = await Colleague.SignInAsync(_register, WorkRole.Approver);
        using var other = await Colleague.SignInAsync(_register, WorkRole.Approver);
        Assert.Null(await WaitingAsync(approver, Reviews));

        var id = await Applying.SubmitAsync(_register, hospital, Applying.Complete(_register));
        await approver.ProposeAsync("/vi/staff/conditions/new", [("name.vi", "bệnh Crohn"), ("name.en", "Crohn disease"), ("source", A.Source().Id.Value), .. Proposing.Reason]);

        Assert.Equal("Hồ sơ chờ thẩm định hoặc phê duyệt: 1", await WaitingAsync(approver, Reviews));
        Assert.Null(await WaitingAsync(approver, Proposals)); // nobody decides on their own
        Assert.Equal("Đề xuất chờ bạn quyết định: 1", await WaitingAsync(other, Proposals));
        Assert.Null(await WaitingAsync(hospital, Applications));

        using var reviewer = await Reviewing.ReviewAsync(_register, id);
        await reviewer.DoAsync(id, "comments", ("field", "/publicTitle/vi"), ("weight", "major"), ("text", "Tên chưa rõ."));
        await reviewer.DoAsync(id, "return", ("reason.vi", "Thiếu"), ("reason.en", "Missing"));

        Assert.Null(await WaitingAsync(approver, Reviews));
        Assert.Equal("Hồ sơ chờ cơ sở trả lời hoặc sửa: 1", await WaitingAsync(hospital, Applications));
        Assert.Null(await WaitingAsync(elsewhere, Applications));
    }

    private static async Task<string?> WaitingAsync(Colleague colleague, string door) =>
        (await colleague.PageAsync("/vi/staff")).QuerySelector($"main li:has(h2 a[href='{door}']) strong")?.TextContent;
}
