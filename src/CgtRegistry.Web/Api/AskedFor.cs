using System.Globalization;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Names;
using CgtRegistry.Web.Http;

namespace CgtRegistry.Web.Api;

/// <summary>Reads the typed values that pages and API share; every refusal names the field and what is allowed.</summary>
public sealed class AskedFor(TimeProvider clock)
{
    private readonly List<FieldError> _errors = [];

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<FieldError> Errors => _errors;

    /// <summary>A day, ISO form; today in Vietnam when not given.</summary>
    public DateOnly Day(string field, string? text)
    {
        var today = VietnamCalendar.DayOf(clock.GetUtcNow());
        if (string.IsNullOrEmpty(text))
        {
            return today;
        }

        if (text.Length == 10 && text.All(c => char.IsAsciiDigit(c) || c == '-')
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day.Year is >= 1900 and <= 2100)
        {
            return day;
        }

        Refuse(field, "not-a-day", "a day from 1900-01-01 to 2100-12-31, such as 2026-11-22");
        return today;
    }

    /// <summary>A moment with its offset; none when not given.</summary>
    public DateTimeOffset? Moment(string field, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        string[] forms = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"];
        var hasOffset = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
        if (hasOffset && text.Length <= 40
            && DateTimeOffset.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment)
            && moment.UtcDateTime.Year is >= 1900 and <= 2100)
        {
            return moment;
        }

        Refuse(field, "not-a-moment", "a moment with its offset, such as 2026-11-22T05:00:00Z");
        return null;
    }

    /// <summary>Free words: a name, a number, an address. Spaces are tidied; invisible characters are refused.</summary>
    public string? Words(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var tidy = string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        if (tidy.EnumerateRunes().Count() > Limits.WordsLength)
        {
            Refuse(field, "too-long", $"at most {Limits.WordsLength} characters");
        }
        else if (tidy.EnumerateRunes().Any(Folding.IsInvisible))
        {
            Refuse(field, "invisible-characters", "visible letters only; type the name again");
        }

        return tidy;
    }

    /// <summary>One of the words of a closed list; none when not given.</summary>
    public T? OneOf<T>(string field, string? text)
        where T : struct, Enum
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (Code(value) == text)
            {
                return value;
            }
        }

        Refuse(field, "not-allowed", string.Join(", ", Enum.GetValues<T>().Select(v => Code(v))));
        return null;
    }

    /// <summary>Notes a refusal.</summary>
    public void Refuse(string field, string code, string allowed) => _errors.Add(new FieldError(field, code, allowed));

    /// <summary>The word by which a value of a closed list is known outside.</summary>
    public static string Code(Enum value) => value is Domain.Sources.EvidenceGrade ? value.ToString() : Persistence.Conventions.Kebab(value);
}
