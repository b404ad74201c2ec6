using System.Text;
using CgtRegistry.Domain.Trials.DataSet;

namespace CgtRegistry.Domain.Trials.Rules;

/// <summary>A text of the data set in one language.</summary>
/// <param name="Field">The field it stands in.</param>
/// <param name="Pointer">Where exactly.</param>
/// <param name="Language"><c>vi</c> or <c>en</c>.</param>
/// <param name="Text">As written.</param>
internal readonly record struct ProseText(DataSetField Field, string Pointer, string Language, string Text);

/// <summary>Reads the prose of a data set: what people write in sentences, without names of bodies and places.</summary>
internal static class Plain
{
    private static readonly DataSetField[] Fields = [.. DataSetFields.All.Where(f => f.Kind is FieldKind.Prose && f.Item is not ("4" or "5" or "6" or "7" or "8" or "11" or "21"))];

    /// <summary>Every text of it, each language on its own.</summary>
    public static IEnumerable<ProseText> Of(TrialDataSet data) => Fields.SelectMany(f => f.Texts(data).Select(t => new ProseText(f, t.Pointer, t.Language, t.Text)));

    /// <summary>The text with letters and marks in one; as it stands where it cannot be composed.</summary>
    public static string Composed(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
