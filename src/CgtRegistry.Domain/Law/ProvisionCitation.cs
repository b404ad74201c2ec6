using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Domain.Law;

/// <summary>Writes a provision the way lawyers cite it, small to large in Vietnamese, large to small in English.</summary>
public static class ProvisionCitation
{
    private static readonly Dictionary<string, (string Vi, string En)> Levels = new()
    {
        ["phan"] = ("Phần", "Part"),
        ["chuong"] = ("Chương", "Chapter"),
        ["muc"] = ("Mục", "Section"),
        ["tieu-muc"] = ("Tiểu mục", "Sub-section"),
        ["dieu"] = ("Điều", "Article"),
        ["khoan"] = ("khoản", ""),
        ["diem"] = ("điểm", ""),
        ["phu-luc"] = ("Phụ lục", "Annex"),
    };

    /// <summary>“khoản 2 Điều 89 Luật Dược số 105/2016/QH13” and “Law on Pharmacy 105/2016/QH13, Article 89(2)”.</summary>
    public static LocalText Of(Provision provision, Instrument instrument) => Of(provision.Path, instrument);

    /// <summary>The same for a place in an instrument that the register does not hold as a provision of its own.</summary>
    public static LocalText Of(string path, Instrument instrument)
    {
        var (unit, name) = (Unit(path), ShortName(instrument));
        return new LocalText($"{unit.Vi} {name.Vi}", $"{name.En}, {unit.En}");
    }

    /// <summary>The place alone: “khoản 2 Điều 89” and “Article 89(2)”.</summary>
    public static LocalText Unit(string path)
    {
        var steps = path.Split('/').Select(Step).ToList();
        var vi = string.Join(' ', steps.AsEnumerable().Reverse().Select(s => $"{Levels[s.Level].Vi}\u00a0{s.Number}"));
        var en = string.Concat(steps.Select((s, i) => Levels[s.Level].En is { Length: > 0 } level ? $"{(i == 0 ? "" : ", ")}{level}\u00a0{s.Number}" : $"({s.Number})"));
        return new LocalText(vi, en);
    }

    /// <summary>Whether every step of the provision's path is a level of a Vietnamese act.</summary>
    public static bool IsCitable(Provision provision) =>
        provision.Path.Split('/').All(segment => Levels.Keys.Any(level => segment.StartsWith(level + "-", StringComparison.Ordinal)));

    /// <summary>The short name of an instrument in running text: form, title of laws, number.</summary>
    public static LocalText ShortName(Instrument instrument)
    {
        if (instrument.Number is not { } number)
        {
            return instrument.Title;
        }

        return instrument.Kind switch
        {
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

    private static (string Level, string Number) Step(string segment)
    {
        var level = Levels.Keys.Where(k => segment.StartsWith(k + "-", StringComparison.Ordinal)).MaxBy(k => k.Length)
            ?? throw new FormatException($"'{segment}' is no level of a Vietnamese act.");
        var number = segment[(level.Length + 1)..];
        return (level, level is "chuong" or "phan" ? number.ToUpperInvariant() : number);
    }
}
