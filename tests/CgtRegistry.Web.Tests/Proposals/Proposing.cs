using CgtRegistry.Domain.Basics;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Proposals;

/// <summary>What regulators type and press, as far as a test does not speak of it.</summary>
internal static class Proposing
{
    public const string Grant = "/vi/staff/authorisations/grant";
    public const string Notice = "/vi/staff/notices/issue";

    /// <summary>The records of the builders, with a decree that was in force when decisions are taken.</summary>
    public static IPublicRecord[] World() => [A.Source(), A.Institution(), A.Therapy(), A.Condition(), A.Instrument(from: A.Day("2020-01-01")), A.Provision()];

    public static (string, string?)[] Reason => [("reason.vi", "Lý do thử"), ("reason.en", "Test reason")];

    public static (string, string?)[] Decision(string from = "2026-11-01", string number = "9/QĐ-BYT") =>
    [
        ("number", number), .. On("decided", from), .. On("from", from), ("issuer", "Bộ Y tế"), ("basis.1", "decree/dieu-1"), ("source", "source"), .. Reason,
    ];

    public static (string, string?)[] Granted(string from = "2026-11-01", string number = "9/QĐ-BYT") =>
        [("holder", "hospital"), ("therapy", "therapy"), ("condition.1", "condition"), ("kind", "routine"), .. Decision(from, number)];

    public static (string, string?)[] Suspension(string institution = "hospital", string from = "2026-11-22") =>
    [
        ("kind", "suspension"), ("institution.1", institution), ("title.vi", "Đình chỉ thử"), ("title.en", "Test suspension"), ("text.vi", "Đình chỉ hoạt động."), ("text.en", "Work is suspended."),
        ("number", "10/QĐ-SYT"), ("issuer", "Sở Y tế"), .. On("from", from), ("source", "source"), .. Reason,
    ];

    public static (string, string?)[] On(string field, string iso) => [($"{field}.day", iso[8..]), ($"{field}.month", iso[5..7]), ($"{field}.year", iso[..4])];

    /// <summary>Fills in the form of an act and sends it; the address of the proposal.</summary>
    public static async Task<string> ProposeAsync(this Colleague colleague, string form, params (string Name, string? Value)[] values)
    {
        var page = await colleague.PageAsync(form);
        return (await colleague.TakenAsync(page, form.Split('?')[0], values)).Split('?')[0];
    }

    /// <summary>Presses a button of a proposal.</summary>
    public static async Task PressAsync(this Colleague colleague, string proposal, string button, params (string Name, string? Value)[] values) =>
        await colleague.TakenAsync(await colleague.PageAsync(proposal), $"{proposal}/{button}", values);

    public static Task ConfirmAsync(this Colleague colleague, string proposal) => colleague.PressAsync(proposal, "confirm");
}
