using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Web.Layout.Ui;

/// <summary>A record in a hierarchy shown from wider to narrower.</summary>
/// <param name="Record">The record.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">Its kind in words, when it has one.</param>
/// <param name="Facts">What the register holds on it, in short words.</param>
/// <param name="Warnings">Number of warnings in words; none when there are none.</param>
/// <param name="Narrower">Its narrower cases.</param>
public sealed record TreeNode(RecordRef Record, string Name, string? Kind, IReadOnlyList<string> Facts, string? Warnings, IReadOnlyList<TreeNode> Narrower)
{
    private const int Deepest = 10;

    /// <summary>Arranges items below their wider ones; what has no wider one in the list stands at the top. A cycle is cut, never followed.</summary>
    public static IReadOnlyList<TreeNode> Forest<T, TId>(IReadOnlyList<T> items, Func<T, TId> id, Func<T, IReadOnlyList<TId>> parents, Func<T, TreeNode> node)
        where TId : struct
    {
        var known = items.Select(id).ToHashSet();
        var below = items.SelectMany(i => parents(i).Select(p => (Parent: p, Item: i))).ToLookup(p => p.Parent, p => p.Item);
        return [.. Sorted(items.Where(i => !parents(i).Any(known.Contains)).Select(i => Grow(i, 0)))];

        TreeNode Grow(T item, int depth) =>
            node(item) with { Narrower = depth == Deepest ? [] : [.. Sorted(below[id(item)].Select(n => Grow(n, depth + 1)))] };
    }

    private static IEnumerable<TreeNode> Sorted(IEnumerable<TreeNode> nodes) =>
        nodes.OrderByDescending(n => n.Narrower.Count > 0).ThenBy(n => Domain.Names.Folding.Fold(n.Name), StringComparer.Ordinal);
}
