using CgtRegistry.Domain;
using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Names;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Web.Features.Law;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Check;

/// <summary>Puts answers into the fixed words of the register, in both languages; pages and API say the same.</summary>
internal static class VerdictWording
{
    /// <summary>The answer in one sentence.</summary>
    public static LocalText Headline(LicensingAnswer answer, Register register)
    {
        var question = answer.Question;
        var ground = answer.Grounds.Count > 0 ? answer.Grounds[0] : null;
        return Texts.Both(
            HeadlineKey(answer),
            ("day", l => Dates.Long(question.On, l)),
            ("institution", l => Name(register.Institutions[question.Institution], l)),
            ("therapy", l => Names.InSentence(Name(register.Therapies[question.Therapy], l))),
            ("condition", l => question.Condition is { } c ? Names.InSentence(Name(register.Conditions[c], l)) : Texts.Of(l)["condition.not-named"]),
            ("decision", l => ground is null ? "" : Act(ground, l)),
            ("provision", l => ground is null ? "" : Provision(ground, register, l)));
    }

    /// <summary>The answer in one sentence, when the words were not understood or not found.</summary>
    public static LocalText Headline(CheckResult result)
    {
        if (result.Answer is { } answer)
        {
            return Headline(answer, result.Register);
        }

        if (result.Register.Version == 0)
        {
            return Texts.Both("verdict.no-record.before-start.headline");
        }

        if (result.Ambiguous.Count > 0)
        {
            return Texts.Both("verdict.ambiguous.headline");
        }

        if (result.Unknown.Count > 0)
        {
            var unknown = result.Unknown[0];
            return Texts.Both($"verdict.no-record.{unknown.Field}.headline", ("words", _ => unknown.Words));
        }

        return Texts.Both("verdict.no-condition.headline");
    }

    /// <summary>What the answer means for whoever asks.</summary>
    public static LocalText Meaning(Verdict verdict, VerdictVariant variant = VerdictVariant.None) => Texts.Both(Key(verdict, variant, "meaning"));

    /// <summary>One ground in words.</summary>
    public static LocalText Text(Ground ground, Register register) => ground.Change is { } change ? BasisChangeWording.Text(change, register) : ground.Statement?.Text ?? Texts.Both(
        ground.Notice is { } notice ? notice.About.Institutions.Count > 0 ? "rule.holder-suspended" : "rule.therapy-suspended" : $"rule.{ground.Rule}",
        ("decision", l => Act(ground, l)),
        ("provision", l => Provision(ground, register, l)),
        ("from", l => ground.From is { } day ? Dates.Long(day, l) : ""),
        ("until", l => ground.Until is { } day ? Texts.Of(l)["label.until", ("day", Dates.Long(day.AddDays(-1), l))] : Texts.Of(l)["period.no-end"]),
        ("holder", l => ground.Authorisation is { } a ? Holder(a, register, l) : ""),
        ("trial", l => ground.Trial is { } t ? $"{t.Id} ({t.Title.In(l)})" : ""),
        ("scope", l => ground.Coverage?.Scope.In(l)));

    /// <summary>What would make the answer another one.</summary>
    public static IReadOnlyList<LocalText> WouldChange(LicensingAnswer answer) =>
    [
        .. OfVerdict(answer),
        .. answer.BasisChanges.Any() && answer.Verdict is not Verdict.LicensedElsewhere ? [Texts.Both("would-change.review")] : Array.Empty<LocalText>(),
    ];

    private static IReadOnlyList<LocalText> OfVerdict(LicensingAnswer answer) => answer.Verdict switch
    {
        Verdict.Licensed or Verdict.LicensedWithConditions when answer.Grounds[0].Until is { } until =>
            [Texts.Both("would-change.end-of-period", ("day", l => Dates.Long(until, l))), Texts.Both("would-change.suspension-or-revocation")],
        Verdict.Licensed or Verdict.LicensedWithConditions => [Texts.Both("would-change.suspension-or-revocation")],
        Verdict.Suspended when answer.Grounds[0].Until is { } until =>
            [Texts.Both("would-change.end-of-suspension", ("day", l => Dates.Long(until, l))), Texts.Both("would-change.reinstatement")],
        Verdict.Suspended => [Texts.Both("would-change.reinstatement")],
        Verdict.Revoked or Verdict.Expired => [Texts.Both("would-change.new-decision")],
        Verdict.TrialOnly => [Texts.Both("would-change.decision"), Texts.Both("would-change.end-of-trial")],
        Verdict.NotLicensed => [Texts.Both("would-change.decision")],
        _ => [Texts.Both("would-change.decision"), Texts.Both("would-change.coverage")],
    };

    /// <summary>Who holds an authorisation.</summary>
    public static string Holder(Authorisation authorisation, Register register, string language) =>
        authorisation.Holder.Institution is { } institution
            ? Name(register.Institutions[institution], language)
            : $"{Texts.Of(language)["holder.meeting-conditions"]} ({string.Join(", ", (authorisation.Holder.Requires ?? []).Select(q => Texts.Of(language).Of("qualification", q)))})";

    private static string HeadlineKey(LicensingAnswer answer)
    {
        if (answer.Verdict is Verdict.Claimed && !answer.Grounds.Any(g => g.Statement is { } said && NamesExactly(said.About, answer.Question)))
        {
            return "verdict.claimed.general.headline";
        }

        return Key(answer.Verdict, answer.Variant, "headline");
    }

    // A variant has words of its own where they differ.
    private static string Key(Verdict verdict, VerdictVariant variant, string part) =>
        $"verdict.{Api.AskedFor.Code(verdict)}.{Api.AskedFor.Code(variant)}.{part}" is var own && variant is not VerdictVariant.None && Texts.Vi.Find(own) is not null ? own : $"verdict.{Api.AskedFor.Code(verdict)}.{part}";

    // A claim about a wider therapy, or about no condition, must not be put into the claimant's mouth as one about this.
    private static bool NamesExactly(Subjects about, LicensingQuestion question) =>
        about.Therapies.Contains(question.Therapy) && (question.Condition is not { } condition || about.Conditions.Contains(condition));

    private static string Act(Ground ground, string language) =>
        ground.Notice is { } notice ? notice.ActNumber is { } number ? Decision(number, notice.Day?.Exact, language) : Names.InSentence(notice.Title.In(language))
        : ground.Decision is { } decision ? Decision(decision.Number, decision.DecidedOn, language)
        : ground.Authorisation?.Decisions.FirstOrDefault(d => d.Kind is DecisionKind.Granted) is { } grant ? Decision(grant.Number, grant.DecidedOn, language)
        : ground.Coverage is { } coverage ? coverage.Number
        : "";

    private static string Decision(string number, DateOnly? day, string language) =>
        day is { } on
            ? Texts.Of(language)["decision.act-of-day", ("number", number), ("day", Dates.Long(on, language))]
            : Texts.Of(language)["decision.act", ("number", number)];

    private static string Provision(Ground ground, Register register, string language) =>
        ground.Provision is { } pinned && register.Provisions.GetValueOrDefault(pinned.Provision) is { } provision
            ? ProvisionCitation.Of(provision, register.Instruments[provision.Instrument]).In(language)
            : "";

    private static string Name(INamed thing, string language) => thing.DisplayName().In(language);
}
