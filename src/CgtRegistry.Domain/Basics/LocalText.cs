namespace CgtRegistry.Domain.Basics;

/// <summary>A text in Vietnamese, the register's first language, with its English counterpart where one exists.</summary>
/// <param name="Vi">The Vietnamese text; complete and first.</param>
/// <param name="En">The English text, or <see langword="null"/> where none is known (proper names only).</param>
public sealed record LocalText(string Vi, string? En = null)
{
    /// <summary>The text in the language asked for (<c>vi</c> or <c>en</c>); Vietnamese where English is missing.</summary>
    public string In(string language) => language == "en" && En is not null ? En : Vi;
}
