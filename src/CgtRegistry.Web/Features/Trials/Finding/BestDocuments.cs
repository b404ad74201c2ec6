namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>Keeps the documents that score most; among equals those that came first.</summary>
/// <param name="most">How many are kept.</param>
internal sealed class BestDocuments(int most)
{
    private readonly List<(int Score, int Document)> _kept = new(most + 1);

    public bool IsFull => _kept.Count == most;

    /// <summary>The least score kept.</summary>
    public int Least => _kept[^1].Score;

    public bool Takes(int score) => !IsFull || score > Least;

    public void Add(int score, int document)
    {
        var (low, high) = (0, _kept.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _kept[middle].Score >= score ? (middle + 1, high) : (low, middle);
        }

        _kept.Insert(low, (score, document));
        if (_kept.Count > most)
        {
            _kept.RemoveAt(most);
        }
    }

    public IReadOnlyList<(int Score, int Document)> InOrder() => _kept;
}
