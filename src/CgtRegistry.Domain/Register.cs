using System.Collections.Frozen;
using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Trials;

namespace CgtRegistry.Domain;

/// <summary>
/// Everything the register says publicly, as it was known at one moment: an immutable picture from which every answer
/// and every page is made. The same records always give the same answers.
/// </summary>
public sealed class Register
{
    private readonly ILookup<(TherapyId, ConditionId), Authorisation> _authorisations;
    private readonly FrozenDictionary<InstrumentId, Effect[]> _effects;
    private readonly Lazy<NameIndex> _names;

    /// <param name="records">The current version of every public record.</param>
    /// <param name="version">Number of publications behind the picture.</param>
    /// <param name="asOf">Moment of the last of them, UTC.</param>
    public Register(IEnumerable<IPublicRecord> records, long version, DateTimeOffset asOf)
    {
        Version = version;
        AsOf = asOf;
        var all = records.ToLookup(r => r.GetType());
        Sources = Of<Source, SourceId>(r => r.Id);
        Provinces = Of<Province, ProvinceId>(r => r.Id);
        Institutions = Of<Institution, InstitutionId>(r => r.Id);
        Therapies = Of<Therapy, TherapyId>(r => r.Id);
        Conditions = Of<Condition, ConditionId>(r => r.Id);
        Instruments = Of<Instrument, InstrumentId>(r => r.Id);
        Provisions = Of<Provision, ProvisionId>(r => r.Id);
        Effects = all[typeof(Effect)].Cast<Effect>().Where(e => e.Withdrawn is null).ToFrozenDictionary(e => e.Id);
        WithdrawnEffects = all[typeof(Effect)].Cast<Effect>().Where(e => e.Withdrawn is not null).ToFrozenDictionary(e => e.Id);
        Techniques = Of<TechniqueListEntry, TechniqueId>(r => r.Id);
        TechniqueChapters = Of<TechniqueChapter, TechniqueChapterId>(r => r.Id);
        Statements = Of<Statement, StatementId>(r => r.Id);
        Contradictions = Of<Contradiction, ContradictionId>(r => r.Id);
        Notices = Of<Notice, NoticeId>(r => r.Id);
        Trials = all[typeof(Trial)].Cast<Trial>().Where(t => t.ContinuedAs is null).ToFrozenDictionary(t => t.Id);
        ContinuedTrials = all[typeof(Trial)].Cast<Trial>().Where(t => t.ContinuedAs is not null).ToFrozenDictionary(t => t.Id);
        Authorisations = Of<Authorisation, AuthorisationId>(r => r.Id);
        Coverage = Of<CoverageStatement, CoverageId>(r => r.Id);
        Terms = Of<GlossaryTerm, TermId>(r => r.Id);

        TherapyLineage = new Lineage<TherapyId>(Therapies.Values.Select(t => (t.Id, t.Parents)));
        ConditionLineage = new Lineage<ConditionId>(Conditions.Values.Select(c => (c.Id, c.Parents)));
        _authorisations = Authorisations.Values.SelectMany(a => a.Conditions.Select(c => (Key: (a.Therapy, c), a))).ToLookup(p => p.Key, p => p.a);
        _effects = Effects.Values.GroupBy(e => e.Affected.Instrument).ToFrozenDictionary(g => g.Key, g => g.OrderBy(e => e.From ?? DateOnly.MaxValue).ThenBy(e => e.Id.Value, StringComparer.Ordinal).ToArray());
        HoldsDemo = Authorisations.Values.Any(a => a.Demo) || Institutions.Values.Any(i => i.Demo);
        _names = new Lazy<NameIndex>(() => new NameIndex(RegisterNames.Of(this)));

        FrozenDictionary<TId, T> Of<T, TId>(Func<T, TId> id)
            where TId : notnull => all[typeof(T)].Cast<T>().ToFrozenDictionary(id);
    }

    /// <summary>Whether invented demonstration data is among the records; pages then say so.</summary>
    public bool HoldsDemo { get; }

    /// <summary>Number of publications behind this picture; the size of the log.</summary>
    public long Version { get; }

    /// <summary>Moment of the last publication, UTC.</summary>
    public DateTimeOffset AsOf { get; }

    public FrozenDictionary<SourceId, Source> Sources { get; }
    public FrozenDictionary<ProvinceId, Province> Provinces { get; }
    public FrozenDictionary<InstitutionId, Institution> Institutions { get; }
    public FrozenDictionary<TherapyId, Therapy> Therapies { get; }
    public FrozenDictionary<ConditionId, Condition> Conditions { get; }
    public FrozenDictionary<InstrumentId, Instrument> Instruments { get; }
    public FrozenDictionary<ProvisionId, Provision> Provisions { get; }
    public FrozenDictionary<EffectId, Effect> Effects { get; }

