using System.Globalization;
using System.Xml;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Texts;

namespace CgtRegistry.Interchange.Law;

/// <summary>Writes the metadata of an act in Akoma Ntoso: what it is, how it was changed, where its words come from.</summary>
internal sealed class AkomaNtosoMeta(InstrumentText text, LawTextNotes notes, XmlWriter xml)
{
    private const string Register = "#cgtregistry";
    private const string OwnNamespace = "urn:cgtregistry:provenance";

    private readonly Instrument _act = text.Instrument;
    private readonly List<Effect> _changes = [.. text.Effects.Where(e => e.Kind.ChangesWords() && e.From is not null)];

    /// <summary>The metadata of the act.</summary>
    public void Write(IEnumerable<InstrumentArticle> written)
    {
        xml.WriteStartElement("meta");
        Identification("!main");
        Lifecycle();
        Analysis();
        References();
        Notes();
        Provenance(written);
        xml.WriteEndElement();
    }

    /// <summary>The metadata of an annex.</summary>
    public void WriteAnnex(string id)
    {
        xml.WriteStartElement("meta");
        Identification($"!{id}");
        xml.WriteEndElement();
    }

    private void Identification(string component)
    {
        var (work, expression) = (AkomaNtosoNames.Work(_act), AkomaNtosoNames.Expression(text));
        xml.WriteStartElement("identification");
        xml.WriteAttributeString("source", Register);
        Level("FRBRWork", $"{work}/{component}", work, WorkDate(), "#issuer", () =>
        {
            Element("FRBRcountry", ("value", "vn"));
            Element("FRBRsubtype", ("value", AkomaNtosoNames.Kebab(_act.Kind)));
            if (_act.Number is { } number)
            {
                Element("FRBRnumber", ("value", number));
            }

            Element("FRBRname", ("value", _act.Title.Vi));
            Element("FRBRprescriptive", ("value", _act.Normative ? "true" : "false"));
        });
        Level("FRBRExpression", $"{expression}/{component}", expression, (text.Since ?? text.Day, text.Since is null ? "asked" : "in-force"), Register, () =>
        {
            Element("FRBRauthoritative", ("value", "false"));
            Element("FRBRlanguage", ("language", AkomaNtosoNames.Vietnamese));
        });
        Level("FRBRManifestation", $"{expression}/{component}.akn", $"{expression}.akn", (text.Day, "asked"), Register, () => Element("FRBRformat", ("value", "application/akn+xml")));
        xml.WriteEndElement();
    }

    private void Level(string element, string self, string whole, (DateOnly Day, string Name) date, string author, Action own)
    {
        xml.WriteStartElement(element);
        Element("FRBRthis", ("value", self));
        Element("FRBRuri", ("value", whole));
        Element("FRBRdate", ("date", Iso(date.Day)), ("name", date.Name));
        Element("FRBRauthor", ("href", author));
        own();
        xml.WriteEndElement();
    }

    // The standard wants a day. Where only a month or year of issue is known, its first day is given as the earliest possible.
    private (DateOnly Day, string Name) WorkDate() =>
        _act.IssuedOn?.Exact is { } issued ? (issued, "issued")
        : _act.EffectiveFrom is { } from ? (from, "effective")
        : _act.IssuedOn is { } partly ? (partly.First, "issued-not-before")
        : (text.Day, "asked");

