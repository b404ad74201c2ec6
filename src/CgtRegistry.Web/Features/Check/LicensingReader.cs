using CgtRegistry.Domain;
using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Therapies;
using CgtRegistry.Web.Live;

namespace CgtRegistry.Web.Features.Check;

/// <summary>A question as it was asked: free words or slugs, a day, and perhaps a moment of knowledge.</summary>
public sealed record AskedQuestion(string? Institution, string? Therapy, string? Condition, DateOnly On, DateTimeOffset? KnownAt);

/// <summary>What words of a question turned out to mean.</summary>
/// <param name="Field"><c>institution</c>, <c>therapy</c> or <c>condition</c>.</param>
/// <param name="Words">The words given.</param>
/// <param name="Found">What they can mean.</param>
public sealed record Understood(string Field, string Words, NameResolution Found);

/// <summary>The answer to a question as asked: judged, or ambiguous, or about something that is not in the register.</summary>
public sealed record CheckResult(AskedQuestion Asked, Register Register)
{
    public Institution? Institution { get; init; }
    public Therapy? Therapy { get; init; }
    public Condition? Condition { get; init; }

    /// <summary>The judged answer, when institution, therapy and condition are known.</summary>
    public LicensingAnswer? Answer { get; init; }

    /// <summary>One answer per condition, when no condition was asked for.</summary>
    public IReadOnlyList<LicensingAnswer> ByCondition { get; init; } = [];

    /// <summary>Words that fit several records.</summary>
    public IReadOnlyList<Understood> Ambiguous { get; init; } = [];

    /// <summary>Words that fit nothing in the register.</summary>
    public IReadOnlyList<Understood> Unknown { get; init; } = [];

    /// <summary>The institution that goes on, where the one asked about has merged into it by the day: the question is about that one then.</summary>
    public InstitutionId? GoesOnAs =>
        Institution is { } asked && asked.HasEndedBy(Asked.On) && Register.SurvivorOf(asked.Id) is var survivor && survivor != asked.Id ? survivor : null;

    /// <summary>The verdict; none when each condition has its own.</summary>
    public Verdict? Verdict =>
        Ambiguous.Count > 0 ? Domain.Authorisations.Verdict.Ambiguous
        : Unknown.Count > 0 ? Domain.Authorisations.Verdict.NoRecord
        : Answer?.Verdict;
}

/// <summary>Understands the words of a question, takes the right picture of the register, and has the rules judge it.</summary>
public sealed class LicensingReader(LiveRegister live)
{
    private const int MostConditions = 100;

    /// <summary>Answers a question.</summary>
    public async Task<CheckResult> AnswerAsync(AskedQuestion asked, CancellationToken cancellationToken)
    {
        var register = await live.KnownAtAsync(asked.KnownAt, cancellationToken);
        var meant = new[]
        {
            Understand(register, "institution", RecordKind.Institution, asked.Institution),
            Understand(register, "therapy", RecordKind.Therapy, asked.Therapy),
            Understand(register, "condition", RecordKind.Condition, asked.Condition),
        }.OfType<Understood>().ToList();

        var result = new CheckResult(asked, register)
        {
            Ambiguous = [.. meant.Where(u => u.Found.Match is null && u.Found.Candidates.Count > 0)],
            Unknown = [.. meant.Where(u => u.Found.Match is null && u.Found.Candidates.Count == 0)],
            Institution = Match(meant, "institution") is { } i ? register.Institutions[new(i)] : null,
            Therapy = Match(meant, "therapy") is { } t ? register.Therapies[new(t)] : null,
            Condition = Match(meant, "condition") is { } c ? register.Conditions[new(c)] : null,
        };
        if (result is not { Ambiguous.Count: 0, Unknown.Count: 0, Institution: { } institution, Therapy: { } therapy })
        {
            return result;
        }

        return asked.Condition is null
            ? result with { ByCondition = [.. ConditionsWorthAsking(register, institution.Id, therapy.Id).Select(x => LicensingRules.Judge(new(institution.Id, therapy.Id, x, asked.On), register))] }
            : result with { Answer = LicensingRules.Judge(new(institution.Id, therapy.Id, result.Condition!.Id, asked.On), register) };
    }

