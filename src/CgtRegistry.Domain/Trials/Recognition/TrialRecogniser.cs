using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Trials.Registrations;

namespace CgtRegistry.Domain.Trials.Recognition;

/// <summary>
/// Recognises what a trial is about from the few words that say it: whether it is of a cell or gene therapy, whether it is
/// Vietnamese, which institutions, conditions and therapies of the register it names. Names and rules are compiled once; it may
/// be used from many threads.
/// </summary>
public sealed class TrialRecogniser
{
    private const string Vietnam = "VN";

    private readonly WordTable _words = new();
    private readonly KindReading _kinds;
    private readonly NameReading _names;
    private readonly PlaceReading _places;
    private readonly HashSet<RecordRef> _besideTherapies, _groups;
    private readonly Dictionary<RecordRef, RecordRef> _parents;

    /// <param name="register">The register whose names are met.</param>
    public TrialRecogniser(Register register)
    {
        _kinds = new KindReading(_words);
        _places = new PlaceReading(register, _words);
        _names = new NameReading(register, _words, PlaceReading.Generic);
        _besideTherapies = [.. register.Therapies.Values.Where(t => t.Kind is TherapyKind.CellDerived or TherapyKind.Supporting).Select(t => t.Ref)];
        _groups = [.. register.Institutions.Values.Where(i => i.Kind is InstitutionKind.HealthCareGroup).Select(i => i.Ref)];
        _parents = register.Institutions.Values.Where(i => i.Parent is not null).ToDictionary(i => i.Ref, i => new RecordRef(RecordKind.Institution, i.Parent!.Value.Value));
    }

    /// <summary>What a record shows.</summary>
    public TrialRecognition Recognise(TrialRegistration record) => Recognise(TrialMatter.Of(record), record.Countries, record.Design.StudyType);

    /// <summary>What a trial's matter shows.</summary>
    /// <param name="matter">The lines that say what it is about.</param>
    /// <param name="countries">ISO 3166 alpha-2 codes of the countries of recruitment.</param>
    /// <param name="type">An observational study is of a therapy only when the therapy is what it names as its intervention.</param>
    public TrialRecognition Recognise(IEnumerable<TrialMatter> matter, IReadOnlyList<string> countries, StudyType? type = null)
    {
        var seen = new SeenMatter();
        foreach (var line in matter)
        {
            _words.Read(line.Text, seen.Line);
            if (line.Field is MatterField.Title or MatterField.Intervention && (type is not StudyType.Observational || line.Field is MatterField.Intervention))
            {
                _kinds.Read(line.Field, line.Text, seen.Line, seen.Kinds, seen.Rules);
            }

            _names.Read(line.Field, line.Text, seen.Line, seen.Met, seen.Names);
            if (line.Field is MatterField.Site or MatterField.Sponsor)
            {
                ReadPlace(line, seen);
            }
            else
            {
                seen.Ties.AddRange(seen.Met.Select(m => Tie(m, line)));
            }
        }

        var kinds = KindsOf(seen.Kinds);
        var vietnam = countries.Contains(Vietnam, StringComparer.Ordinal) ? seen.Vietnam.Prepend(new VietnamEvidence(VietnamBasis.Country, Vietnam)).ToList() : seen.Vietnam;
        return kinds.Count == 0 && vietnam.Count == 0 && seen.Ties.Count + seen.Doubtful.Count == 0 ? Nothing : new TrialRecognition
        {
            Kinds = kinds,
            Vietnam = vietnam.Count > 1 ? [.. vietnam.Distinct()] : vietnam,
            Ties = TiesOf(seen, kinds.Any(k => k.Kind is not RecognisedKind.CellDerived), vietnam.Count > 0),
        };
    }

    private static TrialRecognition Nothing { get; } = new();

    private static TrialTie Tie(MetName met, TrialMatter line) => new(met.Known.Name.Record, line.Field, line.Text, met.Known.Name.Text, met.Known.How);

    // Of each kind the first evidence; a general word says nothing beside one that tells the kind.
    private static List<KindEvidence> KindsOf(List<(KindEvidence Evidence, Telling Telling)> found)
    {
        var plain = found.Exists(f => f.Telling is not Telling.AnyTherapy && f.Evidence.Kind is not RecognisedKind.CellDerived);
        return [.. found.Where(f => !plain || f.Telling is not Telling.AnyTherapy).Select(f => f.Evidence).DistinctBy(e => e.Kind)];
    }

    // A name that places elsewhere bear too counts only in a record that is Vietnamese by something else; one that several of our
    // institutions bear is nobody's.
    private void ReadPlace(TrialMatter line, SeenMatter seen)
    {
        var says = _places.SaysVietnam(seen.Line, seen.Places);
        foreach (var met in seen.Met.Where(m => _places.IsWhole(seen.Line, m.At, m.Length, seen.Places)).GroupBy(m => m.At))
        {
            var records = met.Select(m => m.Known.Name.Record).Distinct().Count();
            var name = met.First();
            says |= name.Known.Distinct;
            if (records == 1)
            {
                (name.Known.Distinct || says ? seen.Ties : seen.Doubtful).Add(Tie(name, line));
            }
        }

        if (says)
        {
            seen.Vietnam.Add(new VietnamEvidence(line.Field is MatterField.Site ? VietnamBasis.Site : VietnamBasis.Sponsor, line.Text));
        }
    }

    private List<TrialTie> TiesOf(SeenMatter seen, bool isCellOrGene, bool isVietnamese)
    {
        var all = isVietnamese ? seen.Ties.Concat(seen.Doubtful) : seen.Ties;
        var ties = all.Where(t => t.Record.Kind is not RecordKind.Therapy || isCellOrGene || _besideTherapies.Contains(t.Record)).DistinctBy(t => t.Record).ToList();

        // Of a part and the whole named in one line the part is meant; of a group, which is no place, any part that is named.
        return [.. ties.Where(t => !ties.Exists(o => (o.Text == t.Text || _groups.Contains(t.Record)) && _parents.TryGetValue(o.Record, out var parent) && parent == t.Record))];
    }

    // What one call works with; lists are used again from line to line.
    private sealed class SeenMatter
    {
        public List<LineWord> Line { get; } = [];
        public List<(KindEvidence Evidence, Telling Telling)> Kinds { get; } = [];
        public List<(int Length, KindRule Rule)> Rules { get; } = [];
        public List<MetName> Met { get; } = [];
        public List<(int Length, KnownName Name)> Names { get; } = [];
        public List<(int Length, bool)> Places { get; } = [];
        public List<TrialTie> Ties { get; } = [];
        public List<TrialTie> Doubtful { get; } = [];
        public List<VietnamEvidence> Vietnam { get; } = [];
    }
}
