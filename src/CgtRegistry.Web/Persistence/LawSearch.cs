using System.Runtime.CompilerServices;
using CgtRegistry.Domain.Law;
using Npgsql;
using NpgsqlTypes;

namespace CgtRegistry.Web.Persistence;

/// <summary>A version of a provision whose words match, with how well.</summary>
public sealed record LawMatch(ProvisionId Provision, int Version, float Rank);

/// <summary>
/// Finds wordings by their words in the database's index. A word written with marks finds only words with those marks, one
/// without finds both; words in quotation marks must follow each other.
/// </summary>
public sealed class LawSearch(NpgsqlDataSource database)
{
    private const int Most = 5_000;

    /// <summary>The versions in force on a day that hold all the words, best first: words that follow each other before scattered ones.</summary>
    /// <param name="asWritten">Query of the words written with marks (tsquery), or nothing.</param>
    /// <param name="folded">Query of all words without marks (tsquery).</param>
    /// <param name="together">Query of all words one after another.</param>
    /// <param name="on">The day.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public async IAsyncEnumerable<LawMatch> FindAsync(string? asWritten, string folded, string together, DateOnly on, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        const string Sql = """
            select w.provision_id, w.number, ts_rank_cd(w.folded, $1::tsquery, 1) + case when w.folded @@ $5::tsquery then 1000 else 0 end
            from provision_words w join provision_version v on v.provision_id = w.provision_id and v.number = w.number
            where w.folded @@ $1::tsquery and ($2::text is null or w.words @@ $2::tsquery)
              and v."from" <= $3 and (v.until is null or $3 < v.until)
            order by 3 desc, 1, 2 limit $4
            """;
        await using var connection = await database.OpenConnectionAsync(cancellationToken);
        await using var command = new NpgsqlCommand(Sql, connection)
        {
            Parameters =
            {
                new() { Value = folded, NpgsqlDbType = NpgsqlDbType.Text },
                new() { Value = (object?)asWritten ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text },
                new() { Value = on },
                new() { Value = Most },
                new() { Value = together, NpgsqlDbType = NpgsqlDbType.Text },
            },
        };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return new LawMatch(new ProvisionId(reader.GetString(0)), reader.GetInt32(1), reader.GetFloat(2));
        }
    }
}
