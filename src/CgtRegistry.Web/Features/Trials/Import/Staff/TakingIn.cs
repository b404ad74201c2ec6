using CgtRegistry.Domain.Transparency;
using CgtRegistry.Domain.Trials.Importing;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Http;
using CgtRegistry.Web.Mail;
using CgtRegistry.Web.Persistence.Registrations;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Trials.Import.Staff;

/// <summary>
/// Takes in what an approver confirmed: all of it, with the file's new state and its public report, in one transaction, or nothing.
/// What a program that died left behind is done again from there.
/// </summary>
internal sealed class TakingIn(Workplace workplace, TrialImports imports, TrialLinker linker, TrialReadings readings, TakingInProgress progress, TimeProvider clock, ILogger<TakingIn> log)
{
    /// <summary>Does what is to be done with one file; false when another import is running and it must wait.</summary>
    public async Task<bool> DoAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var taken = await imports.TryTakeAsync(cancellationToken);
        if (taken is null)
        {
            return false;
        }

        await using var work = workplace.Open(Acting.System);
        var file = await work.Set<UploadedTrialFile>().SingleAsync(f => f.Id == id, cancellationToken);
        if (!file.IsLeftToDo)
        {
            return true; // another program was faster
        }

        try
        {
            if (file.State is TrialFileState.TakingIn && !await StoreAsync(work, file, cancellationToken))
            {
                return true;
            }

            await FinishAsync(work, file, cancellationToken);
        }
        finally
        {
            progress.Forget(id);
        }

        return true;
    }

    private async Task<bool> StoreAsync(WorkDb work, UploadedTrialFile file, CancellationToken cancellationToken)
    {
        try
        {
            var content = await work.Set<UploadedTrialContent>().AsNoTracking().SingleAsync(c => c.File == file.Id, cancellationToken);
            var format = TrialFormats.Of(file.Format);
            var read = await WholeReading.OfAsync(format, content.Content, progress.Of(file.Id), cancellationToken);
            var whole = Whole(file, content, read);
            file.State = TrialFileState.TakenIn;
            await work.PublishAsync(TrialImporter.Publication(format, file.Name, ActorOf(file)), whole, Acted(file, "taken-in"), _ => file.Run = whole.RunNumber, cancellationToken);
            return true;
        }
        catch (RegisterMovedException)
        {
            await UndoneAsync(file.Id, TakingInTrouble.Moved, cancellationToken);
            return false;
        }
        catch (Exception failed) when (!cancellationToken.IsCancellationRequested && !ReadOnlyMode.IsCause(failed))
        {
            log.LogError(failed, "The file {File} could not be taken in; nothing of it was.", file.Id);
            await UndoneAsync(file.Id, TakingInTrouble.Failed, cancellationToken);
            return false;
        }
    }

    private WholeTrialFile Whole(UploadedTrialFile file, UploadedTrialContent content, WholeReading read)
    {
        var begun = new TrialImportRow { At = clock.GetUtcNow(), Format = file.Format, File = file.Name, Sha256 = file.Sha256 };
        return new WholeTrialFile(file.Reading.Picture, content.Numbers, begun, [.. read.Batches.Select(b => b.Records)], (run, outcomes) =>
        {
            var tally = new TrialTally();
            foreach (var (batch, judged) in read.Batches.Zip(outcomes))
            {
                tally.Add(batch, judged);
            }

            // A newer program may read the file otherwise than the one whose numbers were confirmed.
            return read.RefusedBy is null && tally.Counts == file.Reading.Counts ? tally.Into(begun, run, clock.GetUtcNow()) : null;
        });
    }

    // Doing this twice changes nothing the second time.
    private async Task FinishAsync(WorkDb work, UploadedTrialFile file, CancellationToken cancellationToken)
    {
        await linker.LinkAsync(cancellationToken);
        await imports.MarkMissingAsync(await imports.RowAsync(file.Run!.Value, cancellationToken), cancellationToken);
        file.EndedAt = work.Now;
        Tell(work, file, address => new Letter("import-taken-in", address, ("file", new(file.Name))));
        await work.KeepAsync(cancellationToken);
    }

    // Nothing was changed; the file waits for a decision again, on numbers that hold now.
    private async Task UndoneAsync(Guid id, TakingInTrouble trouble, CancellationToken cancellationToken)
    {
        await using var work = workplace.Open(Acting.System);
        var file = await work.Set<UploadedTrialFile>().SingleAsync(f => f.Id == id, cancellationToken);
        if (trouble is TakingInTrouble.Moved)
        {
            var content = await work.Set<UploadedTrialContent>().AsNoTracking().SingleAsync(c => c.File == id, cancellationToken);
            var (read, _) = await readings.ReadAsync(TrialFormats.Of(file.Format), content.Content, cancellationToken);
            (file.Reading, file.ReadAt) = (read?.Reading ?? file.Reading, work.Now);
        }

        Tell(work, file, address => new Letter("import-undone", address, ("file", new(file.Name))));
        (file.State, file.Trouble) = (TrialFileState.Waiting, trouble);
        (file.Decider, file.DeciderPseudonym, file.DecidedAt) = (null, null, null);
        await work.ActAsync(Acted(file, trouble is TakingInTrouble.Moved ? "register-moved" : "failed"), cancellationToken);
    }

    private static void Tell(WorkDb work, UploadedTrialFile file, Func<string, Letter> letter)
    {
        foreach (var reader in new[] { file.Uploader, file.Decider!.Value })
        {
            work.LetterTo(reader, letter($"/staff/imports/{file.Id}"));
        }
    }

    private static Actor ActorOf(UploadedTrialFile file) => new(Api.AskedFor.Code(Domain.People.WorkRole.Approver), file.DeciderPseudonym!);

    private static Acted Acted(UploadedTrialFile file, string detail) => new(Act.CommitImport, "trial-file", file.Id.ToString(), Detail: $"{detail} {file.Reading.Counts}");
}
