using System.Collections.Immutable;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Differences;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Web.Features.History;
using CgtRegistry.Web.Persistence;
using CgtRegistry.Web.Persistence.Registrations;

namespace CgtRegistry.Web.Features.Trials.Versions;

/// <summary>What was held of a trial after a publication.</summary>
/// <param name="Own">The version of the register's own record.</param>
/// <param name="Records">The versions of the records of registries.</param>
internal sealed record TrialState(RecordVersion? Own, ImmutableSortedDictionary<RegistrationKey, HeldRegistration> Records)
{
    private static readonly Comparer<RegistrationKey> NearestFirst = Comparer<RegistrationKey>.Create((one, other) =>
        one.Channel != other.Channel ? one.Channel.CompareTo(other.Channel) : string.CompareOrdinal(one.Number, other.Number));

    /// <summary>Before anything was held.</summary>
    public static TrialState Nothing { get; } = new(null, ImmutableSortedDictionary.Create<RegistrationKey, HeldRegistration>(NearestFirst));

    /// <summary>What a later state holds otherwise.</summary>
    public TrialComparison Compare(TrialState later) => new(
        later.Own is { } own && own.Version != Own?.Version ? new OwnRecordComparison(Own?.Version, own.Version, Own is null ? [] : DocumentDifference.Between((Own.Canonical, own.Canonical))) : null,
        [.. Registered(Own, later.Own), .. later.Records.Select(r => Compare(Records.GetValueOrDefault(r.Key), r.Value)).OfType<RegistrationComparison>()]);

    // A trial registered here has a record like those of other registries; what differs is told in the same terms.
    private static IEnumerable<RegistrationComparison> Registered(RecordVersion? before, RecordVersion? after) =>
        after is not null && before?.Version != after.Version && Registration(after) is { } record
            ? [Compare(before is null ? null : Registration(before), record, before?.Version, after.Version)]
            : [];

    private static TrialRegistration? Registration(RecordVersion version) => ((Trial)RecordJson.Read(RecordKind.Trial, version.Canonical)).AsRegistered();

    private static RegistrationComparison? Compare(HeldRegistration? before, HeldRegistration after) =>
        before?.Version.Version == after.Version.Version ? null : Compare(before?.Registration, after.Registration, before?.Version.Version, after.Version.Version);

    private static RegistrationComparison Compare(TrialRegistration? before, TrialRegistration record, int? from, int to)
    {
        var difference = before is null ? null : TrialDifference.Between(before, record);
        return new RegistrationComparison(
            record.Number,
            record.Registry,
            record.Channel,
            before is null ? null : from,
            to,
            difference?.Severity,
            [.. (difference?.Changes ?? []).Select(c => new ToldChange(ChangeWording.Of(c), c))]);
    }
}