    /// <summary>Effects that were entered wrongly and withdrawn: no answer rests on them, and no page lists them as law.</summary>
    public FrozenDictionary<EffectId, Effect> WithdrawnEffects { get; }
    public FrozenDictionary<TechniqueId, TechniqueListEntry> Techniques { get; }
    public FrozenDictionary<TechniqueChapterId, TechniqueChapter> TechniqueChapters { get; }
    public FrozenDictionary<StatementId, Statement> Statements { get; }
    public FrozenDictionary<ContradictionId, Contradiction> Contradictions { get; }
    public FrozenDictionary<NoticeId, Notice> Notices { get; }
    public FrozenDictionary<TrialId, Trial> Trials { get; }

    /// <summary>Records of trials that were registered here since and go on there: they are no trials of their own any more.</summary>
    public FrozenDictionary<TrialId, Trial> ContinuedTrials { get; }
    public FrozenDictionary<AuthorisationId, Authorisation> Authorisations { get; }
    public FrozenDictionary<CoverageId, CoverageStatement> Coverage { get; }
    public FrozenDictionary<TermId, GlossaryTerm> Terms { get; }

    /// <summary>Which therapy is a case of which.</summary>
    public Lineage<TherapyId> TherapyLineage { get; }

    /// <summary>Which condition is a case of which.</summary>
    public Lineage<ConditionId> ConditionLineage { get; }

    /// <summary>Finds records by any of their names; built when first asked for.</summary>
    public NameIndex Names => _names.Value;

    /// <summary>The picture there would be with some records as they are given: what a change would mean, before anybody makes it.</summary>
    public Register With(IEnumerable<IPublicRecord> records)
    {
        var given = new Dictionary<RecordRef, IPublicRecord>();
        foreach (var record in records)
        {
            given[record.Ref] = record;
        }

        return given.Count == 0 ? this : new Register(All().Where(r => !given.ContainsKey(r.Ref)).Concat(given.Values), Version, AsOf);
    }

    private IEnumerable<IPublicRecord> All() => new IEnumerable<IPublicRecord>[]
    {
        Sources.Values, Provinces.Values, Institutions.Values, Therapies.Values, Conditions.Values, Instruments.Values, Provisions.Values, Effects.Values, WithdrawnEffects.Values, Techniques.Values,
        TechniqueChapters.Values, Statements.Values, Contradictions.Values, Notices.Values, Trials.Values, ContinuedTrials.Values, Authorisations.Values, Coverage.Values, Terms.Values,
    }.SelectMany(r => r);

    /// <summary>Authorisations that list exactly this therapy and this condition.</summary>
    public IEnumerable<Authorisation> AuthorisationsFor(TherapyId therapy, ConditionId condition) => _authorisations[(therapy, condition)];

    /// <summary>The effects that reach an instrument or a part of it, the earliest first.</summary>
    public IReadOnlyList<Effect> EffectsOn(InstrumentId id) => _effects.TryGetValue(id, out var effects) ? effects : [];

    /// <summary>The number of a trial and those of the records that go on in it.</summary>
    public IReadOnlySet<TrialId> LineOf(TrialId id) => ContinuedTrials.Values.Where(t => t.ContinuedAs == id).Select(t => t.Id).Append(id).ToHashSet();

    /// <summary>The institution at the top of the group an institution belongs to; itself when it belongs to none.</summary>
    public InstitutionId GroupOf(InstitutionId id) => LineOf(id)[^1];

    /// <summary>The institution that goes on where this one has merged into another, step by step; itself when it has not.</summary>
    public InstitutionId SurvivorOf(InstitutionId id)
    {
        HashSet<InstitutionId> seen = [id];
        while (Institutions.GetValueOrDefault(id)?.End?.MergedInto is { } next && Institutions.ContainsKey(next) && seen.Add(next))
        {
            id = next;
        }

        return id;
    }

    /// <summary>The institution and all those it is part of, from the smallest to the largest.</summary>
    public IReadOnlyList<InstitutionId> LineOf(InstitutionId id)
    {
        List<InstitutionId> line = [id];
        while (Institutions.GetValueOrDefault(line[^1])?.Parent is { } parent && !line.Contains(parent))
        {
            line.Add(parent);
        }

        return line;
    }

    /// <summary>
    /// The institution, all it is part of, and all it was part of on a day; all it ever was part of when the day is not known. One that
    /// had ended by then has nothing left but what was part of it.
    /// </summary>
    public IReadOnlySet<InstitutionId> LineOn(InstitutionId id, DateOnly? day)
    {
        HashSet<InstitutionId> line = [id];
        var ahead = new Queue<InstitutionId>(line);
        while (ahead.TryDequeue(out var next))
        {
            foreach (var above in Institutions.GetValueOrDefault(next) is { } known ? Above(known) : [])
            {
                if (line.Add(above))
                {
                    ahead.Enqueue(above);
                }
            }
        }

        return line;

        // On the day itself both count: which came first that day nobody wrote down. What has merged is part of nothing from then on.
        IEnumerable<InstitutionId> Above(Institution part) => part.FormerParents
            .Where(f => day is not { } asked || asked <= f.Until || (Institutions.GetValueOrDefault(f.Institution)?.HasEndedBy(asked) ?? false))
            .Select(f => f.Institution)
            .Concat(part.Parent is { } parent && !(part.End is { MergedInto: not null } merged && merged.From < day) ? [parent] : []);
    }
}
