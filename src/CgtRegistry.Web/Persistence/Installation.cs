using Npgsql;

namespace CgtRegistry.Web.Persistence;

/// <summary>What this installation remembers of itself; nothing of it is public.</summary>
internal sealed class Installation(NpgsqlDataSource database)
{
    /// <summary>Whether the folder of legal texts has been taken in to the end.</summary>
    public async Task<bool> HasLegalTextsAsync()
    {
        await using var command = database.CreateCommand("select has_legal_texts from installation");
        return await command.ExecuteScalarAsync() is true;
    }

    /// <summary>Remembers that it has.</summary>
    public async Task RememberLegalTextsAsync()
    {
        await using var command = database.CreateCommand("update installation set has_legal_texts = true");
        await command.ExecuteNonQueryAsync();
    }
}
