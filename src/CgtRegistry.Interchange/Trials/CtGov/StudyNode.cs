using System.Text.Json;

namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>
/// An object of a study in JSON. The API's first version names things with their whole path (<c>LeadSponsorName</c>) and wraps lists
/// (<c>CollaboratorList/Collaborator</c>); the second does not. Whoever reads says both names.
/// </summary>
internal readonly struct StudyNode
{
    private readonly JsonElement _json;
    private readonly StudyNotes _notes;
    private readonly bool _older;

    public StudyNode(JsonElement json, StudyNotes notes, bool older) => (_json, _notes, _older) = (json, notes, older);

    /// <summary>Whether this is a study of the first version.</summary>
    public bool IsOlder => _older;

    public bool Exists => _json.ValueKind is JsonValueKind.Object;

    /// <summary>The part of a name, which the first version wrote with a capital letter unless said otherwise.</summary>
    public StudyNode this[string name, string? older = null] =>
        new(Value(name, older ?? char.ToUpperInvariant(name[0]) + name[1..], JsonValueKind.Object), _notes, _older);

    /// <summary>A text for people, tidied; none when blank.</summary>
    public string? Text(string name, string older) => StudyText.Of(Word(name, older));

    /// <summary>A word for machines: a code, a date.</summary>
    public string? Word(string name, string older) =>
        Value(name, older, JsonValueKind.String) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>A number of participants; the first version wrote it as a text.</summary>
    public int? Count(string name, string older)
    {
        if (!Exists || !_json.TryGetProperty(_older ? older : name, out var value))
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
        {
            _notes.Complain(_older ? older : name, KindOf(value), "wrong-kind");
            return null;
        }

        return value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0 ? number : _notes.Count(value.ToString());
    }

    /// <summary>A number of degrees.</summary>
    public decimal? Degrees(string name) =>
        _json.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.Number && value.TryGetDecimal(out var number) ? number : null;

    /// <summary>Yes or no; the first version wrote the words.</summary>
    public bool? Flag(string name, string older)
    {
        if (!Exists || !_json.TryGetProperty(_older ? older : name, out var value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            JsonValueKind.String => YesOrNo.Read(_notes, name, value.GetString()),
            _ => null,
        };
    }

    /// <summary>The objects of a list.</summary>
    public List<StudyNode> Each(string name, string older)
    {
        var result = new List<StudyNode>();
        foreach (var item in Items(name, older))
        {
            if (item.ValueKind is JsonValueKind.Object)
            {
                result.Add(new StudyNode(item, _notes, _older));
            }
            else
            {
                _notes.Complain(name, KindOf(item), "wrong-kind");
            }
        }

        return result;
    }

    /// <summary>The texts of a list, tidied.</summary>
    public List<string> Texts(string name, string older, string? wrapper = null) => [.. Words(name, older, wrapper).Select(StudyText.Of).OfType<string>()];

    /// <summary>The words of a list, as they are.</summary>
    public List<string> Words(string name, string older, string? wrapper = null) =>
        [.. Items(name, older, wrapper).Where(i => i.ValueKind is JsonValueKind.String).Select(i => i.GetString()!)];

    private IEnumerable<JsonElement> Items(string name, string older, string? wrapper = null)
    {
        var list = _older ? Unwrapped(older, wrapper ?? older + "List") : Value(name, older, JsonValueKind.Array);
        return list.ValueKind is JsonValueKind.Array ? list.EnumerateArray() : [];
    }

    /// <summary>What stands there instead, without its content: it may be a contact.</summary>
    internal static string KindOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => "true or false",
        var kind => kind.ToString().ToLowerInvariant(),
    };

    private JsonElement Unwrapped(string older, string wrapper) =>
        new StudyNode(Value("", wrapper, JsonValueKind.Object), _notes, _older).Value("", older, JsonValueKind.Array);

    private JsonElement Value(string name, string older, JsonValueKind kind)
    {
        if (!Exists || !_json.TryGetProperty(_older ? older : name, out var value) || value.ValueKind is JsonValueKind.Null)
        {
            return default;
        }

        if (value.ValueKind != kind)
        {
            _notes.Complain(_older ? older : name, KindOf(value), "wrong-kind");
            return default;
        }

        return value;
    }
}
