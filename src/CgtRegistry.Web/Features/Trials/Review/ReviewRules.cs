using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Classification;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Rules;
using CgtRegistry.Web.Features.Classify;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Features.Trials.Review;

/// <summary>Asks the rule pack anew for whoever reviews: with the register, the class rules and the day of now.</summary>
internal sealed class ReviewRules(LiveRegister live, ClassifyReader classify, TimeProvider clock)
{
    /// <summary>What the rules say of an application's contents.</summary>
    public IReadOnlyList<TrialFinding> Check(TrialApplication application, TrialDataSet data)
    {
        var register = live.Current;
        return TrialRules.Check(data, new RuleContext
        {
            Today = VietnamCalendar.DayOf(clock.GetUtcNow()),
            RegisteredOn = application.Number is { } number ? register.Trials.GetValueOrDefault(new(number))?.Registration?.On : null,
            Register = register,
            ClassNow = ClassOf(data),
            OtherPlans = [.. register.Trials.Values.Where(t => t.DataSet is not null && t.Id.Value != application.Number).SelectMany(t => t.Therapies.Select(x => new OtherPlan(t.Id, x, t.Conditions, [.. t.Institutions])))],
            Unread = [.. application.Unread.OrderBy(u => u.Key, StringComparer.Ordinal).Select(u => new UnreadValue(u.Key, u.Value))],
        });
    }

    private ClassAnswer? ClassOf(TrialDataSet data)
    {
        var register = live.Current;
        return data.CellGene.Therapy is { } therapy && register.Therapies.TryGetValue(therapy, out var known)
            ? classify.Judge(RegisteredProfile.Of(known, register).Profile, VietnamCalendar.DayOf(clock.GetUtcNow())).FirstOrDefault(a => a.Rules.Jurisdiction == (data.CellGene.RiskClass?.Jurisdiction ?? Jurisdiction.Vietnam))
            : null;
    }
}
