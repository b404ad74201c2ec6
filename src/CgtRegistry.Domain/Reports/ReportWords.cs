namespace CgtRegistry.Domain.Reports;

/// <summary>What a report of the public is about.</summary>
public enum ReportKind
{
    /// <summary>Cells or genes are given without a licence being known.</summary>
    TreatmentWithoutLicence,

    /// <summary>An advertisement promises what is not shown or not allowed.</summary>
    Advertising,

    /// <summary>Somebody was harmed, or nearly.</summary>
    Harm,

    /// <summary>Patients pay to take part in what is called research.</summary>
    PaidResearch,

    /// <summary>A document, seal or decision that may be false.</summary>
    FalseDocument,
    Other,
}

/// <summary>Where a report stands.</summary>
public enum ReportState
{
    /// <summary>Nobody has taken it up yet (mới).</summary>
    New,

    /// <summary>A regulator works on it (đang xử lý).</summary>
    InWork,

    /// <summary>It is dealt with (đã khép lại).</summary>
    Closed,
}

/// <summary>With what a report was closed.</summary>
public enum ReportOutcome
{
    /// <summary>A public notice came of it.</summary>
    NoticePublished,

    /// <summary>Another authority is responsible; it was passed on.</summary>
    PassedOn,

    /// <summary>The facts were looked into, and nothing against the rules was found.</summary>
    NothingFound,

    /// <summary>Too little is known to go on.</summary>
    NotEnoughKnown,

    /// <summary>The same was reported before.</summary>
    ReportedBefore,

    /// <summary>It is not about cell or gene therapy, or is no report at all.</summary>
    NotForUs,
}
