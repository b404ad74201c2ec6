using System.Text.RegularExpressions;

namespace CgtRegistry.Domain.Privacy;

/// <summary>What a number found in a free text may be.</summary>
public enum PersonalNumberKind
{
    /// <summary>Number of a citizen’s identity card (CCCD), twelve digits: province, century and sex, year of birth, six more.</summary>
    CitizenCard,

    /// <summary>Number of the older identity card (CMND), nine digits.</summary>
    IdentityCard,
    Passport,
    Telephone,

    /// <summary>A date of birth, or a name with one.</summary>
    BirthDate,
}

/// <summary>Something in a text that may tell who a person is.</summary>
/// <param name="Kind">What it may be.</param>
/// <param name="At">Where it begins.</param>
/// <param name="Length">How long it is. The number itself is not repeated, so that it reaches no log.</param>
public readonly record struct PersonalNumber(PersonalNumberKind Kind, int At, int Length);

/// <summary>
/// Finds what looks like numbers of persons in free texts, so that whoever writes can be warned (no patient data in this
/// register). It errs towards a warning; words it does not know and numbers written out pass unseen.
/// </summary>
public static partial class PersonalNumbers
{
    private static readonly (PersonalNumberKind Kind, Regex Pattern)[] Patterns =
    [
        (PersonalNumberKind.BirthDate, BirthDate()),
        (PersonalNumberKind.CitizenCard, CitizenCard()),
        (PersonalNumberKind.Telephone, Telephone()),
        (PersonalNumberKind.IdentityCard, IdentityCard()),
        (PersonalNumberKind.Passport, Passport()),
    ];

    /// <summary>Everything found, in order; a place is one kind only.</summary>
    public static IReadOnlyList<PersonalNumber> FindAll(string? text)
    {
        if (string.IsNullOrEmpty(text) || !text.Any(char.IsDigit))
        {
            return [];
        }

        List<PersonalNumber> found = [];
        foreach (var (kind, pattern) in Patterns)
        {
            found.AddRange(pattern.Matches(text)
                .Select(m => new PersonalNumber(kind, m.Index, m.Length))
                .Where(n => !found.Exists(f => f.At < n.At + n.Length && n.At < f.At + f.Length)).ToList());
        }

        return [.. found.OrderBy(n => n.At)];
    }

    // Province codes run from 001 to 096; the fourth digit is even or odd by sex, 0 to 3 for people born since 1900.
    [GeneratedRegex(@"(?<![\p{L}\p{Nd}/.-])0(?:[ .]?[0-9]){2}[ .]?[0-3](?:[ .]?[0-9]){8}(?![\p{L}\p{Nd}/-])", RegexOptions.CultureInvariant)]
    private static partial Regex CitizenCard();

    // Nine digits alone may be anything: only after a word for the card.
    [GeneratedRegex(@"\b(?:cmnd|cmtnd|cccd|chứng minh(?: nhân dân| thư)?|căn cước(?: công dân)?|id(?:entity)? card)\b[^\p{Nd}\n]{0,20}[0-9]{3}[ .]?[0-9]{3}[ .]?[0-9]{3}(?![\p{L}\p{Nd}])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IdentityCard();

    [GeneratedRegex(@"\b(?:passport|hộ chiếu)\b[^\p{Nd}\n]{0,20}?[A-Za-z]{1,2}[0-9]{6,8}(?![\p{L}\p{Nd}])|(?<![\p{L}\p{Nd}-])[BCNKP][0-9]{7}(?![\p{L}\p{Nd}-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Passport();

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}+./_-])(?:(?:\+|00)84[ .-]?(?:\(0\))?(?:[ .-]?[0-9]){9,10}|0[35789][0-9](?:[ .-]?[0-9]){7}|\(?02[0-9]{1,2}\)?(?:[ .-]?[0-9]){7,8})(?![\p{L}\p{Nd}])", RegexOptions.CultureInvariant)]
    private static partial Regex Telephone();

    [GeneratedRegex(@"\b(?:(?<!học |phát |tái )sinh (?:ngày|năm)|ngày sinh|năm sinh|date of birth|born(?: on| in)?|dob|s\.?n\.?)\b[^\p{Nd}\n]{0,12}(?:[0-3]?[0-9][ ./-](?:tháng )?[01]?[0-9][ ./-](?:năm )?)?(?:19|20)[0-9]{2}(?![\p{L}\p{Nd}])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex BirthDate();
}
