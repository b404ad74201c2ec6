using CgtRegistry.Domain.Basics;

namespace CgtRegistry.Web.Forms;

/// <summary>What was sent in this request and why it was not taken, for the page that is shown again.</summary>
public sealed class Posted
{
    /// <summary>The form; none on a first visit.</summary>
    public PostedForm? Form { get; private set; }

    /// <summary>Why it was not taken.</summary>
    public IReadOnlyList<Refusal> Refusals { get; private set; } = [];

    /// <summary>Where what the form became when it was sent before can be seen, without the language.</summary>
    public string? SentBefore { get; private set; }

    /// <summary>Names the text of the link there.</summary>
    public string SentBeforeLink { get; private set; } = "";

    /// <summary>Keeps a form that was sent before and says something else now.</summary>
    public void Keep(PostedForm form, string sentBefore, string link)
    {
        Keep(form, [FormRefusals.SentBefore()]);
        (SentBefore, SentBeforeLink) = (sentBefore, link);
    }

    /// <summary>Keeps a form that was refused.</summary>
    public void Keep(PostedForm form, IEnumerable<Refusal> refusals) => (Form, Refusals) = (form, [.. form.Refusals.Concat(refusals).OrderBy(r => PlaceOf(r, [.. form.Values.Keys]))]);

    /// <summary>What a field shows: what was typed, else what is stored.</summary>
    public string? Value(string field, string? stored = null) => Form is null ? stored : Form.Values.TryGetValue(field, out var typed) && typed.Length > 0 ? typed[0] : "";

    /// <summary>Whether one of several values of a field is chosen.</summary>
    public bool IsChosen(string field, string value, bool stored = false) => Form is null ? stored : Form.Values.TryGetValue(field, out var typed) && typed.Contains(value);

    /// <summary>Why a field was refused.</summary>
    public Refusal? Of(string field) => Refusals.FirstOrDefault(r => r.Field == field);

    // As the fields stand on the page; what is wrong with the form as a whole comes last, unless it is out of date.
    private static int PlaceOf(Refusal refusal, List<string> fields) =>
        refusal is { Code: "stale" or "sent-before" } ? -1
        : refusal.Field is { } name && fields.FindIndex(f => f == name || f.StartsWith(name + ".", StringComparison.Ordinal)) is var place and >= 0 ? place
        : fields.Count;
}
