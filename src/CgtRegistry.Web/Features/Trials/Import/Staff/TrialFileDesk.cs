using System.Security.Cryptography;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.People;
using CgtRegistry.Domain.Trials.Importing;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Mail;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Trials.Import.Staff;

/// <summary>Where files of trial records are sent and decided. The rules decide; here their answers are kept.</summary>
internal sealed class TrialFileDesk(WorkDb work, SignedIn signedIn, TrialReadings readings, TakingInRounds rounds)
{
    private const string Subject = "trial-file";

    private SignedInPerson Person => signedIn.Required;

    /// <summary>A file; none when there is none the person may see.</summary>
    public Task<UploadedTrialFile?> FindAsync(Guid id, CancellationToken cancellationToken) => work.Set<UploadedTrialFile>().SingleOrDefaultAsync(f => f.Id == id, cancellationToken);

    /// <summary>Keeps a file that was read; nothing of it is in the register yet.</summary>
    public async Task<Decided<UploadedTrialFile>> KeepAsync(string name, TrialFormat format, byte[] content, ReadTrialFile read, CancellationToken cancellationToken)
    {
        var sent = TrialFileActs.Send(Person.Person);
        if (!sent.IsDone)
        {
            return sent.Because<UploadedTrialFile>();
        }

        var file = new UploadedTrialFile
        {
            Id = Guid.CreateVersion7(work.Now),
            Name = name,
            Format = format.Name,
            Bytes = content.Length,
            Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)),
            Uploader = Person.Account,
            UploaderPseudonym = Person.Pseudonym,
            At = work.Now,
            State = sent.Value.State,
            Reading = read.Reading,
            ReadAt = work.Now,
        };
        work.Add(file);
        work.Add(new UploadedTrialContent { File = file.Id, Content = content, Numbers = read.Numbers });
        await work.ActAsync(Acted(Act.UploadImport, file, "sent"), cancellationToken);
        return file;
    }

    /// <summary>Hands a file on; every other approver is told.</summary>
    public async Task<Decided<TrialFile>> HandOnAsync(UploadedTrialFile file, CancellationToken cancellationToken)
    {
        var decided = TrialFileActs.HandOn(file.Standing, Person.Person);
        if (decided.IsDone)
        {
            file.State = decided.Value.State;
            await work.LetterToRoleAsync(WorkRole.Approver, new Letter("import-waiting", $"/staff/imports/{file.Id}", ("file", new(file.Name)), ("format", Texts.Both($"trial-format.{file.Format}"))), Person.Account, cancellationToken);
            await work.ActAsync(Acted(Act.UploadImport, file, "handed-on"), cancellationToken);
        }

        return decided;
    }

    /// <summary>Reads a file again, because the register moved. The turn must have been taken.</summary>
    public async Task<Decided<TrialFile>> ReadAgainAsync(UploadedTrialFile file, CancellationToken cancellationToken)
    {
        var decided = TrialFileActs.CheckAgain(file.Standing, Person.Person);
        if (decided.IsDone)
        {
            var content = await ContentAsync(file, cancellationToken);
            var (read, rule) = await readings.ReadAsync(TrialFormats.Of(file.Format), content.Content, cancellationToken);
            if (rule is not null)
            {
                return TrialFileRefusalTexts.Of(rule);
            }

            (file.Reading, file.ReadAt, file.Trouble) = (read!.Reading, work.Now, null);
            await work.ActAsync(Acted(Act.UploadImport, file, "read-again"), cancellationToken);
        }

        return decided;
    }

    /// <summary>Confirms a file; the program then takes it in.</summary>
    public async Task<Decided<TrialFile>> TakeInAsync(UploadedTrialFile file, CancellationToken cancellationToken)
    {
        var decided = TrialFileActs.TakeIn(file.Standing, Person.Person, hasMoved: false);
        if (decided.IsDone)
        {
            decided = TrialFileActs.TakeIn(file.Standing, Person.Person, await HasMovedAsync(file, cancellationToken));
        }

        if (decided.IsDone)
        {
            (file.State, file.Trouble) = (decided.Value.State, null);
            await DecideAsync(file, Act.CommitImport, "confirmed", cancellationToken);
            rounds.Wake();
        }

        return decided;
    }

    /// <summary>Gives a file up; who sent it is told, when it was somebody else.</summary>
    public async Task<Decided<TrialFile>> DropAsync(UploadedTrialFile file, CancellationToken cancellationToken)
    {
        var decided = TrialFileActs.Drop(file.Standing, Person.Person);
        if (decided.IsDone)
        {
            file.State = decided.Value.State;
            if (file.Uploader != Person.Account)
            {
                work.LetterTo(file.Uploader, new Letter("import-dropped", $"/staff/imports/{file.Id}", ("file", new(file.Name))));
            }

            await DecideAsync(file, Act.UploadImport, "dropped", cancellationToken);
        }

        return decided;
    }

    private Task DecideAsync(UploadedTrialFile file, Act act, string detail, CancellationToken cancellationToken)
    {
        (file.Decider, file.DeciderPseudonym, file.DecidedAt) = (Person.Account, Person.Pseudonym, work.Now);
        return work.ActAsync(Acted(act, file, detail), cancellationToken);
    }

    private async Task<bool> HasMovedAsync(UploadedTrialFile file, CancellationToken cancellationToken) =>
        await readings.PictureAsync((await ContentAsync(file, cancellationToken)).Numbers, cancellationToken) != file.Reading.Picture;

    private Task<UploadedTrialContent> ContentAsync(UploadedTrialFile file, CancellationToken cancellationToken) => work.Set<UploadedTrialContent>().AsNoTracking().SingleAsync(c => c.File == file.Id, cancellationToken);

    private static Acted Acted(Act act, UploadedTrialFile file, string detail) => new(act, Subject, file.Id.ToString(), Detail: $"{detail} {file.Reading.Counts}");
}
