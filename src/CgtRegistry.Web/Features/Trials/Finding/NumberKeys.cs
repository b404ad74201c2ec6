using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Web.Features.Trials.Finding;

/// <summary>Numbers of registries as they are compared: letters and digits written together, without what names only a part of the trial.</summary>
internal static class NumberKeys
{
    // What others write before a number that its registry does not.
    private static readonly string[] Prefixes = ["jprn", "euctr", "ctis"];

    /// <summary>Every key under which a trial with this number is found.</summary>
    public static IEnumerable<string> Of(string number) => IsOneWord(number) ? [number.ToLowerInvariant()] : Of(FoldedText.Of(number).Split(' ')).Distinct();

    /// <summary>Every key that words written one after the other can be.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<string> words)
    {
        var together = string.Concat(words);
        if (together.Length == 0)
        {
            yield break;
        }

        yield return together;
        if ((words.Count > 1 || Prefixes.Any(p => together.StartsWith(p, StringComparison.Ordinal))) && together.Count(char.IsAsciiDigit) >= 6 && RegistryNumber.Read(string.Join('-', words)) is { } read)
        {
            yield return Together(read.Value);
            yield return Together(read.Trial);
        }
    }

    /// <summary>Keys that differ from one asked only by zeros left out after its letters.</summary>
    public static IEnumerable<string> WithZeros(string key)
    {
        var digits = key.AsSpan().IndexOfAnyInRange('0', '9');
        return digits <= 0 || key.Length - digits < 4 || !key.AsSpan(digits).ContainsAnyInRange('0', '9') || key.AsSpan(digits).ContainsAnyExceptInRange('0', '9')
            ? []
            : Enumerable.Range(1, 3).Select(zeros => key[..digits] + new string('0', zeros) + key[digits..]);
    }

    // NCT01234567: most numbers are one word, which folds to its small letters.
    private static bool IsOneWord(string number) =>
        number.Length > 0 && number.All(char.IsAsciiLetterOrDigit) && char.IsAsciiDigit(number[^1]) && !Prefixes.Any(p => number.StartsWith(p, StringComparison.OrdinalIgnoreCase));

    private static string Together(string number) => string.Concat(Folding.Words(number));
}
