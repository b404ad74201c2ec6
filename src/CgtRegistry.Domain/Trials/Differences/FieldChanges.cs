using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.Differences;

/// <summary>Single fields that only read differently: texts, design, sponsor, results.</summary>
internal static class FieldChanges
{
    public const string ResultsPosted = "/results/posted";

    private static readonly (TrialChangeKind Kind, string Path, Func<TrialRegistration, object?> Value)[] Fields =
    [
        (TrialChangeKind.PhaseChanged, "/design/phase", r => r.Design.Phase),
        (TrialChangeKind.DesignChanged, "/design/studyType", r => r.Design.StudyType),
        (TrialChangeKind.DesignChanged, "/design/allocation", r => r.Design.Allocation),
        (TrialChangeKind.DesignChanged, "/design/model", r => r.Design.Model),
        (TrialChangeKind.DesignChanged, "/design/masking", r => r.Design.Masking),
        (TrialChangeKind.DesignChanged, "/design/purpose", r => r.Design.Purpose),
        (TrialChangeKind.DesignChanged, "/design/observationalModel", r => r.Design.ObservationalModel),
        (TrialChangeKind.DesignChanged, "/design/timePerspective", r => r.Design.TimePerspective),
        (TrialChangeKind.TextChanged, "/design/asDescribed", r => r.Design.AsDescribed),
        (TrialChangeKind.TextChanged, "/design/modelDescription", r => r.Design.ModelDescription),
        (TrialChangeKind.TextChanged, "/design/maskingDescription", r => r.Design.MaskingDescription),
        (TrialChangeKind.TextChanged, "/design/patientRegistry", r => r.Design.PatientRegistry),
        (TrialChangeKind.TextChanged, "/design/targetDuration", r => r.Design.TargetDuration),
        (TrialChangeKind.SponsorChanged, "/parties/sponsor", r => r.Parties.Sponsor?.Name),
        (TrialChangeKind.TextChanged, "/parties/sponsor/class", r => r.Parties.Sponsor?.Class),
        (TrialChangeKind.TextChanged, "/parties/publicContact", r => r.Parties.PublicContact),
        (TrialChangeKind.TextChanged, "/parties/scientificContact", r => r.Parties.ScientificContact),
        (TrialChangeKind.TextChanged, "/text/publicTitle", r => r.Text.PublicTitle),
        (TrialChangeKind.TextChanged, "/text/scientificTitle", r => r.Text.ScientificTitle),
        (TrialChangeKind.TextChanged, "/text/acronym", r => r.Text.Acronym),
        (TrialChangeKind.TextChanged, "/text/summary", r => r.Text.Summary),
        (TrialChangeKind.TextChanged, "/text/description", r => r.Text.Description),
        (TrialChangeKind.TextChanged, "/conduct/whyStopped", r => r.Conduct.WhyStopped),
        (TrialChangeKind.TextChanged, "/registeredOn", r => r.RegisteredOn),
        (TrialChangeKind.TextChanged, "/url", r => r.Url),
        (TrialChangeKind.ResultsChanged, ResultsPosted, r => r.Results.Posted),
        (TrialChangeKind.ResultsChanged, "/results/postedOn", r => r.Results.PostedOn),
        (TrialChangeKind.ResultsChanged, "/results/completedOn", r => r.Results.CompletedOn),
        (TrialChangeKind.ResultsChanged, "/results/url", r => r.Results.Url),
        (TrialChangeKind.ResultsChanged, "/results/summary", r => r.Results.Summary),
        (TrialChangeKind.ResultsChanged, "/results/sharingPlan", r => r.Results.SharingPlan),
        (TrialChangeKind.ResultsChanged, "/results/sharingDescription", r => r.Results.SharingDescription),
        (TrialChangeKind.Refreshed, "/recordedOn", r => r.RecordedOn),
        (TrialChangeKind.Refreshed, "/verifiedOn", r => r.VerifiedOn),
    ];

    public static IEnumerable<TrialChange> Of(Versions versions) => Fields
        .Select(f => new TrialChange(f.Kind, f.Path, f.Value(versions.Before)?.ToString(), f.Value(versions.After)?.ToString()))
        .Where(c => c.Before != c.After);
}
