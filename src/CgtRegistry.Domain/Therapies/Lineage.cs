namespace CgtRegistry.Domain.Therapies;

/// <summary>How one thing of a hierarchy stands to another.</summary>
public enum Kinship
{
    None,
    Same,

    /// <summary>The other one is a narrower case of this one.</summary>
    Wider,

    /// <summary>The other one is a wider case of this one.</summary>
    Narrower,
}

/// <summary>Who is a case of whom, among therapies or among conditions; cycles in the data do no harm.</summary>
public sealed class Lineage<TId>
    where TId : struct
{
    private readonly Dictionary<TId, HashSet<TId>> _ancestors = [];

    /// <param name="parents">Each thing with the wider ones it is directly a case of.</param>
    public Lineage(IEnumerable<(TId Id, IReadOnlyList<TId> Parents)> parents)
    {
        var direct = parents.ToDictionary(p => p.Id, p => p.Parents);
        foreach (var id in direct.Keys)
        {
            var reached = new HashSet<TId>();
            var open = new Stack<TId>(direct[id]);
            while (open.TryPop(out var next))
            {
                if (!next.Equals(id) && reached.Add(next))
                {
                    foreach (var further in direct.GetValueOrDefault(next, []))
                    {
                        open.Push(further);
                    }
                }
            }

            _ancestors[id] = reached;
        }
    }

    /// <summary>How <paramref name="one"/> stands to <paramref name="other"/>.</summary>
    public Kinship Between(TId one, TId other) =>
        one.Equals(other) ? Kinship.Same
        : Reaches(other, one) ? Kinship.Wider
        : Reaches(one, other) ? Kinship.Narrower
        : Kinship.None;

    /// <summary>Whether the two are the same or one is a case of the other.</summary>
    public bool Related(TId one, TId other) => Between(one, other) is not Kinship.None;

    private bool Reaches(TId from, TId to) => _ancestors.TryGetValue(from, out var ancestors) && ancestors.Contains(to);
}
