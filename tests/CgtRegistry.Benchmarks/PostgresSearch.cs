using System.Diagnostics;
using CgtRegistry.Web.Features.Trials.Finding;
using CgtRegistry.Web.Persistence.Embedded;
using Npgsql;

namespace CgtRegistry.Benchmarks;

/// <summary>The same trials in PostgreSQL alone: full text search with rank, total and three facets; and a naive ILIKE with a small limit.</summary>
internal static class PostgresSearch
{
    private const string Page = """
        with hit as materialized (select * from trial where words @@ plainto_tsquery('simple', $1))
        select (select count(*) from hit), (select array_agg(id) from (select id from hit order by ts_rank(words, plainto_tsquery('simple', $1)) desc, id limit 20) p),
            (select count(*) from (select status, count(*) from hit group by 1) s), (select count(*) from (select phase, count(*) from hit group by 1) f),
            (select count(*) from (select c, count(*) from hit, unnest(countries) c group by 1) c)
        """;

    public static async Task MeasureAsync(int trials, SearchSpeed index)
    {
        var folder = Directory.CreateTempSubdirectory("cgtregistry-benchmark-").FullName;
        try
        {
            await using var server = await EmbeddedPostgres.StartAsync(folder, null, mayJoin: false);
            await using var source = NpgsqlDataSource.Create(server.ConnectionString);
            await FillAsync(source, trials);
            var worded = index.Mixed.Where(s => s.Words is not null).Select(s => s with { Filters = new Dictionary<TrialFacet, IReadOnlyList<string>>(), Order = TrialOrder.Relevance }).ToList();
            foreach (var clients in new[] { 1, 16 })
            {
                var (theirs, ours) = (Measured.Run(worded, clients, 20, s => Ask(source, Page, s.Words!)), index.Run(worded, clients, 5));
                Console.WriteLine($"PostgreSQL full text, {clients} clients  {theirs}");
                Console.WriteLine($"the index,           {clients} clients  {ours}   {ours.PerSecond / theirs.PerSecond:0.0} times as many");
            }

            foreach (var word in new[] { "study", "cancer", "patients" })
            {
                var theirs = Measured.Run([word], 1, 1, w => Ask(source, "select id, title from trial where title ilike '%' || $1 || '%' limit 20", w));
                var ours = index.Run([new TrialSearch { Words = word }], 1, 1);
                Console.WriteLine($"naive ILIKE '{word}': {theirs.Median:0.000} ms, the index with total and order: {ours.Median:0.000} ms, {theirs.Median / ours.Median:0.00} times as quick");
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Ask(NpgsqlDataSource source, string sql, string words)
    {
        using var command = source.CreateCommand(sql);
        command.Parameters.Add(new() { Value = words });
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            reader.GetValue(0);
        }
    }

    private static async Task FillAsync(NpgsqlDataSource source, int trials)
    {
        var watch = Stopwatch.StartNew();
        await using (var create = source.CreateCommand("create unlogged table trial (id text primary key, title text, status text, phase text, countries text[], words tsvector); alter table trial set (autovacuum_enabled = false)"))
        {
            await create.ExecuteNonQueryAsync();
        }

        await using (var connection = await source.OpenConnectionAsync())
        {
            await using var copy = await connection.BeginTextImportAsync("copy trial from stdin");
            foreach (var entry in RealTrials.Read().Entries(trials))
            {
                string?[] row = [entry.Id, entry.TitleWords, entry.Of(TrialFacet.Status, Questions.Today)[0], string.Concat(entry.Phases), "{" + string.Join(',', entry.Countries.Select(c => $"\"{c}\"")) + "}", Vector(entry)];
                await copy.WriteAsync(string.Join('\t', row.Select(c => string.Join(' ', c!.Split('\\', '\n', '\r', '\t')))) + "\n");
            }
        }

        await using var index = source.CreateCommand("create index on trial using gin (words); analyze trial");
        index.CommandTimeout = 0;
        await index.ExecuteNonQueryAsync();
        Console.WriteLine($"PostgreSQL filled with {trials} trials in {watch.Elapsed.TotalSeconds:0} s");
    }

    // Made here: folding and parsing in the server would take longer than everything else.
    private static string Vector(TrialEntry entry) => string.Join(' ', $"{entry.TitleWords} {entry.OtherWords}".Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Take(16_000).Index().GroupBy(w => w.Item).Select(g => $"{g.Key}:{string.Join(',', g.Take(200).Select(w => w.Index + 1))}"));
}
