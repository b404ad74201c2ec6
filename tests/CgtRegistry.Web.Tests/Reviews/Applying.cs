using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Trials.DataSet;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Domain.Trials.Rules;
using CgtRegistry.Web.Features.Trials.Checking;
using CgtRegistry.Web.Persistence.Work;
using CgtRegistry.Web.Tests.Running;
using Microsoft.EntityFrameworkCore;
using Written = CgtRegistry.Domain.Tests.Builders.A;

namespace CgtRegistry.Web.Tests.Reviews;

/// <summary>Applications as an institution's staff submit them, past the pages on which they do it.</summary>
internal static class Applying
{
    public const string Clinic = "clinic";

    /// <summary>The records the data set names; published once for each register.</summary>
    public static Task<long?> PublishWorldAsync(StartedRegister register) => register.PublishAsync(
        A.Source(),
        A.Institution(Clinic),
        A.Institution("other-clinic"),
        A.Therapy("msc"),
        A.Condition("knee"));

    /// <summary>A complete data set in which the rules find no error today.</summary>
    public static TrialDataSet Complete(StartedRegister register, string nct = "NCT01234567")
    {
        var data = Written.Registered();
        return Classified(register, data with { SecondaryNumbers = [data.SecondaryNumbers[0] with { Value = nct }] });
    }

    /// <summary>A data set with the class the engine gives for its product now attached, as the form attaches it.</summary>
    public static TrialDataSet Classified(StartedRegister register, TrialDataSet data) =>
        data with { CellGene = data.CellGene with { RiskClass = RiskClassResult.Of(register.Get<ApplicationRules>().ClassOf(data)!) } };

    /// <summary>Writes an application of a colleague and submits it.</summary>
    public static async Task<Guid> SubmitAsync(StartedRegister register, Colleague by, TrialDataSet data)
    {
        var now = register.Clock.GetUtcNow();
        var file = new RecordFile(new InstitutionId(by.Person.Institution!), new RecordRound(RecordState.Draft, by.Person.Person.Id));
        var application = new TrialApplication
        {
            Id = Guid.CreateVersion7(),
            Institution = by.Person.Institution!,
            State = RecordState.Draft,
            File = file,
            Data = data,
            Investigator = new InvestigatorName("Nguyễn Thị Thử", "TS"),
            CreatedAt = now,
            ChangedAt = now,
        };
        await using var work = register.Get<Workplace>().Open(new Acting(by.Person, "test"));
        work.Add(application);
        await work.KeepAsync();
        await MoveAsync(register, work, application, RecordActKind.Submit, by);
        return application.Id;
    }

    /// <summary>Does an act of the applicant on an application, with what is written now.</summary>
    public static async Task ActAsync(StartedRegister register, Guid id, Colleague by, RecordActKind act, Func<TrialDataSet, TrialDataSet>? edit = null)
    {
        await using var work = register.Get<Workplace>().Open(new Acting(by.Person, "test"));
        var application = (await work.FindAsync<TrialApplication>(id))!;
        application.Data = edit?.Invoke(application.Data) ?? application.Data;
        await MoveAsync(register, work, application, act, by);
    }

    /// <summary>An application as it is stored.</summary>
    public static async Task<TrialApplication> StoredAsync(StartedRegister register, Guid id)
    {
        await using var work = register.Get<Workplace>().Open(Acting.System);
        return (await work.FindAsync<TrialApplication>(id))!;
    }

    private static async Task MoveAsync(StartedRegister register, WorkDb work, TrialApplication application, RecordActKind act, Colleague by)
    {
        var decided = RecordActs.Decide(application.File, new RecordAct(act), by.Person.Person);
        Assert.True(decided.IsDone, string.Join(", ", decided.Refusals.Select(r => r.Code)));
        var now = register.Clock.GetUtcNow();
        if (application.State != decided.Value.Open.State)
        {
            application.Clock = [.. application.Clock, new ClockMark(now, decided.Value.Open.State)];
        }

        (application.File, application.State) = (decided.Value, decided.Value.Open.State);
        if (act is RecordActKind.Submit)
        {
            var warnings = register.Get<ApplicationRules>().Check(application, KnownBeside.Nothing).Where(f => f.Severity is FindingSeverity.Warning);
            application.Reasons = warnings.Select(f => f.Key).Distinct().ToDictionary(k => k, _ => "Đúng như vậy.");
            application.SubmittedAt = now;
            work.Add(SubmittedCopy.Of(application, await work.Set<SubmittedCopy>().CountAsync(c => c.Application == application.Id) + 1, now, by.Person.Account));
        }

        await work.KeepAsync();
    }
}
