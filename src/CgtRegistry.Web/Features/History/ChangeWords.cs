using System.Globalization;
using CgtRegistry.Domain;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.History;

/// <summary>What changed in a record in the words of the house: names for identifiers, words for codes, dates as people write them.</summary>
public static class ChangeWords
{
    private static readonly Dictionary<string, RecordKind> Named = new(StringComparer.Ordinal)
    {
        ["institution"] = RecordKind.Institution,
        ["institutions"] = RecordKind.Institution,
        ["claimant"] = RecordKind.Institution,
        ["notIndependentOf"] = RecordKind.Institution,
        ["therapy"] = RecordKind.Therapy,
        ["therapies"] = RecordKind.Therapy,
        ["exceptTherapies"] = RecordKind.Therapy,
        ["condition"] = RecordKind.Condition,
        ["conditions"] = RecordKind.Condition,
        ["source"] = RecordKind.Source,
        ["province"] = RecordKind.Province,
        ["instrument"] = RecordKind.Instrument,
        ["provision"] = RecordKind.Provision,
        ["statements"] = RecordKind.Statement,
    };

    // Closed lists by the property, with the list it stands in where the same name means several things.
    private static readonly Dictionary<string, string> Lists = new(StringComparer.Ordinal)
    {
        ["names.kind"] = "name-kind",
        ["contacts.kind"] = "contact",
        ["identifiers.scheme"] = "identifier",
        ["qualifications.kind"] = "qualification",
        ["decisions.kind"] = "decision.*.label",
        ["grade"] = "grade.*.label",
        ["group"] = "instrument-group",
        ["lang"] = "language",
        ["language"] = "language",
        ["ownership"] = "ownership",
        ["predicate"] = "predicate",
        ["relation"] = "relation",
        ["feature"] = "feature",
        ["studyType"] = "study-type",
        ["Authorisation.kind"] = "permission",
        ["Institution.kind"] = "institution-kind",
        ["Instrument.kind"] = "instrument-kind",
        ["Notice.kind"] = "notice-kind",
        ["Source.kind"] = "source-kind",
        ["Therapy.kind"] = "therapy-kind",
        ["Effect.kind"] = "effect.*.active",
        ["Contradiction.status"] = "contradiction-status",
    };

    /// <summary>The way to a property: “decision › 2 › reason”.</summary>
    public static string Path(Texts t, IReadOnlyList<string> path) => string.Join(" › ", path.Select(step => char.IsAsciiDigit(step[0]) ? step : t.Find($"property.{step}") ?? step));

    /// <summary>A value of a record; as it is in the data where the house has no other words for it.</summary>
    public static string Value(Texts t, Register register, RecordKind kind, IReadOnlyList<string> path, string value)
    {
        string[] names = [.. path.Where(step => !char.IsAsciiDigit(step[0]))];
        var (last, within) = (names[^1], names.Length > 1 ? names[^2] : kind.ToString());
        if (DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Dates.Short(day);
        }

        if (value is "true" or "false")
        {
            return t[value is "true" ? "application.yes" : "application.no"];
        }

        return Word(t, $"{within}.{last}", value) ?? Word(t, last, value) ?? (KindOf(kind, last) is { } named ? Names.Of(register, new(named, value), t.Language) : value);
    }

    private static string? Word(Texts t, string property, string value) =>
        Lists.GetValueOrDefault(property) is not { } list ? null : t.Find(list.Contains('*', StringComparison.Ordinal) ? list.Replace("*", value, StringComparison.Ordinal) : $"{list}.{value}");

    private static RecordKind? KindOf(RecordKind kind, string property) =>
        property is "parent" or "parents" or "predecessors" or "mergedInto" ? kind : Named.TryGetValue(property, out var named) ? named : null;
}