    private void Lifecycle()
    {
        if (_act.IssuedOn?.Exact is null && _changes.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("lifecycle");
        xml.WriteAttributeString("source", Register);
        if (_act.IssuedOn?.Exact is { } issued)
        {
            Element("eventRef", ("eId", "eventRef_0"), ("date", Iso(issued)), ("type", "generation"), ("source", "#original"));
        }

        foreach (var (i, change) in _changes.Index())
        {
            Element("eventRef", ("eId", $"eventRef_{i + 1}"), ("date", Iso(change.From!.Value)), ("type", change.Kind is EffectKind.Repeals ? "repeal" : "amendment"), ("source", $"#{Reference(change)}"), ("refersTo", $"#pmod_{i + 1}"));
        }

        xml.WriteEndElement();
    }

    private void Analysis()
    {
        if (_changes.Count == 0)
        {
            return;
        }

        xml.WriteStartElement("analysis");
        xml.WriteAttributeString("source", Register);
        xml.WriteStartElement("passiveModifications");
        foreach (var (i, change) in _changes.Index())
        {
            xml.WriteStartElement("textualMod");
            xml.WriteAttributeString("type", change.Kind switch { EffectKind.Repeals => "repeal", EffectKind.Supplements => "insertion", EffectKind.Replaces => "replacement", _ => "substitution" });
            xml.WriteAttributeString("eId", $"pmod_{i + 1}");
            Element("source", ("href", Address(change.Affecting)));
            Element("destination", ("href", change.Affected.Path is { } path ? $"#{AkomaNtosoNames.Id(path)}" : AkomaNtosoNames.Work(_act)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void References()
    {
        xml.WriteStartElement("references");
        xml.WriteAttributeString("source", Register);
        Element("original", ("eId", "original"), ("href", AkomaNtosoNames.Work(_act)), ("showAs", ProvisionCitation.ShortName(_act).Vi));
        foreach (var change in _changes.DistinctBy(c => c.Affecting.Instrument))
        {
            var other = notes.Instrument(change.Affecting.Instrument);
            Element("passiveRef", ("eId", Reference(change)), ("href", Address(new EffectEnd(change.Affecting.Instrument))), ("showAs", other is null ? change.Affecting.Instrument.Value : ProvisionCitation.ShortName(other).Vi));
        }

        Element("TLCOrganization", ("eId", "issuer"), ("href", $"/akn/ontology/organization/vn/{_act.Issuer.Institution?.Value ?? "issuer"}"), ("showAs", _act.Issuer.Name.Vi));
        Element("TLCOrganization", ("eId", Register[1..]), ("href", "/akn/ontology/organization/vn/cgtregistry"), ("showAs", notes.Publisher));
        xml.WriteEndElement();
    }

    private void Notes()
    {
        xml.WriteStartElement("notes");
        xml.WriteAttributeString("source", Register);
        var lines = new[] { notes.Day, notes.Prevails, notes.Address }.Concat(LawOutline.Sources(text).DefaultIfEmpty(_act.Citations[0]).Select(notes.Source));
        foreach (var (i, line) in lines.Index())
        {
            xml.WriteStartElement("note");
            xml.WriteAttributeString("eId", $"note_{i + 1}");
            xml.WriteElementString("p", line);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    // For programs: version, days and source of every article; the standard leaves this room for other vocabularies.
    private void Provenance(IEnumerable<InstrumentArticle> written)
    {
        xml.WriteStartElement("proprietary");
        xml.WriteAttributeString("source", Register);
        foreach (var article in written)
        {
            xml.WriteStartElement("wording", OwnNamespace);
            Attributes(
                ("of", $"#{AkomaNtosoNames.Id(article.Provision.Path)}"),
                ("held", article.Wording is null ? "false" : "true"),
                ("current", article.Unapplied.Count == 0 ? "true" : "false"),
                ("version", article.Version?.Number.ToString(CultureInfo.InvariantCulture)),
                ("from", article.Version is { } v ? Iso(v.From) : null),
                ("until", article.Version?.Until is { } until ? Iso(until) : null),
                ("source", article.Wording?.Citation.Source.Value),
                ("grade", article.Wording?.Citation.Grade.ToString()),
                ("place", article.Wording?.Citation.Place),
                ("sha256", article.Wording?.Raw));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private string Address(EffectEnd end) =>
        (notes.Instrument(end.Instrument) is { } act ? AkomaNtosoNames.Work(act) : $"/akn/vn/act/{end.Instrument}") + (end.Path is { } path ? $"#{AkomaNtosoNames.Id(path)}" : "");

    private static string Reference(Effect change) => $"ref_{change.Affecting.Instrument}";

    private void Element(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        xml.WriteStartElement(name);
        Attributes(attributes);
        xml.WriteEndElement();
    }

    private void Attributes(params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                xml.WriteAttributeString(name, value);
            }
        }
    }

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
