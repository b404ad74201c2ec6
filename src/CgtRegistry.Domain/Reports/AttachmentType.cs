namespace CgtRegistry.Domain.Reports;

/// <summary>The kinds of files a report may carry, told by their content, never by their names.</summary>
public enum AttachmentType
{
    Jpeg,
    Png,
    Pdf,
}
