using CgtRegistry.Web.Tests.Running;
using Npgsql;

namespace CgtRegistry.Web.Tests.Access.Wall;

/// <summary>
/// The second wall, row by row: <c>docs/second-wall.csv</c> says what the database itself lets everybody do, whatever the program
/// asks of it, and taking away any of its rules is noticed.
/// </summary>
public class SecondWallMatrixTests(WalledDatabase database) : IClassFixture<WalledDatabase>, IAsyncLifetime
{
    // Counted guesses, keys sealed with a certificate and hashes of spent keys: needed before anybody is known, and telling nothing of anybody.
    private static readonly string[] OfTheProgram = ["__EFMigrationsHistory", "guess_row", "sealing_key_row", "spent_row"];

    private NpgsqlConnection _connection = null!;
    private SecondWall _wall = null!;

    public async ValueTask InitializeAsync()
    {
        _connection = await database.Owner.OpenConnectionAsync();
        _wall = new SecondWall(_connection);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _connection.DisposeAsync();
    }

    [Fact]
    public async Task The_database_lets_everybody_do_what_the_list_says_and_no_more()
    {
        await using var whole = await _wall.BeginAsync();
        List<string> lines = [$"table,act,{string.Join(',', SecondWall.Columns)}"];
        foreach (var table in WallTable.All)
        {
            lines.AddRange(await _wall.LinesAsync(table).ToListAsync());
        }

        var path = Path.Combine(Repository.Root, "docs", "second-wall.csv");
        if (Environment.GetEnvironmentVariable("APPROVE") is "1")
        {
            File.WriteAllLines(path, lines);
        }

        Assert.Equal(File.ReadAllLines(path), lines);
    }

    [Fact]
    public async Task Every_private_table_asks_whose_a_row_is()
    {
        var unguarded = await _wall.NamesAsync("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'work' and c.relkind = 'r' and not c.relrowsecurity");
        var guarded = await _wall.NamesAsync("select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'work' and c.relkind = 'r' and c.relrowsecurity");

        Assert.Equal(OfTheProgram, unguarded.Order(StringComparer.Ordinal));
        Assert.Equal(WallTable.All.Select(t => t.Name), guarded.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Taking_away_any_rule_of_the_database_is_noticed()
    {
        await using var whole = await _wall.BeginAsync();
        Dictionary<string, List<string>> before = [];
        foreach (var table in WallTable.All)
        {
            before[table.Name] = await _wall.LinesAsync(table).ToListAsync();
        }

        List<string> unnoticed = [];
        foreach (var (table, change) in await RulesAsync())
        {
            await _wall.RunAsync("savepoint whole_wall");
            await _wall.RunAsync(change);
            if (!await _wall.LinesAsync(WallTable.All.Single(t => t.Name == table)).AnyAsync(line => !before[table].Contains(line)))
            {
                unnoticed.Add(change);
            }

            await _wall.RunAsync("rollback to savepoint whole_wall");
        }

        Assert.True(unnoticed.Count == 0, string.Join('\n', unnoticed));
    }

    // Each policy taken away whole, and each of its two halves opened to everybody; each trigger of ours switched off.
    private async Task<IEnumerable<(string Table, string Change)>> RulesAsync() =>
        (await _wall.NamesAsync("""
            select tablename || '|' || format(rule, policyname, tablename) from pg_policies p, lateral (values
                ('drop policy %I on work.%I', true), ('alter policy %I on work.%I using (true)', p.qual is not null), ('alter policy %I on work.%I with check (true)', p.with_check is not null)) c (rule, is_there)
            where p.schemaname = 'work' and c.is_there
            union all
            select c.relname || '|' || format('alter table work.%I disable trigger %I', c.relname, t.tgname)
            from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'work' and not t.tgisinternal
            order by 1
            """)).Select(r => (r.Split('|')[0], r.Split('|', 2)[1]));
}
