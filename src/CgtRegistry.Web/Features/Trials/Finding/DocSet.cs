using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;

namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>A set of documents of one segment, a bit each, in memory that is lent for one search.</summary>
internal sealed class DocSet : IDisposable
{
    private readonly int _length;
    private ulong[] _bits;

    public DocSet(int documents)
    {
        _length = LengthFor(documents);
        _bits = ArrayPool<ulong>.Shared.Rent(_length);
        Bits.Clear();
    }

    public DocSet(ReadOnlySpan<ulong> bits)
    {
        _length = bits.Length;
        _bits = ArrayPool<ulong>.Shared.Rent(_length);
        bits.CopyTo(Bits);
    }

    public Span<ulong> Bits => _bits.AsSpan(0, _length);

    public static int LengthFor(int documents) => (documents + 63) / 64;

    public bool Contains(int document) => (_bits[document >> 6] & (1UL << document)) != 0;

    public void Add(ReadOnlySpan<ulong> others)
    {
        var own = MemoryMarshal.Cast<ulong, Vector<ulong>>(Bits);
        var other = MemoryMarshal.Cast<ulong, Vector<ulong>>(others);
        for (var i = 0; i < own.Length; i++)
        {
            own[i] |= other[i];
        }

        for (var i = own.Length * Vector<ulong>.Count; i < _length; i++)
        {
            _bits[i] |= others[i];
        }
    }

    /// <summary>Keeps only the documents that are also among the others.</summary>
    public void Keep(ReadOnlySpan<ulong> others)
    {
        var own = MemoryMarshal.Cast<ulong, Vector<ulong>>(Bits);
        var other = MemoryMarshal.Cast<ulong, Vector<ulong>>(others);
        for (var i = 0; i < own.Length; i++)
        {
            own[i] &= other[i];
        }

        for (var i = own.Length * Vector<ulong>.Count; i < _length; i++)
        {
            _bits[i] &= others[i];
        }
    }

    public int Count()
    {
        var count = 0;
        foreach (var bits in Bits)
        {
            count += BitOperations.PopCount(bits);
        }

        return count;
    }

    public int CountAlso(ReadOnlySpan<ulong> others)
    {
        var count = 0;
        var own = Bits;
        for (var i = 0; i < own.Length && i < others.Length; i++)
        {
            count += BitOperations.PopCount(own[i] & others[i]);
        }

        return count;
    }

    public void Dispose()
    {
        if (_bits.Length > 0)
        {
            ArrayPool<ulong>.Shared.Return(_bits);
            _bits = [];
        }
    }
}
