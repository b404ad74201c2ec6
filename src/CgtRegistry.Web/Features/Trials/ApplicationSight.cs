using System.Linq.Expressions;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Features.Trials;

/// <summary>
/// Which applications there are for a person; the others do not exist for them. The database asks the same by itself
/// (work_v1.sql): either wall holds when the other is gone.
/// </summary>
internal class ApplicationSight
{
    /// <summary>Those the person writes: of their own institution.</summary>
    public virtual Expression<Func<TrialApplication, bool>> Own(SignedInPerson person) => a => a.Institution == person.Institution;

    /// <summary>Those the person reads: hospital staff their own, regulators what was submitted, auditors all.</summary>
    public virtual Expression<Func<TrialApplication, bool>> Readable(SignedInPerson person) => person.Role switch
    {
        WorkRole.Applicant => Own(person),
        WorkRole.Auditor => _ => true,
        _ => Submitted,
    };

    /// <summary>What was handed over and not taken back; the draft of an amendment is not.</summary>
    public virtual Expression<Func<TrialApplication, bool>> Submitted => a => a.SubmittedAt != null && a.State != RecordState.Draft;
}
