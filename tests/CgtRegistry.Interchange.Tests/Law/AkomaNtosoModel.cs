using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CgtRegistry.Interchange.Tests.Law;

/// <summary>
/// The part of the element model of Akoma Ntoso 3.0 that the register writes: for each element its children in order and
/// its attributes (those that must be there with !), from the published element definitions of the OASIS standard.
/// </summary>
internal static class AkomaNtosoModel
{
    private const string Hier = "(part|chapter|section|subsection|article|paragraph|point|indent|hcontainer)";
    private const string Core = "FRBRthis FRBRuri+ FRBRalias* FRBRdate+ FRBRauthor+ componentInfo? preservation?";
    private const string Level = $"num? heading? subheading? (content|(intro? {Hier}* wrapUp?))";

    private static readonly XNamespace Akn = Interchange.Law.AkomaNtosoNames.Namespace;

    private static readonly Dictionary<string, (string Children, string Attributes, bool Text)> Elements = new()
    {
        ["akomaNtoso"] = ("act", "", false),
        ["act"] = ("meta coverPage? preface? preamble? body conclusions? attachments? components?", "name! contains", false),
        ["doc"] = ("meta coverPage? preface? preamble? mainBody conclusions? attachments? components?", "name! contains", false),
        ["meta"] = ("identification publication? classification* lifecycle* workflow* analysis* temporalData* references* notes* proprietary* presentation*", "", false),
        ["identification"] = ("FRBRWork FRBRExpression FRBRManifestation FRBRItem?", "source!", false),
        ["FRBRWork"] = ($"{Core} FRBRcountry FRBRsubtype? FRBRnumber* FRBRname* FRBRprescriptive? FRBRauthoritative?", "", false),
        ["FRBRExpression"] = ($"{Core} FRBRversionNumber? FRBRauthoritative? FRBRmasterExpression? FRBRlanguage+ FRBRtranslation*", "", false),
        ["FRBRManifestation"] = ($"{Core} FRBRportion? FRBRformat?", "", false),
        ["FRBRthis"] = ("", "value!", false),
        ["FRBRuri"] = ("", "value!", false),
        ["FRBRdate"] = ("", "date! name!", false),
        ["FRBRauthor"] = ("", "href! as", false),
        ["FRBRcountry"] = ("", "value!", false),
        ["FRBRsubtype"] = ("", "value!", false),
        ["FRBRnumber"] = ("", "value!", false),
        ["FRBRname"] = ("", "value!", false),
        ["FRBRprescriptive"] = ("", "value!", false),
        ["FRBRauthoritative"] = ("", "value!", false),
        ["FRBRlanguage"] = ("", "language!", false),
        ["FRBRformat"] = ("", "value!", false),
        ["lifecycle"] = ("eventRef+", "source!", false),
        ["eventRef"] = ("", "eId date! type source! refersTo", false),
        ["analysis"] = ("activeModifications? passiveModifications?", "source!", false),
        ["passiveModifications"] = ("textualMod+", "", false),
        ["textualMod"] = ("source+ destination+ force? efficacy? application? duration? condition? previous? old* new*", "type! eId!", false),
        ["source"] = ("", "href!", false),
        ["destination"] = ("", "href!", false),
        ["references"] = ("(original|passiveRef|TLCOrganization)+", "source!", false),
        ["original"] = ("", "eId! href! showAs!", false),
        ["passiveRef"] = ("", "eId! href! showAs!", false),
        ["TLCOrganization"] = ("", "eId! href! showAs!", false),
        ["notes"] = ("note+", "source!", false),
        ["note"] = ("p+", "eId", false),
        ["proprietary"] = (".*", "source!", false),
        ["preface"] = ("longTitle+", "lang", false),
        ["longTitle"] = ("p+", "", false),
        ["body"] = ($"{Hier}+", "lang", false),
        ["mainBody"] = ($"(p|{Hier})+", "", false),
        ["part"] = (Level, "eId!", false),
        ["chapter"] = (Level, "eId!", false),
        ["section"] = (Level, "eId!", false),
        ["subsection"] = (Level, "eId!", false),
        ["article"] = (Level, "eId! status", false),
        ["paragraph"] = (Level, "eId!", false),
        ["point"] = (Level, "eId!", false),
        ["hcontainer"] = (Level, "eId! name!", false),
        ["attachments"] = ("attachment+", "", false),
        ["attachment"] = ("num? heading? subheading? doc", "eId!", false),
        ["intro"] = ("p+", "", false),
        ["content"] = ("p+", "", false),
        ["num"] = ("", "", true),
        ["heading"] = ("", "", true),
        ["p"] = ("(remark|docNumber|docTitle)*", "", true),
        ["remark"] = ("", "status", true),
        ["docNumber"] = ("", "", true),
        ["docTitle"] = ("", "", true),
    };

    /// <summary>What is wrong with a document; nothing when it keeps to the model.</summary>
    public static IEnumerable<string> Complaints(XDocument document)
    {
        var own = document.Descendants().Where(e => e.Name.Namespace == Akn).ToList();
        var ids = own.Attributes("eId").GroupBy(a => a.Value).Where(g => g.Count() > 1).Select(g => $"eId {g.Key} is given {g.Count()} times");
        return own.SelectMany(Complaints).Concat(ids);
    }

    private static IEnumerable<string> Complaints(XElement element)
    {
        if (!Elements.TryGetValue(element.Name.LocalName, out var model))
        {
            yield return $"{element.Name.LocalName} is no known element";
            yield break;
        }

        var children = string.Concat(element.Elements().Select(c => c.Name.LocalName + " "));
        if (!Regex.IsMatch(children, $"^{Pattern(model.Children)}$"))
        {
            yield return $"{element.Name.LocalName} may not hold: {children}";
        }

        var attributes = model.Attributes.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var missing in attributes.Where(a => a.EndsWith('!') && element.Attribute(a[..^1]) is null))
        {
            yield return $"{element.Name.LocalName} lacks {missing[..^1]}";
        }

        foreach (var unknown in element.Attributes().Where(a => !a.IsNamespaceDeclaration && !attributes.Contains(a.Name.LocalName) && !attributes.Contains(a.Name.LocalName + "!")))
        {
            yield return $"{element.Name.LocalName} may not have {unknown.Name.LocalName}";
        }

        if (!model.Text && element.Nodes().OfType<XText>().Any(t => t.Value.Trim().Length > 0))
        {
            yield return $"{element.Name.LocalName} may not hold text";
        }
    }

    // Every name becomes a group that ends with the blank that follows each child.
    private static string Pattern(string children) => Regex.Replace(children, "[A-Za-z]+", "(?:$0_)").Replace(" ", "", StringComparison.Ordinal).Replace('_', ' ');
}
