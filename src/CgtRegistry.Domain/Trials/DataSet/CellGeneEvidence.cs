using CgtRegistry.Domain.Classification;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Law;

namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>The answer of the class engine as it was attached: rule set, version and day make it possible to repeat it.</summary>
/// <param name="Jurisdiction">Whose rules.</param>
/// <param name="RuleSetVersion">Version of the rule set.</param>
/// <param name="JudgedOn">The day for which it was asked.</param>
/// <param name="Gives">Code of the class, or <c>excluded</c>; none when it could not be said.</param>
public sealed record RiskClassResult(Jurisdiction Jurisdiction, string RuleSetVersion, DateOnly JudgedOn, string? Gives = null)
{
    /// <summary>The reference to an answer of the engine.</summary>
    public static RiskClassResult Of(ClassAnswer answer) => new(answer.Rules.Jurisdiction, answer.Rules.Version, answer.On, answer.Gives);
}

/// <summary>The place where cells are processed, and its licence.</summary>
public sealed record ProcessingFacility
{
    public DraftText? Name { get; init; }

    /// <summary>The institution of this register it is, where it is one.</summary>
    public InstitutionId? Institution { get; init; }
    public string? LicenceNumber { get; init; }
    public DateOnly? LicensedFrom { get; init; }

    /// <summary>The last day on which the licence holds; none when it has no end.</summary>
    public DateOnly? LicensedThrough { get; init; }

    /// <summary>Whether the licence has no end; else its last day is missing.</summary>
    public bool LicensedWithoutEnd { get; init; }
}

/// <summary>Why the doctors of the trial may perform the technique; without names or numbers of persons.</summary>
/// <param name="Technique">The technique of the national list, where it is listed.</param>
/// <param name="Training">What they were trained in.</param>
/// <param name="Issuer">Who certified it.</param>
/// <param name="CertifiedOn">When.</param>
public sealed record DoctorQualification(TechniqueId? Technique = null, DraftText? Training = null, DraftText? Issuer = null, DateOnly? CertifiedOn = null);
