using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.Fhir;

/// <summary>Numbers and names of a study.</summary>
internal static class StudyIdentifiers
{
    /// <summary>The registry's own number is the official one, former ones are old, those of others are secondary.</summary>
    public static void Write(SparseJson study, TrialRegistration record, IEnumerable<RegistryNumber> others) =>
        study.List("identifier", Numbers(record, others), i =>
        {
            study.Text("use", i.Use);
            study.Concept("type", null, i.Type);
            study.Text("system", i.System);
            study.Text("value", i.Value);
            study.Part("assigner", () => study.Text("display", i.Issuer));
        });

    /// <summary>The names: public, scientific, acronym.</summary>
    public static void Labels(SparseJson study, RegistrationText text)
    {
        (FhirCode Type, string? Value)[] labels =
        [
            (FhirCodes.Title("plain-language", "Plain language title"), text.PublicTitle),
            (FhirCodes.Title("official", "Official title"), text.ScientificTitle),
            (FhirCodes.Title("acronym", "Acronym"), text.Acronym),
        ];
        study.List("label", labels.Where(l => !string.IsNullOrWhiteSpace(l.Value)), l =>
        {
            study.Concept("type", l.Type, null);
            study.Text("value", l.Value);
        });
    }

    private static IEnumerable<Written> Numbers(TrialRegistration record, IEnumerable<RegistryNumber> others)
    {
        var system = FhirSystems.OfRegistry(record.Registry);
        return new Written[] { new("official", "Registry number", system, record.Number, record.Registry) }
            .Concat(record.FormerNumbers.Select(n => new Written("old", "Registry number", system, n, record.Registry)))
            .Concat(record.SecondaryNumbers.Where(n => !string.IsNullOrWhiteSpace(n.Value)).Select(n => new Written("secondary", n.Kind, SystemOf(n.Value), n.Value, n.Issuer)))
            .Concat(others.Where(n => n.Value != record.Number).Select(n => new Written("secondary", "Registry number", FhirSystems.OfRegistry(n.Registry), n.Value, n.Registry)))
            .DistinctBy(w => (w.Value, w.Issuer));
    }

    private static string? SystemOf(string value) => RegistryNumber.Read(value) is { } number && number.Value == value ? FhirSystems.OfRegistry(number.Registry) : null;

    private sealed record Written(string Use, string? Type, string? System, string Value, string? Issuer);
}
