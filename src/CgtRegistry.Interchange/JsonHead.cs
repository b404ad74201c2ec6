using System.Text.Json;

namespace CgtRegistry.Interchange;

/// <summary>Measures values at the beginning of a buffer, reading on as far as they reach.</summary>
internal static class JsonHead
{
    /// <summary>What a file begins with: everything up to its list of records, or one value as a whole.</summary>
    internal readonly record struct Head(int Length, bool IsList);

    /// <summary>Finds the list of records, or the end of a single value.</summary>
    public static (Head Head, string? Fault) Find(GrowingBuffer buffer, IReadOnlyList<string> lists, ImportLimits limits)
    {
        Head found = default;
        var fault = ReadOn(buffer, () => (found = Find(buffer.Waiting, lists, buffer.Ended, limits)).Length > 0);
        return (found, fault);
    }

    /// <summary>Whether a list of records begins in what waits.</summary>
    public static bool BeginsWithList(GrowingBuffer buffer, IReadOnlyList<string> lists, ImportLimits limits)
    {
        try
        {
            return Find(buffer.Waiting, lists, final: false, limits).IsList;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>The length of the value the buffer begins with.</summary>
    public static (int Length, string? Fault) Value(GrowingBuffer buffer, ImportLimits limits)
    {
        var length = 0;
        var fault = ReadOn(buffer, () => (length = Value(buffer.Waiting, buffer.Ended, limits)) > 0);
        return (length, fault);
    }

    /// <summary>Passes over a value of any size; false when its end is not found.</summary>
    public static bool Skip(GrowingBuffer buffer, ImportLimits limits)
    {
        var state = new JsonReaderState(Options(limits));
        try
        {
            while (true)
            {
                var reader = new Utf8JsonReader(buffer.Waiting, buffer.Ended, state);
                var more = true;
                while (more && (more = reader.Read()) && (reader.CurrentDepth > 0 || reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray))
                {
                }

                buffer.Take((int)reader.BytesConsumed);
                if (more)
                {
                    return true;
                }

                state = reader.CurrentState;
                if (!buffer.More())
                {
                    return false;
                }
            }
        }
        catch (JsonException)
        {
            return false;
        }
    }

    internal static JsonReaderOptions Options(ImportLimits limits) => new() { MaxDepth = limits.Depth };

    private static string? ReadOn(GrowingBuffer buffer, Func<bool> done)
    {
        try
        {
            while (!done())
            {
                if (!buffer.More() && !buffer.Ended)
                {
                    return JsonRecords.TooLarge;
                }
            }

            return null;
        }
        catch (JsonException)
        {
            return buffer.Ended ? JsonRecords.CutOff : "json-not-read";
        }
    }

    private static int Value(ReadOnlySpan<byte> json, bool final, ImportLimits limits)
    {
        var reader = new Utf8JsonReader(json, final, new JsonReaderState(Options(limits)));
        return reader.Read() && reader.TrySkip() ? (int)reader.BytesConsumed : 0;
    }

    // The list stands at the top or under a name, which may itself stand under the name of the answer.
    private static Head Find(ReadOnlySpan<byte> json, IReadOnlyList<string> lists, bool final, ImportLimits limits)
    {
        var reader = new Utf8JsonReader(json, final, new JsonReaderState(Options(limits)));
        var named = true;
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.StartArray && named)
            {
                return new Head((int)reader.BytesConsumed, true);
            }

            if (reader.CurrentDepth == 0 && reader.TokenType is JsonTokenType.EndObject)
            {
                return new Head((int)reader.BytesConsumed, false);
            }

            named = reader.TokenType is JsonTokenType.PropertyName && reader.CurrentDepth <= 2 && Names(lists, ref reader);
        }

        return default;
    }

    private static bool Names(IReadOnlyList<string> lists, ref Utf8JsonReader reader)
    {
        foreach (var list in lists)
        {
            if (reader.ValueTextEquals(list))
            {
                return true;
            }
        }

        return false;
    }
}
