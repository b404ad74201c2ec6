using System.Collections.Frozen;
using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Names;

/// <summary>A name found in a question.</summary>
/// <param name="Candidate">The record the words name.</param>
/// <param name="At">Place of its first word.</param>
/// <param name="Length">Number of its words.</param>
public sealed record SpottedName(NameCandidate Candidate, int At, int Length);

/// <summary>
/// A line of words taken apart: the names in it and what is left over. Words left over are never dropped: a place called
/// like a known one with a word more is another place.
/// </summary>
/// <param name="Words">All words, as compared.</param>
/// <param name="Found">The names.</param>
/// <param name="Rest">Places of the words that belong to no name.</param>
public sealed record Spotted(IReadOnlyList<FoldedWord> Words, IReadOnlyList<SpottedName> Found, IReadOnlyList<int> Rest)
{
    // Words with which people ask; they name nothing. Written with their own marks or without any: “nào” and “nao”, never “não”.
    private static readonly FrozenSet<FoldedWord> Asking = Folding.Tokens(
        "có được phép cấp giấy không chưa hay à ạ vậy bị gì nào thế tôi cho hỏi xin để và bằng dùng làm tiêm truyền ghép cấy chữa trị điều liệu pháp bệnh "
        + "ở tại đâu giá bao nhiêu tiền thể nên với của the of and in at on for to with by may can could is are was does do did give gives use uses "
        + "treat treats treatment therapy licensed allowed approved disease what which where who how much there")
        .SelectMany(w => new[] { w, w with { Marks = null } }).ToFrozenSet();

    /// <summary>Words left over that name something, as compared.</summary>
    public bool HasUnknownWords => Rest.Any(at => !Asking.Contains(Words[at]));

    /// <summary>Places of the words that name something of a kind, and of those left over, in order.</summary>
    public IEnumerable<int> NamesOf(RecordKind kind) => Enumerable.Range(0, Words.Count)
        .Where(at => Found.Any(f => f.Candidate.Record.Kind == kind && at >= f.At && at < f.At + f.Length) || (Rest.Contains(at) && !Asking.Contains(Words[at])));

    /// <summary>Words at these places as they stand in the question, as far as each can be told apart there.</summary>
    public string AsWritten(string question, IEnumerable<int> places)
    {
        var written = question.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Folding.Tokens(w).Select(t => (Text: w, t.Folded))).ToList();
        return written.Select(w => w.Folded).SequenceEqual(Words.Select(w => w.Folded))
            ? string.Join(' ', places.Select(at => written[at].Text).Distinct())
            : string.Join(' ', places.Select(at => Words[at].Folded));
    }
}
