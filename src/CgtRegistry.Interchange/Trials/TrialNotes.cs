using System.Collections.Frozen;
using System.Text;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials;

/// <summary>What has to be said about one record while it is read: complaints, and its own words where they cannot become a term.</summary>
internal sealed class TrialNotes(string place)
{
    private readonly List<Complaint> _complaints = [];
    private SortedDictionary<string, string>? _asStated;

    /// <summary>Its number, or where it stands in the file.</summary>
    public string Place { get; set; } = place;

    public IReadOnlyList<Complaint> Complaints => _complaints;

    public IReadOnlyDictionary<string, string> AsStated => _asStated is null ? FrozenDictionary<string, string>.Empty : _asStated;

    /// <summary>The value of a word; a word that names none, or says more, is kept as stated, and one that no rule reads is complained of.</summary>
    public T? Take<T>(Word<T> word, string field, string? original)
    {
        if (!word.Known)
        {
            Complain(field, original!, $"{Kebab(field)}-not-read");
        }

        if (!word.Exact || (word.Value is null && !NotStated.Says(original)))
        {
            State(field, original);
        }

        return word.Value;
    }

    /// <summary>The phase, also one that a spreadsheet took for a day.</summary>
    public string? TakePhase(string? cell)
    {
        if (PhaseWords.OfDay(cell) is { } phase)
        {
            Complain("phase", cell!, "phase-was-a-day", repaired: true);
            return phase;
        }

        return Take(PhaseWords.Read(cell), "phase", cell);
    }

    /// <summary>The sex of participants from two questions; one answered alone does not say that the other is excluded.</summary>
    public ParticipantSex? TakeSex(bool? female, bool? male)
    {
        switch (female, male)
        {
            case (true, true):
                return ParticipantSex.All;
            case (true, false):
                return ParticipantSex.Female;
            case (false, true):
                return ParticipantSex.Male;
            case (null, null):
                return null;
            default:
                State("sex", $"Female: {Said(female)}; Male: {Said(male)}");
                return null;
        }

        static string Said(bool? answer) => answer switch { true => "Yes", false => "No", _ => "–" };
    }

    /// <summary>The countries of a cell; where a name gives no code, the whole cell is kept as stated.</summary>
    public IReadOnlyList<string> TakeCountries(string? cell)
    {
        if (NotStated.Says(cell))
        {
            return [];
        }

        var countries = CountryList.Read(cell);
        if (!countries.Complete)
        {
            State("countries", cell);
        }

        foreach (var name in countries.Unread)
        {
            Complain("countries", name, "country-not-read");
        }

        return countries.Codes;
    }

    /// <summary>Keeps the record's own words.</summary>
    public void State(string field, string? original)
    {
        if (PlainText.Of(original) is { } words)
        {
            (_asStated ??= new SortedDictionary<string, string>(StringComparer.Ordinal))[field] = words;
        }
    }

    /// <summary>Says what was wrong.</summary>
    public void Complain(string field, string value, string rule, bool repaired = false) => _complaints.Add(Complaint.About(Place, field, PlainText.Of(value) ?? "", rule, repaired));

    private static string Kebab(string field)
    {
        var kebab = new StringBuilder(field.Length + 2);
        foreach (var c in field)
        {
            _ = char.IsUpper(c) ? kebab.Append('-').Append(char.ToLowerInvariant(c)) : kebab.Append(c);
        }

        return kebab.ToString();
    }
}
