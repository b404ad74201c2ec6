using System.Text.Json;

namespace CgtRegistry.Web.Persistence;

/// <summary>What JSON of others may hold that no record, page or column can: nothing in the place of an entry of a list, control characters, halves of characters.</summary>
internal static class CleanJson
{
    /// <summary>Looks through a document once, before it is read as anything.</summary>
    /// <exception cref="JsonException">It holds such a thing, or is no JSON; the path names the property.</exception>
    public static void Require(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        var (within, property) = (new Stack<JsonTokenType>(), "");
        while (reader.Read())
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartArray or JsonTokenType.StartObject:
                    within.Push(reader.TokenType);
                    break;
                case JsonTokenType.EndArray or JsonTokenType.EndObject:
                    within.Pop();
                    break;
                case JsonTokenType.Null when within.TryPeek(out var list) && list is JsonTokenType.StartArray:
                    throw Refused("an entry of a list is missing", property);
                case JsonTokenType.PropertyName:
                    property = Text(in reader, property);
                    break;
                case JsonTokenType.String when reader.ValueIsEscaped:
                    Text(in reader, property);
                    break;
            }
        }
    }

    // Only escapes can say what JSON itself does not allow in a text.
    private static string Text(in Utf8JsonReader reader, string property)
    {
        try
        {
            var text = reader.GetString()!;
            return text.Any(c => c < ' ' && c is not ('\t' or '\n' or '\r')) ? throw Refused("a text holds control characters", property) : text;
        }
        catch (InvalidOperationException half)
        {
            throw Refused(half.Message, property);
        }
    }

    private static JsonException Refused(string message, string property) => new(message, property.Length > 0 ? $"$.{property}" : null, null, null);
}
