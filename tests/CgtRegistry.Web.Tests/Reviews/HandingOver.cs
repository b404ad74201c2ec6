using System.Net;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Trials.Registrations;
using CgtRegistry.Domain.Trials.Rules;
using CgtRegistry.Web.Features.Trials.Checking;
using CgtRegistry.Web.Tests.Running;
using CgtRegistry.Web.Tests.Trials.Applying;

namespace CgtRegistry.Web.Tests.Reviews;

/// <summary>An application written and handed over through the pages: with a warning that has a reason, and a document.</summary>
internal static class HandingOver
{
    /// <summary>The reason with which the warning stays.</summary>
    public const string Reason = "Hội đồng đã đồng ý lùi ngày.";

    private static readonly byte[] PdfA = "%PDF-1.7\n<pdfaid:part>2</pdfaid:part> %%EOF"u8.ToArray();

    /// <summary>Writes an application and hands it over.</summary>
    public static async Task<Guid> HandOverAsync(this Applicant applicant, StartedRegister register, string nct)
    {
        var id = await applicant.BeginAsync();
        await applicant.WriteAsync(id, Applying.Complete(register, nct) with { FirstEnrolment = Domain.Tests.Builders.A.Milestone("2026-06", DateKind.Planned) });
        await applicant.GiveReasonsAsync(register, id, Reason);
        await applicant.SendFileAsync(id, "protocol");
        await applicant.SubmitAsync(id);
        return id;
    }

    /// <summary>Gives every warning the same reason.</summary>
    public static async Task GiveReasonsAsync(this Applicant applicant, StartedRegister register, Guid id, string reason)
    {
        var warnings = register.Get<ApplicationRules>().Check(await applicant.StoredAsync(id), KnownBeside.Nothing).Where(f => f.Severity is FindingSeverity.Warning).Select(f => f.Key).Distinct();
        await applicant.SaveAsync(id, "course", [.. warnings.Select(w => ($"reason:{w}", (string?)reason)), ("checked", "true")]);
    }

    /// <summary>Sends a file along; its id.</summary>
    public static async Task<Guid> SendFileAsync(this Applicant applicant, Guid id, string kind, Guid? replaces = null)
    {
        var before = (await applicant.StoredAsync(id)).Documents;
        using var sent = await applicant.UploadAsync(Applicant.At(id, "documents"), Applicant.At(id, "documents"), PdfA, "a.pdf", ("kind", kind), ("replaces", replaces?.ToString() ?? ""));
        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        return Assert.Single((await applicant.StoredAsync(id)).Documents.Except(before));
    }

    /// <summary>Hands an application over as it is written.</summary>
    public static async Task SubmitAsync(this Applicant applicant, Guid id) => await applicant.DoAsync(id, "submit", "check");

    /// <summary>Sends a form of a page of the application.</summary>
    public static async Task DoAsync(this Applicant applicant, Guid id, string act, string? page = null, params (string Name, string? Value)[] values) =>
        await applicant.Colleague.TakenAsync(await applicant.Colleague.PageAsync(Applicant.At(id, page)), Applicant.At(id, act), values);

    /// <summary>Two regulators reject what was handed over.</summary>
    public static async Task RejectAsync(StartedRegister register, Guid id)
    {
        using var reviewer = await Reviewing.ReviewAsync(register, id);
        using var approver = await Colleague.SignInAsync(register, WorkRole.Approver);
        await approver.DoAsync(id, "no-conflict");
        await approver.TakenAsync(await approver.PageAsync(Reviewing.Page(id)), $"{Reviewing.Page(id)}/reject", ("reason.vi", "Không đủ căn cứ."));
    }
}
