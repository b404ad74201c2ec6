namespace CgtRegistry.Domain.Law.Texts;

/// <summary>
/// The letters of points (điểm): the Vietnamese alphabet, in which đ follows d and f, j, w and z do not occur. In paths
/// đ is written <c>dd</c>, because d and đ are two points.
/// </summary>
public static class PointLetters
{
    private const string Alphabet = "abcdđeghiklmnopqrstuvxy";

    /// <summary>Whether a printed letter can mark a point.</summary>
    public static bool IsLetter(char letter) => Alphabet.Contains(letter, StringComparison.Ordinal);

    /// <summary>Whether a letter may come right after another: the next one of the alphabet.</summary>
    public static bool Follows(char letter, char? before) =>
        before is null ? letter == Alphabet[0] : Alphabet.IndexOf(letter, StringComparison.Ordinal) == Alphabet.IndexOf(before.Value, StringComparison.Ordinal) + 1;

    /// <summary>Its place in the alphabet, from 0; negative for what is no letter of a point.</summary>
    public static int Rank(char letter) => Alphabet.IndexOf(letter, StringComparison.Ordinal);

    /// <summary>The letter in a path: <c>dd</c> for đ.</summary>
    public static string InPath(string letter) => letter.Replace("đ", "dd", StringComparison.Ordinal);

    /// <summary>The letter as printed: đ for <c>dd</c>.</summary>
    public static string Printed(string inPath) => inPath.Replace("dd", "đ", StringComparison.Ordinal);
}
