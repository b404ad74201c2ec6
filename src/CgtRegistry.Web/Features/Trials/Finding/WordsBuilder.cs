namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>Collects the words of one field, document after document.</summary>
internal sealed class WordsBuilder
{
    private const int Frequent = 8;

    private readonly WordNumbers _words = new();
    private readonly PostingsBuilder _postings = new(Frequent);
    private readonly List<int> _line = [];
    private int[] _seen = new int[1024];
    private int[] _document = new int[256];
    private int _distinct;
    private int _now = 1;

    /// <summary>The numbers of the words of the line read last, in order, as they were first met.</summary>
    public IReadOnlyList<int> Line => _line;

    /// <summary>Reads words of the present document.</summary>
    public void Read(ReadOnlySpan<char> words)
    {
        _line.Clear();
        for (var at = 0; at < words.Length;)
        {
            var number = _words.Next(words, ref at);
            if (number >= 0)
            {
                Meet(number);
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
        string[] words = [.. Enumerable.Range(0, _words.Count).Select(number => _words[number])];
        int[] met = [.. Enumerable.Range(0, words.Length)];
        Array.Sort(words, met, Comparer<string>.Create(WordTable.InOrder));
        places = new int[words.Length];
        for (var place = 0; place < words.Length; place++)
        {
            places[met[place]] = place;
        }

        return new WordIndex(new WordTable(words), _postings.Build(order, places), order.Length);
    }

    private void Meet(int number)
    {
        if (number >= _seen.Length)
        {
            Array.Resize(ref _seen, _seen.Length * 2);
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
