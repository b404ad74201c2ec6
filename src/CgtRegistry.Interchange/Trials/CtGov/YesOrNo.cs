namespace CgtRegistry.Interchange.Trials.CtGov;

/// <summary>The words with which the older formats answered a question.</summary>
internal static class YesOrNo
{
    public static bool? Read(StudyNotes notes, string field, string? word)
    {
        switch (word?.Trim())
        {
            case "Yes" or "Accepts Healthy Volunteers" or "true":
                return true;
            case "No" or "false":
                return false;
            case null or "":
                return null;
            default:
                notes.NotRead(field, word, "yes-or-no-not-read");
                return null;
        }
    }
}
