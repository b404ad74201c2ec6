using CgtRegistry.Domain.Authorisations;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Domain.Therapies;

namespace CgtRegistry.Domain.Trials.Rules;

/// <summary>What can be said only beside the rest of the register: duplicates, and titles that claim more than is authorised.</summary>
internal static class RegisterRules
{
    public static IReadOnlyList<TrialRule> All { get; } =
    [
        new("V77", FindingSeverity.Warning, RuleSources.Ours, new("Cùng mã số của sổ khác, hoặc cùng tế bào, bệnh và nơi với một thử nghiệm khác thì có thể trùng.", "The same number of another registry, or the same cells, condition and site as another plan, may be a duplicate."), Duplicates) { Version = 2 },
        new("V78", FindingSeverity.Error, RuleSources.Ours, new("Tên dễ hiểu không hứa hơn chỉ định đã được phép.", "The public title claims no more than the approved indication."), Claims),
    ];

    private static IEnumerable<Breach> Duplicates(RuleSubject subject) => [.. SameNumbers(subject), .. SamePlans(subject)];

    // A number names one trial; only somebody who has looked can say that it was copied by mistake.
    private static IEnumerable<Breach> SameNumbers(RuleSubject subject) => subject.Context.Checked.NoDuplicate switch
    {
        true => [],
        false => subject.Context.SameNumber.Select(n => new Breach("/secondaryNumbers", new LocalText(
            $"Đây chính là thử nghiệm {n} đã đăng ký. Hãy sửa đổi đăng ký đó thay vì đăng ký lại.", $"This is the trial registered as {n}. Please amend that registration instead of registering again."), FindingSeverity.Error)),
        null => subject.Context.SameNumber.Select(n => new Breach("/secondaryNumbers", new LocalText(
            $"Thử nghiệm {n} đã đăng ký ở đây với cùng mã số. Nếu là cùng một thử nghiệm, không đăng ký lại; nếu không, hãy sửa mã số hoặc nói khác ở đâu.",
            $"Trial {n} is registered here with the same number. If it is the same trial, do not register it again; if not, please correct the number or say how it differs."))),
    };

    private static IEnumerable<Breach> SamePlans(RuleSubject subject)
    {
        var conditions = subject.Data.Conditions.Select(c => c.Condition).OfType<ConditionId>().ToHashSet();
        var sites = subject.Data.Sites.Select(s => s.Institution).OfType<Institutions.InstitutionId>().ToHashSet();
        if (subject.Context.OtherPlans is not { } others || subject.Data.CellGene.Therapy is not { } therapy || conditions.Count == 0 || sites.Count == 0)
        {
            return [OversightRules.Unchecked("/cellGene/therapy", "Chưa so được với các thử nghiệm khác: cần liệu pháp, bệnh và nơi có trong sổ đăng ký.", "It could not be compared with other trials: therapy, condition and site of the register are needed.")];
        }

        return others
            .Where(o => o.Therapy == therapy && o.Conditions.Any(conditions.Contains) && o.Sites.Any(sites.Contains))
            .Select(o => new Breach("/cellGene/therapy", new LocalText(
                $"Thử nghiệm {o.Number} có cùng liệu pháp, bệnh và nơi. Nếu là cùng một thử nghiệm, không đăng ký lại; nếu không, hãy nói khác ở đâu.",
                $"Trial {o.Number} has the same therapy, condition and site. If it is the same trial, do not register it again; if not, please say how it differs.")));
    }

    private static IEnumerable<Breach> Claims(RuleSubject subject)
    {
        var claiming = OutcomeWords.Languages.Where(l => PromotionalWords.FindClaim(l, subject.Data.PublicTitle?.In(l)) is not null).Select(l => $"/publicTitle/{l}").ToList();
        var conditions = subject.Data.Conditions.Select(c => c.Condition).OfType<ConditionId>().ToList();
        if (claiming.Count == 0)
        {
            return [];
        }

        if (subject.Context.Register is not { } register || subject.Data.CellGene.Therapy is not { } therapy || conditions.Count == 0)
        {
            return claiming.Select(p => OversightRules.Unchecked(p, "Tên này nói về hiệu quả, nhưng chưa so được với chỉ định đã được phép.", "This title speaks of an effect, but it could not be compared with what is authorised."));
        }

        return conditions.TrueForAll(c => register.AuthorisationsFor(therapy, c).Any(a => IsInForce(a, subject.Context.Today, register))) ? [] : claiming.Select(p => new Breach(p, new LocalText(
            "Tên này nói như thể liệu pháp đã có hiệu quả, trong khi sổ đăng ký không có văn bản nào cho phép dùng cho bệnh này. Hãy viết trung tính: “Nghiên cứu …”.",
            "This title speaks as if the therapy worked, while the register holds no authorisation for this condition. Please write neutrally: “A study of …”.")));
    }

    private static bool IsInForce(Authorisation authorisation, DateOnly day, Register register) => authorisation.Citations[0].Grade.IsOfficial() && AuthorisationStanding.On(authorisation, day, register).Status is AuthorisationStatus.InForce;
}
