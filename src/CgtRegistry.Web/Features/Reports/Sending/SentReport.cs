using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Reports;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Reports.Sending;

/// <summary>What somebody wrote into the report form.</summary>
internal sealed record SentReport(IReadOnlyList<ReportKind> Kinds, string Place, string? Address, string? Therapy, PartialDate? Happened, string What, string? Contact)
{
    public const int MostPlace = 300;
    public const int MostAddress = 500;
    public const int MostWhat = 10_000;
    public const int MostContact = 200;

    /// <summary>Reads the form; what cannot be taken becomes a refusal of the form.</summary>
    public static SentReport Read(PostedForm form)
    {
        var sent = new SentReport(
            KindsOf(form),
            Required("place"),
            form.Text("address"),
            form.Text("therapy"),
            form.Date("happened"),
            Required("what"),
            form.Text("contact"));
        Limit("place", sent.Place, MostPlace);
        Limit("address", sent.Address, MostAddress);
        Limit("therapy", sent.Therapy, MostPlace);
        Limit("what", sent.What, MostWhat);
        Limit("contact", sent.Contact, MostContact);
        form.Screen("place", "address", "therapy", "what");
        return sent;

        string Required(string field)
        {
            if (form.Text(field) is { } text)
            {
                return text;
            }

            form.Refuse(Missing(field));
            return "";
        }

        void Limit(string field, string? text, int most)
        {
            if (text?.Length > most)
            {
                form.Refuse(FormRefusals.TooLong(field, most));
            }
        }
    }

    // The form asks questions, whose words make no name of a field.
    private static Refusal Missing(string field) => new("missing", Texts.Both($"report.{field}-missing"), Texts.Both($"report.{field}-missing.do"), field);

    private static List<ReportKind> KindsOf(PostedForm form)
    {
        List<ReportKind> kinds = [.. Enum.GetValues<ReportKind>().Where(kind => form.All("kinds").Contains(Api.AskedFor.Code(kind)))];
        if (kinds.Count == 0)
        {
            form.Refuse(Missing("kinds"));
        }

        return kinds;
    }
}
