using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.Linking;

/// <summary>The numbers in one record: all that is read to tell which records are of one trial. Titles are never used.</summary>
/// <param name="Key">The record.</param>
/// <param name="Registry">Its registry, one of <see cref="Registries"/>.</param>
/// <param name="Former">Numbers the same registry gave the trial before.</param>
/// <param name="Secondary">Numbers of other bodies, as the record states them.</param>
public readonly record struct RegistrationNumbers(RegistrationKey Key, string Registry, IReadOnlyList<string> Former, IReadOnlyList<SecondaryNumber> Secondary)
{
    /// <summary>The numbers of a record.</summary>
    public static RegistrationNumbers Of(TrialRegistration record) => new(record.Key, record.Registry, record.FormerNumbers, record.SecondaryNumbers);
}
