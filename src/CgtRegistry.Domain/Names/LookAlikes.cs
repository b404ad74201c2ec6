using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace CgtRegistry.Domain.Names;

/// <summary>Letters of other scripts that look like Latin ones. They are shown as look-alikes, never matched.</summary>
public static class LookAlikes
{
    private static readonly FrozenDictionary<int, char> Latin = Pairs(
        "АаВвЕеКкМмНнОоРрСсТтУуХхІіЈјЅѕԁӏԚԛԜԝɡΑαΒΕεΖΗΙιΚκΜΝνΟοΡρΤτΥυΧχ",
        "AaBbEeKkMmHhOoPpCcTtYyXxIiJjSsdlQqWwgAaBEeZHIiKkMNvOoPpTtYuXx");

    /// <summary>Whether the text has letters that are not Latin, or Latin ones in disguise (full width, mathematical).</summary>
    public static bool HasForeignLetters(string text) =>
        text.EnumerateRunes().Any(r => Rune.IsLetter(r) && !IsPlainLatin(r));

    /// <summary>What a hasty reader sees: look-alikes replaced by the Latin letters they resemble, folded.</summary>
    public static string Skeleton(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in Folding.Normalized(text, NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Latin.TryGetValue(rune.Value, out var latin))
            {
                result.Append(latin);
            }
            else
            {
                result.Append(rune.ToString());
            }
        }

        return Folding.Fold(result.ToString());
    }

    private static bool IsPlainLatin(Rune rune) =>
        rune.Value is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= 0x00C0 and <= 0x024F) or (>= 0x1E00 and <= 0x1EFF) or 0x0256 or 0x00AA or 0x00BA
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.ModifierLetter;

    private static FrozenDictionary<int, char> Pairs(string foreign, string latin) =>
        foreign.EnumerateRunes().Zip(latin).ToFrozenDictionary(p => p.First.Value, p => p.Second);
}
