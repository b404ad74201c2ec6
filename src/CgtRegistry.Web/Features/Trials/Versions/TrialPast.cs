using CgtRegistry.Web.Features.History;
using CgtRegistry.Web.Persistence.Registrations;

namespace CgtRegistry.Web.Features.Trials.Versions;

/// <summary>All versions of a trial, made of the versions of its records in the order of publication.</summary>
internal sealed class TrialPast
{
    private readonly List<TrialState> _states = [];

    /// <param name="id">The trial's number in this register.</param>
    /// <param name="own">The versions of the register's own record.</param>
    /// <param name="records">The versions of the records of registries.</param>
    /// <param name="publications">The publications that brought them.</param>
    public TrialPast(string id, IEnumerable<RecordVersion> own, IEnumerable<HeldRegistration> records, IReadOnlyDictionary<long, PublicationNote> publications)
    {
        Id = id;
        var ownBy = own.ToDictionary(v => v.Publication);
        var recordsBy = records.ToLookup(r => r.Version.Publication);
        var versions = new List<TrialVersion>();
        var before = TrialState.Nothing;
        foreach (var number in ownBy.Keys.Concat(recordsBy.Select(r => r.Key)).Distinct().Order())
        {
            var brought = recordsBy[number].Select(r => KeyValuePair.Create(r.Registration.Key, r));
            var state = new TrialState(ownBy.GetValueOrDefault(number) ?? before.Own, before.Records.SetItems(brought));
            var note = publications[number];
            versions.Add(new TrialVersion(versions.Count + 1, number, note.At, note.Act, note.Actor, note.Reason, before.Compare(state)));
            _states.Add(state);
            before = state;
        }

        Versions = versions;
    }

    /// <summary>The trial's number in this register.</summary>
    public string Id { get; }

    /// <summary>The versions, the first first.</summary>
    public IReadOnlyList<TrialVersion> Versions { get; }

    /// <summary>What was held at a version.</summary>
    public TrialState At(int version) => _states[version - 1];

    /// <summary>What differs between two versions.</summary>
    public ComparedVersions Between(int from, int to) => new(Id, from, to, At(from).Compare(At(to)));
}
