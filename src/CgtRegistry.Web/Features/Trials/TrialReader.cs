using System.Globalization;
using CgtRegistry.Domain;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Web.Live;

namespace CgtRegistry.Web.Features.Trials;

/// <summary>What the pages, the API and the downloads show about clinical trials.</summary>
public sealed class TrialReader(LiveRegister live)
{
    private readonly TextIndex<TrialId> _texts = new(register => register.Trials.Values.Select(t => (t.Id, Texts(register, t))));

    /// <summary>The trials that pass a filter, in the order asked for.</summary>
    public IReadOnlyList<TrialOnDay> List(TrialFilter filter)
    {
        var register = live.Current;
        var named = filter.Words is null ? null : _texts.Holding(register, filter.Words);
        return
        [
            .. register.Trials.Values
                .Where(t => named?.Contains(t.Id) ?? true)
                .Where(t => filter.Phase is null || t.Observations.Any(o => o.Phase == filter.Phase))
                .Where(t => filter.Condition is not { } asked || t.Conditions.Any(c => Reaches(register.ConditionLineage, asked, c)))
                .Where(t => filter.Therapy is not { } asked || t.Therapies.Any(x => Reaches(register.TherapyLineage, asked, x)))
                .Where(t => filter.Institution is not { } asked || t.Institutions.Contains(asked))
                .Where(t => filter.Country is null || t.Countries.Contains(filter.Country))
                .Where(t => filter.Year is null || t.Observations.Any(o => o.Start?.Year == filter.Year))
                .Select(t => new TrialOnDay(t, TrialConduct.On(t, filter.On)))
                .Where(t => filter.Status is null || t.Conduct.State == filter.Status)
                .OrderBy(t => SortKey(t.Trial, filter.Sort), StringComparer.Ordinal),
        ];
    }

    /// <summary>The place of a trial in the list, unique to it.</summary>
    public static string SortKey(Trial trial, TrialSort sort)
    {
        var starts = trial.Observations.Select(o => o.Start?.First.DayNumber).OfType<int>().ToList();
        return sort switch
        {
            TrialSort.Newest => string.Create(CultureInfo.InvariantCulture, $"{(starts.Count == 0 ? 9_999_999 : 4_000_000 - starts.Max()):0000000}/{trial.Id}"),
            TrialSort.Oldest => string.Create(CultureInfo.InvariantCulture, $"{(starts.Count == 0 ? 9_999_999 : starts.Min()):0000000}/{trial.Id}"),
            _ => trial.Id.Value,
        };
    }

    /// <summary>A condition and every wider one it is a case of: under each of them it is found.</summary>
    public IEnumerable<string> FoundUnder(ConditionId condition) =>
        live.Current.Conditions.Keys.Where(c => Reaches(live.Current.ConditionLineage, c, condition)).Select(c => c.Value);

    /// <summary>A therapy and every wider one it is a case of.</summary>
    public IEnumerable<string> FoundUnder(TherapyId therapy) =>
        live.Current.Therapies.Keys.Where(t => Reaches(live.Current.TherapyLineage, t, therapy)).Select(t => t.Value);

    /// <summary>A trial as it stands in a list.</summary>
    public static TrialSummary Summary(TrialOnDay found)
    {
        var (t, conduct) = found;
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
            t.Retrospective);
    }

    /// <summary>Everything about one trial on a day.</summary>
    public TrialDetails? Find(string id, DateOnly on)
    {
        var register = live.Current;
        if (!register.Trials.TryGetValue(new TrialId(id), out var trial))
        {
            return null;
        }

        var parties = trial.Institutions.ToHashSet();
        var notices = register.Notices.Values.OrderByDescending(n => n.Day?.First).ThenBy(n => n.Id.Value, StringComparer.Ordinal).ToList();
        return new TrialDetails(
            trial,
            TrialConduct.On(trial, on),
            [.. notices.Where(n => n.About.Trials.Contains(trial.Id))],
            [.. notices.Where(n => !n.About.Trials.Contains(trial.Id) && n.About.Institutions.Any(parties.Contains))],
            [.. register.Statements.Values.Where(s => s.About.Trials.Contains(trial.Id)).OrderBy(s => s.Grade).ThenBy(s => s.Id.Value, StringComparer.Ordinal)],
            [.. register.Contradictions.Values.Where(c => c.About.Trials.Contains(trial.Id)).OrderBy(c => c.Id.Value, StringComparer.Ordinal)]);
    }

    /// <summary>The trial another registry knows under this number, or ours in other letters; none when several fit.</summary>
    public Trial? FindByOtherId(string id)
    {
        var found = live.Current.Trials.Values
            .Where(t => Same(t.Id.Value, id) || t.Identifiers.Any(i => !TrialNumbers.IsOwnNumber(i) && Same(i.Value, id)))
            .Take(2)
            .ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static bool Reaches<TId>(Lineage<TId> lineage, TId asked, TId own)
        where TId : struct => lineage.Between(asked, own) is Kinship.Same or Kinship.Wider;

    private static IEnumerable<string?> Texts(Register register, Trial t) =>
    [
        t.Id.Value, .. t.Identifiers.Select(i => i.Value), t.Title.Vi, t.Title.En, t.InterventionText?.Vi, t.InterventionText?.En, t.Sponsor?.Name,
        .. t.Collaborators.Concat(t.Sites).Select(p => p.Name),
        .. t.Institutions.Select(i => register.Institutions.GetValueOrDefault(i)).Concat<INamed?>(t.Conditions.Select(c => register.Conditions.GetValueOrDefault(c)))
            .Concat(t.Therapies.Select(x => register.Therapies.GetValueOrDefault(x))).SelectMany(n => n?.Names ?? []).Select(n => n.Text),
    ];
}
