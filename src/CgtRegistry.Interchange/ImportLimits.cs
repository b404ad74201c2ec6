namespace CgtRegistry.Interchange;

/// <summary>How much of a file is read before it is refused. The defaults fit every legal text and trial file known.</summary>
public sealed record ImportLimits
{
    public static ImportLimits Default { get; } = new();

    /// <summary>What whoever runs the program on its own machine may read: exports of whole registries.</summary>
    public static ImportLimits CommandLine { get; } = new()
    {
        PackedBytes = 4L * 1024 * 1024 * 1024,
        UnpackedBytes = 40L * 1024 * 1024 * 1024,
        LineBytes = 16 * 1024 * 1024,
        RecordBytes = 64 * 1024 * 1024,
        Entries = 1_000_000,
        Records = 5_000_000,
    };

    /// <summary>Bytes of a file as it comes in.</summary>
    public long PackedBytes { get; init; } = 20L * 1024 * 1024;

    /// <summary>Bytes after unpacking.</summary>
    public long UnpackedBytes { get; init; } = 100L * 1024 * 1024;

    /// <summary>How many bytes one packed byte may become.</summary>
    public int Ratio { get; init; } = 100;

    /// <summary>Up to this size the ratio is not asked: a page of blanks is no attack.</summary>
    public long RatioFreeBytes { get; init; } = 1024 * 1024;

    /// <summary>Bytes of one line of a line-by-line format.</summary>
    public int LineBytes { get; init; } = 1024 * 1024;

    /// <summary>Bytes of one record of a file that is read record by record; the longest known study has 2.4 MB.</summary>
    public int RecordBytes { get; init; } = 8 * 1024 * 1024;

    /// <summary>Files in one archive.</summary>
    public int Entries { get; init; } = 100;

    /// <summary>Elements inside elements.</summary>
    public int Depth { get; init; } = 64;

    /// <summary>Records of one file.</summary>
    public int Records { get; init; } = 50_000;
}
