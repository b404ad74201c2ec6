using System.Globalization;
using CgtRegistry.Web.Persistence.Work;
using Npgsql;

namespace CgtRegistry.Web.Tests.Access.Wall;

/// <summary>
/// What the database lets each column of the matrix do with each row of a private table, asked of the database alone: in one
/// transaction that is never committed, in the role in which the program works.
/// </summary>
internal sealed class SecondWall(NpgsqlConnection connection)
{
    /// <summary>Column names: who owns the tables, a connection in nobody's name, the program, the public, then people.</summary>
    public static IReadOnlyList<string> Columns { get; } = [Owner, "nobody", "system", "public", .. WallRows.People.Select(p => p.Who)];

    private const string Owner = "owner";

    // What a refusal may be: by a policy or trigger, by a constraint, or because the row names one that may not be seen.
    private static readonly string[] Refusals = ["42501", "23000", "23514", "23503"];

    private const string Tried = """
        create function pg_temp.tried(statements text[]) returns text[] language plpgsql as $$
        declare
            statement text; rows int; outcomes text[] := '{}'; outcome text;
        begin
            foreach statement in array statements loop
                begin
                    execute statement;
                    get diagnostics rows = row_count;
                    raise exception using errcode = 'UNDO0';
                exception
                    when sqlstate 'UNDO0' then outcome := rows::text;
                    when others then outcome := sqlstate || ' ' || sqlerrm;
                end;
                outcomes := outcomes || outcome;
            end loop;
            return outcomes;
        end $$
        """;

    /// <summary>Begins: rows to be added are made by the owner, with keys of their own.</summary>
    public async Task<NpgsqlTransaction> BeginAsync()
    {
        var whole = await connection.BeginTransactionAsync();
        await RunAsync(Tried);
        foreach (var table in WallTable.All)
        {
            await RunAsync($"""
                create temp table fresh_{table.Name} on commit drop as select l.row_key as wall_key, (jsonb_populate_record(r, {table.Fresh})).* from work.{table.Name} r join public.wall_label l on l.of_table = '{table.Name}' and l.row_key = ({table.Key});
                grant select on fresh_{table.Name} to cgt_staff;
                """);
        }

        return whole;
    }

    /// <summary>Lines of the matrix for a table: what each column may do with which rows.</summary>
    public async IAsyncEnumerable<string> LinesAsync(WallTable table)
    {
        var rows = await RowsAsync(table);
        var columns = string.Join(", ", (await NamesAsync($"select quote_ident(attname) from pg_attribute where attrelid = 'work.{table.Name}'::regclass and attnum > 0 and not attisdropped order by attnum")));
        List<(string Name, Func<string, string> Sql)> acts =
        [
            ("read", key => $"select from work.{table.Name} where {table.Key} = {key}"),
            ("add", key => $"insert into work.{table.Name} ({columns}) overriding system value select {columns} from fresh_{table.Name} where wall_key = {key}"),
            ("change", key => $"update work.{table.Name} set {columns.Split(", ")[^1]} = {columns.Split(", ")[^1]} where {table.Key} = {key}"),
            .. table.Moves.Select(m => (m.Name, (Func<string, string>)(key => $"update work.{table.Name} set {m.Sets} where {table.Key} = {key}"))),
            .. table.Blind is { } blind ? [(blind.Name, _ => $"update work.{table.Name} set {blind.Sets}")] : Array.Empty<(string, Func<string, string>)>(),
            ("remove", key => $"delete from work.{table.Name} where {table.Key} = {key}"),
        ];
        foreach (var (name, sql) in acts)
        {
            var cells = new List<string>();
            foreach (var who in Columns)
            {
                cells.Add(await CellAsync(who, rows, [.. rows.Select(r => sql($"'{r.Key}'"))]));
            }

            yield return $"{table.Name},{name},{string.Join(',', cells)}";
        }
    }

    /// <summary>Runs SQL as the owner of the tables.</summary>
    public async Task RunAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>One column of text that SQL answers.</summary>
    public async Task<List<string>> NamesAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await using var reader = await command.ExecuteReaderAsync();
        List<string> names = [];
        while (await reader.ReadAsync())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private async Task<List<(string Key, string Label)>> RowsAsync(WallTable table) =>
        [.. (await NamesAsync($"select row_key || '|' || label from public.wall_label where of_table = '{table.Name}' order by label")).Select(l => (l.Split('|')[0], l.Split('|')[1]))];

    private async Task<string> CellAsync(string who, List<(string Key, string Label)> rows, string[] statements)
    {
        var person = WallRows.People.FirstOrDefault(p => p.Who == who);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new(who is Owner ? "reset role" : $"set local role {DatabaseRoles.Staff}"));
        batch.BatchCommands.Add(Named("cgt.role", person.Role ?? (who is "system" or "public" ? who : "")));
        batch.BatchCommands.Add(Named("cgt.account", person.Who is null ? "" : WallRows.IdOf(who).ToString()));
        batch.BatchCommands.Add(Named("cgt.institution", person.Institution ?? ""));
        await batch.ExecuteNonQueryAsync();
        await using var trying = new NpgsqlCommand("select pg_temp.tried($1)", connection) { Parameters = { new() { Value = statements } } };
        var outcomes = (string[])(await trying.ExecuteScalarAsync())!;
        await RunAsync("reset role");
        var unclear = statements.Zip(outcomes).Where(o => !int.TryParse(o.Second, CultureInfo.InvariantCulture, out _) && !IsDone(o.Second) && !Refusals.Contains(o.Second[..5])).Select(o => $"{o.First}: {o.Second}").ToList();
        Assert.True(unclear.Count == 0, unclear.FirstOrDefault());
        var done = rows.Zip(outcomes).Where(r => IsDone(r.Second)).Select(r => r.First.Label).ToList();
        return done.Count == rows.Count ? "all" : done is [] ? "-" : string.Join(' ', done);
    }

    // What is only there already came past the wall.
    private static bool IsDone(string outcome) => (int.TryParse(outcome, CultureInfo.InvariantCulture, out var rows) && rows > 0) || outcome.StartsWith(PostgresErrorCodes.UniqueViolation, StringComparison.Ordinal);

    private static NpgsqlBatchCommand Named(string setting, string value) => new("select set_config($1, $2, true)") { Parameters = { new() { Value = setting }, new() { Value = value } } };
}
