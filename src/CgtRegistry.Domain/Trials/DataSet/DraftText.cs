namespace CgtRegistry.Domain.Trials.DataSet;

/// <summary>A text a hospital writes in Vietnamese and in English; while it is a draft either may still be missing.</summary>
/// <param name="Vi">The Vietnamese text.</param>
/// <param name="En">The English text: the one the world's registries read.</param>
public sealed record DraftText(string? Vi = null, string? En = null)
{
    /// <summary>Whether nothing is written in either language; blanks are nothing.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Vi) && string.IsNullOrWhiteSpace(En);

    /// <summary>What other registries are given: the English text, the Vietnamese where there is none.</summary>
    public string? ForTheWorld => string.IsNullOrWhiteSpace(En) ? (string.IsNullOrWhiteSpace(Vi) ? null : Vi) : En;

    /// <summary>The text in one language (<c>vi</c> or <c>en</c>), never the other instead.</summary>
    public string? In(string language) => language == "en" ? En : Vi;

    /// <summary>A text known in English only; none when it is empty.</summary>
    public static DraftText? OfEnglish(string? text) => string.IsNullOrWhiteSpace(text) ? null : new DraftText(null, text);
}
