using CgtRegistry.Web.Live;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CgtRegistry.Web.Persistence.Work;

/// <summary>Opens the private part of the database in somebody's name.</summary>
public sealed class Workplace : IAsyncDisposable
{
    private readonly NpgsqlDataSource _pool;
    private readonly DbContextOptions<WorkDb> _options;
    private readonly TimeProvider _clock;
    private readonly LiveRegister _live;

    internal Workplace(NpgsqlDataSource pool, TimeProvider clock, LiveRegister live)
    {
        (_pool, _clock, _live) = (pool, clock, live);
        _options = new DbContextOptionsBuilder<WorkDb>().UseNpgsql(pool, Map).Options;
    }

    /// <summary>Opens it; the rows that are shown and may be changed are those of whoever acts.</summary>
    public WorkDb Open(Acting acting) => new(_options, _clock, acting, _live);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _pool.DisposeAsync();

    /// <summary>How the private part is reached, at run time and when migrations are made.</summary>
    public static void Map(Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.NpgsqlDbContextOptionsBuilder options) =>
        options.MigrationsHistoryTable("__EFMigrationsHistory", WorkDb.Schema);
}
