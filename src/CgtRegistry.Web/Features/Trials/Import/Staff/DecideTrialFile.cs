using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Trials.Importing;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Trials.Import.Staff;

/// <summary>What becomes of a file that was read: handed on, read again, taken in, or given up.</summary>
internal static class DecideTrialFile
{
    public static void MapDecideTrialFile(this IEndpointRouteBuilder app)
    {
        Map("hand-on", Act.UploadImport, (desk, file, cancellationToken) => desk.HandOnAsync(file, cancellationToken));
        Map("drop", Act.UploadImport, (desk, file, cancellationToken) => desk.DropAsync(file, cancellationToken));
        app.MapForm("/staff/imports/{id:guid}/read-again", Act.UploadImport, ReadAgainAsync);
        app.MapForm("/staff/imports/{id:guid}/take-in", Act.CommitImport, TakeInAsync);

        void Map(string word, Act act, Func<TrialFileDesk, UploadedTrialFile, CancellationToken, Task<Decided<TrialFile>>> decide) =>
            app.MapForm($"/staff/imports/{{id:guid}}/{word}", act, (Guid id, PostedForm form, HttpContext http, TrialFileDesk desk, CancellationToken cancellationToken) =>
                DoAsync(id, form, http, desk, word, file => decide(desk, file, cancellationToken), cancellationToken));
    }

    private static async Task<IResult> ReadAgainAsync(Guid id, PostedForm form, HttpContext http, TrialFileDesk desk, TrialReadings readings, CancellationToken cancellationToken)
    {
        using var turn = await readings.TryTakeTurnAsync();
        return turn is null
            ? await SendTrialFile.BusyAsync(http)
            : await DoAsync(id, form, http, desk, "read-again", file => desk.ReadAgainAsync(file, cancellationToken), cancellationToken);
    }

    // Whoever confirms sees the numbers: when the register moved, the file is read again and the page shows the new ones.
    private static Task<IResult> TakeInAsync(Guid id, PostedForm form, HttpContext http, TrialFileDesk desk, TrialReadings readings, CancellationToken cancellationToken) =>
        DoAsync(id, form, http, desk, "take-in", async file =>
        {
            var decided = await desk.TakeInAsync(file, cancellationToken);
            if (decided.Refusals is [{ Code: "stale" }])
            {
                using var turn = await readings.TryTakeTurnAsync();
                _ = turn is null ? null : await desk.ReadAgainAsync(file, cancellationToken);
            }

            return decided;
        }, cancellationToken);

    private static async Task<IResult> DoAsync(Guid id, PostedForm form, HttpContext http, TrialFileDesk desk, string word, Func<UploadedTrialFile, Task<Decided<TrialFile>>> act, CancellationToken cancellationToken)
    {
        var role = http.RequestServices.GetRequiredService<SignedIn>().Required.Role;
        if (await desk.FindAsync(id, cancellationToken) is not { } file)
        {
            return FormEndpoints.Refused(Access.Hidden);
        }

        var (address, isOld) = ($"/staff/imports/{id}", form.Version != file.Version);
        try
        {
            var decided = isOld && file.Standing.IsOpen ? FormRefusals.Stale() : await act(file);
            return decided switch
            {
                { IsDone: true } => http.Done(address, $"import-{word}"),
                { Refusals: [{ Code: "own-file" or "only-approvers" }, ..] } => FormEndpoints.Refused(Access.Forbidden),
                { Refusals: [{ Code: "not-yours" }, ..] } when role is not WorkRole.Approver => FormEndpoints.Refused(Access.Forbidden),
                _ => Again(decided.Refusals),
            };
        }
        catch (DbUpdateConcurrencyException)
        {
            return Again([FormRefusals.Stale()]);
        }

        IResult Again(IEnumerable<Refusal> why) => http.Again<UploadedTrialFilePage>(form, why, address, new { Id = id });
    }
}
