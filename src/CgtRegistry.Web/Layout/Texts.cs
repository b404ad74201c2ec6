using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using CgtRegistry.Domain.Basics;

// Vietnamese is the language texts fall back to; both languages are satellites of equal standing.
[assembly: NeutralResourcesLanguage("vi", UltimateResourceFallbackLocation.Satellite)]

namespace CgtRegistry.Web.Layout;

/// <summary>The fixed wording of the register in one language; the texts themselves live in Texts.vi.resx and Texts.en.resx.</summary>
public sealed partial class Texts
{
    /// <summary>Vietnamese, the first language.</summary>
    public static readonly Texts Vi = new("vi");

    /// <summary>English.</summary>
    public static readonly Texts En = new("en");

    private static readonly ResourceManager Resources = new("CgtRegistry.Web.Texts", typeof(Texts).Assembly);

    private readonly CultureInfo _culture;

    private Texts(string language)
    {
        Language = language;
        _culture = CultureInfo.GetCultureInfo(language);
    }

    /// <summary><c>vi</c> or <c>en</c>.</summary>
    public string Language { get; }

    /// <summary>The texts of a language; Vietnamese for anything but <c>en</c>.</summary>
    public static Texts Of(string language) => language == "en" ? En : Vi;

    /// <summary>The text of a key.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text: an error of ours that a test finds.</exception>
    public string this[string key] => Find(key) ?? throw new KeyNotFoundException($"There is no text '{key}' in {Language}.");

    /// <summary>The text of a key with its named places filled: <c>{day}</c>, <c>{institution}</c> …</summary>
    public string this[string key, params (string Name, object? Value)[] values] =>
        Place().Replace(this[key], match => values.FirstOrDefault(v => v.Name == match.Groups[1].Value) is { Name: not null } value ? value.Value?.ToString() ?? "" : match.Value)
            .Replace(" ()", "", StringComparison.Ordinal);

    /// <summary>The word of a closed list as the beginning of a line.</summary>
    public string Heading(string group, Enum value) => Of(group, value) is { Length: > 0 } text ? char.ToUpper(text[0], _culture) + text[1..] : "";

    /// <summary>The text of a key, when there is one.</summary>
    public string? Find(string key) => Resources.GetString(key, _culture);

    /// <summary>A text in both languages.</summary>
    public static LocalText Both(string key, params (string Name, Func<string, object?> Value)[] values) => new(
        Vi[key, [.. values.Select(v => (v.Name, v.Value("vi")))]],
        En[key, [.. values.Select(v => (v.Name, v.Value("en")))]]);

    /// <summary>The word of a closed list, such as <c>verdict.claimed.label</c>.</summary>
    public string Of(string group, Enum value, string? part = null) => this[$"{group}.{Api.AskedFor.Code(value)}{(part is null ? "" : "." + part)}"];

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Place();
}
