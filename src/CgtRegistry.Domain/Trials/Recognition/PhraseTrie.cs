namespace CgtRegistry.Domain.Trials.Recognition;

/// <summary>Phrases by their words, compiled once, so that all that begin at a word are met in one walk.</summary>
internal sealed class PhraseTrie<T>
{
    private readonly Node _root = new();

    /// <summary>Adds a phrase that means something.</summary>
    public void Add(ReadOnlySpan<int> words, T meaning)
    {
        var node = _root;
        foreach (var word in words)
        {
            if (!node.Next.TryGetValue(word, out var next))
            {
                node.Next.Add(word, next = new Node());
            }

            node = next;
        }

        node.Meanings.Add(meaning);
    }

    /// <summary>Whether a phrase begins with the word.</summary>
    public bool Begins(int word) => _root.Next.ContainsKey(word);

    /// <summary>The phrases that begin at a word of a line, the shortest first: their length and what they mean.</summary>
    public void At(List<LineWord> line, int at, List<(int Length, T Meaning)> found)
    {
        found.Clear();
        var node = _root;
        for (var length = 1; at + length <= line.Count && node.Next.TryGetValue(line[at + length - 1].Id, out node!); length++)
        {
            foreach (var meaning in node.Meanings)
            {
                found.Add((length, meaning));
            }
        }
    }

    private sealed class Node
    {
        public Dictionary<int, Node> Next { get; } = [];
        public List<T> Meanings { get; } = [];
    }
}
