using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>Reads the modules of design and eligibility.</summary>
internal static class StudyDesign
{
    public static RegistrationDesign Read(StudyNode module, StudyNotes notes)
    {
        var design = module["designInfo"];
        var masking = design["maskingInfo", "DesignMaskingInfo"];
        return new RegistrationDesign
        {
            StudyType = notes.StudyType(module.Word("studyType", "StudyType")),
            Phase = notes.Phase(module.Words("phases", "Phase")),
            PatientRegistry = module.Flag("patientRegistry", "PatientRegistry"),
            TargetDuration = module.Word("targetDuration", "TargetDuration"),
            Allocation = notes.Code(Codes.Allocation, "allocation", design.Word("allocation", "DesignAllocation")),
            Model = notes.Code(Codes.InterventionModel, "interventionModel", design.Word("interventionModel", "DesignInterventionModel")),
            ModelDescription = design.Text("interventionModelDescription", "DesignInterventionModelDescription"),
            Purpose = notes.Code(Codes.Purpose, "primaryPurpose", design.Word("primaryPurpose", "DesignPrimaryPurpose")),
            Masking = notes.Code(Codes.Masking, "masking", masking.Word("masking", "DesignMasking")),
            MaskingDescription = masking.Text("maskingDescription", "DesignMaskingDescription"),
            Masked = [.. masking.Words("whoMasked", "DesignWhoMasked").Select(w => notes.Code(Codes.WhoMasked, "whoMasked", w)).OfType<string>()],
            ObservationalModel = notes.Code(Codes.ObservationalModel, "observationalModel", OneOf(design, "observationalModel", "DesignObservationalModel")),
            TimePerspective = notes.Code(Codes.TimePerspective, "timePerspective", OneOf(design, "timePerspective", "DesignTimePerspective")),
        };
    }

    public static RegistrationEligibility Eligibility(StudyNode module, StudyNotes notes) => new()
    {
        Sex = notes.Sex(module.Word("sex", "Gender")),
        GenderBased = module.Flag("genderBased", "GenderBased"),
        GenderDescription = module.Text("genderDescription", "GenderDescription"),
        MinimumAge = notes.Age("minimumAge", module.Word("minimumAge", "MinimumAge")),
        MaximumAge = notes.Age("maximumAge", module.Word("maximumAge", "MaximumAge")),
        HealthyVolunteers = module.Flag("healthyVolunteers", "HealthyVolunteers"),
        Criteria = module.Text("eligibilityCriteria", "EligibilityCriteria"),
        Population = module.Text("studyPopulation", "StudyPopulation"),
        Sampling = notes.Code(Codes.SamplingMethod, "samplingMethod", module.Word("samplingMethod", "SamplingMethod")),
    };

    // The first version had lists where the second has one value; no study in them holds two.
    private static string? OneOf(StudyNode design, string name, string older) =>
        design.IsOlder ? design.Words(name, older).FirstOrDefault() : design.Word(name, older);
}
