namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>Numbers words as they are first met. Hundreds of millions of letters pass here when the index is built: each is looked at once.</summary>
internal sealed class WordNumbers
{
    // Different in each process, so that nobody can prepare words that all meet in one place.
    private static readonly uint Seed = (uint)Random.Shared.Next();

    private int[] _slots = new int[1 << 12];
    private uint[] _hashes = new uint[1 << 11];
    private int[] _starts = new int[(1 << 11) + 1];
    private char[] _letters = new char[1 << 14];

    /// <summary>How many words were met.</summary>
    public int Count { get; private set; }

    public string this[int number] => new(Letters(number));

    /// <summary>The number of the next word of a line; negative for a blank without one.</summary>
    public int Next(ReadOnlySpan<char> line, ref int at)
    {
        var (from, hash) = (at, Seed);
        while (at < line.Length && line[at] != ' ')
        {
            hash = (hash ^ line[at++]) * 0x01000193;
        }

        var word = line[from..at++];
        return word.IsEmpty ? -1 : Number(word, hash ^ (hash >> 15));
    }

    private int Number(ReadOnlySpan<char> word, uint hash)
    {
        var slot = hash & (uint)(_slots.Length - 1);
        for (; _slots[slot] is not 0 and var met; slot = (slot + 1) & (uint)(_slots.Length - 1))
        {
            if (_hashes[met - 1] == hash && Letters(met - 1).SequenceEqual(word))
            {
                return met - 1;
            }
        }

        _slots[slot] = Count + 1;
        Keep(word, hash);
        return Count - 1;
    }

    private ReadOnlySpan<char> Letters(int number) => _letters.AsSpan(_starts[number].._starts[number + 1]);

    private void Keep(ReadOnlySpan<char> word, uint hash)
    {
        var start = _starts[Count];
        if (start + word.Length > _letters.Length)
        {
            Array.Resize(ref _letters, Math.Max(_letters.Length * 2, start + word.Length));
        }

        word.CopyTo(_letters.AsSpan(start));
        _hashes[Count] = hash;
        _starts[++Count] = start + word.Length;
        if (Count == _hashes.Length)
        {
            Grow();
        }
    }

    private void Grow()
    {
        Array.Resize(ref _hashes, _hashes.Length * 2);
        Array.Resize(ref _starts, _hashes.Length + 1);
        _slots = new int[_hashes.Length * 2];
        for (var number = 0; number < Count; number++)
        {
            var slot = _hashes[number] & (uint)(_slots.Length - 1);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (uint)(_slots.Length - 1);
            }

            _slots[slot] = number + 1;
        }
    }
}
