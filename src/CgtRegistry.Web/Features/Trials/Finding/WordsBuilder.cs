namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>Collects the words of one field, document after document.</summary>
internal sealed class WordsBuilder
{
    private const int Frequent = 8;

    private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _find;
    private readonly PostingsBuilder _postings = new(Frequent);
    private readonly List<int> _line = [];
    private int[] _seen = new int[1024];
    private int[] _document = new int[256];
    private int _distinct;
    private int _now = 1;

    public WordsBuilder() => _find = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The numbers of the words of the line read last, in order, as they were first met.</summary>
    public IReadOnlyList<int> Line => _line;

    /// <summary>Reads words of the present document.</summary>
    public void Read(ReadOnlySpan<char> words)
    {
        _line.Clear();
        while (!words.IsEmpty)
        {
            var end = words.IndexOf(' ');
            var word = end < 0 ? words : words[..end];
            words = end < 0 ? [] : words[(end + 1)..];
            if (!word.IsEmpty)
            {
                Meet(word);
            }
        }
    }

    /// <summary>Ends the present document.</summary>
    public void Close()
    {
        _postings.Add(_document.AsSpan(0, _distinct));
        _distinct = 0;
        _now++;
    }

    /// <summary>The index, and the place of each word by the number under which it was first met.</summary>
    public WordIndex Build(int[] order, out int[] places)
    {
        var (words, met) = (_words.Keys.ToArray(), _words.Values.ToArray());
        Array.Sort(words, met, Comparer<string>.Create(WordTable.InOrder));
        places = new int[words.Length];
        for (var place = 0; place < words.Length; place++)
        {
            places[met[place]] = place;
        }

        return new WordIndex(new WordTable(words), _postings.Build(order, places), order.Length);
    }

    private void Meet(ReadOnlySpan<char> word)
    {
        if (!_find.TryGetValue(word, out var number))
        {
            number = _words.Count;
            _find[word] = number;
            if (number >= _seen.Length)
            {
                Array.Resize(ref _seen, _seen.Length * 2);
            }
        }

        _line.Add(number);
        if (_seen[number] != _now)
        {
            _seen[number] = _now;
            if (_distinct == _document.Length)
            {
                Array.Resize(ref _document, _distinct * 2);
            }

            _document[_distinct++] = number;
        }
    }
}
