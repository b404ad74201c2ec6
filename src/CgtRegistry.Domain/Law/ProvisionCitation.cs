using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Law;

/// <summary>Writes a provision the way lawyers cite it, small to large in Vietnamese, large to small in English.</summary>
public static class ProvisionCitation
{
    /// <summary>“khoản 2 Điều 89 Luật Dược số 105/2016/QH13” and “Law on Pharmacy 105/2016/QH13, Article 89(2)”.</summary>
    public static LocalText Of(Provision provision, Instrument instrument) => Of(provision.Path, instrument);

    /// <summary>The same for a place in an instrument that the register does not hold as a provision of its own.</summary>
    public static LocalText Of(string path, Instrument instrument)
    {
        var (unit, name) = (Unit(path), ShortName(instrument));
        return new LocalText($"{unit.Vi} {name.Vi}", $"{name.En}, {unit.En}");
    }

    /// <summary>The place alone: “khoản 2 Điều 89” and “Article 89(2)”; a path that names no level of a Vietnamese act stands as it is.</summary>
    public static LocalText Unit(string path)
    {
        if (ProvisionPath.Read(path) is not { } steps)
        {
            return new LocalText(path, path);
        }

        var vi = string.Join(' ', steps.Reverse().Select(s => s.Text.Vi));
        var en = string.Concat(steps.Select((s, i) => i == 0 ? s.Text.En : s.InBrackets ? $"({s.Shown})" : $", {s.Text.En}"));
        return new LocalText(vi, en);
    }

    /// <summary>Whether every step of the provision's path is a level of a Vietnamese act.</summary>
    public static bool IsCitable(Provision provision) => ProvisionPath.Read(provision.Path) is not null;

    /// <summary>The short name of an instrument in running text: form, title of laws, number.</summary>
    public static LocalText ShortName(Instrument instrument)
    {
        if (instrument.Number is not { } number)
        {
            return instrument.Title;
        }

        return instrument.Kind switch
        {
            InstrumentKind.Law when instrument.TitleIsOurs => new($"Luật số {number}", $"Law {number}"),
            InstrumentKind.Law => new($"{instrument.Title.Vi} số {number}", $"{instrument.Title.En ?? instrument.Title.Vi} {number}"),
            InstrumentKind.Ordinance => new($"Pháp lệnh số {number}", $"Ordinance {number}"),
            InstrumentKind.Decree => new($"Nghị định số {number}", $"Decree {number}"),
            InstrumentKind.Circular => new($"Thông tư số {number}", $"Circular {number}"),
            InstrumentKind.JointCircular => new($"Thông tư liên tịch số {number}", $"Joint Circular {number}"),
            InstrumentKind.Decision or InstrumentKind.Guideline => new($"Quyết định số {number}", $"Decision {number}"),
            InstrumentKind.Resolution or InstrumentKind.PartyResolution => new($"Nghị quyết số {number}", $"Resolution {number}"),
            InstrumentKind.Plan => new($"Kế hoạch số {number}", $"Plan {number}"),
            InstrumentKind.OfficialLetter => new($"Công văn số {number}", $"Official letter {number}"),
            InstrumentKind.Directive => new($"Chỉ thị số {number}", $"Directive {number}"),
            InstrumentKind.Licence => new($"Giấy phép số {number}", $"Licence {number}"),
            _ => new($"văn bản số {number}", $"act {number}"),
        };
    }
}
