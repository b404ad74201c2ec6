using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Trials.Recording;

/// <summary>How many working days something may take, and where the number comes from.</summary>
/// <param name="Code">Stable name, such as <c>review</c>.</param>
/// <param name="WorkingDays">The length.</param>
/// <param name="Title">What has to be done in that time.</param>
/// <param name="Model">The registry whose practice the number follows; none where it is this register's own.</param>
/// <param name="Ours">A rule of this register, not of Vietnamese law; pages say so.</param>
public sealed record ClockLength(string Code, int WorkingDays, LocalText Title, LocalText? Model, bool Ours)
{
    private static readonly LocalText Ctis = new("Hệ thống thử nghiệm lâm sàng của Liên minh châu Âu (CTIS)", "Clinical Trials Information System of the European Union (CTIS)");
    private static readonly LocalText ClinicalTrials = new("ClinicalTrials.gov", "ClinicalTrials.gov");

    /// <summary>From submission to the start of the review.</summary>
    public static ClockLength Receipt { get; } = new("receipt", 10, new("Tiếp nhận hồ sơ", "Receive the record"), Ctis, Ours: true);

    /// <summary>The review itself.</summary>
    public static ClockLength Review { get; } = new("review", 45, new("Thẩm định hồ sơ", "Review the record"), Ctis, Ours: true);

    /// <summary>From the end of the review to the decision.</summary>
    public static ClockLength Decision { get; } = new("decision", 5, new("Quyết định đăng ký", "Decide on registration"), Ctis, Ours: true);

    /// <summary>The applicant's answer to a request for clarification.</summary>
    public static ClockLength Clarification { get; } = new("clarification", 12, new("Bổ sung, giải trình", "Answer the request for clarification"), Ctis, Ours: true);

    /// <summary>Correction of a returned record.</summary>
    public static ClockLength Correction { get; } = new("correction", 15, new("Sửa hồ sơ bị trả lại", "Correct the returned record"), ClinicalTrials, Ours: true);

    /// <summary>Correction of results after comments.</summary>
    public static ClockLength ResultsCorrection { get; } = new("results-correction", 25, new("Sửa kết quả theo ý kiến", "Correct the results after comments"), ClinicalTrials, Ours: true);

    /// <summary>All lengths. No Vietnamese provision on this register is known that sets any of them.</summary>
    public static IReadOnlyList<ClockLength> All { get; } = [Receipt, Review, Decision, Clarification, Correction, ResultsCorrection];
}