    /// <summary>
    /// Finds institution, therapy and condition in one line of words. What is left over belongs to the name of the place: one
    /// that the register does not hold then, however well a part of it is known. All empty when the words name something else.
    /// </summary>
    public (string? Institution, string? Therapy, string? Condition) ReadLine(string words)
    {
        var names = live.Current.Names;
        var whole = names.Resolve(RecordKind.Institution, words);
        if (whole.Match is not null)
        {
            return (words, null, null);
        }

        // A number of a decision or a trial: the check has no answer about it, the search has.
        if (words.Any(char.IsAsciiDigit) && names.Search(words, null) is [{ Name.Why: "number" or "identifier", Score: > 50 }, ..])
        {
            return default;
        }

        var spotted = names.Spot(words, RecordKind.Institution, RecordKind.Therapy, RecordKind.Condition);
        if (spotted.Found.Count == 0 || (whole.Candidates.Count > 0 && spotted.HasUnknownWords))
        {
            return (words, null, null);
        }

        return (spotted.HasUnknownWords ? spotted.AsWritten(words, spotted.NamesOf(RecordKind.Institution)) : Find(RecordKind.Institution), Find(RecordKind.Therapy), Find(RecordKind.Condition));

        // Words that fit several records go on as words, so that the reader chooses.
        string? Find(RecordKind kind) => spotted.Found.Where(f => f.Candidate.Record.Kind == kind).ToList() switch
        {
            [] => null,
            [var only] => only.Candidate.Record.Id,
            [var first, ..] => spotted.AsWritten(words, Enumerable.Range(first.At, first.Length)),
        };
    }

    private static string? Match(List<Understood> meant, string field) => meant.Find(u => u.Field == field)?.Found.Match?.Record.Id;

    private static Understood? Understand(Register register, string field, RecordKind kind, string? words)
    {
        if (words is null)
        {
            return null;
        }

        var found = Exists(register, kind, words) ? new NameResolution(new(new(kind, words), words, "identifier"), [], []) : register.Names.Resolve(kind, words);
        return new Understood(field, words, PlacesOfGroup(register, found));
    }

    private static bool Exists(Register register, RecordKind kind, string id) => kind switch
    {
        RecordKind.Institution => register.Institutions.ContainsKey(new(id)),
        RecordKind.Therapy => register.Therapies.ContainsKey(new(id)),
        _ => register.Conditions.ContainsKey(new(id)),
    };

    // A group is no place: its name stands for its places, and the reader chooses.
    private static NameResolution PlacesOfGroup(Register register, NameResolution found)
    {
        if (found.Match is not { Record.Kind: RecordKind.Institution } match || register.Institutions[new(match.Record.Id)].Kind is not InstitutionKind.HealthCareGroup)
        {
            return found;
        }

        var group = new InstitutionId(match.Record.Id);
        var places = register.Institutions.Values
            .Where(i => i.Parent == group)
            .OrderBy(i => i.Kind is InstitutionKind.Hospital or InstitutionKind.Clinic ? 0 : 1)
            .ThenBy(i => i.Id.Value, StringComparer.Ordinal)
            .Select(i => new NameCandidate(i.Ref, i.DisplayName().Vi, "member-of-group"))
            .ToList();
        return places.Count == 0 ? found : new NameResolution(null, places, []);
    }

    // Every condition for which the register says anything of this therapy here, and “no condition named” when something is said so.
    private static List<ConditionId?> ConditionsWorthAsking(Register register, InstitutionId institution, TherapyId therapy)
    {
        var line = register.LineOf(institution);
        var conditions = register.Authorisations.Values.Where(a => a.Therapy == therapy).SelectMany(a => a.Conditions)
            .Concat(register.Statements.Values
                .Where(s => s.About.Therapies.Any(t => register.TherapyLineage.Related(t, therapy)) && (s.About.Institutions.Count == 0 || s.About.Institutions.Any(line.Contains)))
                .SelectMany(s => s.About.Conditions))
            .Concat(register.Trials.Values.Where(t => t.Institutions.Any(line.Contains) && t.Therapies.Any(x => register.TherapyLineage.Related(x, therapy))).SelectMany(t => t.Conditions))
            .Concat(register.Techniques.Values.Where(t => t.Therapies.Contains(therapy)).SelectMany(t => t.Conditions))
            .Distinct()
            .OrderBy(c => c.Value, StringComparer.Ordinal)
            .Take(MostConditions)
            .Select(c => (ConditionId?)c)
            .ToList();
        var saidWithoutOne = register.Statements.Values.Any(s =>
            s.SpeaksOfPermission && s.About.Conditions.Count == 0 && s.About.Therapies.Any(t => register.TherapyLineage.Related(t, therapy)) && s.About.Institutions.Any(line.Contains));
        return saidWithoutOne || conditions.Count == 0 ? [null, .. conditions] : conditions;
    }
}
