using CgtRegistry.Domain.People;
using CgtRegistry.Web.Accounts;

namespace CgtRegistry.Web.Persistence.Work;

/// <summary>One act of one person: who did what to what, when, and how it ended. Entries are added, never changed.</summary>
public sealed class AuditEntry
{
    public long Id { get; init; }
    public required DateTimeOffset At { get; init; }
    public Guid? Account { get; init; }
    public WorkRole? Role { get; init; }
    public required string Pseudonym { get; init; }
    public required Act Act { get; init; }

    /// <summary>Kind and identifier of what was acted on: <c>application</c>, <c>proposal</c>, <c>account</c> …</summary>
    public string? SubjectKind { get; init; }
    public string? Subject { get; init; }

    /// <summary>Whose thing it was, when it belongs to an institution.</summary>
    public string? Institution { get; init; }

    /// <summary>The publication the act made, when it made something public.</summary>
    public long? Publication { get; set; }

    /// <summary>What else is needed to understand the entry, in stable English words; never personal data, never secrets.</summary>
    public string? Detail { get; init; }
    public string? TraceId { get; init; }

    /// <summary>The session in which it was done: what one stolen session touched can be listed.</summary>
    public Guid? Session { get; init; }
}

/// <summary>What is written into the audit with an act.</summary>
/// <param name="Act">What was done.</param>
/// <param name="SubjectKind">To what kind of thing.</param>
/// <param name="Subject">To which one.</param>
/// <param name="Institution">Whose it is.</param>
/// <param name="Detail">What else is needed to understand it.</param>
public sealed record Acted(Act Act, string? SubjectKind = null, string? Subject = null, string? Institution = null, string? Detail = null);
