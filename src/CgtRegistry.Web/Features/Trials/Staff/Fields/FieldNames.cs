using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Trials.Staff.Fields;

/// <summary>Names and hints of fields. Fields that are the same thing in another place share their words.</summary>
internal static class FieldNames
{
    private static readonly (string From, string To)[] Shared =
    [
        ("/publicContact/", "contact."), ("/scientificContact/", "contact."), ("/ethics/*/", "review."), ("/regulator/", "review."),
        ("/support/*/", "party."), ("/secondarySponsors/*/", "party."), ("/sponsor/", "party."),
        ("/firstEnrolment/kind", "date.kind"), ("/primaryCompletion/kind", "date.kind"), ("/completion/kind", "date.kind"),
        ("/eligibility/minimumAge/unit", "age.unit"), ("/eligibility/maximumAge/unit", "age.unit"),
    ];

    /// <summary>The name of a field.</summary>
    public static string Of(Texts t, string pattern) => t[$"field.{Key(pattern)}"];

    /// <summary>What to write there, and of which item of WHO's data set it is the first field on its page.</summary>
    public static string? Hint(Texts t, FormField field, bool isFirstOfItem)
    {
        var key = Key(field.Pattern);
        var item = isFirstOfItem && field.Field?.Item is { } number && number.All(char.IsAsciiDigit) ? t["application.item", ("n", number), ("name", t[$"who-item.{number}"])] : null;
        return string.Join(' ', new[] { t.Find($"field.{key}.hint"), item }.OfType<string>()) is { Length: > 0 } hint ? hint : null;
    }

    /// <summary>The name of the place a pointer means, with its row: “Outcome 2: time frame”.</summary>
    public static string OfPointer(Texts t, string pointer)
    {
        var parts = pointer.Split('/').ToList();
        var language = parts[^1] is "vi" or "en" ? parts[^1] : null;
        if (language is not null)
        {
            parts.RemoveAt(parts.Count - 1);
        }

        var row = parts.FindIndex(p => p.Length > 0 && p.All(char.IsAsciiDigit));
        var pattern = string.Join('/', parts.Select(p => p.Length > 0 && p.All(char.IsAsciiDigit) ? "*" : p));
        var list = row > 0 ? string.Join('/', parts[..row]) : null;
        var name = t.Find($"field.{Key(pattern)}") ?? t.Find($"field.{Key(pattern[..Math.Max(0, pattern.LastIndexOf('/'))])}") ?? t["application.whole"];
        var at = list is null ? name : t["application.row-name", ("list", t.Find($"field.{Key(list)}.one") ?? t.Find($"field.{Key(list)}") ?? ""), ("n", int.Parse(parts[row], System.Globalization.CultureInfo.InvariantCulture) + 1), ("name", name)];
        at = list is null && Group(t, pointer) is { } group ? t["application.group-name", ("group", group), ("name", at)] : at;
        return language is null ? at : t[$"application.in-{language}", ("name", at)];
    }

    /// <summary>What a field is a part of, where several parts of the form ask for the same thing.</summary>
    public static string? Group(Texts t, string pointer) =>
        pointer.LastIndexOf('/') is var end and > 0 ? t.Find($"field-group.{pointer[..end].Trim('/').Replace('/', '.')}") ?? Group(t, pointer[..end]) : null;

    /// <summary>Key of the words of a field.</summary>
    public static string Key(string pattern)
    {
        foreach (var (from, to) in Shared)
        {
            if (pattern.StartsWith(from, StringComparison.Ordinal))
            {
                return to + pattern[from.Length..];
            }
        }

        return pattern.Replace("/*", "", StringComparison.Ordinal).Trim('/').Replace('/', '.') is { Length: > 0 } key ? key : "whole";
    }
}
