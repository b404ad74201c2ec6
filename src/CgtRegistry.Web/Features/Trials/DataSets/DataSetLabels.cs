using System.Globalization;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Trials.DataSets;

/// <summary>What the places of a data set are called.</summary>
public static class DataSetLabels
{
    /// <summary>The name of a place, with its row where it stands in a list: “Outcome 2: time point”.</summary>
    public static string Of(string pointer, Texts texts)
    {
        var parts = pointer.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is [])
        {
            return texts["data-field.whole"];
        }

        string[] named = [.. parts.Where(p => !IsIndex(p) && p is not ("vi" or "en"))];
        var name = texts.Find($"data-field.{string.Join('.', named)}") ?? texts.Find($"data-field.{named[^1]}") ?? named[^1];
        return RowOf(pointer) is { } row && texts.Find($"data-row.{named[0]}") is not null
            ? named.Length == 1 ? texts[$"data-row.{named[0]}", ("n", row + 1)] : $"{texts[$"data-row.{named[0]}", ("n", row + 1)]}: {Lower(name, texts)}"
            : name;
    }

    /// <summary>The row of the outermost list a pointer goes through; none when it goes through none.</summary>
    public static int? RowOf(string pointer) =>
        pointer.Split('/') is [_, _, var index, ..] && IsIndex(index) ? int.Parse(index, CultureInfo.InvariantCulture) : null;

    private static bool IsIndex(string part) => part.Length > 0 && part.All(char.IsAsciiDigit);

    private static string Lower(string name, Texts texts) =>
        name.Length > 1 && char.IsUpper(name[1]) ? name : name[..1].ToLower(CultureInfo.GetCultureInfo(texts.Language)) + name[1..];
}
