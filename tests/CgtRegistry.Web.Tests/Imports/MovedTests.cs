using System.Net;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Trials.Importing;
using CgtRegistry.Web.Persistence.Registrations;
using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Tests.Running;
using CgtRegistry.Web.Tests.Trials.Import;
using static CgtRegistry.Web.Tests.Imports.Importing;

namespace CgtRegistry.Web.Tests.Imports;

/// <summary>What was confirmed is what happens: when the register moved, or the program dies, all of a file comes in or nothing, and the page says so.</summary>
public sealed class MovedTests(EmptyRegister running) : IClassFixture<EmptyRegister>
{
    private readonly StartedRegister _register = running.Register;

    [Fact]
    public async Task Numbers_of_yesterday_are_not_confirmed_and_the_new_ones_are_shown()
    {
        var id = await _register.WaitingAsync(AStudy.Of("NCT96000001"), AStudy.Of("NCT96000002"));
        using var approver = await Colleague.SignInAsync(_register, WorkRole.Approver);
        var seen = await approver.PageAsync(At(id));
        await _register.TakeInAsync(AStudy.Of("NCT96000001"));

        var told = await approver.PageAsync(At(id));
        var refused = await approver.RefusedAsync(seen, At(id, "take-in"), HttpStatusCode.Conflict);

        Assert.Null(told.QuerySelector($"form[action='{At(id, "take-in")}']"));
        Assert.NotNull(told.QuerySelector($"form[action='{At(id, "read-again")}']"));
        Assert.Contains("2 bản ghi: 1 mới, 0 thay đổi, 1 không đổi", refused.Words(), StringComparison.Ordinal);
        await approver.TakenAsync(refused, At(id, "take-in"));
        Assert.Equal(TrialFileState.TakenIn, (await _register.EndedAsync(id)).State);
    }

    [Fact]
    public async Task Reading_again_makes_the_numbers_hold()
    {
        var id = await _register.WaitingAsync(AStudy.Of("NCT96000011"));
        using var approver = await Colleague.SignInAsync(_register, WorkRole.Approver);
        var old = await approver.PageAsync(At(id));
        await _register.TakeInAsync(AStudy.Of("NCT96000011", title: "Older", updated: "2025-12-20"));

        await approver.PressAsync(id, "read-again");

        Assert.Equal((0, 1), ((await _register.FileAsync(id)).Reading.Counts.New, (await _register.FileAsync(id)).Reading.Counts.Changed));
        await approver.RefusedAsync(old, At(id, "take-in"), HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task What_moves_after_the_confirmation_is_noticed_and_nothing_comes_in()
    {
        var id = await ConfirmedAsync(() => _register.SqlAsync("update registration_row set recorded_on = '2026-01-11' where number = 'NCT96000021'"), AStudy.Of("NCT96000021", title: "Newer", updated: "2026-03-01"), AStudy.Of("NCT96000022"));

        var file = await _register.EndedAsync(id);

        Assert.Equal((TrialFileState.Waiting, TakingInTrouble.Moved, null), (file.State, file.Trouble, file.Decider));
        Assert.Equal(0L, await _register.HeldAsync("NCT96000022"));
    }

    [Fact]
    public async Task A_failure_in_the_middle_undoes_all_of_it_and_the_page_says_so()
    {
        var id = await ConfirmedAsync(
            () => _register.SqlAsync("""
                create function pg_temp_fail() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$;
                create trigger fail_once before insert on registration_version_row for each row when (new.number = 'NCT96000032') execute function pg_temp_fail();
                """),
            AStudy.Of("NCT96000031"),
            AStudy.Of("NCT96000032"));
        using var approver = await Colleague.SignInAsync(_register, WorkRole.Approver);

        var failed = await _register.EndedAsync(id);
        var page = await approver.PageAsync(At(id));
        await _register.SqlAsync("drop trigger fail_once on registration_version_row");
        await approver.TakenAsync(page, At(id, "take-in"));

        Assert.Equal((TrialFileState.Waiting, TakingInTrouble.Failed), (failed.State, failed.Trouble));
        Assert.Contains("không bản ghi nào được nạp", page.Words(), StringComparison.Ordinal);
        Assert.Equal(TrialFileState.TakenIn, (await _register.EndedAsync(id)).State);
        Assert.Equal((2L, 1L), (await _register.HeldAsync("NCT9600003%"), await _register.SqlAsync("select count(*) from trial_import_row i where 'NCT96000032' = any(i.numbers)")));
    }

    [Fact]
    public async Task What_a_program_that_died_left_behind_is_done_by_the_next_one()
    {
        var (confirmed, stored) = (await ConfirmedAsync(() => Task.CompletedTask, AStudy.Of("NCT96000041")), await ConfirmedAsync(() => Task.CompletedTask, AStudy.Of("NCT96000042")));
        await _register.EndedAsync(stored);
        await _register.SqlAsync($"update work.uploaded_trial_file set ended_at = null where id = '{stored}'");

        await using var next = await StartedRegister.StartAsync(_register.Connection);
        var (first, second) = (await next.EndedAsync(confirmed), await next.EndedAsync(stored));

        Assert.Equal((TrialFileState.TakenIn, TrialFileState.TakenIn), (first.State, second.State));
        Assert.All(new[] { first, second }, f => Assert.NotNull(f.EndedAt));
    }

    // While another import runs, a confirmed file waits: that is when things move.
    private async Task<Guid> ConfirmedAsync(Func<Task> meanwhile, params string[] records)
    {
        await _register.TakeInAsync(AStudy.Of("NCT96000021"));
        var id = await _register.WaitingAsync(records);
        using var approver = await Colleague.SignInAsync(_register, WorkRole.Approver);
        IAsyncDisposable? other;
        while ((other = await _register.Get<TrialImports>().TryTakeAsync(CancellationToken.None)) is null)
        {
            await Task.Yield();
        }

        await using (other)
        {
            await approver.PressAsync(id, "take-in");
            Assert.Equal(TrialFileState.TakingIn, (await _register.FileAsync(id)).State);
            Assert.Contains("Đang nạp tệp", (await approver.PageAsync(At(id))).Words(), StringComparison.Ordinal);
            await meanwhile();
        }

        return id;
    }
}
