using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Comparing;
using CgtRegistry.Domain.Law.Texts;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Law.Comparing;

/// <summary>How page and API name a part and show its words.</summary>
internal static class ComparedWords
{
    /// <summary>The own words of a part, run by run.</summary>
    public static IReadOnlyList<WordRun> Of(PartDifference part) => WordDifference.Between(part.Before?.Own ?? "", part.After?.Own ?? "");

    /// <summary>“điểm a khoản 2 Điều 5”; what is printed with an article is named after it.</summary>
    public static LocalText Name(TextPart part) => part.Level is UnitLevel.Attachment ? Attachment(part) : ProvisionCitation.Unit(part.Path);

    private static LocalText Attachment(TextPart part)
    {
        var article = ProvisionCitation.Unit(part.Path[..part.Path.LastIndexOf('/')]);
        return Texts.Both("compare.attachment", ("article", article.In));
    }
}
