using System.Globalization;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Trials.DataSets;

/// <summary>What the fields and places of a data set are called, wherever they are spoken of. Fields that are the same thing in another place share their words.</summary>
public static class DataSetLabels
{
    private const string Family = "data-field";

    private static readonly (string From, string To)[] Shared =
    [
        ("/publicContact/", "contact."), ("/scientificContact/", "contact."), ("/ethics/*/", "review."), ("/regulator/", "review."),
        ("/support/*/", "party."), ("/secondarySponsors/*/", "party."), ("/sponsor/", "party."),
        ("/firstEnrolment/kind", "date.kind"), ("/primaryCompletion/kind", "date.kind"), ("/completion/kind", "date.kind"),
        ("/eligibility/minimumAge/unit", "age.unit"), ("/eligibility/maximumAge/unit", "age.unit"),
    ];

    // Parts of a page whose fields ask for the same things as those of another part.
    private static readonly string[] Parts =
        ["/sponsor", "/publicContact", "/scientificContact", "/regulator", "/firstEnrolment", "/primaryCompletion", "/completion", "/cellGene/facility", "/cellGene/doctor"];

    /// <summary>The name of a field, as a form says it beside its box.</summary>
    public static string Name(Texts texts, string pattern) => texts[$"{Family}.{Key(pattern)}"];

    /// <summary>One row of a list: “Outcome”.</summary>
    public static string One(Texts texts, string list) => texts[$"{Family}.{Key(list)}.one"];

    /// <summary>The part of its page a field belongs to; none where the page has no parts.</summary>
    public static string? Group(Texts texts, string pattern) => Array.Find(Parts, p => pattern.StartsWith(p + "/", StringComparison.Ordinal)) is { } part ? texts.Find($"{Family}.{Key(part)}.part") ?? Name(texts, part) : null;

    /// <summary>What to write there; none where the name says it.</summary>
    public static string? Hint(Texts texts, string pattern) => texts.Find($"{Family}.{Key(pattern)}.hint");

    /// <summary>The name of the place a pointer means: “Outcome 2: time point”, “Regulator: date on the document”.</summary>
    public static string Of(string pointer, Texts texts)
    {
        string[] parts = [.. pointer.Split('/', StringSplitOptions.RemoveEmptyEntries)];
        var language = parts is [.., "vi" or "en"] ? parts[^1] : null;
        var pattern = string.Concat((language is null ? parts : parts[..^1]).Select(p => IsIndex(p) ? "/*" : "/" + p));
        if (pattern.Length == 0)
        {
            return texts[$"{Family}.whole"];
        }

        var name = Known(texts, pattern) ?? Known(texts, Above(pattern)) ?? texts[$"{Family}.whole"];
        var said = RowOf(pointer) is { } row && texts.Find($"{Family}.{Key($"/{parts[0]}")}.one") is { } one
            ? pattern.Count(c => c == '/') == 2 ? $"{one} {row + 1}" : In($"{one} {row + 1}", name, texts)
            : Part(pattern, texts) is { } part ? In(part, name, texts) : name;
        return language is null ? said : texts[$"application.in-{language}", ("name", said)];
    }

    /// <summary>The row of the outermost list a pointer goes through; none when it goes through none.</summary>
    public static int? RowOf(string pointer) =>
        pointer.Split('/') is [_, _, var index, ..] && IsIndex(index) ? int.Parse(index, CultureInfo.InvariantCulture) : null;

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

    // Shared words alone do not say of what: of whom the address is, of which day it is the kind.
    private static string? Part(string pattern, Texts texts) =>
        Array.Exists(Shared, s => pattern.StartsWith(s.From, StringComparison.Ordinal)) ? texts[$"{Family}.{Key(Above(pattern))}"] : null;

    private static string? Known(Texts texts, string pattern) => texts.Find($"{Family}.{Key(pattern)}");

    private static string Above(string pattern) => pattern[..Math.Max(0, pattern.LastIndexOf('/'))];

    private static bool IsIndex(string part) => part.Length > 0 && part.All(char.IsAsciiDigit);

    // Inside a phrase a name has no capital, unless it begins with an abbreviation.
    private static string In(string part, string name, Texts texts) =>
        $"{part}: {(name.Length > 1 && char.IsUpper(name[1]) ? name : name[..1].ToLower(CultureInfo.GetCultureInfo(texts.Language)) + name[1..])}";
}
