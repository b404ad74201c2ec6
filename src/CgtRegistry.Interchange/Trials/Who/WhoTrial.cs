using System.Xml.Linq;
using CgtRegistry.Interchange.Trials.Terms;

namespace CgtRegistry.Interchange.Trials.Who;

/// <summary>A <c>trial</c> element and what stands in its parts.</summary>
internal readonly record struct WhoTrial(XElement Trial)
{
    /// <summary>The text of an element of a part.</summary>
    public string? Text(string part, string name) => PlainText.Tidy(Trial.Element(part)?.Element(name)?.Value);

    /// <summary>The same in one line.</summary>
    public string? Line(string part, string name) => Line(Trial.Element(part)?.Element(name));

    /// <summary>The elements of a part, all or those of a name.</summary>
    public IEnumerable<XElement> Elements(string part, string? name = null) => Trial.Elements(part).Elements().Where(e => name is null || e.Name.LocalName == name);

    /// <summary>What stands in the elements of a part, one line each; empty ones say nothing.</summary>
    public IEnumerable<string> Lines(string part, string name) => Elements(part, name).Select(Line).OfType<string>().Where(l => !NotStated.Says(l)).Distinct(StringComparer.Ordinal);

    public static string? Line(XElement? element) =>
        PlainText.Tidy(element?.Value) is { } text ? string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)) : null;
}
