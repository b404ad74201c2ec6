using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Interchange.Trials.Terms;

/// <summary>
/// Reads the number under which a record is kept. It becomes an address and a key, so one of no known registry's form must at least
/// look like a number: at most 64 letters of ASCII, digits and <c>- . _ /</c>, and every part between slashes begins with a letter or digit.
/// </summary>
public static class OwnNumbers
{
    /// <summary>What says that a number has no known registry's form, but was kept.</summary>
    public const string Unusual = "number-unusual";

    /// <summary>What says that a record has no number to keep it under.</summary>
    public const string NotRead = "number-not-read";

    private const int Longest = 64;

    /// <summary>The number in its registry's own form, or as it stands, then without a registry; none when it is no number.</summary>
    public static RegistryNumber? Read(string? text) => RegistryNumber.Read(text) ?? OfLine(PlainText.Line(text));

    /// <summary>A record's number with its registry, and a complaint where it is unusual or none.</summary>
    /// <param name="text">What stands where the number should.</param>
    /// <param name="registry">The registry as the file calls it, for a number that does not show it.</param>
    /// <param name="field">Where it stands.</param>
    /// <param name="notes">Takes the complaint, and the number as the place of all that follow.</param>
    internal static RegistryNumber? Take(string? text, string? registry, string field, TrialNotes notes)
    {
        if (Read(text) is not { } number)
        {
            notes.Complain(field, text ?? "", PlainText.Line(text) is null ? "number-missing" : NotRead);
            return null;
        }

        notes.Place = number.Value;
        if (number.Registry.Length == 0)
        {
            notes.Complain(field, number.Value, Unusual);
        }

        return Of(number, registry);
    }

    /// <summary>A number with its registry, which is the one the file names where the number does not show it.</summary>
    public static RegistryNumber? Of(string? text, string? registry) => Read(text) is { } number ? Of(number, registry) : null;

    /// <summary>Whether a record's number and registry fit each other, as this rule would have read them.</summary>
    public static bool Fit(string? number, string? registry) =>
        Of(number, registry) is { } read && read.Value == number && read.Registry == registry;

    private static RegistryNumber Of(RegistryNumber number, string? registry) => number.Registry.Length > 0 ? number : number with { Registry = Registry(registry) };

    private static RegistryNumber? OfLine(string? line) =>
        line is not { Length: <= Longest } ? null : RegistryNumber.Read(line) ?? (line.Split('/').All(IsPart) ? new RegistryNumber("", line) : null);

    // A name that no list knows is kept as far as it can be one.
    private static string Registry(string? name) => RegistryNames.Read(name) is { Length: <= Longest } known ? known : "";

    private static bool IsPart(string part) => part is [var first, ..] && char.IsAsciiLetterOrDigit(first) && part.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_');
}
