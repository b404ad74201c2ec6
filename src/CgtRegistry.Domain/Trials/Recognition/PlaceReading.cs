using System.Collections.Frozen;
using CgtRegistry.Domain.Names;

namespace CgtRegistry.Domain.Trials.Recognition;

/// <summary>Tells whether the name of a place is a whole name, and whether a line says that it is in Vietnam.</summary>
internal sealed class PlaceReading
{
    /// <summary>Words that say what kind of place something is: a name of these alone is borne by others too.</summary>
    public static IReadOnlySet<string> Generic { get; } = Folding.Words(
        "bệnh viện viện phòng khám đa khoa chuyên khoa quốc tế trung tâm công ty hospital clinic general international center institute university school college department ministry health medical medicine science sciences "
        + "national central military army stem cell research application laboratory bank tissue blood transfusion hematology oncology lung burn burns children childrens pediatrics pediatric nhi dermatology venereology people peoples first second number "
        + "of the and in at for city province system healthcare gen gene technology biotechnology company co ltd jsc inspectorate council ethics biomedical administration services training dna").ToFrozenSet(StringComparer.Ordinal);

    // Words in which a name may stand: “Department of Haematology, Cho Ray Hospital”, “unit of”.
    private static readonly string[] Leading = ["of", "the", "at", "in", "and", "va", "tai", "o", "cua", "from", "by"];

    private static readonly string[] Vietnamese = ["vietnam", "viet nam", "việt nam", "hanoi", "ha noi", "hcm", "ho chi minh", "saigon", "sai gon", "hochiminh"];

    // Vietnam veterans are Americans.
    private static readonly string[] NoPlace = ["veteran", "veterans", "war", "era", "memorial"];

    private readonly PhraseTrie<bool> _vietnam = new(), _provinces = new();
    private readonly FrozenSet<int> _leading, _notPlace;

    public PlaceReading(Register register, WordTable words)
    {
        foreach (var name in Vietnamese)
        {
            _vietnam.Add(words.Ids(Folding.Tokens(name)), true);
            _provinces.Add(words.Ids(Folding.Tokens(name)), true);
        }

        foreach (var name in register.Provinces.Values.SelectMany(p => p.FormedFrom.Append(p.Name.Vi).Append(p.Name.En ?? p.Name.Vi)).Distinct())
        {
            _provinces.Add(words.Ids(Folding.Tokens(name)), true);
        }

        _leading = Leading.Select(words.Id).ToFrozenSet();
        _notPlace = NoPlace.Select(words.Id).ToFrozenSet();
    }

    /// <summary>Whether the line names Vietnam or one of its two great cities as a place.</summary>
    public bool SaysVietnam(List<LineWord> line, List<(int Length, bool)> scratch)
    {
        for (var at = 0; at < line.Count; at++)
        {
            if (line[at].Id != WordTable.Unknown && _vietnam.Begins(line[at].Id))
            {
                _vietnam.At(line, at, scratch);
                if (scratch.Count > 0 && !(at + scratch[^1].Length < line.Count && _notPlace.Contains(line[at + scratch[^1].Length].Id)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// Whether words are the whole name of a place: nothing stands before them but “of”, nothing behind but where it is. A place
    /// called like a known one with a word more is another place.
    /// </summary>
    public bool IsWhole(List<LineWord> line, int at, int length, List<(int Length, bool)> scratch)
    {
        if (!line[at].Opens && !_leading.Contains(line[at - 1].Id))
        {
            return false;
        }

        for (var behind = at + length; behind < line.Count && !line[behind].Opens;)
        {
            _provinces.At(line, behind, scratch);
            if (scratch.Count == 0 && !_leading.Contains(line[behind].Id))
            {
                return false;
            }

            behind += scratch.Count == 0 ? 1 : scratch[^1].Length;
        }

        return true;
    }
}
