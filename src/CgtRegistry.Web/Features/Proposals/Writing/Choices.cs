using CgtRegistry.Domain;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Proposals.Writing;

/// <summary>How records are offered in forms and read back: “name [identifier]”; a bare identifier or an unmistakable name does as well.</summary>
public static class Choices
{
    private const int MostOffered = 1500;

    /// <summary>A record as it stands in a field.</summary>
    public static string Text(Register register, RecordRef record, string language) => $"{Names.Of(register, record, language)} [{record.Id}]";

    /// <summary>The records of a kind a field offers, by name.</summary>
    public static IEnumerable<string> Of(Register register, RecordKind kind, string language) =>
        Ids(register, kind).Select(id => Text(register, new(kind, id), language)).Order(StringComparer.Ordinal).Take(MostOffered);

    /// <summary>The record somebody chose; none when the words name no record of the kind, or several.</summary>
    public static string? Read(Register register, RecordKind kind, string words)
    {
        var id = words.EndsWith(']') && words.LastIndexOf('[') is var at and >= 0 ? words[(at + 1)..^1].Trim() : words;
        return Exists(register, kind, id) ? id
            : kind is RecordKind.Institution or RecordKind.Therapy or RecordKind.Condition ? register.Names.Resolve(kind, words).Match?.Record.Id
            : null;
    }

    // Of the law only what cell and gene therapy rests on is offered; any other place can be typed.
    private static IEnumerable<string> Ids(Register register, RecordKind kind) => kind switch
    {
        RecordKind.Institution => register.Institutions.Values.Where(i => i.End is null).Select(i => i.Id.Value),
        RecordKind.Therapy => register.Therapies.Keys.Select(i => i.Value),
        RecordKind.Condition => register.Conditions.Keys.Select(i => i.Value),
        RecordKind.Source => register.Sources.Keys.Select(i => i.Value),
        RecordKind.Province => register.Provinces.Keys.Select(i => i.Value),
        RecordKind.Statement => register.Statements.Keys.Select(i => i.Value),
        RecordKind.Instrument => register.Instruments.Values.Where(i => i.Group is InstrumentGroup.Core or InstrumentGroup.Individual).Select(i => i.Id.Value),
        RecordKind.Provision => register.Provisions.Values.Where(p => register.Instruments[p.Instrument].Group is InstrumentGroup.Core).Select(p => p.Id.Value),
        _ => [],
    };

    private static bool Exists(Register register, RecordKind kind, string id) => kind switch
    {
        RecordKind.Institution => register.Institutions.ContainsKey(new(id)),
        RecordKind.Therapy => register.Therapies.ContainsKey(new(id)),
        RecordKind.Condition => register.Conditions.ContainsKey(new(id)),
        RecordKind.Source => register.Sources.ContainsKey(new(id)),
        RecordKind.Province => register.Provinces.ContainsKey(new(id)),
        RecordKind.Statement => register.Statements.ContainsKey(new(id)),
        RecordKind.Instrument => register.Instruments.ContainsKey(new(id)),
        RecordKind.Provision => register.Provisions.ContainsKey(new(id)),
        _ => false,
    };
}
