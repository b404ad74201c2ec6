using System.Runtime.CompilerServices;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Linking;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Web.Features.Trials.Finding;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence.Registrations;
using Npgsql;

namespace CgtRegistry.Web.Features.Trials;

/// <summary>What the pages, the API and the downloads show about clinical trials.</summary>
internal sealed class TrialReader(LiveRegister live, TrialCatalogue catalogue, RegistrationStore store)
{
    /// <summary>A page of the trials that pass a filter, in the order asked for.</summary>
    /// <param name="filter">The filter.</param>
    /// <param name="after">The place after which the page begins.</param>
    /// <param name="limit">Trials on the page.</param>
    /// <param name="counted">Facets to count.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public async Task<FoundTrials> ListAsync(TrialFilter filter, TrialPlace? after, int limit, IReadOnlyList<TrialFacet> counted, CancellationToken cancellationToken)
    {
        await catalogue.ReadyAsync(cancellationToken);
        var hits = catalogue.Index.Search(filter.Search() with { Alternatives = catalogue.Alternatives, After = after, Limit = limit, Counted = counted });
        var views = await ViewsAsync([.. hits.Places.Select(p => p.Id)], cancellationToken);
        return new FoundTrials(hits, [.. hits.Places.Select(p => views.GetValueOrDefault(p.Id)).OfType<TrialView>().Select(v => new TrialOnDay(v.Trial, TrialConduct.On(v.Trial, filter.On), filter.On))]);
    }

    /// <summary>How many trials there are, own and those of registries; while the index is not read yet, the own.</summary>
    public int Total => catalogue.IsReady ? catalogue.Index.Count : live.Current.Trials.Count;

    /// <summary>How many trials hold some words; none while the index is not read yet.</summary>
    public int Count(TrialFilter filter) => catalogue.Index.Search(filter.Search() with { Alternatives = catalogue.Alternatives, Limit = 0 }).Total;

    /// <summary>How many trials are tied to an institution, a therapy or a condition; none while the index is not read yet.</summary>
    public int CountAbout(RecordRef record)
    {
        var facet = record.Kind switch
        {
            RecordKind.Institution => TrialFacet.Institution,
            RecordKind.Therapy => TrialFacet.Therapy,
            RecordKind.Condition => TrialFacet.Condition,
            _ => throw new ArgumentOutOfRangeException(nameof(record), record, "trials are tied to institutions, therapies and conditions"),
        };
        return catalogue.Index.Search(new TrialSearch { Filters = new Dictionary<TrialFacet, IReadOnlyList<string>> { [facet] = [record.Id] }, Limit = 0 }).Total;
    }

    /// <summary>All trials that pass a filter, one page after the other.</summary>
    public async IAsyncEnumerable<TrialOnDay> AllAsync(TrialFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (FoundTrials? page = null; page is null || page.Hits.HasMore;)
        {
            page = await ListAsync(filter, page?.Hits.Places[^1], TrialSearch.MostOnPage, [], cancellationToken);
            foreach (var trial in page.Items)
            {
                yield return trial;
            }
        }
    }

    /// <summary>A trial as it stands in a list.</summary>
    public static TrialSummary Summary(TrialOnDay found)
    {
        var (t, conduct, on) = found;
        return new TrialSummary(
            t.Id.Value,
            t.Title,
            t.Sponsor?.Name,
            [.. t.Conditions.Select(c => c.Value)],
            [.. t.Therapies.Select(x => x.Value)],
            [.. t.Institutions.Select(i => i.Value)],
            t.Countries,
            conduct.State,
            conduct.LastKnown,
            conduct.Observation?.RecordedOn,
            [.. t.Observations.Select(o => o.Status).OfType<ConductState>().Distinct()],
            [.. t.Observations.Select(o => o.Phase).OfType<string>().Distinct()],
            [.. t.Observations.Select(o => o.Start).OfType<PartialDate>().Distinct()],
            t.Retrospective,
            [.. TrialDutiesOf.On(t, on).Where(d => d.IsOverdue).Select(d => d.Kind).Distinct()]);
    }

    /// <summary>Everything about one trial on a day.</summary>
    public async Task<TrialDetails?> FindAsync(string id, DateOnly on, CancellationToken cancellationToken)
    {
        var register = live.Current;
        var names = catalogue.NamesOf(register);
        id = TrialNumbers.FromAddress(id);
        var own = register.Trials.GetValueOrDefault(new TrialId(id));
        var held = own is null ? await store.OfTrialsAsync([id], cancellationToken)
            : await OrNoneAsync(async () => await store.OfTrialsAsync(await TrialsOfAsync(own, cancellationToken), cancellationToken));
        if (own is null && (held.Count == 0 || names.OwnTrialOf(held.Select(h => h.Registration)) is not null))
        {
            return null;
        }

        var view = names.View(id, own, [.. held.Select(h => h.Registration)]);
        var trial = view.Trial;
        var parties = trial.Institutions.ToHashSet();
        var line = register.LineOf(trial.Id);
        var notices = register.Notices.Values.OrderByDescending(n => n.Day?.First).ThenBy(n => n.Id.Value, StringComparer.Ordinal).ToList();
        return new TrialDetails(
            trial,
            TrialConduct.On(trial, on),
            [.. notices.Where(n => n.About.Trials.Any(line.Contains))],
            [.. notices.Where(n => !n.About.Trials.Any(line.Contains) && n.About.Institutions.Any(parties.Contains))],
            [.. register.Statements.Values.Where(s => s.About.Trials.Any(line.Contains)).OrderBy(s => s.Grade).ThenBy(s => s.Id.Value, StringComparer.Ordinal)],
            [.. register.Contradictions.Values.Where(c => c.About.Trials.Any(line.Contains)).OrderBy(c => c.Id.Value, StringComparer.Ordinal)],
            view,
            [.. held.OrderBy(h => h.Registration.Channel).ThenBy(h => h.Registration.Number, StringComparer.Ordinal)],
            held.Count == 0 ? [] : await RelatedAsync([.. held.Select(h => h.Registration)], cancellationToken))
        {
            Duties = TrialDutiesOf.On(trial, on),
        };
    }

