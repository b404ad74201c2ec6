using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Trials.Importing;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Tests.Running;
using CgtRegistry.Web.Tests.Trials.Import;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CgtRegistry.Web.Tests.Imports;

/// <summary>What the database itself refuses about files of trial records, and what it forgets.</summary>
public sealed class ImportWallTests(EmptyRegister running) : IClassFixture<EmptyRegister>
{
    private readonly StartedRegister _register = running.Register;

    [Theory]
    [InlineData(WorkRole.Applicant, 0, 0)]
    [InlineData(WorkRole.Administrator, 0, 0)]
    [InlineData(WorkRole.Auditor, 1, 0)]
    [InlineData(WorkRole.Reviewer, 1, 1)]
    public async Task Only_regulators_are_shown_files_and_auditors_what_came_of_them(WorkRole role, int files, int contents)
    {
        var id = await _register.WaitingAsync(AStudy.Of("NCT98000001"));
        using var colleague = await Colleague.SignInAsync(_register, role);

        await using var work = Open(colleague.Person);

        Assert.Equal((files, contents), (await work.Set<UploadedTrialFile>().CountAsync(f => f.Id == id), await work.Set<UploadedTrialContent>().CountAsync(c => c.File == id)));
    }

    [Fact]
    public async Task A_row_is_not_let_in_by_who_sent_it_or_by_a_reviewer()
    {
        using var sender = await Colleague.SignInAsync(_register, WorkRole.Approver);
        var own = await sender.SentAsync(_register, AStudy.Of("NCT98000011"));
        await sender.PressAsync(own, "hand-on");
        using var reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);

        Assert.Equal("42501", await RefusedAsync(sender.Person, $"update work.uploaded_trial_file set state = 'taking-in', decider = uploader where id = '{own}'"));
        Assert.Equal(0, await RunAsync(reviewer.Person, $"update work.uploaded_trial_file set state = 'taking-in', decider = '{reviewer.Person.Account}' where id = '{own}'"));
    }

    [Fact]
    public async Task What_was_sent_cannot_be_changed_and_nobody_says_that_it_is_in_but_the_program()
    {
        var id = await _register.WaitingAsync(AStudy.Of("NCT98000021"));
        using var approver = await Colleague.SignInAsync(_register, WorkRole.Approver);

        Assert.Equal("23000", await RefusedAsync(approver.Person, $"update work.uploaded_trial_file set sha256 = 'x' where id = '{id}'"));
        Assert.Contains(await RefusedAsync(approver.Person, $"update work.uploaded_trial_file set state = 'taken-in', decider = '{approver.Person.Account}', run = 1 where id = '{id}'"), new[] { "23000", "42501" });
        Assert.Equal(0, await RunAsync(approver.Person, $"update work.uploaded_trial_content set content = '' where file = '{id}'"));
        Assert.Equal(0, await RunAsync(approver.Person, $"delete from work.uploaded_trial_content where file = '{id}'"));
    }

    [Fact]
    public async Task The_bytes_of_a_file_go_30_days_after_the_decision_and_undecided_files_after_90()
    {
        var (dropped, fresh) = (await _register.WaitingAsync(AStudy.Of("NCT98000031")), await _register.WaitingAsync(AStudy.Of("NCT98000032")));
        using (var approver = await Colleague.SignInAsync(_register, WorkRole.Approver))
        {
            await approver.PressAsync(dropped, "drop");
        }

        var after29 = await KeptAfterAsync(29, dropped, fresh);
        var after31 = await KeptAfterAsync(31, dropped, fresh);
        var after91 = await KeptAfterAsync(91, dropped, fresh);

        Assert.True(after29.SetEquals([dropped, fresh]));
        Assert.Equal([fresh], after31);
        Assert.Empty(after91);
        Assert.Equal(TrialFileState.Dropped, (await _register.FileAsync(fresh)).State);
    }

    private async Task<HashSet<Guid>> KeptAfterAsync(int days, params Guid[] ids)
    {
        var today = _register.Clock.Now;
        _register.Clock.Advance(TimeSpan.FromDays(days));
        await using var work = _register.Get<Workplace>().Open(Acting.System);
        await work.ForgetAsync(default);
        _register.Clock.Now = today;
        return await work.Set<UploadedTrialContent>().Where(c => ids.Contains(c.File)).Select(c => c.File).ToHashSetAsync();
    }

    private WorkDb Open(SignedInPerson person) => _register.Get<Workplace>().Open(new Acting(person, "system"));

    private async Task<int> RunAsync(SignedInPerson person, string sql)
    {
        await using var work = Open(person);
        return await work.Database.ExecuteSqlRawAsync(sql);
    }

    private async Task<string> RefusedAsync(SignedInPerson person, string sql) =>
        (await Assert.ThrowsAsync<PostgresException>(() => RunAsync(person, sql))).SqlState;
}
