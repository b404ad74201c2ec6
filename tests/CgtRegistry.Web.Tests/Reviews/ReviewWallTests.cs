using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CgtRegistry.Web.Tests.Reviews;

/// <summary>What the database itself refuses around review and registration, whatever the program asks of it.</summary>
public class ReviewWallTests(EmptyRegister running) : IClassFixture<EmptyRegister>
{
    private const string Denied = "42501";
    private const string EmptyObject = "{}";
    private readonly StartedRegister _register = running.Register;

    [Fact]
    public async Task Hospital_staff_cannot_give_their_application_a_number_or_register_it()
    {
        await Applying.PublishWorldAsync(_register);
        using var applicant = await Colleague.SignInAsync(_register, WorkRole.Applicant, Applying.Clinic);
        var id = await Applying.SubmitAsync(_register, applicant, Applying.Complete(_register));

        Assert.Equal(Denied, await RefusedAsync(applicant, id, a => a.Number = "VNCGT-2026-999999"));
        Assert.Equal(Denied, await RefusedAsync(applicant, id, a => a.State = RecordState.Registered));
    }

    [Theory]
    [InlineData("number", "'VNCGT-2026-999999'")]
    [InlineData("submitted_at", "now()")]
    [InlineData("registered_copy", "1")]
    public async Task An_application_begins_with_nothing_that_only_review_gives(string column, string value)
    {
        using var applicant = await Colleague.SignInAsync(_register, WorkRole.Applicant, Applying.Clinic);
        await using var work = _register.Get<Workplace>().Open(new Acting(applicant.Person, "test"));
        string Insert(string extra, string given) => $$"""
            insert into work.trial_application (id, institution, state, file, data, unread, reasons, clock, documents, created_at, changed_at, version{{extra}})
            values ('{{Guid.NewGuid()}}', '{{Applying.Clinic}}', 'draft', '{{EmptyObject}}', '{{EmptyObject}}', '{{EmptyObject}}', '{{EmptyObject}}', '[]', '[]', now(), now(), 1{{given}})
            """;

        await RunAsync(work, Insert("", ""));
        var refused = await Assert.ThrowsAsync<PostgresException>(() => RunAsync(work, Insert($", {column}", $", {value}")));

        Assert.Equal(Denied, refused.SqlState);
    }

    [Fact]
    public async Task Regulators_change_no_application_that_is_not_submitted_and_make_none_a_draft()
    {
        await Applying.PublishWorldAsync(_register);
        using var applicant = await Colleague.SignInAsync(_register, WorkRole.Applicant, Applying.Clinic);
        using var reviewer = await Colleague.SignInAsync(_register, WorkRole.Reviewer);
        var id = await Applying.SubmitAsync(_register, applicant, Applying.Complete(_register));

        Assert.Equal(Denied, await RefusedAsync(reviewer, id, a => a.State = RecordState.Draft));
    }

    [Theory]
    [InlineData(WorkRole.Reviewer)]
    [InlineData(WorkRole.Applicant)]
    public async Task Only_approvers_give_numbers_and_nobody_but_the_program_reads_names_of_investigators(WorkRole role)
    {
        await _register.SqlAsync("insert into work.published_investigator (commitment, number, salt, full_name) values (md5(random()::text), 'VNCGT-2026-000001', 'salt', 'Nguyễn Thị Thử')");
        using var colleague = await Colleague.SignInAsync(_register, role, role is WorkRole.Applicant ? Applying.Clinic : null);
        await using var work = _register.Get<Workplace>().Open(new Acting(colleague.Person, "test"));

        var refused = await Assert.ThrowsAsync<PostgresException>(() => work.NextTrialNumberAsync(2026, CancellationToken.None));

        Assert.Equal(Denied, refused.SqlState);
        Assert.Equal(0, await work.Set<PublishedInvestigator>().CountAsync());
    }

    // Not by the raw SQL of EF, which reads braces as places.
    private static async Task RunAsync(WorkDb work, string sql)
    {
        await work.Database.OpenConnectionAsync();
        await using var command = work.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private async Task<string?> RefusedAsync(Colleague who, Guid id, Action<TrialApplication> change)
    {
        await using var work = _register.Get<Workplace>().Open(new Acting(who.Person, "test"));
        change((await work.FindAsync<TrialApplication>(id))!);
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => work.KeepAsync());
        return (refused.InnerException as PostgresException)?.SqlState;
    }
}
