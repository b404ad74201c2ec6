using System.Collections.Frozen;
using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Domain.Trials.Registrations;

/// <summary>A record of a registry as one of the things said about a trial, beside what other sources say.</summary>
public static class RegistrationObservation
{
    private const string Prefix = "registry-";

    private static readonly FrozenDictionary<string, SourceId> Sources = Registries.All.ToFrozenDictionary(r => r.Name, r => new SourceId(Prefix + Slug(r.Name)), StringComparer.Ordinal);

    /// <summary>The source the record is from. What registries publish is B; what somebody else gathered from them is C.</summary>
    public static Citation SourceOf(TrialRegistration record) => record.Channel switch
    {
        RecordChannel.Ictrp => new Citation(new SourceId(Prefix + "who-ictrp"), EvidenceGrade.B, record.Number),
        RecordChannel.Collection or RecordChannel.TextCollection => new Citation(new SourceId(Prefix + "collections"), EvidenceGrade.C, record.Number),
        _ => new Citation(Sources.TryGetValue(record.Registry, out var source) ? source : new SourceId(Prefix + "other"), EvidenceGrade.B, record.Number),
    };

    /// <summary>What the record says of phase, status, size and dates.</summary>
    public static TrialObservation Of(TrialRegistration record) => new(
        SourceOf(record),
        record.RecordedOn,
        Phase: record.Design.Phase,
        Status: record.Conduct.Status,
        Enrolment: record.Conduct.Enrolment,
        Start: record.Conduct.Start?.Date,
        Completion: record.Conduct.Completion?.Date);

    private static string Slug(string registry) => registry.ToLowerInvariant().Replace('.', '-').Replace(' ', '-');
}
