using System.Text.Json;

namespace CgtRegistry.Interchange;

/// <summary>Writes JSON without empty parts: an object is begun when the first of its values is written, and else not at all.</summary>
internal sealed class SparseJson(Utf8JsonWriter json)
{
    private readonly List<string> _waiting = [];

    /// <summary>An object under a name, if anything is written into it.</summary>
    public void Part(string name, Action content)
    {
        _waiting.Add(name);
        var waiting = _waiting.Count;
        content();
        if (_waiting.Count == waiting)
        {
            _waiting.RemoveAt(waiting - 1);
        }
        else
        {
            json.WriteEndObject();
        }
    }

    public void Text(string name, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            Begin();
            json.WriteString(name, text);
        }
    }

    public void Flag(string name, bool? flag)
    {
        if (flag is { } said)
        {
            Begin();
            json.WriteBoolean(name, said);
        }
    }

    public void Number(string name, decimal? number)
    {
        if (number is { } said)
        {
            Begin();
            json.WriteNumber(name, said);
        }
    }

    public void Texts(string name, IEnumerable<string> texts)
    {
        var open = false;
        foreach (var text in texts)
        {
            Open(name, ref open);
            json.WriteStringValue(text);
        }

        Close(open);
    }

    /// <summary>A list of objects, one for each item.</summary>
    public void List<T>(string name, IEnumerable<T> items, Action<T> content)
    {
        var open = false;
        foreach (var item in items)
        {
            Open(name, ref open);
            json.WriteStartObject();
            content(item);
            json.WriteEndObject();
        }

        Close(open);
    }

    private void Open(string name, ref bool open)
    {
        if (!open)
        {
            Begin();
            json.WriteStartArray(name);
            open = true;
        }
    }

    private void Close(bool open)
    {
        if (open)
        {
            json.WriteEndArray();
        }
    }

    private void Begin()
    {
        foreach (var name in _waiting)
        {
            json.WriteStartObject(name);
        }

        _waiting.Clear();
    }
}
