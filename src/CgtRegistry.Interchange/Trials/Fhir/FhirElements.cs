using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Interchange.Trials.Fhir;

/// <summary>The shapes that recur in FHIR: concepts, periods, extensions.</summary>
internal static class FhirElements
{
    /// <summary>A CodeableConcept under a name, when there is a code or a text.</summary>
    public static void Concept(this SparseJson json, string name, FhirCode? code, string? text) => json.Part(name, () => json.ConceptBody(code, text));

    /// <summary>A list of CodeableConcepts.</summary>
    public static void Concepts(this SparseJson json, string name, params IEnumerable<(FhirCode? Code, string? Text)> concepts) =>
        json.List(name, concepts.Where(c => c.Code is not null || !string.IsNullOrWhiteSpace(c.Text)), c => json.ConceptBody(c.Code, c.Text));

    /// <summary>A Period as far as it is known; days, months and years stay what they are.</summary>
    public static void Period(this SparseJson json, PartialDate? start, PartialDate? end) => json.Part("period", () =>
    {
        json.Text("start", start?.ToString());
        json.Text("end", end?.ToString());
    });

    /// <summary>Extensions of this register, each with the name of its value's type; those without a value are left out.</summary>
    public static void Extensions(this SparseJson json, params (string Name, string Type, string? Value)[] extensions) =>
        json.List("extension", extensions.Where(e => !string.IsNullOrWhiteSpace(e.Value)), e =>
        {
            json.Text("url", FhirSystems.Own + "extension:" + e.Name);
            json.Text("value" + e.Type, e.Value);
        });

    private static void ConceptBody(this SparseJson json, FhirCode? code, string? text)
    {
        if (code is { } known)
        {
            json.List("coding", [known], c =>
            {
                json.Text("system", c.System);
                json.Text("code", c.Code);
                json.Text("display", c.Display);
            });
        }

        json.Text("text", text);
    }
}
