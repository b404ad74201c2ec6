namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>How a field is filled in.</summary>
public enum FieldKind
{
    /// <summary>A text of one line: a code, a number, an address.</summary>
    Line,

    /// <summary>A text in Vietnamese and English.</summary>
    Prose,

    /// <summary>A choice of a closed list.</summary>
    Choice,

    /// <summary>A record of this register, by its id.</summary>
    Record,
    Number,

    /// <summary>A year, a month or a day.</summary>
    Date,

    /// <summary>A day.</summary>
    Day,

    /// <summary>Yes or no.</summary>
    Mark,

    /// <summary>Rows or values; its parts are fields of their own.</summary>
    List,
}

/// <summary>When a field must be filled in before a trial is registered.</summary>
public enum FieldNeed
{
    Optional,
    Required,

    /// <summary>For studies in which participants receive something the study decides.</summary>
    Interventional,

    /// <summary>Given by the register itself, never by the applicant.</summary>
    ByRegister,
}

/// <summary>A value of a field and the place where it stands.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) of the value, without the language.</param>
/// <param name="Value">The value; none while it is missing.</param>
public readonly record struct FieldValue(string Pointer, object? Value)
{
    /// <summary>Whether nothing is there: no value, no rows, only blanks.</summary>
    public bool IsEmpty => Value switch
    {
        null => true,
        string text => string.IsNullOrWhiteSpace(text),
        DraftText text => text.IsEmpty,
        System.Collections.ICollection list => list.Count == 0,
        _ => false,
    };
}

/// <summary>A field of <see cref="TrialDataSet"/>: where it stands, which item of WHO's data set it belongs to, what it may hold.</summary>
/// <param name="Pattern">JSON pointer with <c>*</c> for the place in a list; texts in two languages go on with <c>/vi</c> and <c>/en</c>.</param>
/// <param name="Item">Number of the item in WHO's data set (1 to 24), or <see cref="CellGene"/>.</param>
/// <param name="Kind">How it is filled in.</param>
/// <param name="Values">Every value the data set has at such a place; a row of a list gives one, filled in or not.</param>
public sealed record DataSetField(string Pattern, string Item, FieldKind Kind, Func<TrialDataSet, IEnumerable<FieldValue>> Values)
{
    /// <summary>The item of fields that only cell and gene therapy has.</summary>
    public const string CellGene = "cgt";

    private static readonly string[] Languages = ["vi", "en"];

    /// <summary>When it must be filled in.</summary>
    public FieldNeed Need { get; init; }

    /// <summary>The most code points each language may have; none for no limit.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The rule that speaks of too long a text.</summary>
    public string LengthRule { get; init; } = "V83";

    /// <summary>The rule that speaks when it is missing.</summary>
    public string MissingRule { get; init; } = "V81";

    /// <summary>Whether it must be filled in by the applicant, always or for some studies.</summary>
    public bool Required => Need is FieldNeed.Required or FieldNeed.Interventional;

    /// <summary>Whether it must be filled in for this study.</summary>
    public bool IsRequiredIn(TrialDataSet data) =>
        Need is FieldNeed.Required || (Need is FieldNeed.Interventional && data.Design.StudyType is StudyType.Interventional);

    /// <summary>The texts it holds, each language on its own: pointer with the language, and the text.</summary>
    public IEnumerable<(string Pointer, string Language, string Text)> Texts(TrialDataSet data) => Values(data).SelectMany(v => v.Value switch
    {
        DraftText text => Languages.Where(l => !string.IsNullOrWhiteSpace(text.In(l))).Select(l => ($"{v.Pointer}/{l}", l, text.In(l)!)),
        string text when !string.IsNullOrWhiteSpace(text) => [(v.Pointer, "", text)],
        _ => [],
    });
}
