using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;

namespace CgtRegistry.Domain.Tests.Oracle;

/// <summary>What has happened to a provision since a wording of it, worked out a second time with nothing but loops over the raw records.</summary>
internal sealed class LawOracle
{
    private readonly Dictionary<InstrumentId, Instrument> _acts = [];
    private readonly Dictionary<ProvisionId, Provision> _places = [];
    private readonly List<Effect> _effects = [];

    public LawOracle(IEnumerable<IPublicRecord> records)
    {
        foreach (var record in records)
        {
            switch (record)
            {
                case Instrument x: _acts.Add(x.Id, x); break;
                case Provision x: _places.Add(x.Id, x); break;
                case Effect x: _effects.Add(x); break;
            }
        }

        _effects.Sort((a, b) => a.From == b.From ? string.CompareOrdinal(a.Id.Value, b.Id.Value) : Nullable.Compare(a.From, b.From));
    }

    /// <summary>What has changed for a paper since the wordings it rests on, while it is in use.</summary>
    public HashSet<string> Changes(Authorisation paper, DateOnly day)
    {
        HashSet<string> lines = [];
        foreach (var pinned in LifeOfPaper.On(paper, day) is 'f' or 's' ? paper.LegalBasis : [])
        {
            foreach (var line in Changes(pinned, day)) { lines.Add($"{paper.Id} {pinned.Provision} v{pinned.Version} {line}"); }
        }

        return lines;
    }

    public static string Line(BasisChangeKind kind, bool sure, DateOnly? from, Effect? by) => $"{kind} {(sure ? "surely" : "perhaps")} {from:yyyy-MM-dd} {by?.Id}";

    // One line for each change that has begun by a day: kind, sure or perhaps, first day, effect.
    private HashSet<string> Changes(PinnedProvision pinned, DateOnly day)
    {
        var place = _places[pinned.Provision];
        ProvisionVersion? rested = null;
        foreach (var v in place.Versions) { if (v.Number == pinned.Version) { rested = v; } }

        HashSet<string> lines = [];
        HashSet<DateOnly?> days = [];
        HashSet<BasisChangeKind> sureKinds = [];
        foreach (var e in _effects)
        {
            var over = rested != null && e.From != null && e.From <= rested.From;
            if (e.Affected.Instrument != place.Instrument || e.From > day || over || Reaches(e, place) is not { } sure) { continue; }
            var begins = false;
            foreach (var v in place.Versions) { begins |= v.From == e.From; }
            var kind = e.Kind == EffectKind.Suspends ? BasisChangeKind.Suspended
                : begins ? BasisChangeKind.NewWording
                : e.Whole && (e.Kind == EffectKind.Repeals || e.Kind == EffectKind.Replaces) ? BasisChangeKind.Ended
                : !e.Whole && e.Kind == EffectKind.Repeals && !e.InPart && Holds(e, place) ? BasisChangeKind.Ended
                : BasisChangeKind.WordingNotHeld;
            var certain = rested != null && (begins || sure);
            lines.Add(Line(kind, certain, e.From, e));
            days.Add(e.From);
            if (certain) { sureKinds.Add(kind); }
        }

        DateOnly? next = null;
        foreach (var v in place.Versions)
        {
            if (rested != null && v.From > rested.From && v.From <= day && (next == null || v.From < next)) { next = v.From; }
        }

        if (next != null && !days.Contains(next)) { lines.Add(Line(BasisChangeKind.NewWording, true, next, null)); }
        if (State(place, day) is var (state, from, by) && !sureKinds.Contains(state)) { lines.Add(Line(state, state != BasisChangeKind.StatusUnknown, from, by)); }
        return lines;
    }

    private (BasisChangeKind Kind, DateOnly? From, Effect? By)? State(Provision place, DateOnly day)
    {
        var act = _acts[place.Instrument];
        var begun = _effects.FindAll(e => e.Affected.Instrument == act.Id && e.From != null && e.From <= day);
        foreach (var e in begun) { if (e.Whole && (e.Kind == EffectKind.Repeals || e.Kind == EffectKind.Replaces)) { return (BasisChangeKind.Ended, e.From, e); } }
        if (act.EffectiveUntil <= day) { return (BasisChangeKind.Ended, act.EffectiveUntil, null); }

        bool read = false, later = place.Versions.Count > 0 && place.Versions[0].From > day;
        DateOnly? last = null;
        foreach (var v in place.Versions)
        {
            read |= v.From <= day && (v.Until == null || day < v.Until);
            if (v.Until <= day && (last == null || v.Until > last)) { last = v.Until; }
        }

        if (later) { return null; }
        if (!read)
        {
            var ended = begun.FindLast(e => Holds(e, place) && (e.Kind is EffectKind.Amends or EffectKind.Supplements or EffectKind.Replaces or EffectKind.Repeals or EffectKind.Corrects));
            return (BasisChangeKind.Ended, last, ended);
        }

        foreach (var e in begun)
        {
            var anew = false;
            foreach (var v in place.Versions) { anew |= v.From >= e.From && v.From <= day; }
            if (e.Kind == EffectKind.Repeals && !e.InPart && Holds(e, place) && !anew) { return (BasisChangeKind.Ended, e.From, e); }
        }

        if (act.Kind == InstrumentKind.Draft || act.EffectiveFrom == null) { return (BasisChangeKind.StatusUnknown, null, null); }
        if (day < act.EffectiveFrom) { return null; }
        if (begun.FindLast(e => e.Kind == EffectKind.Suspends && e.Whole) is { } stop) { return (BasisChangeKind.Suspended, stop.From, stop); }
        DateOnly? doubt = null;
        foreach (var d in act.Doubts) { if (d.From <= day) { doubt = d.From; } }
        if (doubt != null) { return (BasisChangeKind.StatusUnknown, doubt, null); }
        return begun.FindLast(e => e.Kind == EffectKind.Suspends && Holds(e, place)) is { } part ? (BasisChangeKind.Suspended, part.From, part) : null;
    }

    // True: surely; false: perhaps; null: not at all.
    private bool? Reaches(Effect e, Provision place)
    {
        if (e.Kind is EffectKind.Guides or EffectKind.Details or EffectKind.Consolidates or EffectKind.IsBasedOn) { return null; }
        if (e.Whole) { return e.From != null; }
        if (e.Affected.Path == null)
        {
            foreach (var other in _effects)
            {
                if (other.Affected.Instrument == e.Affected.Instrument && other.Affected.Path != null && other.Affecting.Instrument == e.Affecting.Instrument && other.From == e.From) { return null; }
            }

            return false;
        }

        if ((e.Affected.Path + "/").StartsWith(place.Path + "/", StringComparison.Ordinal)) { return e.From != null; }
        if (!Holds(e, place)) { return null; }
        return e.From != null && !e.InPart && (e.Kind is EffectKind.Repeals or EffectKind.Replaces or EffectKind.Suspends);
    }

    // It names the place itself, or something larger that holds it.
    private static bool Holds(Effect e, Provision place)
    {
        var inDivision = false;
        foreach (var division in place.Within) { inDivision |= division.Path == e.Affected.Path; }
        return e.Affected.Path != null && (inDivision || (place.Path + "/").StartsWith(e.Affected.Path + "/", StringComparison.Ordinal));
    }
}
