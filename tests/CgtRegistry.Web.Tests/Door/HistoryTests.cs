using CgtRegistry.Web.Tests.Running;
using Npgsql;

namespace CgtRegistry.Web.Tests.Door;

/// <summary>History only grows, whoever holds the database console.</summary>
public class HistoryTests(EmptyRegister app) : IClassFixture<EmptyRegister>, IAsyncLifetime
{
    public async ValueTask InitializeAsync() => await app.Register.PublishAsync(A.Source("history"));

    [Theory]
    [InlineData("update publication_row set actor_role = 'nobody'")]
    [InlineData("delete from publication_row")]
    [InlineData("truncate publication_row cascade")]
    [InlineData("update record_version_row set document = '{}'")]
    [InlineData("delete from record_version_row")]
    [InlineData("truncate record_version_row")]
    public async Task What_was_published_can_be_neither_changed_nor_removed(string sql)
    {
        var before = await CountAsync();

        var refused = await Assert.ThrowsAsync<PostgresException>(() => app.Register.SqlAsync(sql));

        Assert.Equal(PostgresErrorCodes.IntegrityConstraintViolation, refused.SqlState);
        Assert.Contains("only grows", refused.MessageText, StringComparison.Ordinal);
        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task A_record_that_another_names_cannot_vanish()
    {
        await app.Register.PublishAsync(A.Source(), A.Institution());

        var refused = await Assert.ThrowsAsync<PostgresException>(() => app.Register.SqlAsync("delete from record_row where kind = 'Source' and id = 'source'"));

        Assert.Equal("record_reference_to_exists", refused.ConstraintName);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    private Task<object?> CountAsync() => app.Register.SqlAsync("select (select count(*) from publication_row) + (select count(*) from record_version_row where document <> '{}')");
}
