using System.Net;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Reviews;

/// <summary>Two applications with the same number of another registry may be one trial: the reviewer sees both, and nothing is registered twice unlooked at.</summary>
public class DuplicateTests(EmptyRegister running) : IClassFixture<EmptyRegister>, IAsyncLifetime
{
    private readonly StartedRegister _register = running.Register;
    private Colleague _one = null!;
    private Colleague _other = null!;

    public async ValueTask InitializeAsync()
    {
        await Applying.PublishWorldAsync(_register);
        _one = await Colleague.SignInAsync(_register, WorkRole.Applicant, Applying.Clinic);
        _other = await Colleague.SignInAsync(_register, WorkRole.Applicant, "other-clinic");
    }

    public ValueTask DisposeAsync()
    {
        _one.Dispose();
        _other.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_number_that_is_registered_already_is_shown_and_stops_approval_until_somebody_has_looked()
    {
        var number = await Reviewing.RegisterAsync(_register, await Applying.SubmitAsync(_register, _one, Applying.Complete(_register, "NCT99000001")));
        var id = await Applying.SubmitAsync(_register, _other, Applying.Complete(_register, "nct99000001"));
        using var reviewer = await Reviewing.ReviewAsync(_register, id);
        using var approver = await Colleague.SignInAsync(_register, WorkRole.Approver);
        await approver.DoAsync(id, "no-conflict");
        foreach (var matter in Enum.GetValues<VerifiedMatter>().Where(m => m is not VerifiedMatter.Duplicate))
        {
            await VerifyAsync(reviewer, id, matter, "yes");
        }

        var page = await reviewer.PageAsync(Reviewing.Page(id));
        Assert.NotNull(page.QuerySelector($"#same-number a[href='/vi/trials/{number}']"));
        Assert.NotNull(page.QuerySelector("#verify option[value='duplicate']"));
        Assert.Contains("1 điều phải xác minh", await RefusedAsync(approver, id), StringComparison.Ordinal);
        await VerifyAsync(reviewer, id, VerifiedMatter.Duplicate, "no");
        Assert.Contains("Hồ sơ còn 1 lỗi", await RefusedAsync(approver, id), StringComparison.Ordinal);
        await VerifyAsync(reviewer, id, VerifiedMatter.Duplicate, "yes");
        await approver.DoAsync(id, "approve");

        Assert.NotEqual(number, (await Applying.StoredAsync(_register, id)).Number);
    }

    [Fact]
    public async Task Of_two_under_review_each_leads_to_the_other()
    {
        var one = await Applying.SubmitAsync(_register, _one, Applying.Complete(_register, "NCT99000002"));
        var other = await Applying.SubmitAsync(_register, _other, Applying.Complete(_register, "NCT99000002"));
        var third = await Applying.SubmitAsync(_register, _other, Applying.Complete(_register, "NCT99000003"));
        using var reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);

        Assert.Equal([Reviewing.Page(other)], await OthersAsync(reviewer, one));
        Assert.Equal([Reviewing.Page(one)], await OthersAsync(reviewer, other));
        Assert.Empty(await OthersAsync(reviewer, third));
    }

    private static async Task<IEnumerable<string?>> OthersAsync(Colleague reviewer, Guid id) =>
        (await reviewer.PageAsync(Reviewing.Page(id))).QuerySelectorAll("#same-number a").Select(a => a.GetAttribute("href"));

    private static Task VerifyAsync(Colleague reviewer, Guid id, VerifiedMatter matter, string holds) =>
        reviewer.DoAsync(id, "verify", ("matter", AskedFor.Code(matter)), ("holds", holds), ("against", "Sổ đăng ký ClinicalTrials.gov"));

    private static async Task<string> RefusedAsync(Colleague approver, Guid id) =>
        (await approver.RefusedAsync(await approver.PageAsync(Reviewing.Page(id)), $"{Reviewing.Page(id)}/approve", HttpStatusCode.UnprocessableEntity)).QuerySelector("#problems")!.TextContent;
}
