using System.Net;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Tests.Running;
using CgtRegistry.Web.Tests.Trials.Applying;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Tests.Reviews;

/// <summary>What no rule can decide is looked at by a reviewer before a trial is registered, and the rules know what was found.</summary>
public class VerificationTests(EmptyRegister running) : IClassFixture<EmptyRegister>, IAsyncLifetime
{
    private readonly StartedRegister _register = running.Register;
    private Applicant _applicant = null!;
    private Guid _id;

    public async ValueTask InitializeAsync()
    {
        await Reviews.Applying.PublishWorldAsync(_register);
        _applicant = await Applicant.ComeAsync(_register, Reviews.Applying.Clinic);
        _id = await Reviews.Applying.SubmitAsync(_register, _applicant.Colleague, Reviews.Applying.Complete(_register, $"NCT95{Random.Shared.Next(100000, 999999)}"));
    }

    public ValueTask DisposeAsync()
    {
        _applicant.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Nothing_is_registered_that_nobody_has_verified()
    {
        using var reviewer = await Reviewing.ReviewAsync(_register, _id);
        using var approver = await Colleague.SignInAsync(_register, WorkRole.Approver);
        await approver.DoAsync(_id, "no-conflict");

        var refused = await approver.RefusedAsync(await approver.PageAsync(Reviewing.Page(_id)), $"{Reviewing.Page(_id)}/approve", HttpStatusCode.UnprocessableEntity);
        await reviewer.VerifyAsync(_id);
        await approver.DoAsync(_id, "approve");

        Assert.Contains("phải xác minh trước khi đăng ký", refused.QuerySelector("#problems")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await _applicant.StoredAsync(_id)).Number);
    }

    [Fact]
    public async Task What_could_not_be_verified_is_an_error_for_everybody_until_it_changes()
    {
        using var reviewer = await Reviewing.ReviewAsync(_register, _id);
        await VerifyAsync(reviewer, "sponsor", "no", "Sổ đăng ký doanh nghiệp");
        var read = await reviewer.PageAsync(Reviewing.Page(_id));
        await reviewer.DoAsync(_id, "return", ("reason.vi", "Chưa rõ nhà tài trợ."));
        var told = await _applicant.Colleague.PageAsync(Applicant.At(_id, "check"));
        await _applicant.SaveAsync(_id, "parties", ("/sponsor/name/en", "Example University Hospital"));
        var after = await _applicant.Colleague.PageAsync(Applicant.At(_id, "check"));

        Assert.Contains("Sổ đăng ký doanh nghiệp", read.QuerySelector("#verify")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(told.QuerySelectorAll("#findings .cgt-finding--error"), f => f.TextContent.Contains("V63", StringComparison.Ordinal));
        Assert.Empty(after.QuerySelectorAll("#findings .cgt-finding--error").Select(f => f.TextContent));
        Assert.Null((await _applicant.StoredAsync(_id)).File.Verified(VerifiedMatter.Sponsor));
    }

    [Fact]
    public async Task A_source_is_named_and_the_audit_says_who_verified_what()
    {
        using var reviewer = await Reviewing.ReviewAsync(_register, _id);
        var refused = await reviewer.RefusedAsync(await reviewer.PageAsync(Reviewing.Page(_id)), $"{Reviewing.Page(_id)}/verify", HttpStatusCode.UnprocessableEntity, ("matter", "doctors"), ("holds", "yes"));
        await VerifyAsync(reviewer, "doctors", "yes", "Chứng chỉ số 12");

        await using var work = _register.Get<Workplace>().Open(Acting.System);
        var entry = await work.Set<AuditEntry>().SingleAsync(e => e.Subject == _id.ToString() && e.Detail!.StartsWith("matter-verified"));
        var found = (await _applicant.StoredAsync(_id)).File.Verifications.Single();

        Assert.NotNull(refused.QuerySelector("#problems"));
        Assert.Equal(("matter-verified Doctors holds", reviewer.Person.Account), (entry.Detail, entry.Account));
        Assert.Equal((VerifiedMatter.Doctors, true, "Chứng chỉ số 12", reviewer.Person.Person.Id, new DateOnly(2026, 11, 22)), (found.Matter, found.Holds, found.Against, found.By, found.On));
    }

    [Fact]
    public async Task Reviewers_see_when_whoever_submitted_may_no_longer_sign_in()
    {
        using var reviewer = await Reviewing.ReviewAsync(_register, _id);
        Assert.DoesNotContain("V62", (await reviewer.PageAsync(Reviewing.Page(_id))).Body!.TextContent, StringComparison.Ordinal);
        await _register.SqlAsync($"update work.account set disabled_at = now() where id = '{_applicant.Colleague.Person.Account}'");

        var read = await reviewer.PageAsync(Reviewing.Page(_id));

        Assert.Contains("V62", read.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(WorkRole.Applicant)]
    [InlineData(WorkRole.Auditor)]
    [InlineData(WorkRole.Administrator)]
    public async Task Only_those_who_review_verify(WorkRole role)
    {
        using var reviewer = await Reviewing.ReviewAsync(_register, _id);
        var page = await reviewer.PageAsync(Reviewing.Page(_id));
        using var other = await Colleague.SignInAsync(_register, role, role is WorkRole.Applicant ? "other-clinic" : null);

        using var answer = await other.SendFormAsync(page, $"{Reviewing.Page(_id)}/verify", ("matter", "sponsor"), ("holds", "yes"), ("against", "Không rõ"));

        Assert.NotEqual(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.Empty((await _applicant.StoredAsync(_id)).File.Verifications);
    }

    private Task VerifyAsync(Colleague reviewer, string matter, string holds, string against) =>
        reviewer.DoAsync(_id, "verify", ("matter", matter), ("holds", holds), ("against", against));
}
