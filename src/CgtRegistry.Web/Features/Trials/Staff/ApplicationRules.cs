using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Classification;
using CgtRegistry.Domain.Trials;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Domain.Trials.Rules;
using CgtRegistry.Web.Features.Classify;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Features.Trials.Staff;

/// <summary>Asks the rule pack with what the register knows now: the same for pages, programs and imports.</summary>
internal sealed class ApplicationRules(LiveRegister live, ClassifyReader classify, TimeProvider clock)
{
    /// <summary>What the rules say of a data set as a program sends it.</summary>
    public IReadOnlyList<TrialFinding> Check(TrialDataSet data) => TrialRules.Check(data, Context(data));

    /// <summary>What the rules say of an application as it is written.</summary>
    public IReadOnlyList<TrialFinding> Check(TrialApplication application, IReadOnlyList<DocumentCard> documents) => Check(application, application.Data, application.Unread, documents);

    /// <summary>What they would say of an application with other contents.</summary>
    public IReadOnlyList<TrialFinding> Check(TrialApplication application, TrialDataSet data, IReadOnlyDictionary<string, string> unread, IReadOnlyList<DocumentCard> documents) =>
        TrialRules.Check(data, Context(data, application.Number) with
        {
            RegisteredOn = RegisteredOn(application),
            Documents = [.. documents.Select(d => new UploadedDocument($"/documents/{d.Id}", d.Name, d.IsPdfA))],
            Unread = [.. unread.Where(u => !IsLonelyKind(u.Key)).OrderBy(u => u.Key, StringComparer.Ordinal).Select(u => new UnreadValue(u.Key, u.Value))],
        });

    /// <summary>The class of a therapy of the register under the rules of Vietnam; none when it is not named.</summary>
    public ClassAnswer? ClassOf(TrialDataSet data)
    {
        var register = live.Current;
        return data.CellGene.Therapy is { } therapy && register.Therapies.TryGetValue(therapy, out var known)
            ? classify.Judge(RegisteredProfile.Of(known, register).Profile, Today).FirstOrDefault(a => a.Rules.Jurisdiction == (data.CellGene.RiskClass?.Jurisdiction ?? Jurisdiction.Vietnam))
            : null;
    }

    /// <summary>The day of registration; none before.</summary>
    public static DateOnly? RegisteredOn(TrialApplication application) =>
        application.Clock.FirstOrDefault(m => m.State is RecordState.Registered) is { } mark ? VietnamCalendar.DayOf(mark.At) : null;

    private DateOnly Today => VietnamCalendar.DayOf(clock.GetUtcNow());

    private RuleContext Context(TrialDataSet data, string? number = null) => new()
    {
        Today = Today,
        Register = live.Current,
        ClassNow = ClassOf(data),
        OtherPlans = [.. live.Current.Trials.Values.Where(t => IsOurs(t) && t.Id.Value != number).SelectMany(Plans)],
    };

    private static bool IsOurs(Trial trial) => trial.Id.Value.StartsWith("VNCGT-", StringComparison.Ordinal);

    private static IEnumerable<OtherPlan> Plans(Trial trial) =>
        trial.Therapies.Select(t => new OtherPlan(trial.Id, t, trial.Conditions, [.. trial.Institutions]));

    // “Planned” without a date is half a milestone, nothing that could not be read.
    private static bool IsLonelyKind(string pointer) => pointer is "/firstEnrolment/kind" or "/primaryCompletion/kind" or "/completion/kind";
}
