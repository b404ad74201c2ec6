using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Mail;

/// <summary>The words of a letter in one language.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Body">Plain text; what it leads to stands below it as a link.</param>
public sealed record LetterText(string Subject, string Body)
{
    private const int MostSubject = 200;

    /// <summary>Fills the texts of a letter's template.</summary>
    public static LetterText Of(OutboxRow letter, string language)
    {
        var texts = Texts.Of(language);
        (string, object?)[] values = [.. Names(letter).Select(name => (name, (object?)Value(letter, name, language)))];
        return new LetterText(OneLine(texts[$"letter.{letter.Template}.subject", values]), texts[$"letter.{letter.Template}.body", values]);
    }

    private static IEnumerable<string> Names(OutboxRow letter) => letter.Values.Keys.Where(name => !name.Contains('.', StringComparison.Ordinal));

    private static string Value(OutboxRow letter, string name, string language) =>
        language == "en" && letter.Values.TryGetValue($"{name}.en", out var english) ? english : letter.Values[name];

    // A value may hold a line end; a subject never does, so that it begins no other header.
    private static string OneLine(string text)
    {
        var line = string.Join(' ', string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= MostSubject ? line : line[..MostSubject].TrimEnd() + "…";
    }
}
