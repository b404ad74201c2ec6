using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Web.Features.History;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence;
using CgtRegistry.Web.Persistence.Registrations;

namespace CgtRegistry.Web.Features.Trials.Versions;

/// <summary>What the pages and the API show about the past of a trial.</summary>
internal sealed class TrialPastReader(LiveRegister live, TrialReader trials, TrialCatalogue catalogue, RegistrationStore store, HistoryReader history)
{
    /// <summary>All versions of a trial; none when there is no such trial.</summary>
    public async Task<TrialPast?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (await trials.FoundUnderAsync(id, cancellationToken) is not { } numbers)
        {
            return null;
        }

        var own = await history.VersionsAsync(new RecordRef(RecordKind.Trial, id), knownAt: null, cancellationToken);
        var records = await store.VersionsAsync(numbers, cancellationToken);
        var publications = await history.PublicationsAsync([.. own.Select(v => v.Publication).Concat(records.Select(r => r.Version.Publication)).Distinct()], cancellationToken);
        return new TrialPast(id, own, records, publications);
    }

    /// <summary>A version with everything that was held then.</summary>
    public TrialVersionDocument Document(TrialPast past, int version)
    {
        var (state, found) = (past.At(version), past.Versions[version - 1]);
        var held = state.Records.Values.Select(r => r.MissingSince > found.At ? r with { MissingSince = null } : r).ToList();
        var own = state.Own is { } record ? (Trial)RecordJson.Read(RecordKind.Trial, record.Canonical) : null;
        var view = catalogue.NamesOf(live.Current).View(past.Id, own, [.. held.Select(h => h.Registration)]);
        return new TrialVersionDocument(found, TrialDocument.Of(view, VietnamCalendar.DayOf(found.At), held));
    }
}
