using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Privacy;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Forms;

/// <summary>
/// Warns whoever writes when a free text seems to hold numbers of a patient (R44): they change it, or tick the box that it is
/// none and send again. Show the box with <c>AnywayBox</c> beside the button.
/// </summary>
internal static class Screening
{
    /// <summary>The box that says it is no patient’s number.</summary>
    public const string AnywayField = "anyway";

    /// <summary>Code of the refusal.</summary>
    public const string Code = "personal-number";

    /// <summary>Looks through free texts of a form.</summary>
    public static void Screen(this PostedForm form, params string[] fields)
    {
        if (form.Marked(AnywayField))
        {
            return;
        }

        foreach (var field in fields)
        {
            PersonalNumberKind[] kinds = [.. PersonalNumbers.FindAll(form.Text(field)).Select(n => n.Kind).Distinct()];
            if (kinds.Length > 0)
            {
                form.Refuse(new Refusal(
                    Code,
                    Texts.Both("screen.found", ("kinds", l => string.Join(", ", kinds.Select(k => Texts.Of(l).Of("personal-number", k))))),
                    Texts.Both("screen.found.do"),
                    field));
            }
        }
    }
}
