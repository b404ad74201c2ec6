using System.Numerics;

namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>
/// Collects the keys of each document and turns them round. Documents come in any order; they are numbered when all are known,
/// so that the newest trials have the smallest numbers.
/// </summary>
/// <param name="frequent">A key in more than one of so many documents is kept as bits.</param>
internal sealed class PostingsBuilder(int frequent)
{
    private const int Block = 1 << 22;

    private readonly List<byte[]> _blocks = [];
    private readonly List<(int Block, int Start, int Keys)> _documents = [];
    private int[] _counts = new int[1024];
    private int _keys;
    private int _free = Block;

    /// <summary>Adds the next document with its keys, each once.</summary>
    public void Add(ReadOnlySpan<int> keys)
    {
        if (_free + (keys.Length * 5) > (_blocks.Count == 0 ? 0 : _blocks[^1].Length))
        {
            _blocks.Add(new byte[Math.Max(Math.Min(Block, Math.Max(1 << 16, _blocks.Count << 20)), keys.Length * 5)]);
            _free = 0;
        }

        var block = _blocks[^1];
        _documents.Add((_blocks.Count - 1, _free, keys.Length));
        foreach (var key in keys)
        {
            Write(block, ref _free, key);
            if (key >= _counts.Length)
            {
                Array.Resize(ref _counts, Math.Max(_counts.Length * 2, key + 1));
            }

            _counts[key]++;
            _keys = Math.Max(_keys, key + 1);
        }
    }

    /// <summary>The documents of every key.</summary>
    /// <param name="order">For each new number of a document the place at which it was added.</param>
    /// <param name="renamed">The new number of each key.</param>
    public Postings Build(int[] order, int[] renamed)
    {
        var counts = new int[_keys];
        for (var key = 0; key < _keys; key++)
        {
            counts[renamed[key]] = _counts[key];
        }

        var least = (order.Length / frequent) + 8;
        var sizes = Sizes(order, renamed, counts, least);
        var (starts, bits, size) = (new int[_keys], new List<ulong[]>(), 0);
        for (var key = 0; key < _keys; key++)
        {
            if (counts[key] >= least)
            {
                starts[key] = ~bits.Count;
                bits.Add(new ulong[DocSet.LengthFor(order.Length)]);
            }
            else
            {
                starts[key] = size;
                size = checked(size + sizes[key]);
            }
        }

        var steps = new byte[size];
        Fill(order, renamed, starts, steps, bits);
        return new Postings(counts, starts, steps, [.. bits]);
    }

    private int[] Sizes(int[] order, int[] renamed, int[] counts, int least)
    {
        var (sizes, last) = (new int[_keys], new int[_keys]);
        Array.Fill(last, -1);
        for (var document = 0; document < order.Length; document++)
        {
            var (block, at, keys) = _documents[order[document]];
            for (var bytes = _blocks[block]; keys > 0; keys--)
            {
                var key = renamed[Read(bytes, ref at)];
                if (counts[key] < least)
                {
                    sizes[key] += (BitOperations.Log2((uint)(document - last[key])) / 7) + 1;
                    last[key] = document;
                }
            }
        }

        return sizes;
    }

    private void Fill(int[] order, int[] renamed, int[] starts, byte[] steps, List<ulong[]> bits)
    {
        var (next, last) = ((int[])starts.Clone(), new int[_keys]);
        Array.Fill(last, -1);
        for (var document = 0; document < order.Length; document++)
        {
            var (block, at, keys) = _documents[order[document]];
            for (var bytes = _blocks[block]; keys > 0; keys--)
            {
                var key = renamed[Read(bytes, ref at)];
                if (next[key] < 0)
                {
                    bits[~next[key]][document >> 6] |= 1UL << document;
                }
                else
                {
                    Write(steps, ref next[key], document - last[key]);
                    last[key] = document;
                }
            }
        }
    }

    private static void Write(byte[] bytes, ref int at, int value)
    {
        while (value >= 0x80)
        {
            bytes[at++] = (byte)(value | 0x80);
            value >>= 7;
        }

        bytes[at++] = (byte)value;
    }

    private static int Read(byte[] bytes, ref int at)
    {
        int b = bytes[at++], value = b & 0x7F;
        for (var shift = 7; b >= 0x80; shift += 7)
        {
            b = bytes[at++];
            value |= (b & 0x7F) << shift;
        }

        return value;
    }
}
