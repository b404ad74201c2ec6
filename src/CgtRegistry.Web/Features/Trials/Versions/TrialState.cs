using System.Collections.Immutable;
using CgtRegistry.Domain.Trials.Differences;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Web.Features.History;
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
        [.. later.Records.Select(r => Compare(Records.GetValueOrDefault(r.Key), r.Value)).OfType<RegistrationComparison>()]);

    private static RegistrationComparison? Compare(HeldRegistration? before, HeldRegistration after)
    {
        if (before?.Version.Version == after.Version.Version)
        {
            return null;
        }

        var record = after.Registration;
        var difference = before is null ? null : TrialDifference.Between(before.Registration, record);
        return new RegistrationComparison(
            record.Number,
            record.Registry,
            record.Channel,
            before?.Version.Version,
            after.Version.Version,
            difference?.Severity,
            [.. (difference?.Changes ?? []).Select(c => new ToldChange(ChangeWording.Of(c), c))]);
    }
}
