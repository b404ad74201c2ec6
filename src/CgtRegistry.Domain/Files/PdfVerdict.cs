namespace CgtRegistry.Domain.Files;

/// <summary>What a file sent as a PDF turned out to be, from the harmless to what is no PDF at all.</summary>
public enum PdfVerdict
{
    /// <summary>A document to be read, and nothing else.</summary>
    Plain,

    /// <summary>Packed so that it cannot be looked into: more than any list of objects unfolds to, or in a way no program writes.</summary>
    Overpacked,

    /// <summary>Runs something when it is opened or clicked (ISO 32000-1, 12.6.4), or carries other files.</summary>
    Active,

    /// <summary>Can only be read with a password or by rights (ISO 32000-1, 7.6).</summary>
    Locked,

    /// <summary>No PDF by its first letters.</summary>
    NoPdf,
}
