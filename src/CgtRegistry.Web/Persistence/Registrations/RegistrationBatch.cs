using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Web.Persistence.Registrations;

/// <summary>What became of a record that came in.</summary>
internal enum StagedAs
{
    New,
    Changed,
    Unchanged,

    /// <summary>The register holds a later state of the record; the older one was left out.</summary>
    OlderThanHeld,
}

/// <summary>What lists and search read of a record.</summary>
/// <param name="Card">Its short fields as JSON, UTF-8.</param>
/// <param name="Words">The folded words of its long texts, UTF-8.</param>
/// <param name="Mentions">Numbers of registries it mentions, when there are any.</param>
internal sealed record RegistrationBrief(byte[] Card, byte[] Words, string[]? Mentions);

/// <summary>A record ready to be stored.</summary>
/// <param name="Key">Its key.</param>
/// <param name="RecordedOn">Date of the record at its source.</param>
/// <param name="Document">The complete record, canonical JSON, UTF-8 as it is hashed and sent.</param>
/// <param name="Sha256">Hash of what makes a change.</param>
/// <param name="Brief">What lists and search read of it; made only for records that are new or changed.</param>
internal sealed record PreparedRegistration(RegistrationKey Key, PartialDate? RecordedOn, byte[] Document, byte[] Sha256, Lazy<RegistrationBrief> Brief);

/// <summary>Records of one import that are stored together, each key once.</summary>
/// <param name="Import">The run they came with.</param>
/// <param name="Records">The records.</param>
internal sealed record RegistrationBatch(long Import, IReadOnlyList<PreparedRegistration> Records);
