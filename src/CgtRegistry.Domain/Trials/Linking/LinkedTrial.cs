using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.Linking;

/// <summary>Records that are of one trial.</summary>
/// <param name="Registrations">The records, by number and channel.</param>
/// <param name="Numbers">
/// Every number by which registries know the trial, by registry and number: those of the records, those they replaced, and those
/// only mentioned. A EudraCT or CTIS number stands without member state and version.
/// </param>
public sealed record LinkedTrial(IReadOnlyList<RegistrationKey> Registrations, IReadOnlyList<RegistryNumber> Numbers);

/// <summary>Why a number in a record does not make its trial one with the record's.</summary>
public enum RelatedReason
{
    /// <summary>Words beside the number say that it is another trial's: parent study, extension, substudy.</summary>
    SaidToBeAnother,

    /// <summary>The registry of the record itself gave it: a registry registers a trial once.</summary>
    SameRegistry,

    /// <summary>Several records of one registry are tied to the number, or the record to several numbers of one registry.</summary>
    SeveralOfOneRegistry,

    /// <summary>Together with other mentions it would bring two numbers of one registry into one trial.</summary>
    WouldJoinTwo,
}

/// <summary>A number that a record mentions and that is not taken for its own trial's.</summary>
/// <param name="Record">The record.</param>
/// <param name="Number">The number it mentions.</param>
/// <param name="Reason">Why the two stay apart.</param>
public readonly record struct RelatedNumber(RegistrationKey Record, RegistryNumber Number, RelatedReason Reason);
