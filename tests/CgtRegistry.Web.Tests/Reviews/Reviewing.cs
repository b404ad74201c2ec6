using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Tests.Running;

namespace CgtRegistry.Web.Tests.Reviews;

/// <summary>What reviewers and approvers do on the page of an application.</summary>
internal static class Reviewing
{
    public static string Page(Guid id) => $"/vi/staff/reviews/{id}";

    /// <summary>Sends one of the forms of the page; it must be taken.</summary>
    public static async Task DoAsync(this Colleague colleague, Guid id, string act, params (string Name, string? Value)[] values) =>
        await colleague.TakenAsync(await colleague.PageAsync(Page(id)), $"{Page(id)}/{act}", values);

    /// <summary>A reviewer takes an application into review.</summary>
    public static async Task<Colleague> ReviewAsync(StartedRegister register, Guid id)
    {
        var reviewer = await Colleague.SignInAsync(register, WorkRole.Reviewer);
        await reviewer.DoAsync(id, "no-conflict");
        await reviewer.DoAsync(id, "start");
        return reviewer;
    }

    /// <summary>A reviewer looks at what no rule can decide, and finds it as the record says.</summary>
    public static async Task VerifyAsync(this Colleague reviewer, Guid id)
    {
        foreach (var matter in Enum.GetValues<VerifiedMatter>())
        {
            await reviewer.DoAsync(id, "verify", ("matter", AskedFor.Code(matter)), ("holds", "yes"), ("against", "Giấy phép số 01/GP-BYT, bản gốc"));
        }
    }

    /// <summary>Two regulators register an application.</summary>
    public static async Task<string> RegisterAsync(StartedRegister register, Guid id)
    {
        using var reviewer = await ReviewAsync(register, id);
        await reviewer.VerifyAsync(id);
        using var approver = await Colleague.SignInAsync(register, WorkRole.Approver);
        await approver.DoAsync(id, "no-conflict");
        await approver.DoAsync(id, "approve");
        return (await Applying.StoredAsync(register, id)).Number!;
    }
}
