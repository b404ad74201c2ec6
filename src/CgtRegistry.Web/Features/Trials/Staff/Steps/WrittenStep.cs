using System.Text.Json.Nodes;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Web.Features.Trials.Staff.Fields;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Features.Trials.Staff.Steps;

/// <summary>What is written in an application, while one step of it is changed.</summary>
public sealed class WrittenStep
{
    /// <summary>What is stored of an application.</summary>
    public WrittenStep(TrialApplication application)
    {
        Tree = DraftTree.Of(application.Data);
        Investigator = application.Investigator;
        Unread = new(application.Unread);
        Reasons = new(application.Reasons);
    }

    /// <summary>The data set, value by value.</summary>
    public JsonObject Tree { get; }

    /// <summary>The investigator’s name.</summary>
    public InvestigatorName? Investigator { get; set; }

    /// <summary>What was typed and could not be read, by pointer.</summary>
    public Dictionary<string, string> Unread { get; private set; }

    /// <summary>Reasons for warnings, by rule and pointer.</summary>
    public Dictionary<string, string> Reasons { get; private set; }

    /// <summary>The data set as a whole.</summary>
    public TrialDataSet Data => DraftTree.Read(Tree);

    /// <summary>The pointers at which something differs from what is stored.</summary>
    public IReadOnlyList<string> ChangesFrom(TrialApplication application, ApplicationStep step)
    {
        var before = new WrittenStep(application);
        return
        [
            .. step.Parts.SelectMany(p => p.IsList ? Rows(p, before) : p.Fields.Select(f => f.Pattern)).Where(p => Shown(p) != before.Shown(p)),
            .. step.Parts.Where(p => p.IsList && RowsOf(p) != before.RowsOf(p)).Select(p => p.Pointer),
        ];
    }

    /// <summary>What a form shows for a value: what could not be read as it was typed, else what is stored.</summary>
    public string? Shown(string pointer) =>
        Unread.GetValueOrDefault(pointer) ?? (InvestigatorFields.Is(pointer) ? InvestigatorFields.Of(Investigator, pointer) : DraftTree.At(Tree, pointer) is JsonValue value ? value.ToString() : DraftTree.At(Tree, pointer)?.ToJsonString());

    /// <summary>How many rows a list has.</summary>
    public int RowsOf(StepPart list) => DraftTree.At(Tree, list.Pointer) is JsonArray rows ? rows.Count : 0;

    /// <summary>Adds an empty row.</summary>
    public void Add(StepPart list)
    {
        var rows = DraftTree.Rows(Tree, list.Pointer, 0, () => "");
        rows.Add(Empty(list));
    }

    /// <summary>Takes a row away; what is kept about later rows moves up with them.</summary>
    public void Remove(StepPart list, int row)
    {
        if (DraftTree.At(Tree, list.Pointer) is not JsonArray rows || row >= rows.Count)
        {
            return;
        }

        rows.RemoveAt(row);
        if (rows.Count == 0)
        {
            DraftTree.Put(Tree, list.Pointer, null);
        }

        Unread = MovedUp(Unread, list.Pointer, row);
        Reasons = MovedUp(Reasons, list.Pointer, row);
    }

    /// <summary>A row with nothing in it.</summary>
    public static JsonNode Empty(StepPart list) => list.IsOfValues && list.Fields[0].Look is not FieldLook.Both ? "" : new JsonObject();

    private static Dictionary<string, string> MovedUp(Dictionary<string, string> kept, string list, int row)
    {
        var moved = new Dictionary<string, string>();
        foreach (var (key, text) in kept)
        {
            var at = key.IndexOf(list + "/", StringComparison.Ordinal);
            var end = at < 0 ? -1 : key.IndexOf('/', at + list.Length + 1);
            var number = at < 0 ? "" : key[(at + list.Length + 1)..(end < 0 ? key.Length : end)];
            if (!int.TryParse(number, out var place) || place < row)
            {
                moved[key] = text;
            }
            else if (place > row)
            {
                moved[$"{key[..at]}{list}/{place - 1}{(end < 0 ? "" : key[end..])}"] = text;
            }
        }

        return moved;
    }

    private IEnumerable<string> Rows(StepPart list, WrittenStep before) =>
        Enumerable.Range(0, Math.Max(RowsOf(list), before.RowsOf(list))).SelectMany(row => list.Fields.Select(f => f.At(row)));
}
