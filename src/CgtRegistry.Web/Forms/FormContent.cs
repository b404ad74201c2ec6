using System.Security.Cryptography;
using System.Text.Json;

namespace CgtRegistry.Web.Forms;

/// <summary>What a form says, as 32 bytes: a form that is sent again says the same, one that was corrected says something else.</summary>
internal static class FormContent
{
    // What belongs to one sending of the form, and not to what it says.
    private static readonly string[] Apart = [PostedForm.VersionField, Screening.AnywayField];

    /// <summary>SHA-256 over everything typed and every file.</summary>
    /// <param name="form">The form.</param>
    /// <param name="key">The field with the form's own number, which is not counted.</param>
    /// <param name="files">Hashes of the files that belong to it, in any order.</param>
    public static byte[] HashOfContent(this PostedForm form, string key, params IEnumerable<string> files) => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new
    {
        Typed = form.Values.Where(v => v.Key != key && !Apart.Contains(v.Key)).OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => new { v.Key, v.Value }),
        Files = files.Order(StringComparer.Ordinal),
    }));
}
