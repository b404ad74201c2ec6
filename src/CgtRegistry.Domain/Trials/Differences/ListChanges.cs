using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.Differences;

/// <summary>Lists, of which it is said what is gone and what came; their order says nothing.</summary>
internal static class ListChanges
{
    private const string Between = " · ";

    private static readonly (TrialChangeKind Kind, string Path, Func<TrialRegistration, IEnumerable<string>> Lines)[] Lists =
    [
        (TrialChangeKind.ArmsChanged, "/arms", r => r.Arms.Select(a => Line(a.Label, a.Kind))),
        (TrialChangeKind.TextChanged, "/arms", r => r.Arms.Select(a => Line(a.Label, a.Description, string.Join(", ", a.Interventions)))),
        (TrialChangeKind.InterventionsChanged, "/interventions", r => r.Interventions.Select(i => Line(i.Name, i.Kind))),
        (TrialChangeKind.TextChanged, "/interventions", r => r.Interventions.Select(i => Line(i.Name, i.Description, string.Join(", ", i.OtherNames), string.Join(", ", i.Arms)))),
        (TrialChangeKind.ConditionsChanged, "/conditions", r => r.Conditions),
        (TrialChangeKind.CollaboratorsChanged, "/parties/collaborators", r => r.Parties.Collaborators.Select(c => Line(c.Name, c.Class))),
        (TrialChangeKind.CollaboratorsChanged, "/parties/support", r => r.Parties.Support),
        (TrialChangeKind.SitesChanged, "/sites", r => r.Sites.Select(s => Line(s.Facility, s.City, s.Region, s.Zip, s.CountryName ?? s.Country, s.Status?.ToString()))),
        (TrialChangeKind.TextChanged, "/sites", r => r.Sites.Select(s => Line(s.Facility, s.City, s.Country, s.Position?.ToString()))),
        (TrialChangeKind.CountriesChanged, "/countries", r => r.Countries),
        (TrialChangeKind.DesignChanged, "/design/masked", r => r.Design.Masked),
        (TrialChangeKind.NumbersChanged, "/secondaryNumbers", r => r.SecondaryNumbers.Select(n => Line(n.Value, n.Issuer, n.Kind, n.Url))),
        (TrialChangeKind.NumbersChanged, "/formerNumbers", r => r.FormerNumbers),
        (TrialChangeKind.EthicsChanged, "/ethicsReviews", r => r.EthicsReviews.Select(e => Line(e.Status, e.On?.ToString(), e.Committee))),
        (TrialChangeKind.ResultsChanged, "/results/steps", r => r.Results.Steps.Select(s => Line(s.Kind.ToString(), s.On?.ToString()))),
        (TrialChangeKind.TextChanged, "/keywords", r => r.Keywords),
        (TrialChangeKind.TextChanged, "/terms", r => r.Terms.Select(t => Line(t.About.ToString(), t.Text, t.System, t.Code))),
        (TrialChangeKind.TextChanged, "/references", r => r.References.Select(f => Line(f.Citation, f.PubMedId, f.Kind))),
        (TrialChangeKind.TextChanged, "/asStated", r => r.AsStated.Select(s => Line(s.Key, s.Value))),
    ];

    public static IEnumerable<TrialChange> Of(Versions versions)
    {
        HashSet<string> told = [];
        foreach (var (kind, path, lines) in Lists)
        {
            var (before, after) = (lines(versions.Before).ToList(), lines(versions.After).ToList());
            var (gone, come) = (Without(before, after), Without(after, before));

            // Of arms, interventions and sites the words are compared only while they are the same ones.
            if (gone.Count + come.Count > 0 && told.Add(path))
            {
                yield return new TrialChange(IsReworded(kind, gone, come) ? TrialChangeKind.TextChanged : kind, path, Joined(gone), Joined(come));
            }
        }
    }

    // Arms and interventions of other names, but of the same kind, as many as before, and much alike.
    private static bool IsReworded(TrialChangeKind kind, List<string> gone, List<string> come) =>
        kind is TrialChangeKind.ArmsChanged or TrialChangeKind.InterventionsChanged && gone.Count == come.Count && gone.Zip(come).All(p =>
            p.First.Split(Between)[^1] == p.Second.Split(Between)[^1]
            && WordLikeness.Between(WordLikeness.WordsOf(p.First.Split(Between)[0]), WordLikeness.WordsOf(p.Second.Split(Between)[0])) >= OutcomePairing.LeastLikeness);

    private static List<string> Without(List<string> lines, List<string> others)
    {
        var rest = new List<string>(lines);
        others.ForEach(o => rest.Remove(o));
        return rest;
    }

    private static string? Joined(List<string> lines) => lines.Count == 0 ? null : string.Join('\n', lines);

    private static string Line(params string?[] parts) => string.Join(Between, parts.Where(p => !string.IsNullOrEmpty(p)));
}
