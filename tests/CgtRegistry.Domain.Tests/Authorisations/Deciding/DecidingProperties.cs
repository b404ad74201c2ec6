using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Authorisations.Deciding;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Tests.Builders;
using FsCheck;
using FsCheck.Fluent;
using static CgtRegistry.Domain.Tests.Authorisations.Deciding.DeciderWorld;

namespace CgtRegistry.Domain.Tests.Authorisations.Deciding;

/// <summary>Any life of an authorisation that the acts allow: its standing on every day is that of a calendar painted act by act.</summary>
public sealed class DecidingProperties
{
    private const int Horizon = 60;
    private static readonly DateOnly Beginning = A.Day("2026-01-01");

    private static readonly Gen<Attempt[]> Life = Gen.ArrayOf(
        from kind in Gen.Elements(DecisionKind.Suspended, DecisionKind.Suspended, DecisionKind.Reinstated, DecisionKind.Reinstated, DecisionKind.Varied, DecisionKind.Revoked, DecisionKind.Surrendered, DecisionKind.Expired)
        from decided in Gen.Choose(0, 50)
        from delay in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(-2, 20)))
        from length in Gen.Frequency((1, Gen.Constant<int?>(null)), (1, Gen.Choose(-1, 15).Select(n => (int?)n)))
        select new Attempt(kind, decided, decided + delay, length));

    [Fact]
    public void The_standing_agrees_with_a_painted_calendar_on_every_day() => Prop.ForAll(Life.ToArbitrary(), life =>
    {
        var (authorisation, painted) = (Grant(), new PaintedLife(45));
        foreach (var attempt in life.OrderBy(a => a.Decided))
        {
            if (Try(authorisation, attempt) is { IsDone: true } done)
            {
                authorisation = done.Value;
                painted.Paint(attempt);
            }
        }

        return Enumerable.Range(-3, Horizon).All(d => AuthorisationStanding.On(authorisation, Beginning.AddDays(d)).Status == painted.On(d));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void No_act_changes_a_day_before_it_and_a_refused_one_changes_nothing() => Prop.ForAll(Life.ToArbitrary(), life =>
    {
        var authorisation = Grant();
        foreach (var attempt in life)
        {
            var (before, decisions) = (authorisation, authorisation.Decisions.Count);
            var decided = Try(authorisation, attempt);
            if (before.Decisions.Count != decisions || decided.IsDone == decided.Refusals.Count > 0 || (decided.IsDone && decided.Value.Decisions.Count != decisions + 1))
            {
                return false;
            }

            authorisation = decided.Value ?? authorisation;
            if (Enumerable.Range(-3, attempt.From + 3).Any(d => Status(before, d) != Status(authorisation, d)))
            {
                return false;
            }
        }

        return true;
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000));

    private static AuthorisationStatus Status(Authorisation authorisation, int day) => AuthorisationStanding.On(authorisation, Beginning.AddDays(day)).Status;

    private static Authorisation Grant() => AuthorisationActs.Grant(A.Authorisation(until: "2026-02-15"), Decision(Beginning), Around).Value!;

    private static Decided<Authorisation> Try(Authorisation authorisation, Attempt attempt)
    {
        var input = Decision(Beginning.AddDays(attempt.Decided), Beginning.AddDays(attempt.From), attempt is { Kind: DecisionKind.Suspended, Length: { } length } ? Beginning.AddDays(attempt.From + length) : null);
        return attempt.Kind switch
        {
            DecisionKind.Suspended => AuthorisationActs.Suspend(authorisation, input, Around),
            DecisionKind.Reinstated => AuthorisationActs.Reinstate(authorisation, input, Around),
            DecisionKind.Revoked => AuthorisationActs.Revoke(authorisation, input, Around),
            DecisionKind.Surrendered => AuthorisationActs.Surrender(authorisation, input, Around),
            DecisionKind.Expired => AuthorisationActs.Expire(authorisation, input, Around),
            _ => Varied(VaryAuthorisation.Vary(authorisation, input, new() { Until = Beginning.AddDays(attempt.From + (attempt.Length ?? 20)) }, Around)),
        };
    }

    private static Decided<Authorisation> Varied(Decided<Variation> decided) => Decided.Unless<Authorisation>(decided.Refusals, () => decided.Value!.Changed);
}

/// <summary>An act tried: decided on a day, effective from another, for a time or without end.</summary>
internal sealed record Attempt(DecisionKind Kind, int Decided, int From, int? Length);

/// <summary>A calendar on which each accepted act paints its days.</summary>
internal sealed class PaintedLife(int until)
{
    private readonly SortedDictionary<int, AuthorisationStatus> _ends = [];
    private readonly List<(int From, int Until)> _suspensions = [];
    private int _until = until;

    public void Paint(Attempt act)
    {
        switch (act.Kind)
        {
            case DecisionKind.Suspended:
                _suspensions.Add((act.From, act.Length is { } length ? act.From + length : int.MaxValue));
                break;
            case DecisionKind.Reinstated:
                var cut = _suspensions.ConvertAll(s => s.From <= act.From ? (s.From, Math.Min(s.Until, act.From)) : s);
                _suspensions.Clear();
                _suspensions.AddRange(cut);
                break;
            case DecisionKind.Varied:
                _until = act.From + (act.Length ?? 20);
                break;
            default:
                _ends[act.From] = act.Kind switch
                {
                    DecisionKind.Revoked => AuthorisationStatus.Revoked,
                    DecisionKind.Surrendered => AuthorisationStatus.Surrendered,
                    _ => AuthorisationStatus.Expired,
                };
                break;
        }
    }

    public AuthorisationStatus On(int day) =>
        day < 0 ? AuthorisationStatus.NotYet
        : _ends.Keys.Any(from => from <= day) ? _ends.Last(e => e.Key <= day).Value
        : day >= _until ? AuthorisationStatus.Expired
        : _suspensions.Any(s => s.From <= day && day < s.Until) ? AuthorisationStatus.Suspended
        : AuthorisationStatus.InForce;
}
