using CgtRegistry.Domain.People;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Reviews;

/// <summary>Letters about an application reach those who may read it, wherever its people work by now.</summary>
public class LettersTests(EmptyRegister running) : IClassFixture<EmptyRegister>, IAsyncLifetime
{
    private readonly StartedRegister _register = running.Register;
    private Colleague _applicant = null!;
    private Guid _id;

    public async ValueTask InitializeAsync()
    {
        await Applying.PublishWorldAsync(_register);
        _applicant = await Colleague.SignInAsync(_register, WorkRole.Applicant, Applying.Clinic);
        _id = await Applying.SubmitAsync(_register, _applicant, Applying.Complete(_register));
    }

    public ValueTask DisposeAsync()
    {
        _applicant.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Who_wrote_it_hears_of_a_decision_and_nobody_beside()
    {
        using var colleague = await Colleague.SignInAsync(_register, WorkRole.Applicant, Applying.Clinic);
        using var reviewer = await Reviewing.ReviewAsync(_register, _id);

        await reviewer.DoAsync(_id, "return", ("reason.vi", "Tên chưa dễ hiểu."));

        Assert.Equal((1L, 0L), (await LettersAsync(_applicant, "%returned"), await LettersAsync(colleague)));
    }

    [Fact]
    public async Task Who_has_moved_to_another_hospital_hears_nothing_and_a_colleague_does()
    {
        using var colleague = await Colleague.SignInAsync(_register, WorkRole.Applicant, Applying.Clinic);
        using var reviewer = await Reviewing.ReviewAsync(_register, _id);
        await _register.SqlAsync($"update work.account set institution = 'other-clinic' where id = '{_applicant.Person.Account}'");

        await reviewer.DoAsync(_id, "return", ("reason.vi", "Tên chưa dễ hiểu."));

        Assert.Equal((0L, 1L), (await LettersAsync(_applicant, "%returned"), await LettersAsync(colleague, "%returned")));
    }

    [Fact]
    public async Task Who_reviews_no_longer_hears_of_no_answer_and_of_no_decision()
    {
        using var reviewer = await Reviewing.ReviewAsync(_register, _id);
        await reviewer.VerifyAsync(_id);
        await reviewer.DoAsync(_id, "comments", ("weight", "major"), ("text", "Hãy ghi rõ thời điểm."));
        await reviewer.DoAsync(_id, "clarify");
        using var approver = await Colleague.SignInAsync(_register, WorkRole.Approver);
        await _register.SqlAsync($"update work.account set role = 'applicant', institution = 'other-clinic' where id = '{reviewer.Person.Account}'");

        await AnswerAsync();
        await approver.DoAsync(_id, "no-conflict");
        await approver.DoAsync(_id, "reject", ("reason.vi", "Không đúng phạm vi."));

        Assert.Equal((0L, 1L), (await LettersAsync(reviewer, "answers-sent"), await LettersAsync(approver, "answers-sent")));
        Assert.Equal(0L, await _register.SqlAsync($"select count(*) from work.outbox_row where account = '{reviewer.Person.Account}'"));
    }

    [Fact]
    public async Task What_was_not_mailed_yet_is_not_mailed_to_who_has_moved()
    {
        using var reviewer = await Reviewing.ReviewAsync(_register, _id);
        await reviewer.DoAsync(_id, "return", ("reason.vi", "Tên chưa dễ hiểu."));
        using var administrator = await Colleague.SignInAsync(_register, WorkRole.Administrator);
        var account = $"/vi/staff/accounts/{_applicant.Person.Account}";

        await administrator.TakenAsync(await administrator.PageAsync(account), $"{account}/place", ("role", "applicant"), ("institution", "other-clinic"));

        Assert.Equal(0L, await _register.SqlAsync($"select count(*) from work.outbox_row where account = '{_applicant.Person.Account}' and mailed and address like '/staff/applications/%'"));
        Assert.Equal(1L, await LettersAsync(_applicant, "%returned"));
        Assert.Equal(1L, await _register.SqlAsync($"select count(*) from work.outbox_row where account = '{_applicant.Person.Account}' and mailed and template = 'role-changed'"));
    }

    private async Task AnswerAsync()
    {
        var here = $"/vi/staff/applications/{_id}";
        await _applicant.TakenAsync(await _applicant.PageAsync(here), $"{here}/comments/1/answer", ("answer-1", "Đã ghi rõ."));
        await _applicant.TakenAsync(await _applicant.PageAsync(here), $"{here}/send-answers");
    }

    private async Task<long> LettersAsync(Colleague colleague, string template = "%") =>
        (long)(await _register.SqlAsync($"select count(*) from work.outbox_row where account = '{colleague.Person.Account}' and address like '%{_id}' and template like '{template}'"))!;
}
