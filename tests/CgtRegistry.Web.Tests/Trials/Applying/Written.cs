using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Registrations;
using Known = CgtRegistry.Domain.Tests.Builders.A;

namespace CgtRegistry.Web.Tests.Trials.Applying;

/// <summary>What an applicant writes.</summary>
internal static class Written
{
    /// <summary>
    /// The complete data set of the domain's tests as it is written in November 2026 of places that the register does not hold; no
    /// rule finds an error once the class is attached.
    /// </summary>
    public static TrialDataSet Complete()
    {
        var known = Known.Registered();
        return known with
        {
            Support = [known.Support[0] with { Institution = null }],
            Sponsor = known.Sponsor! with { Institution = null },
            Sites = [known.Sites[0] with { Institution = null }],
            Conditions = [known.Conditions[0] with { Condition = new("knee-osteoarthritis") }],
            FirstEnrolment = Known.Milestone("2027-06", DateKind.Planned),
            PrimaryCompletion = Known.Milestone("2029-06", DateKind.Planned),
            Completion = Known.Milestone("2029-12", DateKind.Planned),
            Ethics = [known.Ethics[0] with { Until = Known.Day("2031-01-15") }],
            Regulator = known.Regulator! with { Until = Known.Day("2031-01-15") },
            CellGene = known.CellGene with
            {
                Therapy = new("bm-msc"),
                RiskClass = null,
                Facility = known.CellGene.Facility with { Institution = null, LicensedThrough = Known.Day("2031-12-31") },
            },
        };
    }
}
