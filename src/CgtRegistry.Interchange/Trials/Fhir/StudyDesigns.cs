using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.Fhir;

/// <summary>The design, a concept for each of its features: a code where FHIR's says the same, and always what the record says.</summary>
internal static class StudyDesigns
{
    public static void Write(SparseJson study, RegistrationDesign design) => study.Concepts("studyDesign",
    [
        (FhirCodes.Of(design.StudyType), null),
        Feature("Allocation", design.Allocation),
        Feature("Model", design.Model),
        Feature("Masking", design.Masking),
        .. design.Masked.Select(who => Feature("Masked", who)),
        Feature("Observational model", design.ObservationalModel),
        Feature("Time perspective", design.TimePerspective),
        Feature("Target duration", design.TargetDuration),
        (null, design.PatientRegistry is true ? "Patient registry" : null),
        (null, design.AsDescribed),
        (null, design.ModelDescription),
        (null, design.MaskingDescription),
    ]);

    private static (FhirCode?, string?) Feature(string name, string? value) => (FhirCodes.OfDesign(value), value is null ? null : $"{name}: {value}");
}
