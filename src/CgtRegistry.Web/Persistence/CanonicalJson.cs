using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace CgtRegistry.Web.Persistence;

/// <summary>
/// JSON in the canonical form of RFC 8785 (JCS): one text for one value, so that a hash of it means something.
/// Records hold only texts, whole numbers, truth values, lists and objects.
/// </summary>
public static class CanonicalJson
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create(['"', '\\', .. Enumerable.Range(0, ' ').Select(c => (char)c)]);
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The canonical text of a value.</summary>
    public static string Of(JsonElement value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }))
        {
            Write(writer, value);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in value.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(property.Name);
                    Write(writer, property.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                WriteText(writer, value.GetString()!);
                break;
            case JsonValueKind.Number:
                writer.WriteNumberValue(value.GetInt64());
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    /// <summary>Writes a text as RFC 8785 has it: escaped is only what JSON requires, quotation mark, backslash and control characters.</summary>
    /// <exception cref="ArgumentException">It holds half of a character.</exception>
    internal static void WriteText(Utf8JsonWriter writer, string text)
    {
        // Six bytes at most for a character: \u001f.
        var rented = ArrayPool<byte>.Shared.Rent((text.Length * 6) + 2);
        try
        {
            rented[0] = (byte)'"';
            var length = 1;
            ReadOnlySpan<char> rest = text;
            for (var at = rest.IndexOfAny(Escaped); at >= 0; at = rest.IndexOfAny(Escaped))
            {
                length += Strict.GetBytes(rest[..at], rented.AsSpan(length));
                length += Escape(rest[at], rented.AsSpan(length));
                rest = rest[(at + 1)..];
            }

            length += Strict.GetBytes(rest, rented.AsSpan(length));
            rented[length++] = (byte)'"';
            writer.WriteRawValue(rented.AsSpan(0, length), skipInputValidation: true);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static int Escape(char c, Span<byte> into)
    {
        var letter = c switch { '\b' => (byte)'b', '\f' => (byte)'f', '\n' => (byte)'n', '\r' => (byte)'r', '\t' => (byte)'t', '"' or '\\' => (byte)c, _ => (byte)'u' };
        (into[0], into[1]) = ((byte)'\\', letter);
        return letter == (byte)'u' && Utf8.TryWrite(into[2..], CultureInfo.InvariantCulture, $"{(int)c:x4}", out _) ? 6 : 2;
    }
}
