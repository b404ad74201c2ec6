using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Forms;

/// <summary>Why a field of a form cannot be read, with what to do.</summary>
internal static class FormRefusals
{
    public static Refusal Missing(string field, LocalText name) => new(
        "missing",
        Texts.Both("form.missing", ("name", l => l == "vi" ? Names.InSentence(name.Vi) : name.In(l))),
        Texts.Both("form.missing.do"),
        field);

    public static Refusal NoNumber(string field) => Of("no-number", field);

    public static Refusal NotOffered(string field) => Of("not-offered", field);

    public static Refusal NoDay(string field) => Of("no-day", field);

    public static Refusal TooLong(string field, int most) => new("too-long", Texts.Both("form.too-long", ("n", _ => most)), Texts.Both("form.too-long.do"), field);

    /// <summary>Somebody else saved first.</summary>
    public static Refusal Stale() => Of("stale", null);

    /// <summary>The form was sent before, and said something else then.</summary>
    public static Refusal SentBefore() => Of("sent-before", null);

    private static Refusal Of(string code, string? field) => new(code, Texts.Both($"form.{code}"), Texts.Both($"form.{code}.do"), field);
}
