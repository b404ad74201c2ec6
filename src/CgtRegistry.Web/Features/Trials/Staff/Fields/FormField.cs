using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Web.Features.Trials.DataSets;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Trials.Staff.Fields;

/// <summary>What a field of a form looks like.</summary>
public enum FieldLook
{
    /// <summary>One text.</summary>
    Text,

    /// <summary>A text in Vietnamese and one in English.</summary>
    Both,

    /// <summary>One of a closed list.</summary>
    Choice,

    /// <summary>Several of a closed list.</summary>
    Boxes,

    /// <summary>Several texts, one a line.</summary>
    Lines,

    /// <summary>Day, month and year; day and month may be left blank.</summary>
    Date,

    /// <summary>Sent along unseen.</summary>
    Hidden,

    /// <summary>Worked out by the register at a press of a button.</summary>
    Class,
}

/// <summary>A field of the data set as a form has it.</summary>
/// <param name="Pattern">Its pointer, with <c>*</c> for the row.</param>
/// <param name="Look">What it looks like.</param>
/// <param name="Kind">How it is filled in.</param>
/// <param name="Field">The field of the data set; none for the investigator's name, which is kept apart.</param>
public sealed record FormField(string Pattern, FieldLook Look, FieldKind Kind, DataSetField? Field)
{
    private static readonly string[] Lists = ["/interventions/*/otherNames", "/results/links"];
    private static readonly string[] Several = ["/interventions/*/arms", "/design/masked"];

    // Names and other words of a line, however long the rules let them be.
    private static readonly string[] Short = ["name", "office", "affiliation", "facility", "city", "committee", "role", "label", "issuer", "unit", "technique", "version"];

    /// <summary>The field of a pattern.</summary>
    public static FormField Of(string pattern)
    {
        var field = DataSetFields.Find(pattern) ?? DataSetFields.Find(pattern + "/*");
        var kind = field?.Kind ?? FieldKind.Line;
        return new FormField(pattern, LookOf(pattern, kind), kind, field);
    }

    /// <summary>The most letters each language may have.</summary>
    public int? Most => Field?.MaxLength;

    /// <summary>What to write there, with the item of WHO's data set.</summary>
    public string? Hint(Texts t, bool isFirstOfItem)
    {
        var item = isFirstOfItem && Field?.Item is { } number && number.All(char.IsAsciiDigit) ? t["application.item", ("n", number), ("name", t[$"who-item.{number}"])] : null;
        return string.Join(' ', new[] { DataSetLabels.Hint(t, Pattern), item }.OfType<string>()) is { Length: > 0 } hint ? hint : null;
    }

    /// <summary>Its pointer in a row.</summary>
    public string At(int row) => Pattern.Replace("*", row.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>How many lines its box has.</summary>
    public int Lines => Look is FieldLook.Lines ? 3 : Short.Contains(Pattern[(Pattern.LastIndexOf('/') + 1)..]) ? 1 : Most switch { > 2000 => 8, > 400 => 4, > 250 => 2, _ => 1 };

    private static FieldLook LookOf(string pattern, FieldKind kind) =>
        pattern is "/arms/*/key" ? FieldLook.Hidden
        : pattern is "/cellGene/riskClass" ? FieldLook.Class
        : Lists.Contains(pattern) ? FieldLook.Lines
        : Several.Contains(pattern) ? FieldLook.Boxes
        : kind switch
        {
            FieldKind.Prose => FieldLook.Both,
            FieldKind.Choice or FieldKind.Record or FieldKind.Mark => FieldLook.Choice,
            FieldKind.Date or FieldKind.Day => FieldLook.Date,
            _ => FieldLook.Text,
        };
}
