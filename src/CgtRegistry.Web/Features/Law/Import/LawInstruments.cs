using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Citing;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Interchange;
using CgtRegistry.Interchange.Law;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Law.Import;

/// <summary>Makes records of documents; what the register knows of one stays, what it lacks is filled in.</summary>
/// <param name="known">The documents the register has.</param>
/// <param name="complaints">Takes what contradicts the register.</param>
internal sealed class LawInstruments(IEnumerable<Instrument> known, ICollection<Complaint> complaints)
{
    private static readonly System.Globalization.CultureInfo Vietnamese = System.Globalization.CultureInfo.GetCultureInfo("vi");

    private readonly InstrumentFinder _finder = new(known);

    /// <summary>The record of a document, when the register has one.</summary>
    public Instrument? Find(InstrumentNumber number, DateOnly? day) => _finder.Find(number, day);

    /// <summary>The record of a document that prints itself.</summary>
    public Instrument Told(LawDocument document, InstrumentNumber number, Citation citation)
    {
        var known = _finder.Find(number, document.IssuedOn ?? document.EffectiveFrom);
        var told = Untitled(document.Kind, number, InstrumentGroup.Health, citation) with
        {
            IssuedOn = document.IssuedOn is { } issued ? PartialDate.On(issued) : null,
            EffectiveFrom = document.EffectiveFrom,
            Signer = document.Signer,
            Url = document.Url,
        };
        if (document.Title is { Length: > 0 } title)
        {
            told = told with { Title = new LocalText(Titled(document.Kind, title)), TitleIsOurs = false };
        }
        if (document.Issuer is { Length: > 0 } issuer && issuer != told.Issuer.Name.Vi)
        {
            told = told with { Issuer = new Issuer(new LocalText(issuer)) };
        }
        if (known?.EffectiveFrom is { } held && told.EffectiveFrom is { } printed && held != printed)
        {
            complaints.Add(new Complaint(number.ToString(), "effectiveFrom", FormattableString.Invariant($"{printed:yyyy-MM-dd}; the register keeps {held:yyyy-MM-dd}"), "day-of-effect-differs"));
        }

        return Known(told, known);
    }

    // The codification prints the title of a law without its form: “Dược” is the Luật Dược.
    private static string Titled(InstrumentKind kind, string printed)
    {
        var title = printed.Trim().TrimEnd('.', ';');
        var form = kind switch { InstrumentKind.Law => "Luật", InstrumentKind.Ordinance => "Pháp lệnh", _ => "" };
        return form.Length > 0 && !title.StartsWith(form, StringComparison.OrdinalIgnoreCase) ? $"{form} {title}" : char.ToUpper(title[0], Vietnamese) + title[1..];
    }

    /// <summary>The telling joined with the record the register has; a new record with a free slug when it has none.</summary>
    public Instrument Known(Instrument told, Instrument? known)
    {
        var record = known?.FilledFrom(told) ?? told with { Id = _finder.NewId(InstrumentNumber.Read(told.Number!), told.IssuedOn?.Exact ?? told.EffectiveFrom) };
        _finder.Add(record);
        return record;
    }

    /// <summary>A document of which the number is known, and so its form and issuer.</summary>
    public static Instrument Untitled(InstrumentKind kind, InstrumentNumber number, InstrumentGroup group, Citation citation) => new()
    {
        Id = new InstrumentId(""),
        Kind = kind,
        Number = number.ToString(),
        Title = Texts.Both("instrument.title-unknown"),
        TitleIsOurs = true,
        Issuer = new Issuer(IssuerNames.Of(number)),
        Group = group,
        Normative = number.Year is not null || kind is InstrumentKind.Law or InstrumentKind.Ordinance or InstrumentKind.Decree or InstrumentKind.Circular or InstrumentKind.JointCircular,
        Citations = [citation],
    };
}
