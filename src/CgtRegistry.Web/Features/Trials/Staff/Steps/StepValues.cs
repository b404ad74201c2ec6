using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CgtRegistry.Web.Features.Trials.Staff.Fields;
using CgtRegistry.Web.Forms;

namespace CgtRegistry.Web.Features.Trials.Staff.Steps;

/// <summary>The values of a step as its form has them, and as the form remembers what it was made from.</summary>
internal static class StepValues
{
    /// <summary>Name of the hidden field with what the form was made from.</summary>
    public const string StartedField = "started";

    /// <summary>The form of a step as it is shown on a first visit.</summary>
    public static PostedForm AsForm(WrittenStep written, ApplicationStep step)
    {
        var values = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var part in step.Parts)
        {
            if (part.IsList)
            {
                values[StepReading.RowsField(part.Pointer)] = [written.RowsOf(part).ToString(CultureInfo.InvariantCulture)];
            }

            foreach (var (field, at) in Places(written, part))
            {
                Fill(values, written, field, at);
            }
        }

        foreach (var (key, reason) in written.Reasons)
        {
            values[StepReading.Reason + key] = [reason];
        }

        return new PostedForm(values);
    }

    /// <summary>Every value of a step by its pointer; dates whole.</summary>
    public static SortedDictionary<string, string> Of(WrittenStep written, ApplicationStep step)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var at in step.Parts.SelectMany(p => Places(written, p)).SelectMany(p => p.Field.Look is FieldLook.Both ? new[] { $"{p.At}/vi", $"{p.At}/en" } : [p.At]))
        {
            if (written.Shown(at) is { Length: > 0 } text)
            {
                values[at] = text;
            }
        }

        return values;
    }

    /// <summary>What a form was made from; nothing when the field was tampered with.</summary>
    public static IReadOnlyDictionary<string, string> Started(PostedForm form)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(form.Text(StartedField) ?? "{}") ?? [];
        }
        catch (JsonException)
        {
            return new Dictionary<string, string>();
        }
    }

    private static IEnumerable<(FormField Field, string At)> Places(WrittenStep written, StepPart part) =>
        Enumerable.Range(0, part.IsList ? written.RowsOf(part) : 1).SelectMany(row => part.Fields.Select(f => (f, f.At(row))));

    private static void Fill(Dictionary<string, string[]> values, WrittenStep written, FormField field, string at)
    {
        switch (field.Look)
        {
            case FieldLook.Both:
                values[$"{at}/vi"] = [written.Shown($"{at}/vi") ?? ""];
                values[$"{at}/en"] = [written.Shown($"{at}/en") ?? ""];
                break;
            case FieldLook.Date:
                var boxes = Boxes(written, at);
                (values[$"{at}.day"], values[$"{at}.month"], values[$"{at}.year"]) = ([boxes[0]], [boxes[1]], [boxes[2]]);
                break;
            case FieldLook.Boxes or FieldLook.Lines:
                string[] several = DraftTree.At(written.Tree, at) is JsonArray list ? [.. list.Select(v => v!.ToString())] : [];
                values[at] = field.Look is FieldLook.Lines ? [string.Join('\n', several)] : several;
                break;
            default:
                values[at] = [written.Shown(at) ?? ""];
                break;
        }
    }

    // What could not be read is kept as day/month/year; what could, as year-month-day.
    private static string[] Boxes(WrittenStep written, string at)
    {
        string[] parts = written.Unread.TryGetValue(at, out var typed) ? typed.Split('/') : [.. (written.Shown(at) ?? "").Split('-').Reverse().Select(p => p.TrimStart('0'))];
        return [.. Enumerable.Repeat("", Math.Max(0, 3 - parts.Length)), .. parts.TakeLast(3)];
    }
}
