using System.Text.Json;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.Fhir;

/// <summary>An object of a resource; what is missing, or of another kind than asked for, is nothing.</summary>
internal readonly struct FhirNode(JsonElement json)
{
    /// <summary>The part of a name.</summary>
    public FhirNode this[string name] => new(Value(name, JsonValueKind.Object));

    public bool Exists => json.ValueKind is JsonValueKind.Object;

    /// <summary>A text for people, tidied; e-mail addresses and telephone numbers are no part of it.</summary>
    public string? Text(string name) => Word(name) is { } text && !string.IsNullOrWhiteSpace(text) ? PlainText.Tidy(text) : null;

    /// <summary>A word for machines.</summary>
    public string? Word(string name) => Value(name, JsonValueKind.String) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    public int? Count(string name) => Value(name, JsonValueKind.Number) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var count) && count >= 0 ? count : null;

    public decimal? Number(string name) => Value(name, JsonValueKind.Number) is { ValueKind: JsonValueKind.Number } number && number.TryGetDecimal(out var value) ? value : null;

    public bool? Flag(string name) => Exists && json.TryGetProperty(name, out var flag) ? flag.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null } : null;

    /// <summary>A date as exact as it is given; of a moment the day.</summary>
    public PartialDate? Date(string name) => Word(name) is { } date && PartialDate.TryParse(date.Split('T')[0], null, out var known) ? known : null;

    /// <summary>The objects of a list.</summary>
    public IEnumerable<FhirNode> Each(string name) =>
        Value(name, JsonValueKind.Array) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Where(i => i.ValueKind is JsonValueKind.Object).Select(i => new FhirNode(i)) : [];

    /// <summary>The first code of a concept, of one system or of any.</summary>
    public string? Code(string? system = null) => Each("coding").Where(c => system is null || c.Word("system") == system).Select(c => c.Word("code")).FirstOrDefault();

    /// <summary>What a concept is called.</summary>
    public string? Said => Text("text") ?? Each("coding").Select(c => c.Text("display")).FirstOrDefault(d => d is not null);

    /// <summary>The value of an extension of this register.</summary>
    public string? Extension(string name, string type) => Each("extension").Where(e => e.Word("url") == FhirSystems.Own + "extension:" + name).Select(e => e.Text("value" + type)).FirstOrDefault();

    private JsonElement Value(string name, JsonValueKind kind) => Exists && json.TryGetProperty(name, out var value) && value.ValueKind == kind ? value : default;
}
