namespace CgtRegistry.Interchange.Trials.Fhir;

/// <summary>A code of a code system with the word shown for it.</summary>
internal readonly record struct FhirCode(string System, string Code, string Display);
