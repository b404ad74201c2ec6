using CgtRegistry.Domain.Therapies;

namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>What a trial of cell or gene therapy records beyond the WHO data set.</summary>
public sealed record CellGenePart
{
    public DraftText? ProductName { get; init; }

    /// <summary>The maker's code of the product.</summary>
    public string? ProductCode { get; init; }

    /// <summary>The therapy of this register it is a case of.</summary>
    public TherapyId? Therapy { get; init; }

    /// <summary>The answer of the class engine for the product.</summary>
    public RiskClassResult? RiskClass { get; init; }

    /// <summary>Whether genes are changed, in the cells or in the participant.</summary>
    public bool? GeneModified { get; init; }

    /// <summary>Vector or editing tool.</summary>
    public DraftText? GeneticChange { get; init; }

    /// <summary>Isolation, culture, freezing …</summary>
    public DraftText? ProcessingSteps { get; init; }

    /// <summary>Which infections donors are tested for, and how.</summary>
    public DraftText? DonorScreening { get; init; }

    /// <summary>What must be met before use in people.</summary>
    public DraftText? ReleaseCriteria { get; init; }

    /// <summary>Cells per kilogram or per dose, number of doses.</summary>
    public DraftText? CellDose { get; init; }

    /// <summary>Per cent alive, and when measured.</summary>
    public DraftText? Viability { get; init; }

    /// <summary>The highest passage number.</summary>
    public DraftText? Passage { get; init; }

    /// <summary>How donor, batch and recipient are linked, without names.</summary>
    public DraftText? Traceability { get; init; }

    /// <summary>Where the cells are processed.</summary>
    public ProcessingFacility Facility { get; init; } = new();

    /// <summary>Why the doctors may perform the technique.</summary>
    public DoctorQualification Doctor { get; init; } = new();

    /// <summary>How long participants are followed, and how.</summary>
    public DraftText? FollowUp { get; init; }

    /// <summary>Who pays when a participant is harmed (Law on Pharmacy, Articles 91 and 92; Law 15/2023/QH15, Article 96).</summary>
    public DraftText? Compensation { get; init; }

    /// <summary>What participants pay.</summary>
    public ParticipantPayment? Payment { get; init; }

    /// <summary>What exactly is paid or refunded.</summary>
    public DraftText? PaymentDescription { get; init; }
}

/// <summary>What participants pay (khoản người tham gia phải trả).</summary>
public enum ParticipantPayment
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Nothing; their expenses are refunded.</summary>
    Costs,

    /// <summary>They are charged. Such a trial is not registered.</summary>
    Fee,
}
