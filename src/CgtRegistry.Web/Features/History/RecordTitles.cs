using CgtRegistry.Domain;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.History;

/// <summary>What any public record is called where records of all kinds stand in one list, also those that have no name of their own.</summary>
public static class RecordTitles
{
    /// <summary>The name, the sentence or the relation by which a reader recognises the record.</summary>
    public static LocalText Of(Register register, RecordRef record) => record.Kind switch
    {
        RecordKind.Statement => register.Statements.GetValueOrDefault(new(record.Id))?.Text,
        RecordKind.Technique => register.Techniques.GetValueOrDefault(new(record.Id)) is { } entry ? Listed(entry) : null,
        RecordKind.TechniqueChapter => register.TechniqueChapters.GetValueOrDefault(new(record.Id)) is { } chapter ? Texts.Both("technique.chapter-of", ("n", _ => chapter.Appendix), ("chapter", _ => chapter.Heading)) : null,
        RecordKind.Effect => (register.Effects.GetValueOrDefault(new(record.Id)) ?? register.WithdrawnEffects.GetValueOrDefault(new(record.Id))) is { } effect ? Relation(register, effect) : null,
        RecordKind.Coverage => register.Coverage.GetValueOrDefault(new(record.Id))?.Scope,
        RecordKind.Term => register.Terms.GetValueOrDefault(new(record.Id)) is { } term ? new LocalText(term.Vi, term.En) : null,
        _ => Names.Of(register, record),
    } ?? new LocalText(record.Id);

    private static LocalText Listed(TechniqueListEntry entry) =>
        entry.Code is { } code ? new LocalText($"{code} – {entry.Name.Vi}", entry.Name.En is { } en ? $"{code} – {en}" : null) : entry.Name;

    private static LocalText Relation(Register register, Effect effect)
    {
        var verb = Texts.Both($"effect.{Api.AskedFor.Code(effect.Kind)}.active");
        var (affecting, affected) = (End(effect.Affecting), End(effect.Affected));
        return new LocalText($"{affecting.Vi} {verb.Vi} {affected.Vi}", $"{affecting.En ?? affecting.Vi} {verb.En} {affected.En ?? affected.Vi}");

        LocalText End(EffectEnd end) => Names.Of(register, new(RecordKind.Instrument, end.Instrument.Value));
    }
}
