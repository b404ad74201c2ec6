using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Classification;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Domain.Trials.Rules;
using CgtRegistry.Web.Features.Classify;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Features.Trials.Checking;

/// <summary>
/// Asks the rule pack with what the register knows now. Whoever asks – the steps of the form, programs, the reader of files,
/// reviewers, the approval – asks here, so that all are told the same.
/// </summary>
internal sealed class ApplicationRules(LiveRegister live, ClassifyReader classify, TimeProvider clock)
{
    /// <summary>What the rules say of a data set that is nobody's application: of a program or a file.</summary>
    public IReadOnlyList<TrialFinding> Check(TrialDataSet data) =>
        TrialRules.Check(data, Context(data) with { Checked = new CheckedFacts(KnownBeside.Nothing.ResponsibleActive) });

    /// <summary>What the rules say of an application as it is written.</summary>
    public IReadOnlyList<TrialFinding> Check(TrialApplication application, KnownBeside beside) => Check(application, beside, application.Data, application.Unread);

    /// <summary>What they say of it with other contents: as typed and not yet saved, or as submitted before.</summary>
    public IReadOnlyList<TrialFinding> Check(TrialApplication application, KnownBeside beside, TrialDataSet data, IReadOnlyDictionary<string, string> unread) =>
        TrialRules.Check(data, Context(data, application.Number) with
        {
            RegisteredOn = RegisteredOn(application),
            Checked = new CheckedFacts(
                beside.ResponsibleActive,
                application.File.Verified(VerifiedMatter.Sponsor),
                application.File.Verified(VerifiedMatter.Investigator),
                application.File.Verified(VerifiedMatter.Doctors),
                application.File.Verified(VerifiedMatter.Facility),
                application.File.Verified(VerifiedMatter.Duplicate)),
            Documents = [.. beside.Documents.Where(d => d.IsCurrent).Select(d => new UploadedDocument($"/documents/{d.Id}", d.Name, d.IsPdfA))],
            Unread = [.. unread.Where(u => !IsLonelyKind(u.Key)).OrderBy(u => u.Key, StringComparer.Ordinal).Select(u => new UnreadValue(u.Key, u.Value))],
        });

    /// <summary>An act that the findings of an application may stop.</summary>
    public static RecordAct Act(RecordActKind kind, TrialApplication application, IReadOnlyList<TrialFinding> findings) => new(kind)
    {
        Errors = findings.Count(f => f.Severity is FindingSeverity.Error),
        Unreasoned = findings.Count(f => f.Severity is FindingSeverity.Warning && !application.Reasons.ContainsKey(f.Key)),
        Unverified = findings.Count(f => f.AsksToVerify),
    };

    /// <summary>The class of a therapy of the register under the rules of Vietnam; none when it is not named.</summary>
    public ClassAnswer? ClassOf(TrialDataSet data)
    {
        var register = live.Current;
        return data.CellGene.Therapy is { } therapy && register.Therapies.TryGetValue(therapy, out var known)
            ? classify.Judge(RegisteredProfile.Of(known, register).Profile, Today).FirstOrDefault(a => a.Rules.Jurisdiction == (data.CellGene.RiskClass?.Jurisdiction ?? Jurisdiction.Vietnam))
            : null;
    }

    private DateOnly Today => VietnamCalendar.DayOf(clock.GetUtcNow());

    private RuleContext Context(TrialDataSet data, string? number = null) => new()
    {
        Today = Today,
        Register = live.Current,
        ClassNow = ClassOf(data),
        SameNumber = [.. SameNumber.RegisteredIn(live.Current, data, number).Select(t => t.Id)],
        OtherPlans =
        [
            .. from trial in live.Current.Trials.Values
               where trial.DataSet is not null && trial.Id.Value != number
               from therapy in trial.Therapies
               select new OtherPlan(trial.Id, therapy, trial.Conditions, [.. trial.Institutions]),
        ],
    };

    // The day the first version became public.
    private static DateOnly? RegisteredOn(TrialApplication application) =>
        application.Clock.FirstOrDefault(m => m.State is RecordState.Registered) is { } mark ? VietnamCalendar.DayOf(mark.At) : null;

    // “Planned” without a date is half a milestone, nothing that could not be read.
    private static bool IsLonelyKind(string pointer) => pointer is "/firstEnrolment/kind" or "/primaryCompletion/kind" or "/completion/kind";
}
