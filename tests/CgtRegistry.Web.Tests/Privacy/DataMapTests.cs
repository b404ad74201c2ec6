using CgtRegistry.Web.Tests.Running;
using Npgsql;

namespace CgtRegistry.Web.Tests.Privacy;

/// <summary>docs/data-map.csv says of every private column what it is for, how long it is kept and who sees it (R43).</summary>
public class DataMapTests(EmptyRegister running) : IClassFixture<EmptyRegister>
{
    private static readonly string[][] Map = [.. File.ReadLines(Path.Combine(Repository.Root, "docs", "data-map.csv")).Skip(1).Select(Cells)];

    [Fact]
    public async Task Every_private_column_is_in_the_map_and_every_line_has_its_column()
    {
        var columns = await ColumnsAsync();

        Assert.Empty(columns.Except(Map.Select(m => $"{m[0]}.{m[1]}")));
        Assert.Empty(Map.Select(m => $"{m[0]}.{m[1]}").Except(columns));
    }

    [Fact]
    public void What_is_personal_has_purpose_legal_basis_retention_and_readers()
    {
        Assert.All(Map, m => Assert.Equal(7, m.Length));
        Assert.Empty(Map.Where(m => m[2] is not ("yes" or "no")).Select(m => string.Join(',', m)));
        Assert.Empty(Map.Where(m => m[2] == "yes" && m.Any(string.IsNullOrWhiteSpace)).Select(m => string.Join(',', m)));
    }

    private async Task<List<string>> ColumnsAsync()
    {
        await using var console = NpgsqlDataSource.Create(running.Register.Connection);
        await using var command = console.CreateCommand("select table_name || '.' || column_name from information_schema.columns where table_schema = 'work' and table_name <> '__EFMigrationsHistory'");
        await using var reader = await command.ExecuteReaderAsync();
        List<string> columns = [];
        while (await reader.ReadAsync())
        {
            columns.Add(reader.GetString(0));
        }

        return columns;
    }

    private static string[] Cells(string line)
    {
        List<string> cells = [];
        for (var rest = line; rest is not null;)
        {
            var end = rest.StartsWith('"') ? rest.IndexOf('"', 1) + 1 : rest.IndexOf(',', StringComparison.Ordinal);
            end = end < 0 ? rest.Length : end;
            cells.Add(rest[..end].Trim('"'));
            rest = end < rest.Length ? rest[(end + 1)..] : null;
        }

        return [.. cells];
    }
}
