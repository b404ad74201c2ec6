using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace CgtRegistry.Interchange.Trials.Terms;

/// <summary>
/// Reads names of countries: those of ISO 3166 in English, its codes, and the other names, former names and slips that trial
/// records write ("Vietnam", "Korea, South", "Cote Divoire", "United Kindgdom"). Whether "Viet Nam" or "Vietnam": one code.
/// </summary>
public static class CountryNames
{
    // Regions, countries that have gone and Kosovo have no code of ISO 3166; cities and typing errors beyond the table are not read.
    private static readonly string[] Wider =
    [
        "Africa", "Asia", "Asia(except Japan)", "Asia except Japan", "Europe", "European Union", "EU", "North America", "South America", "Latin America", "Central America", "Oceania", "Worldwide", "International", "Global",
        "Outside EU/EEA", "Former Serbia and Montenegro", "Serbia and Montenegro", "Former Yugoslavia", "Yugoslavia", "Netherlands Antilles", "Kosovo", "No Country", "Other", "Others", "Multinational",
    ];

    private static readonly (string Code, string[] Names)[] Countries = Load();

    private static readonly FrozenDictionary<string, string?> ByName = Countries
        .SelectMany(c => c.Names.Append(c.Code), (c, name) => (Name: Folded(name), c.Code))
        .Concat(Wider.Select(w => (Name: Folded(w), Code: (string)null!)))
        .DistinctBy(n => n.Name)
        .ToFrozenDictionary(n => n.Name, n => (string?)n.Code, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> ByUsualSpelling = Countries
        .SelectMany(c => c.Names, (c, name) => (Name: name, c.Code)).DistinctBy(n => n.Name).ToFrozenDictionary(n => n.Name, n => n.Code, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> NameOf = Countries.ToFrozenDictionary(c => c.Code, c => c.Names[1], StringComparer.Ordinal);

    /// <summary>The alpha-2 code of one name.</summary>
    public static Word<string> Read(string? text)
    {
        var name = (text ?? "").Trim();
        return ByUsualSpelling.TryGetValue(name, out var usual) ? Word<string>.Of(usual)
            : NotStated.Says(name) ? Word<string>.Open // also "NA", which in lists is never Namibia
            : ByName.TryGetValue(Folded(name), out var code) ? new Word<string>(code, Known: true)
            : Word<string>.Unread;
    }

    /// <summary>The name of a code in English, as ISO 3166 gives it; the code itself when there is none.</summary>
    public static string Of(string code) => NameOf.GetValueOrDefault(code, code);

    private static (string Code, string[] Names)[] Load()
    {
        using var stream = typeof(CountryNames).Assembly.GetManifestResourceStream("CgtRegistry.Interchange.Trials.Terms.countries.txt")!;
        using var lines = new StreamReader(stream, Encoding.UTF8);
        return [.. lines.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => (l[..2], l[7..].Split('|').Prepend(l[3..6]).ToArray()))];
    }

    // Letters and digits without marks; "the" before a name, "and" and "&" do not tell names apart.
    private static string Folded(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (var c in Domain.Names.Folding.Normalized(name, NormalizationForm.FormD))
        {
            var kind = CharUnicodeInfo.GetUnicodeCategory(c);
            if (char.IsLetterOrDigit(c))
            {
                letters.Append(char.ToUpperInvariant(c));
            }
            else if (kind is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.OtherPunctuation or UnicodeCategory.FinalQuotePunctuation) && letters.Length > 0 && letters[^1] != ' ')
            {
                letters.Append(' ');
            }
            else if (c is ',' or '.' or '&' or '/' && letters.Length > 0 && letters[^1] != ' ')
            {
                letters.Append(' ');
            }
        }

        var folded = $" {letters.ToString().Trim()} ".Replace(" THE ", " ", StringComparison.Ordinal).Replace(" AND ", " ", StringComparison.Ordinal);
        return folded.Trim();
    }
}
