using System.Collections.Frozen;
using CgtRegistry.Domain;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.Recognition;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Features.Trials.Finding;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Persistence.Registrations;

namespace CgtRegistry.Web.Features.Trials;

/// <summary>What a picture of the register knows that records of registries are tied to: its own trials by number, and its names.</summary>
internal sealed class TrialNames
{
    private readonly FrozenDictionary<string, Trial> _byNumber;
    private readonly FrozenDictionary<TherapyId, string[]> _therapies;
    private readonly FrozenDictionary<ConditionId, string[]> _conditions;
    private readonly TrialRecogniser _recogniser;

    private static readonly string[] Languages = ["vi", "en"];

    // Places as Vietnamese and as the records of registries write them.
    private static readonly string[][] Places =
    [
        ["Việt Nam", "Vietnam"], ["Hà Nội", "Hanoi"], ["thành phố Hồ Chí Minh", "Hồ Chí Minh", "Sài Gòn", "Saigon"], ["Đà Nẵng", "Danang"], ["Hải Phòng", "Haiphong"], ["Cần Thơ", "Cantho"],
    ];

    public TrialNames(Register register)
    {
        Register = register;
        _recogniser = new TrialRecogniser(register);
        _therapies = register.Therapies.Keys.ToFrozenDictionary(t => t, t => FoundUnder(register.TherapyLineage, register.Therapies.Keys, t));
        _conditions = register.Conditions.Keys.ToFrozenDictionary(c => c, c => FoundUnder(register.ConditionLineage, register.Conditions.Keys, c));
        _byNumber = register.Trials.Values.SelectMany(t => NumbersOf(t).Select(n => (Number: n, Trial: t)))
            .GroupBy(t => t.Number, StringComparer.Ordinal).Where(g => g.Select(t => t.Trial.Id).Distinct().Count() == 1)
            .ToFrozenDictionary(g => g.Key, g => g.First().Trial, StringComparer.Ordinal);
    }

    public Register Register { get; }

    /// <summary>The register's own trials that another picture holds otherwise; none when more than trials differs and all must be tied anew.</summary>
    public IReadOnlyList<Trial>? ChangedIn(Register picture) =>
        Same(Register.Institutions, picture.Institutions) && Same(Register.Conditions, picture.Conditions) && Same(Register.Therapies, picture.Therapies)
        && Same(Register.Terms, picture.Terms) && Register.Trials.Keys.All(picture.Trials.ContainsKey)
            ? [.. picture.Trials.Values.Where(t => !ReferenceEquals(Register.Trials.GetValueOrDefault(t.Id), t))]
            : null;

    /// <summary>Whether trials of another picture are tied to the same names: the records that bear them have not changed.</summary>
    public bool StandsFor(Register picture) =>
        picture == Register
        || (Same(Register.Trials, picture.Trials) && Same(Register.Institutions, picture.Institutions) && Same(Register.Conditions, picture.Conditions)
            && Same(Register.Therapies, picture.Therapies) && Same(Register.Terms, picture.Terms));

    /// <summary>The numbers under which registries know one of the register's own trials.</summary>
    public static IReadOnlyList<string> NumbersOf(Trial trial) =>
        [.. trial.Identifiers.Where(i => !TrialNumbers.IsOwnNumber(i)).Select(i => RegistryNumber.Read(i.Value)?.Trial ?? i.Value).Append(trial.Id.Value).Distinct()];

    /// <summary>The register's own record of the trial that some records are of.</summary>
    public Trial? OwnTrialOf(IEnumerable<TrialRegistration> records) =>
        records.Select(r => _byNumber.GetValueOrDefault(r.Number) ?? _byNumber.GetValueOrDefault(new RegistryNumber(r.Registry, r.Number).Trial)).FirstOrDefault(t => t is not null);

    /// <summary>A trial as all that is held of it shows it.</summary>
    public TrialView View(string id, Trial? own, IReadOnlyCollection<TrialRegistration> records) =>
        TrialView.Of(id, own, records, _recogniser);

    /// <summary>Words that mean the same: both languages, synonyms and abbreviations of each term of the glossary and of each name.</summary>
    public Alternatives Alternatives() => new(
        Register.Terms.Values.Select(t => t.Abbreviations.Concat(t.Synonyms).Prepend(t.En).Prepend(t.Vi))
            .Concat(Register.Conditions.Values.Concat<INamed>(Register.Therapies.Values).Select(n => n.Names.Select(x => x.Text)))
            .Concat(Places));

