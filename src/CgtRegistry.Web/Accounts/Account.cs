using CgtRegistry.Domain.People;
using Microsoft.AspNetCore.Identity;

namespace CgtRegistry.Web.Accounts;

/// <summary>Somebody who works with the register. The user name is the e-mail address the invitation went to.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public required WorkRole Role { get; set; }

    /// <summary>The institution whose trials the person registers; only for <see cref="WorkRole.Applicant"/>.</summary>
    public string? Institution { get; set; }

    /// <summary>Stands for the person in the public history; says nothing about who it is, and outlives the name.</summary>
    public required string Pseudonym { get; init; }

    /// <summary>The name colleagues see; empty once the account is erased.</summary>
    public required string FullName { get; set; }

    /// <summary>Language of letters to the person: <c>vi</c> or <c>en</c>.</summary>
    public string Language { get; set; } = "vi";
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Closed by an administrator: no session, no sign-in.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>Name and address were removed at the person's request.</summary>
    public DateTimeOffset? ErasedAt { get; set; }
}