    /// <summary>The numbers under which the records of a trial are found; none when there is no such trial.</summary>
    public async Task<IReadOnlyCollection<string>?> FoundUnderAsync(string id, CancellationToken cancellationToken)
    {
        id = TrialNumbers.FromAddress(id);
        var register = live.Current;
        if (register.Trials.GetValueOrDefault(new TrialId(id)) is { } own)
        {
            return await TrialsOfAsync(own, cancellationToken);
        }

        var cards = await store.CardsOfAsync([id], cancellationToken).ToListAsync(cancellationToken);
        return cards.Count == 0 || catalogue.NamesOf(register).OwnTrialOf(cards.Select(c => c.Card)) is not null ? null : [id];
    }

    /// <summary>The trial another registry knows under this number, or ours in other letters; none when several fit.</summary>
    public async Task<string?> FindByOtherIdAsync(string id, CancellationToken cancellationToken)
    {
        id = TrialNumbers.FromAddress(id);
        var register = live.Current;
        var own = register.Trials.Values
            .Where(t => Same(t.Id.Value, id) || t.Identifiers.Any(i => !TrialNumbers.IsOwnNumber(i) && Same(i.Value, id)))
            .Select(t => t.Id.Value).Take(2).ToList();
        if (own.Count > 0)
        {
            return own is [var only] ? only : null;
        }

        if (RegistryNumber.Read(id) is not { } number || await store.TrialsOfAsync(number, cancellationToken) is not [var trial])
        {
            return null;
        }

        var records = await store.OfTrialsAsync([trial], cancellationToken);
        return catalogue.NamesOf(register).OwnTrialOf(records.Select(r => r.Registration))?.Id.Value ?? (trial == id ? null : trial);
    }

    // Which mentions count depends on the records around: those mentioned, and those that mention the same numbers.
    private async Task<IReadOnlyList<RelatedTrial>> RelatedAsync(IReadOnlyList<TrialRegistration> records, CancellationToken cancellationToken)
    {
        var mentioned = records.SelectMany(r => r.SecondaryNumbers).SelectMany(n => RegistryNumber.FindAll(n.Value)).Select(n => n.Trial).ToHashSet();
        if (mentioned.Count == 0)
        {
            return [];
        }

        var own = records.Select(r => r.Key).ToHashSet();
        var around = await store.CardsAroundAsync([.. mentioned.Concat(records.Select(r => r.Number))], cancellationToken);
        return
        [
            .. TrialLinks.Between(around.Select(c => RegistrationNumbers.Of(c.Card))).Related
                .Where(r => own.Contains(r.Record))
                .Select(r => new RelatedTrial(r.Number, r.Record.Number, r.Reason, around.FirstOrDefault(c => c.Card.Number == r.Number.Value || c.Card.Number == r.Number.Trial)?.Trial))
                .DistinctBy(r => (r.Number, r.Reason)),
        ];
    }

    private async Task<IReadOnlyCollection<string>> TrialsOfAsync(Trial own, CancellationToken cancellationToken) =>
        await store.TrialsWithAsync(TrialNames.NumbersOf(own), cancellationToken);

    // A page of the index as trials: the register's own from the picture, records of registries from the database.
    private async Task<Dictionary<string, TrialView>> ViewsAsync(IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var register = live.Current;
        var names = catalogue.NamesOf(register);
        var own = ids.Select(id => register.Trials.GetValueOrDefault(new TrialId(id))).OfType<Trial>().ToDictionary(t => t.Id.Value);
        if (ids.Count == 0)
        {
            return [];
        }

        var cards = await OrNoneAsync(async () => (List<RegistrationCard>)
        [
            .. await store.CardsOfAsync(ids, cancellationToken).ToListAsync(cancellationToken),
            .. await store.CardsOfNumbersAsync([.. own.Values.SelectMany(TrialNames.NumbersOf)], cancellationToken),
        ]);
        var records = cards.DistinctBy(c => c.Card.Key).GroupBy(c => c.Trial)
            .SelectMany(trial => trial.Select(c => (Id: names.OwnTrialOf(trial.Select(t => t.Card))?.Id.Value ?? trial.Key, c.Card)))
            .ToLookup(c => c.Id, c => c.Card);
        return ids.Where(id => own.ContainsKey(id) || records.Contains(id)).ToDictionary(id => id, id => names.View(id, own.GetValueOrDefault(id), [.. records[id]]));
    }

    // Without the database the register's own trials are still shown, from memory.
    private static async Task<List<T>> OrNoneAsync<T>(Func<Task<List<T>>> read)
    {
        try
        {
            return await read();
        }
        catch (NpgsqlException away) when (away is not PostgresException)
        {
            return [];
        }
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
