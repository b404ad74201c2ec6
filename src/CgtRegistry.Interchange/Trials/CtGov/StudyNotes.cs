using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>
/// Reads the words of one study and takes notes: what no rule reads stays with its own words and gets a complaint; what the value
/// does not give back word for word stays with its own words.
/// </summary>
internal sealed class StudyNotes(string place)
{
    /// <summary>The study's number, once it is known; before, where it stands in the file.</summary>
    public string Place { get; set; } = place;

    public List<Complaint> Complaints { get; } = [];

    public Dictionary<string, string> AsStated { get; } = new(StringComparer.Ordinal);

    public void Complain(string field, string value, string rule) => Complaints.Add(Complaint.About(Place, field, value, rule));

    /// <summary>Keeps the words of a field no rule reads.</summary>
    public void NotRead(string field, string words, string rule)
    {
        if (StudyText.Of(words) is { } plain)
        {
            AsStated[field] = plain;
        }

        Complain(field, words, rule);
    }

    /// <summary>A code of the list; another word stays as it is, with a complaint.</summary>
    public string? Code(CodeList list, string field, string? word)
    {
        if (string.IsNullOrWhiteSpace(word))
        {
            return null;
        }

        if (list.Find(word) is not { } code)
        {
            Complain(field, word, "code-not-known");
            return word;
        }

        return code;
    }

    public PartialDate? Date(string field, string? words)
    {
        var date = PartialDate.TryParse(words, null, out var iso) && iso.Year is >= 1900 and <= 2100 ? Word<PartialDate?>.Of(iso) : TrialDates.Read(words, DateOrder.MonthFirst);
        if (!date.Known)
        {
            NotRead(field, words!, "date-not-read");
        }

        return date.Value;
    }

    public Milestone? Milestone(string field, string? words, string? type) =>
        Date(field, words) is { } date ? new Milestone(date, Kind(field, type)) : null;

    public ConductState? Status(string field, string? word)
    {
        if (string.IsNullOrWhiteSpace(word))
        {
            return null;
        }

        if (Codes.Status.Find(word) is not { } code)
        {
            NotRead(field, word, "status-not-read");
            return null;
        }

        var state = StatusCodes.State(code);
        if (StatusCodes.Usual(state) != code)
        {
            AsStated[field] = code;
        }

        return state;
    }

    /// <summary>One phase, or two that follow each other.</summary>
    public string? Phase(IReadOnlyList<string> words)
    {
        if (words.Count == 0)
        {
            return null;
        }

        if (PhaseCodes.Read([.. words.Select(w => Codes.Phase.Find(w))]) is not { } phase)
        {
            NotRead("phase", string.Join('|', words), "phase-not-read");
            return null;
        }

        return phase;
    }

    public StudyType? StudyType(string? word) => Codes.StudyType.Find(word) switch
    {
        "INTERVENTIONAL" => Domain.Trials.StudyType.Interventional,
        "OBSERVATIONAL" => Domain.Trials.StudyType.Observational,
        "EXPANDED_ACCESS" => Domain.Trials.StudyType.ExpandedAccess,
        _ => Open<StudyType>("studyType", word, "study-type-not-read"),
    };

    public ParticipantSex? Sex(string? word) => Codes.Sex.Find(word) switch
    {
        "ALL" => ParticipantSex.All,
        "FEMALE" => ParticipantSex.Female,
        "MALE" => ParticipantSex.Male,
        _ => Open<ParticipantSex>("sex", word, "sex-not-read"),
    };

    public AgeLimit? Age(string field, string? words)
    {
        var age = AgeWords.Read(words);
        if (!age.Known)
        {
            NotRead(field, words!, "age-not-read");
        }

        return age.Value;
    }

    /// <summary>A number of participants in words.</summary>
    public int? Count(string? words)
    {
        var count = EnrolmentWords.Read(words);
        if (!count.Known)
        {
            NotRead("enrolment", words!, "number-not-read");
        }

        return count.Value;
    }

    public Enrolment? Enrolment(int? count, string? type) =>
        count is { } number ? new Enrolment(number, Kind("enrolment", type) switch
        {
            DateKind.Actual => EnrolmentKind.Actual,
            DateKind.Planned => EnrolmentKind.Planned,
            _ => null,
        }) : null;

    private DateKind? Kind(string field, string? type) => Codes.DateType.Find(type) switch
    {
        "ACTUAL" => DateKind.Actual,
        "ESTIMATED" => DateKind.Planned,
        _ => Open<DateKind>(field, type, "date-kind-not-read"),
    };

    private T? Open<T>(string field, string? word, string rule)
        where T : struct
    {
        if (!string.IsNullOrWhiteSpace(word))
        {
            NotRead(field, word, rule);
        }

        return null;
    }
}
