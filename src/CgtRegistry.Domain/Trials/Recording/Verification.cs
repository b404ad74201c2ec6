using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.People;

namespace CgtRegistry.Domain.Trials.Recording;

/// <summary>What somebody must have looked at before a trial is registered, because no rule can (V63, V71, V72, V77).</summary>
public enum VerifiedMatter
{
    /// <summary>The sponsor exists and has this trial registered.</summary>
    Sponsor,

    /// <summary>The principal investigator exists and leads this trial.</summary>
    Investigator,

    /// <summary>The licence of the processing facility was seen.</summary>
    Facility,

    /// <summary>The certificates of the doctors were seen.</summary>
    Doctors,

    /// <summary>It is another trial than the one registered here that bears a number it names (V77).</summary>
    Duplicate,
}

/// <summary>What a reviewer found when looking (xác minh). Entries are added, the last one counts.</summary>
/// <param name="Matter">What was looked at.</param>
/// <param name="Holds">Whether it is as the record says.</param>
/// <param name="Against">The source it was compared with: a register, a document, a conversation with an office.</param>
/// <param name="By">Who looked.</param>
/// <param name="On">When.</param>
public sealed record Verification(VerifiedMatter Matter, bool Holds, string Against, PersonId By, DateOnly On)
{
    /// <summary>Whether it must be looked at anew when a field changes: a value that belongs to it, or papers where it did not hold.</summary>
    public bool EndsWith(string field) => field.StartsWith(Stem, StringComparison.Ordinal) || (!Holds && field is "/documents");

    private string Stem => Matter switch
    {
        VerifiedMatter.Sponsor => "/sponsor/",
        VerifiedMatter.Investigator => "/investigator/",
        VerifiedMatter.Facility => "/cellGene/facility/",
        VerifiedMatter.Duplicate => "/secondaryNumbers",
        _ => "/cellGene/doctor/",
    };
}

/// <summary>Writing down what was verified: by whoever reviews, while the record is locked.</summary>
public static class VerificationActs
{
    /// <summary>The record with one more entry.</summary>
    public static Decided<RecordFile> Add(RecordFile file, Verification verification, Person by) => RecordAccess.RefuseReview(file, by) is { } barred ? barred : Decided.Unless<RecordFile>(
        [
            file.Open.State is RecordState.InReview ? null : RecordRefusals.NotInReview,
            string.IsNullOrWhiteSpace(verification.Against) ? RecordRefusals.SourceMissing : null,
        ],
        () => file with { Verifications = [.. file.Verifications, verification with { By = by.Id }] });
}
