using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Features.Trials.DataSets;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Features.Trials.Staff;

/// <summary>How an application is spoken of.</summary>
internal static class ApplicationWords
{
    /// <summary>Its public title in a language, the other where it is missing.</summary>
    public static string Title(Texts t, TrialApplication application) =>
        new[] { application.Data.PublicTitle?.In(t.Language), application.Data.PublicTitle?.Vi, application.Data.PublicTitle?.En, application.Data.ScientificTitle?.ForTheWorld }
            .FirstOrDefault(title => !string.IsNullOrWhiteSpace(title)) ?? t["application.untitled"];

    /// <summary>What is due and until when.</summary>
    public static string Duty(Texts t, string language, TrialDuty duty)
    {
        var what = t.Of("duty", duty.Kind) + (duty.Field is { } field ? $" ({DataSetLabels.Of(field + "/date", t)})" : "");
        return t[duty.IsOverdue ? "duty.overdue" : "duty.due", ("what", what), ("day", Dates.Long(duty.DueOn, language))];
    }
}
