using CgtRegistry.Domain.Institutions;

namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>A number another body gave the trial (WHO item 3: issuing authority and number).</summary>
/// <param name="Value">The number as its issuer writes it.</param>
/// <param name="Issuer">Who gave it.</param>
/// <param name="Kind">What it is, in ClinicalTrials.gov's codes (<c>REGISTRY</c>, <c>EUDRACT_NUMBER</c> …), for numbers taken over.</param>
public sealed record IssuedNumber(string? Value = null, string? Issuer = null, string? Kind = null);

/// <summary>A body that takes part or pays (WHO items 4 to 6).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Institution">The institution of this register it is, where it is one.</param>
/// <param name="Class">What kind of body it is, in ClinicalTrials.gov's codes, for bodies taken over.</param>
public sealed record DraftParty(DraftText? Name = null, InstitutionId? Institution = null, string? Class = null);

/// <summary>An office that answers questions (WHO items 7 and 8): a function, never a person.</summary>
public sealed record OfficeContact
{
    /// <summary>The office: a department, a trial unit.</summary>
    public DraftText? Office { get; init; }

    /// <summary>The body it belongs to.</summary>
    public DraftText? Affiliation { get; init; }
    public DraftText? Address { get; init; }

    /// <summary>A shared mailbox.</summary>
    public string? Email { get; init; }
    public string? Telephone { get; init; }
}

/// <summary>The principal investigator (nghiên cứu viên chính) as the public sees it: post and place of work.</summary>
/// <param name="Role">The post, such as head of a department.</param>
/// <param name="Affiliation">Where the investigator works.</param>
public sealed record PrincipalInvestigator(DraftText? Role = null, DraftText? Affiliation = null);

/// <summary>
/// The name of the principal investigator. It is personal data: it is kept apart from the data set, never enters the public
/// log, and can be erased.
/// </summary>
/// <param name="FullName">The name as written.</param>
/// <param name="Degree">Academic or medical degree.</param>
public sealed record InvestigatorName(string? FullName = null, string? Degree = null);
