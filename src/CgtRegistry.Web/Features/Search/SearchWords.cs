using System.Text;
using CgtRegistry.Domain.Names;
using CgtRegistry.Web.Api;

namespace CgtRegistry.Web.Features.Search;

/// <summary>
/// The words of a search as sent. A search never decides anything, so characters that cannot be seen are left out here;
/// a question for a verdict refuses them.
/// </summary>
public static class SearchWords
{
    /// <summary>Most words one search may have.</summary>
    public const int MostTerms = 12;

    // More marks than this on one letter are no writing; they only disturb the page.
    private const int MostMarks = 8;

    /// <summary>The words, tidied; none when nothing but space was sent. Too long and too many are refused.</summary>
    public static string? Read(AskedFor asked, string field, string? text)
    {
        var words = asked.Words(field, text is null ? null : Visible(text));
        if (words is not null && asked.Errors.All(e => e.Field != field) && Folding.Words(words).Count > MostTerms)
        {
            asked.Refuse(field, "too-many-terms", $"at most {MostTerms} words");
        }

        return words;
    }

    private static string Visible(string text)
    {
        var result = new StringBuilder(text.Length);
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            marks = Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark ? marks + 1 : 0;
            if (!Folding.IsInvisible(rune) && marks <= MostMarks)
            {
                result.Append(rune.ToString());
            }
        }

        return result.ToString();
    }
}
