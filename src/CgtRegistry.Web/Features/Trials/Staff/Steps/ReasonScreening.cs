using CgtRegistry.Web.Forms;

namespace CgtRegistry.Web.Features.Trials.Staff.Steps;

/// <summary>Looks through the reasons given for warnings, which reviewers read, for numbers of patients (R44).</summary>
internal static class ReasonScreening
{
    /// <summary>Warns of reasons that are new or were changed; what somebody has already said to be no patient's number is not asked again.</summary>
    public static void ScreenReasons(this PostedForm form, IReadOnlyDictionary<string, string> kept) =>
        form.Screen([.. form.Values.Keys.Where(f => f.StartsWith(StepReading.Reason, StringComparison.Ordinal) && form.Text(f) != kept.GetValueOrDefault(f[StepReading.Reason.Length..]))]);
}
