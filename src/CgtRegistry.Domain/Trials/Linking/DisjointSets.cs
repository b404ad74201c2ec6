namespace CgtRegistry.Domain.Trials.Linking;

/// <summary>Things 0 … n-1 in sets that can be joined. Which sets come out does not depend on the order of joining.</summary>
internal sealed class DisjointSets(int count)
{
    private readonly int[] _parent = [.. Enumerable.Range(0, count)];

    /// <summary>The thing that stands for the set of another.</summary>
    public int Of(int thing)
    {
        while (_parent[thing] != thing)
        {
            _parent[thing] = _parent[_parent[thing]];
            thing = _parent[thing];
        }

        return thing;
    }

    // The smaller one stands for both; trees stay flat enough by the halving above.
    public void Join(int one, int other)
    {
        var (a, b) = (Of(one), Of(other));
        _parent[Math.Max(a, b)] = Math.Min(a, b);
    }
}
