using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.Terms;

/// <summary>Reads the sex of participants: "Both, male and female", "Males", "F", "&lt;br&gt;Female: yes&lt;br&gt;Male: no&lt;br&gt;".</summary>
public static class SexWords
{
    /// <summary>What a cell says.</summary>
    public static Word<ParticipantSex?> Read(string? text)
    {
        var word = text.AsSpan().Trim();
        return word switch
        {
            _ when Is(word, "All", "Both", "Male and Female", "Both males and females", "Both, male and female", "Male/Female", "M/F", "Male or female") => Word<ParticipantSex?>.Of(ParticipantSex.All),
            _ when Is(word, "Female", "Females", "F", "Women") => Word<ParticipantSex?>.Of(ParticipantSex.Female),
            _ when Is(word, "Male", "Males", "M", "Men") => Word<ParticipantSex?>.Of(ParticipantSex.Male),
            _ when NotStated.Says(word) => Word<ParticipantSex?>.Open,
            _ => Marked(word),
        };
    }

    private static Word<ParticipantSex?> Marked(ReadOnlySpan<char> text) => (Answer(text, "Female:"), Answer(Without(text, "Female:"), "Male:")) switch
    {
        (true, true) => Word<ParticipantSex?>.Of(ParticipantSex.All),
        (true, false) => Word<ParticipantSex?>.Of(ParticipantSex.Female),
        (false, true) => Word<ParticipantSex?>.Of(ParticipantSex.Male),
        (false, false) => Word<ParticipantSex?>.Open,
        _ => Word<ParticipantSex?>.Unread,
    };

    private static ReadOnlySpan<char> Without(ReadOnlySpan<char> text, string mark) =>
        text.IndexOf(mark, StringComparison.OrdinalIgnoreCase) is var at and >= 0 ? text[(at + mark.Length)..] : text;

    private static bool? Answer(ReadOnlySpan<char> text, string mark)
    {
        var at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        var said = at < 0 ? default : text[(at + mark.Length)..].TrimStart();
        return said.StartsWith("yes", StringComparison.OrdinalIgnoreCase) ? true
            : said.StartsWith("no", StringComparison.OrdinalIgnoreCase) ? false
            : null;
    }

    private static bool Is(ReadOnlySpan<char> word, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (word.Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
