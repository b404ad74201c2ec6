using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Recognition;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Web.Features.Trials;

/// <summary>
/// A trial as everything the register holds shows it: its own record, written by people, and the records of registries, read by
/// the program. What people wrote stands; records only add what it leaves open.
/// </summary>
public sealed class TrialView
{
    private TrialView(Trial trial, Trial? own, IReadOnlyList<TrialRegistration> records, IReadOnlyList<TrialMatter> matter, TrialRecognition recognised) =>
        (Trial, Own, Records, Matter, Recognised) = (trial, own, records, matter, recognised);

    /// <summary>All of it as one trial.</summary>
    public Trial Trial { get; }

    /// <summary>The register's own record, when there is one.</summary>
    public Trial? Own { get; }

    /// <summary>The registration in this register, when there is one, then the records of registries, the nearest and fullest first.</summary>
    public IReadOnlyList<TrialRegistration> Records { get; }

    /// <summary>What the records say the trial is about, nothing twice.</summary>
    public IReadOnlyList<TrialMatter> Matter { get; }

    /// <summary>What the words of the records show, with the evidence.</summary>
    public TrialRecognition Recognised { get; }

    /// <summary>Joins what is held of one trial.</summary>
    /// <param name="id">The number under which its records are found.</param>
    /// <param name="own">The register's own record.</param>
    /// <param name="records">The records of registries; at least one where there is no own record.</param>
    /// <param name="recogniser">Reads what their words show.</param>
    public static TrialView Of(string id, Trial? own, IReadOnlyCollection<TrialRegistration> records, TrialRecogniser recogniser)
    {
        List<TrialRegistration> sorted = [.. records.OrderBy(r => r.Channel).ThenBy(r => r.Number, StringComparer.Ordinal)];
        List<TrialRegistration> all = own?.AsRegistered() is { } here ? [here, .. sorted] : sorted;
        var matter = Distinct(null, all.SelectMany(TrialMatter.Of));
        var recognised = recogniser.Recognise(matter, Distinct(null, all.SelectMany(r => r.Countries)), all.Select(r => r.Design.StudyType).FirstOrDefault(t => t is not null));
        return new TrialView(sorted.Count == 0 ? own! : Joined(id, own, sorted, recognised), own, all, matter, recognised);
    }

    private static Trial Joined(string id, Trial? own, List<TrialRegistration> records, TrialRecognition recognised)
    {
        var institutions = recognised.Ties.Where(t => t.Record.Kind is RecordKind.Institution).ToLookup(t => t.Text, t => new InstitutionId(t.Record.Id));
        TrialParty Party(string name) => new(name, institutions[name].Select(i => (InstitutionId?)i).FirstOrDefault());

        return new Trial
        {
            Id = own?.Id ?? new TrialId(id),
            Identifiers = Distinct(own?.Identifiers, records.SelectMany(Identifiers)),
            Title = own?.Title ?? new LocalText(First(records, r => r.Text.PublicTitle ?? r.Text.ScientificTitle) ?? id),
            Sponsor = own?.Sponsor ?? (First(records, r => r.Parties.Sponsor?.Name) is { } sponsor ? Party(sponsor) : null),
            Collaborators = Distinct(own?.Collaborators, own is null ? records.SelectMany(r => r.Parties.Collaborators).Select(c => Party(c.Name)) : []),
            Sites = Distinct(own?.Sites, own is null ? records.SelectMany(r => r.Sites).Select(s => s.Facility).OfType<string>().Select(Party) : []),
            Countries = Distinct(own?.Countries, records.SelectMany(r => r.Countries)),
            Conditions = own is { Conditions.Count: > 0 } ? own.Conditions : [.. Tied(recognised, RecordKind.Condition).Select(i => new ConditionId(i))],
            Therapies = own is { Therapies.Count: > 0 } ? own.Therapies : [.. Tied(recognised, RecordKind.Therapy).Select(i => new TherapyId(i))],
            InterventionText = own?.InterventionText,
            StudyType = own?.StudyType ?? records.Select(r => r.Design.StudyType).FirstOrDefault(t => t is not null),
            Observations = [.. own?.Observations ?? [], .. records.Select(RegistrationObservation.Of)],
            RegisteredOn = own?.RegisteredOn ?? records.Where(r => r.Channel is RecordChannel.Registry or RecordChannel.Submission or RecordChannel.Ictrp).Select(r => r.RegisteredOn).FirstOrDefault(d => d is not null),
            Retrospective = own?.Retrospective ?? Agreed(records.Where(r => r.RegisteredOn is not null && r.Conduct.Start is not null).Select(r => r.Retrospective)),
            Oversight = own?.Oversight,
            ParticipantPayment = own?.ParticipantPayment,
            Summary = own?.Summary,
            DataSet = own?.DataSet,
            Registration = own?.Registration,
            Citations = Distinct(own?.Citations, records.Select(RegistrationObservation.SourceOf)),
            Facts = own?.Facts ?? [],
            Demo = own?.Demo ?? false,
        };
    }

    private static IEnumerable<TrialIdentifier> Identifiers(TrialRegistration record) =>
        record.FormerNumbers.Prepend(record.Number).Select(number => new TrialIdentifier(record.Registry, number));

    private static IEnumerable<string> Tied(TrialRecognition recognised, RecordKind kind) => recognised.Ties.Where(t => t.Record.Kind == kind).Select(t => t.Record.Id).Distinct();

    private static string? First(List<TrialRegistration> records, Func<TrialRegistration, string?> text) => records.Select(text).FirstOrDefault(t => !string.IsNullOrEmpty(t));

    // Hundreds of thousands of trials pass here when the index is built, and most lists hold one thing or none.
    private static List<T> Distinct<T>(IEnumerable<T>? own, IEnumerable<T> more)
    {
        List<T> all = [.. own ?? [], .. more];
        return all.Count < 2 ? all : [.. all.Distinct()];
    }

    // Records that contradict each other, or of which one leaves it open, leave it open together.
    private static bool? Agreed(IEnumerable<bool?> said) => said.Distinct().ToList() is [var one] ? one : null;
}
