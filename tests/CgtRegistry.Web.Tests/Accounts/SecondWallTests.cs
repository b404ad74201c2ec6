using CgtRegistry.Domain.People;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CgtRegistry.Web.Tests.Accounts;

/// <summary>What the database itself refuses, whatever the program asks of it.</summary>
public class SecondWallTests(FilledRegister running) : IClassFixture<FilledRegister>
{
    private const string Denied = "42501";
    private readonly StartedRegister _register = running.Register;

    public static TheoryData<string> History =>
    [
        "publication_row", "record_version_row", "registration_version_row", "source_passage_row",
    ];

    [Theory]
    [MemberData(nameof(History))]
    public async Task The_program_cannot_rewrite_history(string table)
    {
        await RefusedAsync(DatabaseRoles.Public, $"delete from {table}");
        await RefusedAsync(DatabaseRoles.Staff, $"delete from {table}");
        await RefusedAsync(DatabaseRoles.Public, $"truncate {table}");
        await RefusedAsync(DatabaseRoles.Staff, $"alter table {table} disable trigger all");
    }

    [Theory]
    [InlineData("update work.audit_entry set pseudonym = 'somebody else'")]
    [InlineData("delete from work.audit_entry")]
    [InlineData("truncate work.audit_entry")]
    [InlineData("create table public.mine (id int)")]
    [InlineData("create table work.mine (id int)")]
    [InlineData("delete from work.\"__EFMigrationsHistory\"")]
    public async Task The_workplace_neither_rewrites_its_audit_nor_builds(string sql) => await RefusedAsync(DatabaseRoles.Staff, sql);

    [Fact]
    public async Task What_reads_the_public_register_cannot_name_a_private_table()
    {
        var tables = await NamesAsync("select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = 'work'");

        Assert.NotEmpty(tables);
        foreach (var table in tables)
        {
            await RefusedAsync(DatabaseRoles.Public, $"select * from {table}");
        }
    }

    [Fact]
    public async Task Every_private_table_with_things_of_institutions_shows_rows_to_nobody_unnamed()
    {
        var guarded = await NamesAsync("select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'work' and c.relrowsecurity");

        Assert.Contains("work.trial_application", guarded);
        Assert.Contains("work.audit_entry", guarded);
        await using var pool = DatabaseRoles.Pool(_register.Connection, DatabaseRoles.Staff);
        foreach (var table in guarded)
        {
            await using var count = pool.CreateCommand($"select count(*) from {table}");
            Assert.Equal(0L, await count.ExecuteScalarAsync());
        }
    }

    [Fact]
    public async Task Nobody_writes_an_audit_entry_in_the_name_of_another()
    {
        await using var work = _register.Get<Workplace>().Open(new Acting(Person(WorkRole.Approver), "test"));
        work.Add(new AuditEntry { At = _register.Clock.Now, Account = Guid.NewGuid(), Pseudonym = "R-001", Act = Act.ApproveApplication });

        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => work.KeepAsync());

        Assert.Equal(Denied, Assert.IsType<PostgresException>(refused.InnerException).SqlState);
    }

    private static SignedInPerson Person(WorkRole role, string? institution = null) =>
        new(Guid.CreateVersion7(), role, institution, "T-1", SignInMethod.Passkey, DateTimeOffset.UnixEpoch);

    private async Task RefusedAsync(string role, string sql)
    {
        await using var pool = DatabaseRoles.Pool(_register.Connection, role);
        await using var command = pool.CreateCommand(sql);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync());
        Assert.Equal(Denied, refused.SqlState);
    }

    private async Task<List<string>> NamesAsync(string sql)
    {
        await using var console = NpgsqlDataSource.Create(_register.Connection);
        await using var command = console.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync();
        List<string> names = [];
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }
}
