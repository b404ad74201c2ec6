namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>
/// For each key (a word, a value) the documents that have it, ascending. Frequent keys are a bit for each document, rare ones
/// the steps from document to document in as few bytes as they need.
/// </summary>
/// <param name="counts">Number of documents of each key.</param>
/// <param name="starts">Where its steps begin, or the complement of its place among the bits.</param>
/// <param name="steps">All steps.</param>
/// <param name="bits">Documents of the frequent keys.</param>
internal sealed class Postings(int[] counts, int[] starts, byte[] steps, ulong[][] bits)
{
    private readonly byte[] _steps = steps;

    public int Keys => counts.Length;

    public int Count(int key) => counts[key];

    /// <summary>What it takes to walk the documents of a key, in steps.</summary>
    public int Effort(int key) => starts[key] < 0 ? bits[~starts[key]].Length / 3 : counts[key];

    /// <summary>Adds the documents of a key to a set.</summary>
    public void AddTo(DocSet set, int key)
    {
        if (starts[key] < 0)
        {
            set.Add(bits[~starts[key]]);
            return;
        }

        var into = set.Bits;
        var steps = _steps;
        var (at, document) = (starts[key], -1);
        for (var left = counts[key]; left > 0; left--)
        {
            int step = steps[at++];
            document += step < 0x80 ? step : Longer(step, ref at);
            into[document >> 6] |= 1UL << document;
        }
    }

    /// <summary>How many documents of a key are in a set.</summary>
    public int CountIn(DocSet set, int key)
    {
        if (starts[key] < 0)
        {
            return set.CountAlso(bits[~starts[key]]);
        }

        var among = set.Bits;
        var steps = _steps;
        var (at, document, count) = (starts[key], -1, 0);
        for (var left = counts[key]; left > 0; left--)
        {
            int step = steps[at++];
            document += step < 0x80 ? step : Longer(step, ref at);
            count += (int)(among[document >> 6] >> document) & 1;
        }

        return count;
    }

    private int Longer(int first, ref int at)
    {
        var step = first & 0x7F;
        for (var shift = 7; ; shift += 7)
        {
            int b = _steps[at++];
            step |= (b & 0x7F) << shift;
            if (b < 0x80)
            {
                return step;
            }
        }
    }
}
