using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace CgtRegistry.Domain.Trials.Registrations;

/// <summary>A number that has the form of a registry's numbers.</summary>
/// <param name="Registry">Name of the registry, one of <see cref="Registries"/>.</param>
/// <param name="Value">The number in the registry's own form; a EudraCT number may end in the member state of the record.</param>
public readonly record struct RegistryNumber(string Registry, string Value)
{
    private const RegexOptions InAnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly Regex Any = new(
        @"(?<![\p{L}\p{N}])(?:" + string.Join('|', Registries.All.Select(r => r.Numbers)) + @")(?![\p{L}\p{N}])", InAnyCase | RegexOptions.Compiled);

    // Which registry's number was found is asked afterwards: groups in the expression above would cost more than the search.
    private static readonly (TrialRegistry Registry, Regex Whole)[] Each = [.. Registries.All.Select(r => (r, new Regex($@"\A(?:{r.Numbers})\z", InAnyCase)))];

    private static readonly SearchValues<char> Odd = SearchValues.Create("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE63\uFF0D\u00A0");

    /// <summary>
    /// The number of the trial, without what names only a part of it: the member state of a EudraCT record, the version of a
    /// CTIS application.
    /// </summary>
    public string Trial => Registry switch
    {
        Registries.EuCtr or Registries.Ctis => string.Join('-', Value.Split('-').Take(3)),
        _ => Value,
    };

    /// <summary>The number a whole text is, tidied of blanks and odd hyphens; none when it is anything else or more.</summary>
    public static RegistryNumber? Read(string? text)
    {
        var tidy = Tidy(text ?? "");
        return Any.Match(tidy) is { Success: true } match && match.Length == tidy.Length ? Of(tidy) : null;
    }

    /// <summary>Every number in a text, in order, each once.</summary>
    public static IReadOnlyList<RegistryNumber> FindAll(string? text) =>
        text.AsSpan().ContainsAnyInRange('0', '9') ? [.. Any.Matches(Tidy(text!)).Select(m => Of(m.Value)).Distinct()] : [];

    /// <inheritdoc/>
    public override string ToString() => Value;

    // Only ASCII digits are digits of a number; hyphens of other fonts are hyphens.
    private static string Tidy(string text)
    {
        if (!text.AsSpan().ContainsAny(Odd))
        {
            return text.Trim();
        }

        var result = new StringBuilder(text.Length);
        foreach (var c in text.Trim())
        {
            result.Append(c switch
            {
                >= '\u2010' and <= '\u2015' or '\u2212' or '\uFE63' or '\uFF0D' => '-',
                '\u00A0' => ' ',
                _ => c,
            });
        }

        return result.ToString();
    }

    private static RegistryNumber Of(string number)
    {
        var registry = Each.First(e => e.Whole.IsMatch(number)).Registry;
        return new RegistryNumber(registry.Name, registry.Write(number));
    }
}
