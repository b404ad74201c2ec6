using System.Globalization;
using System.Text.Json.Nodes;
using CgtRegistry.Domain;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Rules;
using CgtRegistry.Web.Features.Trials.Staff.Fields;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Trials.Staff.Steps;

/// <summary>
/// Reads the form of a step into what is written. What a field cannot take is kept as it was typed; fields the form does not have
/// keep what they hold.
/// </summary>
internal sealed class StepReading(ApplicationStep step, PostedForm form, WrittenStep written, Register register)
{
    /// <summary>More rows than any trial has; a form with more was not made by a person.</summary>
    public const int MostRows = 200;

    private const int MostTyped = 40_000;

    /// <summary>Name of the hidden field with the number of rows of a list.</summary>
    public static string RowsField(string list) => $"rows:{list}";

    /// <summary>The most letters a reason may have.</summary>
    public const int MostOfReason = 1000;

    /// <summary>What the names of fields with reasons begin with; the key of the finding follows.</summary>
    public const string Reason = "reason:";

    /// <summary>Name of the field with the reason for a warning that stays.</summary>
    public static string ReasonField(TrialFinding finding) => Reason + finding.Key;

    public void Read()
    {
        foreach (var part in step.Parts)
        {
            var rows = part.IsList ? Rows(part) : 1;
            for (var row = 0; row < rows; row++)
            {
                foreach (var field in part.Fields)
                {
                    Read(field, field.At(row));
                }
            }
        }

        ReadReasons();
        NameArms();
    }

    private int Rows(StepPart list)
    {
        var asked = form.Values.TryGetValue(RowsField(list.Pointer), out var typed) && int.TryParse(typed[0], NumberStyles.None, CultureInfo.InvariantCulture, out var rows) ? Math.Min(rows, MostRows) : 0;
        var count = Math.Max(asked, written.RowsOf(list));
        if (count > 0)
        {
            DraftTree.Rows(written.Tree, list.Pointer, count, () => WrittenStep.Empty(list));
        }

        return count;
    }

    private void Read(FormField field, string at)
    {
        switch (field.Look)
        {
            case FieldLook.Both:
                Take($"{at}/vi", t => t);
                Take($"{at}/en", t => t);
                break;
            case FieldLook.Date:
                TakeDate(field, at);
                break;
            case FieldLook.Boxes or FieldLook.Lines when form.Values.TryGetValue(at, out var typed):
                string[] values = [.. (field.Look is FieldLook.Lines ? typed[0].Split('\n') : typed).Select(v => v.Trim()).Where(v => v.Length > 0).Take(MostRows)];
                var known = field.Look is FieldLook.Boxes && field.Kind is FieldKind.Choice ? [.. values.Where(v => Offered(field).Contains(v))] : values;
                DraftTree.Put(written.Tree, at, known.Length == 0 ? null : new JsonArray([.. known.Select(v => (JsonNode)v)]));
                break;
            case FieldLook.Choice:
                Take(at, t => Offered(field).Contains(t) ? (field.Kind is FieldKind.Mark ? t is "true" : (JsonNode)t) : null);
                break;
            case FieldLook.Text when InvestigatorFields.Is(at):
                if (form.Values.ContainsKey(at))
                {
                    written.Investigator = InvestigatorFields.With(written.Investigator, at, form.Text(at));
                }

                break;
            case FieldLook.Text or FieldLook.Hidden:
                Take(at, t => field.Kind is FieldKind.Number ? Number(t, whole: !at.Contains("/scale/", StringComparison.Ordinal)) : t);
                break;
        }
    }

    private HashSet<string> Offered(FormField field) => [.. FieldChoices.Of(field, Texts.Vi, register, []).Select(c => c.Code)];

    private void Take(string at, Func<string, JsonNode?> read)
    {
        if (!form.Values.TryGetValue(at, out var sent))
        {
            return;
        }

        var typed = sent[0].Trim();
        var value = typed.Length is 0 or > MostTyped ? null : read(typed);
        Keep(at, value, typed);
    }

    private void TakeDate(FormField field, string at)
    {
        string[] boxes = [$"{at}.day", $"{at}.month", $"{at}.year"];
        if (!boxes.Any(form.Values.ContainsKey))
        {
            return;
        }

        string?[] typed = [.. boxes.Select(form.Text)];
        var scratch = new PostedForm(boxes.Where(form.Values.ContainsKey).ToDictionary(b => b, b => form.Values[b]));
        var date = scratch.Date(at);
        JsonNode? value = date is null || (field.Kind is FieldKind.Day && date.Value.Exact is null) ? null : date.Value.ToString();

        // A kind alone is no milestone: the parts stand and fall with the date.
        if (value is null && at.EndsWith("/date", StringComparison.Ordinal))
        {
            DraftTree.Put(written.Tree, $"{at[..^5]}/kind", null);
        }

        Keep(at, value, typed.All(t => t is null) ? "" : string.Join('/', typed));
    }

    private void Keep(string at, JsonNode? value, string typed)
    {
        var lonely = value is not null && at.EndsWith("/kind", StringComparison.Ordinal) && at.Count(c => c == '/') == 2 && DraftTree.At(written.Tree, $"{at[..^5]}/date") is null;
        DraftTree.Put(written.Tree, at, lonely ? null : value);
        if ((value is null && typed.Length > 0) || lonely)
        {
            written.Unread[at] = typed;
        }
        else
        {
            written.Unread.Remove(at);
        }
    }

    private static JsonNode? Number(string typed, bool whole)
    {
        var text = typed.Replace(',', '.');
        return whole
            ? typed.Length <= 9 && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null
            : text.Length <= 16 && decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    private void ReadReasons()
    {
        foreach (var (name, typed) in form.Values.Where(v => v.Key.StartsWith(Reason, StringComparison.Ordinal) && IsKey(v.Key[Reason.Length..])).Take(MostRows))
        {
            var key = name[Reason.Length..];
            if (typed[0].Trim() is { Length: > 0 } reason)
            {
                if (written.Reasons.Count >= MostRows && !written.Reasons.ContainsKey(key))
                {
                    continue;
                }

                written.Reasons[key] = reason.Length <= MostOfReason ? reason : reason[..MostOfReason];
            }
            else
            {
                written.Reasons.Remove(key);
            }
        }
    }

    // A rule there is, and a place.
    private static bool IsKey(string key) => key.Length <= 200 && key.IndexOf(' ', StringComparison.Ordinal) is var end and > 0 && TrialRules.All.Any(r => r.Id == key[..end]) && key.Skip(end + 1).All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-');

    // Interventions name the groups that receive them by a key nobody has to think of.
    private void NameArms()
    {
        if (DraftTree.At(written.Tree, "/arms") is not JsonArray arms)
        {
            return;
        }

        var taken = arms.Select(a => (string?)a!["key"]).OfType<string>().ToHashSet();
        foreach (var arm in arms.Where(a => a!["key"] is null))
        {
            var number = 1;
            while (!taken.Add($"arm-{number}"))
            {
                number++;
            }

            arm!["key"] = $"arm-{number}";
        }
    }
}
