using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.Exchange;

/// <summary>One JSON object a line.</summary>
/// <param name="file">Where to.</param>
/// <param name="write">Writes the object.</param>
public sealed class JsonLinesWriter(Stream file, Action<Utf8JsonWriter, TrialRegistration> write) : ITrialWriter
{
    private readonly Utf8JsonWriter _json = new(file, new JsonWriterOptions { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });

    /// <inheritdoc/>
    public void Write(TrialRegistration record)
    {
        write(_json, record);
        _json.Flush();
        file.WriteByte((byte)'\n');
        _json.Reset();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();
}
