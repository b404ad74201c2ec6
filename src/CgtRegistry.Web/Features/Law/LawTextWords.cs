using CgtRegistry.Domain;
using CgtRegistry.Domain.Law.Texts;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Interchange.Law;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Law;

/// <summary>The words around a text that is given out; they are Vietnamese, as the text is.</summary>
internal static class LawTextWords
{
    /// <summary>The words around one text.</summary>
    public static LawTextNotes Notes(InstrumentText text, Register register, RegistrySettings settings)
    {
        var t = Texts.Vi;
        var path = Links.To("vi", text.Instrument.Ref);
        return new LawTextNotes(
            t["site.name"],
            settings.PublicOrigin is { } origin ? new Uri(origin, path).ToString() : path,
            t["law-text.day", ("day", Dates.Long(text.Day, "vi")), ("status", t.Of("effect-status", text.Standing.Status, "label"))],
            (text.Instrument.Demo ? t["disclaimer.demo"] + " " : "") + t["disclaimer.official-prevails"],
            t["law-text.not-held"],
            t["law-text.unapplied"],
            t["law-text.nothing-held"],
            t["label.sources"],
            citation => Source(citation, register),
            id => register.Instruments.GetValueOrDefault(id));
    }

    private static string Source(Citation citation, Register register)
    {
        var source = register.Sources[citation.Source];
        return Texts.Vi["law-text.source", ("grade", citation.Grade), ("title", source.Title), ("publisher", source.Publisher), ("address", source.Url ?? "")].TrimEnd(' ', '·');
    }
}
