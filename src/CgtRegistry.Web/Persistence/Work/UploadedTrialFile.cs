using CgtRegistry.Domain.Trials.Importing;
using CgtRegistry.Web.Persistence.Registrations;

namespace CgtRegistry.Web.Persistence.Work;

/// <summary>A file of trial records that a regulator sent, what its trial reading said, and what became of it.</summary>
public sealed class UploadedTrialFile : IAggregate
{
    public required Guid Id { get; init; }

    /// <summary>Name of the file, without its folder and without signs that disturb a page.</summary>
    public required string Name { get; init; }

    /// <summary>Format, as on the command line.</summary>
    public required string Format { get; init; }
    public required int Bytes { get; init; }

    /// <summary>SHA-256 of the file, hexadecimal.</summary>
    public required string Sha256 { get; init; }
    public required Guid Uploader { get; init; }

    /// <summary>How the public history calls who sent it.</summary>
    public required string UploaderPseudonym { get; init; }
    public required DateTimeOffset At { get; init; }
    public required TrialFileState State { get; set; }

    /// <summary>What the last trial reading said.</summary>
    public required TrialReading Reading { get; set; }

    /// <summary>When that was.</summary>
    public required DateTimeOffset ReadAt { get; set; }
    public Guid? Decider { get; set; }
    public string? DeciderPseudonym { get; set; }
    public DateTimeOffset? DecidedAt { get; set; }

    /// <summary>Why the last attempt to take it in changed nothing, when one did not succeed.</summary>
    public TakingInTrouble? Trouble { get; set; }

    /// <summary>Number of the public report, once taken in.</summary>
    public long? Run { get; set; }

    /// <summary>When its records were also brought together with others; from then on nothing is left to do.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <inheritdoc/>
    public int Version { get; set; } = 1;

    /// <summary>Whether the program has still to take it in, or to finish that.</summary>
    public bool IsLeftToDo => State is TrialFileState.TakingIn || (State is TrialFileState.TakenIn && EndedAt is null);

    /// <summary>The file as the rules know it.</summary>
    public TrialFile Standing => new(new(Uploader.ToString()), State, Decider is { } decider ? new(decider.ToString()) : null);
}

/// <summary>Why taking a file in changed nothing.</summary>
public enum TakingInTrouble
{
    /// <summary>The register moved in between: the numbers that were confirmed no longer hold.</summary>
    Moved,

    /// <summary>The program could not finish; all of it was undone.</summary>
    Failed,
}

/// <summary>The bytes of a file, as they came; kept until some time after the decision, never shown.</summary>
public sealed class UploadedTrialContent
{
    public required Guid File { get; init; }
    public required byte[] Content { get; init; }

    /// <summary>The numbers of registries in it: whether the register moved is asked of these records only.</summary>
    public required string[] Numbers { get; init; }
}
