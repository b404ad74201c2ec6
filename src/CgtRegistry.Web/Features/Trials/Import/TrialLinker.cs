using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Transparency;
using CgtRegistry.Domain.Trials.Linking;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Web.Persistence;
using CgtRegistry.Web.Persistence.Registrations;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Trials.Import;

/// <summary>
/// Brings the records of one trial together by the numbers they mention. All records that could matter are looked at anew each
/// time, so what is one trial does not depend on the order in which files came in. The record known first names the trial.
/// </summary>
internal sealed class TrialLinker(IDbContextFactory<RegistryDb> registry, RegistrationStore store)
{
    /// <summary>Links what mentions each other, and parts what no longer should be one.</summary>
    public async Task LinkAsync(CancellationToken cancellationToken)
    {
        var records = await store.LinkableAsync(cancellationToken);
        var known = records.ToDictionary(r => r.Card.Key);
        var moved = new Dictionary<RegistrationKey, string>();
        foreach (var trial in TrialLinks.Between(records.Select(r => RegistrationNumbers.Of(r.Card))).Trials)
        {
            var members = trial.Registrations.Select(key => known[key]).ToList();
            var name = NameOf(members.OrderBy(m => m.FirstPublication).ThenBy(m => IsOneOfSeveral(m.Card)).ThenBy(m => m.Card.Number, StringComparer.Ordinal).First().Card);
            foreach (var member in members.Where(m => m.Trial != name))
            {
                moved[member.Card.Key] = name;
            }
        }

        if (moved.Count > 0)
        {
            await using var db = await registry.CreateDbContextAsync(cancellationToken);
            await db.CommitAsync(Publication, moved, cancellationToken);
        }
    }

    // A EudraCT record speaks for one member state, a CTIS record for one version: the trial has their number without it.
    private static string NameOf(TrialRegistration record) => new RegistryNumber(record.Registry, record.Number).Trial;

    private static bool IsOneOfSeveral(TrialRegistration record) => record.Registry is Registries.EuCtr or Registries.Ctis;

    private static Publication Publication => new(
        PublicationKind.TrialRecordsLinked,
        Actor.System,
        new LocalText("Ghép các bản ghi của cùng một thử nghiệm theo số đăng ký nêu trong bản ghi.", "Brought the records of one trial together by the registry numbers in them."));
}