    /// <summary>A trial as the index finds it.</summary>
    public TrialEntry Entry(string id, Trial? own, IReadOnlyCollection<RegistrationCard> cards)
    {
        var view = View(id, own, [.. cards.Select(c => c.Card)]);
        var trial = view.Trial;
        var names = trial.Institutions.Select(i => Register.Institutions.GetValueOrDefault(i)).Concat<INamed?>(trial.Conditions.Select(c => Register.Conditions.GetValueOrDefault(c)))
            .Concat(trial.Therapies.Select(t => Register.Therapies.GetValueOrDefault(t))).SelectMany(n => n?.Names ?? []).Select(n => n.Text);
        string?[] texts = [trial.Title.Vi, trial.Title.En, trial.InterventionText?.Vi, trial.InterventionText?.En, trial.Sponsor?.Name, .. trial.Collaborators.Concat(trial.Sites).Select(p => p.Name)];
        HashSet<string> titles = [.. texts.Concat(names).OfType<string>(), .. view.Matter.Select(m => m.Text)];
        var starts = trial.Observations.Select(o => o.Start).OfType<PartialDate>().ToList();
        return new TrialEntry
        {
            Id = trial.Id.Value,
            Numbers = [.. trial.Identifiers.Select(i => i.Value), .. view.Records.SelectMany(r => r.SecondaryNumbers).SelectMany(n => RegistryNumber.FindAll(n.Value)).Select(n => n.Value)],
            TitleWords = Folded(titles),
            OtherWords = string.Join(' ', cards.Select(c => c.Words).Append(Folded(trial.Countries.SelectMany(CountryNames)))),
            MarkedWords = string.Join(' ', titles.Where(HasMarks).SelectMany(Folding.Tokens).Select(t => t.Marks).OfType<string>()),
            Conduct = TrialConduct.Course(trial.Observations),
            Phases = [.. trial.Observations.Select(o => o.Phase).OfType<string>().Distinct()],
            StudyType = trial.StudyType is { } type ? AskedFor.Code(type) : null,
            Countries = trial.Countries,
            Years = [.. starts.Select(s => s.Year).Distinct()],
            Kinds = [.. view.Recognised.Kinds.Select(k => AskedFor.Code(k.Kind)).Distinct()],
            Therapies = [.. trial.Therapies.SelectMany(t => _therapies.GetValueOrDefault(t, [])).Distinct()],
            Conditions = [.. trial.Conditions.SelectMany(c => _conditions.GetValueOrDefault(c, [])).Distinct()],
            Institutions = [.. trial.Institutions.Select(i => i.Value)],
            CellAndGene = own is not null || view.Recognised.IsCellOrGeneTherapy,
            Vietnam = trial.Countries.Contains("VN") || view.Recognised.IsVietnamese,
            Start = starts.Count == 0 ? null : starts.Max(s => s.First.DayNumber),
            Updated = trial.Observations.Select(o => o.RecordedOn?.Last.DayNumber).Max(),
        };
    }

    private static string Folded(IEnumerable<string> texts)
    {
        var folded = new FoldedText();
        foreach (var text in texts)
        {
            folded.Add(text);
        }

        return folded.ToString();
    }

    private static bool Same<TId, T>(FrozenDictionary<TId, T> one, FrozenDictionary<TId, T> other)
        where TId : notnull
        where T : class => one.Count == other.Count && one.All(record => other.TryGetValue(record.Key, out var same) && ReferenceEquals(same, record.Value));

    private static IEnumerable<string> CountryNames(string code) => Languages.Select(language => Texts.Of(language).Find($"country.{code}")).OfType<string>();

    private static bool HasMarks(string text) => text.AsSpan().ContainsAnyExceptInRange('\0', '\x7F');

    // A thing and every wider one it is a case of: under each of them it is found.
    private static string[] FoundUnder<TId>(Lineage<TId> lineage, IEnumerable<TId> all, TId own)
        where TId : struct => [.. all.Where(wider => lineage.Between(wider, own) is Kinship.Same or Kinship.Wider).Select(id => id.ToString()!)];
}
