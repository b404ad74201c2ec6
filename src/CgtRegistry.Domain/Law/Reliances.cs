using CgtRegistry.Domain.Authorisations;

namespace CgtRegistry.Domain.Law;

/// <summary>
/// Everything in the register that rests on the law on a day. Technique lists are not among it: they are the content of
/// an act, not something beside it.
/// </summary>
public static class Reliances
{
    /// <summary>What rests on the law on a day; what is over, or has not begun, rests on nothing.</summary>
    public static IReadOnlyList<Reliance> On(DateOnly day, Register register) =>
    [
        .. from a in register.Authorisations.Values
           where LegalBasisReview.IsDue(a, day)
           from pinned in a.LegalBasis
           let provision = register.Provisions.GetValueOrDefault(pinned.Provision)
           where provision is not null
           select new Reliance(
               RelianceKind.Authorisation,
               a.Id.Value,
               new(a.Number),
               new(provision.Instrument, provision.Path),
               provision.Versions.FirstOrDefault(v => v.Number == pinned.Version)?.From),
        .. from n in register.Notices.Values
           from instrument in n.About.Instruments
           select new Reliance(RelianceKind.Notice, n.Id.Value, n.Title, new(instrument), n.Day?.Last ?? n.From),
        .. from s in register.Statements.Values
           from instrument in s.About.Instruments
           select new Reliance(RelianceKind.Statement, s.Id.Value, s.Text, new(instrument), (s.When?.From ?? register.Sources.GetValueOrDefault(s.Citations[0].Source)?.PublishedOn)?.Last),
    ];
}
