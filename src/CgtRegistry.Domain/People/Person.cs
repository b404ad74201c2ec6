using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;

namespace CgtRegistry.Domain.People;

/// <summary>Identifies an account; never a name, never public.</summary>
public readonly record struct PersonId(string Value) : IId<PersonId>
{
    /// <inheritdoc/>
    public static PersonId From(string value) => new(value);

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>What a person works as in the register.</summary>
public enum WorkRole
{
    /// <summary>Staff of an institution (người nộp hồ sơ); works for that institution only.</summary>
    Applicant,

    /// <summary>Người thẩm định.</summary>
    Reviewer,

    /// <summary>Người phê duyệt.</summary>
    Approver,

    /// <summary>Runs accounts; touches no content.</summary>
    Administrator,

    /// <summary>Người giám sát: sees, changes nothing.</summary>
    Auditor,
}

/// <summary>Somebody who acts: account, role, and the institution they work for when they have one.</summary>
/// <param name="Id">The account.</param>
/// <param name="Role">The role in which they act.</param>
/// <param name="Institution">Where they work; for a regulator it decides on conflicts of interest.</param>
public sealed record Person(PersonId Id, WorkRole Role, InstitutionId? Institution = null)
{
    /// <summary>Whether they may review: reviewers, and approvers too.</summary>
    public bool Reviews => Role is WorkRole.Reviewer or WorkRole.Approver;
}
