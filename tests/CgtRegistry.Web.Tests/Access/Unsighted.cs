using System.Linq.Expressions;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Trials;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Tests.Access;

/// <summary>A rule of which applications there are for a person.</summary>
public enum Sight
{
    /// <summary>Hospital staff write those of their own institution.</summary>
    Own,

    /// <summary>Hospital staff read those of their own institution, regulators what was submitted.</summary>
    Readable,

    /// <summary>Regulators review what was submitted.</summary>
    Submitted,

    /// <summary>The draft of an amendment was submitted once, and is a draft all the same.</summary>
    NoDraft,
}

/// <summary>Takes rules away, as a mistake in the program would.</summary>
internal sealed class Unsighted(params Sight[] gone) : ApplicationSight
{
    public override Expression<Func<TrialApplication, bool>> Submitted =>
        gone.Contains(Sight.Submitted) ? _ => true : gone.Contains(Sight.NoDraft) ? a => a.SubmittedAt != null : base.Submitted;

    public override Expression<Func<TrialApplication, bool>> Own(SignedInPerson person) => gone.Contains(Sight.Own) ? _ => true : base.Own(person);

    public override Expression<Func<TrialApplication, bool>> Readable(SignedInPerson person) => gone.Contains(Sight.Readable) ? _ => true : base.Readable(person);
}
