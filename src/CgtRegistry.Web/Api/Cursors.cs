using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace CgtRegistry.Web.Api;

/// <summary>
/// Signs the place at which a list was left, together with the filters it belongs to. A cursor that was changed, or
/// taken from another list, is refused.
/// </summary>
public sealed class Cursors(NpgsqlDataSource database)
{
    private const int MacLength = 16;

    private byte[] _key = [];

    /// <summary>Reads the installation's key.</summary>
    public async Task PrepareAsync()
    {
        await using var command = database.CreateCommand("select cursor_key from installation");
        _key = (byte[])(await command.ExecuteScalarAsync())!;
    }

    /// <summary>The cursor that goes on after an item.</summary>
    /// <param name="list">What the list is: its address and filters.</param>
    /// <param name="after">Sort key of the last item given.</param>
    public string Write(string list, string after)
    {
        var text = Encoding.UTF8.GetBytes(after);
        return Base64Url.EncodeToString([.. Mac(list, text), .. text]);
    }

    /// <summary>The sort key a cursor stands for, or <see langword="null"/> when it is not a cursor of this list.</summary>
    public string? Read(string list, string cursor)
    {
        if (cursor.Length > 2000 || !Base64Url.IsValid(cursor))
        {
            return null;
        }

        var bytes = Base64Url.DecodeFromChars(cursor);
        return bytes.Length > MacLength && CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, MacLength), Mac(list, bytes.AsSpan(MacLength)))
            ? Encoding.UTF8.GetString(bytes, MacLength, bytes.Length - MacLength)
            : null;
    }

    private ReadOnlySpan<byte> Mac(string list, ReadOnlySpan<byte> after) =>
        HMACSHA256.HashData(_key, (byte[])[.. Encoding.UTF8.GetBytes(list), 0, .. after]).AsSpan(0, MacLength);
}
