using System.Globalization;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.Differences;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Trials.Versions;

/// <summary>The sentence that tells a change: what happened to what and, where the weight hangs on it, at which stage of the trial.</summary>
public static class ChangeWording
{
    /// <summary>The sentence in both languages.</summary>
    public static LocalText Of(TrialChange change)
    {
        var what = Texts.Both(
            $"trial-change.{Variant(change)}",
            ("field", l => FieldOf(change, Texts.Of(l))),
            ("percent", l => change.Percent is { } percent ? Percent(percent, l) : null),
            ("n", l => Dates.Number(Math.Abs(change.Days ?? 0), l)));
        if (change.Severity is ChangeSeverity.Minor || !HangsOnStage(change.Kind))
        {
            return what;
        }

        var when = Texts.Both($"trial-stage.{AskedFor.Code(change.Stage)}");
        return new LocalText($"{what.Vi} {when.Vi}", $"{what.En} {when.En}");
    }

    /// <summary>The label of a field of a record by its JSON pointer; of a place in a list by the list.</summary>
    public static string? FieldLabel(string path, Texts texts) => texts.Find($"trial-field.{path.Trim('/').Replace('/', '.')}");

    private static bool HangsOnStage(TrialChangeKind kind) => kind
        is >= TrialChangeKind.OutcomeAdded and <= TrialChangeKind.CriteriaChanged
        or TrialChangeKind.DesignChanged or TrialChangeKind.ArmsChanged or TrialChangeKind.InterventionsChanged;

    private static string FieldOf(TrialChange change, Texts texts) => FieldLabel(change.Path, texts) ?? change.Path;

    private static string Variant(TrialChange change) => AskedFor.Code(change.Kind) + change switch
    {
        { Kind: TrialChangeKind.OutcomeSwapped, Primary: true } => change.Before!.StartsWith("Primary", StringComparison.Ordinal) ? ".from-primary" : ".to-primary",
        { Kind: >= TrialChangeKind.OutcomeAdded and <= TrialChangeKind.OutcomeReworded } => change.Primary ? ".primary" : ".other",
        { Kind: TrialChangeKind.StatusMoved, OutOfOrder: true } => ".out-of-order",
        { Kind: TrialChangeKind.SampleSizeChanged or TrialChangeKind.DateMoved, Before: null } => ".stated",
        { Kind: TrialChangeKind.SampleSizeChanged or TrialChangeKind.DateMoved, After: null } => ".dropped",
        { Kind: TrialChangeKind.SampleSizeChanged, BecameActual: true } => ".actual",
        { Kind: TrialChangeKind.DateMoved, Days: > 0 } => ".later",
        { Kind: TrialChangeKind.DateMoved, Days: < 0 } => ".earlier",
        { Kind: TrialChangeKind.DateMoved, BecameActual: true } => ".actual",
        { Kind: TrialChangeKind.SampleSizeChanged or TrialChangeKind.DateMoved or TrialChangeKind.StatusMoved } => ".otherwise",
        _ => "",
    };

    private static string Percent(decimal percent, string language) =>
        percent.ToString("+0.#;−0.#;0", CultureInfo.InvariantCulture).Replace('.', language == "en" ? '.' : ',') + "%";
}
