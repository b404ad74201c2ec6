using CgtRegistry.Web.Features.Trials.Staff.Fields;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Features.Trials.Staff.Steps;

/// <summary>A value that somebody else changed while the form was open.</summary>
/// <param name="Pointer">Where it stands.</param>
/// <param name="Started">What the form was made from.</param>
/// <param name="Stored">What is stored now.</param>
/// <param name="Typed">What was typed.</param>
public sealed record ChangedMeanwhile(string Pointer, string? Started, string? Stored, string? Typed);

/// <summary>Two people had the same step open. Whoever saved second is shown all three: nothing of theirs is lost, nothing of the other's is overwritten unseen.</summary>
internal sealed record StepConflict(PostedForm Form, IReadOnlyList<ChangedMeanwhile> Changes)
{
    /// <summary>What was typed, put over what is stored now; parts nobody touched here are as the other left them.</summary>
    public static StepConflict Between(TrialApplication stored, ApplicationStep step, PostedForm form, LiveRegister live)
    {
        var now = new WrittenStep(stored);
        var typed = new WrittenStep(stored);
        foreach (var list in step.Parts.Where(p => p.IsList))
        {
            DraftTree.Put(typed.Tree, list.Pointer, null);
        }

        new StepReading(step, form, typed, live.Current).Read();
        var started = StepValues.Started(form);
        var (was, @is, mine) = (started, StepValues.Of(now, step), StepValues.Of(typed, step));

        foreach (var part in step.Parts.Where(p => !Same(Under(was, p), Under(mine, p))))
        {
            DraftTree.Put(now.Tree, part.Pointer, DraftTree.At(typed.Tree, part.Pointer)?.DeepClone());
            now.Investigator = InvestigatorFields.Is(part.Pointer) ? InvestigatorFields.With(now.Investigator, part.Pointer, InvestigatorFields.Of(typed.Investigator, part.Pointer)) : now.Investigator;
            foreach (var (pointer, text) in typed.Unread.Where(u => u.Key.StartsWith(part.Pointer, StringComparison.Ordinal)))
            {
                now.Unread[pointer] = text;
            }
        }

        foreach (var (key, reason) in typed.Reasons)
        {
            now.Reasons[key] = reason;
        }

        return new StepConflict(StepValues.AsForm(now, step), [.. was.Keys.Union(@is.Keys).Order(StringComparer.Ordinal)
            .Where(p => was.GetValueOrDefault(p) != @is.GetValueOrDefault(p))
            .Select(p => new ChangedMeanwhile(p, was.GetValueOrDefault(p), @is.GetValueOrDefault(p), mine.GetValueOrDefault(p)))]);
    }

    private static IEnumerable<KeyValuePair<string, string>> Under(IEnumerable<KeyValuePair<string, string>> values, StepPart part) =>
        values.Where(v => v.Key == part.Pointer || v.Key.StartsWith(part.Pointer + "/", StringComparison.Ordinal)).OrderBy(v => v.Key, StringComparer.Ordinal);

    private static bool Same(IEnumerable<KeyValuePair<string, string>> one, IEnumerable<KeyValuePair<string, string>> other) => one.SequenceEqual(other);
}
