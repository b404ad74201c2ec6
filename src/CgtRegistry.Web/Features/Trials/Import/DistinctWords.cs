using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using CgtRegistry.Domain.Names;

namespace CgtRegistry.Web.Features.Trials.Import;

/// <summary>
/// Gathers the folded words of long texts, each once, in the order of first use. Half a million records share most of their words,
/// so each thread keeps the words it met with the last record that held them, and makes no text of a word it knows.
/// </summary>
internal sealed class DistinctWords
{
    private const int MostKept = 100_000;

    [ThreadStatic]
    private static DistinctWords? _ofThread;

    private readonly FoldedText _folded = new();
    private readonly Dictionary<string, int> _met = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<byte> _words = new();
    private int _record;

    /// <summary>The words of the texts of one record, in UTF-8 with single spaces between them.</summary>
    public static byte[] Of(IEnumerable<string?> texts) => (_ofThread ??= new DistinctWords()).Read(texts);

    private byte[] Read(IEnumerable<string?> texts)
    {
        Begin();
        foreach (var text in texts)
        {
            _folded.Add(text);
        }

        var known = _met.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = _folded.Words;
        foreach (var place in words.Split(' '))
        {
            ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(known, words[place], out _);
            if (last != _record)
            {
                last = _record;
                Write(words[place]);
            }
        }

        return _words.WrittenSpan.ToArray();
    }

    private void Begin()
    {
        _folded.Clear();
        _words.ResetWrittenCount();
        _record++;
        if (_met.Count > MostKept)
        {
            _met.Clear();
        }
    }

    private void Write(ReadOnlySpan<char> word)
    {
        if (_words.WrittenCount > 0)
        {
            _words.Write(" "u8);
        }

        Encoding.UTF8.GetBytes(word, _words);
    }
}
