using CgtRegistry.Domain.Reports;
using CgtRegistry.Domain.Trials.Importing;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Mail;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Persistence.Work;

/// <summary>Deletes private data when the time for which it is kept is over (Law 91/2025/QH15: no longer than its purpose needs).</summary>
internal static class Forgetting
{
    /// <summary>Answers to requests a program may repeat.</summary>
    public static readonly TimeSpan Idempotency = TimeSpan.FromHours(48);

    /// <summary>Counters of guesses: they are needed as long as somebody may go on guessing.</summary>
    public static readonly TimeSpan Guesses = TimeSpan.FromDays(90);

    /// <summary>Invitations that were used or ran out.</summary>
    public static readonly TimeSpan Invitations = TimeSpan.FromDays(30);

    /// <summary>Files sent with a report that was never sent, or taken back.</summary>
    public static readonly TimeSpan LooseFiles = TimeSpan.FromHours(48);

    /// <summary>Files of trial records after the decision: long enough to look into a doubt.</summary>
    public static readonly TimeSpan DecidedTrialFiles = TimeSpan.FromDays(30);

    /// <summary>Files of trial records nobody decides on.</summary>
    public static readonly TimeSpan UndecidedTrialFiles = TimeSpan.FromDays(90);

    private const int MonthsOfLetters = 12;

    /// <summary>Deletes all of it; how many rows were touched.</summary>
    public static async Task<int> ForgetAsync(this WorkDb work, CancellationToken cancellationToken)
    {
        var now = work.Now;
        var sessions = await work.Set<SessionRow>().Where(s => s.Ends < now).ExecuteDeleteAsync(cancellationToken);
        var (answers, guesses, invitations) = (now - Idempotency, now - Guesses, now - Invitations);
        var counted = await work.Set<IdempotencyRow>().Where(r => r.At < answers).ExecuteDeleteAsync(cancellationToken)
            + await work.Set<GuessRow>().Where(g => g.Since < guesses).ExecuteDeleteAsync(cancellationToken)
            + await work.Set<InvitationRow>().Where(i => i.Ends < invitations).ExecuteDeleteAsync(cancellationToken);
        var letters = now.AddMonths(-MonthsOfLetters);
        var old = await work.Set<OutboxRow>().Where(l => l.At < letters).ExecuteDeleteAsync(cancellationToken);
        var closed = now.AddMonths(-ReportActs.MonthsOfContact);
        var contacts = await work.Set<PublicReport>().Where(r => r.ClosedAt < closed && r.Contact != null).ExecuteUpdateAsync(set => set.SetProperty(r => r.Contact, (byte[]?)null), cancellationToken);
        return sessions + counted + old + contacts + await LooseFilesAsync(work, now - LooseFiles, cancellationToken) + await TrialFilesAsync(work, now, cancellationToken);
    }

    private static Task<int> LooseFilesAsync(WorkDb work, DateTimeOffset before, CancellationToken cancellationToken) => work.Database.ExecuteSqlAsync(
        $"""
        delete from work.report_attachment f where f.at < {before}
            and not exists (select from work.public_report r where r.id = f.report and r.files ? f.id::text)
        """,
        cancellationToken);

    // The bytes go; what the trial reading said stays, without persons.
    private static async Task<int> TrialFilesAsync(WorkDb work, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (decided, undecided) = (now - DecidedTrialFiles, now - UndecidedTrialFiles);
        var lapsed = await work.Set<UploadedTrialFile>().Where(f => (f.State == TrialFileState.Checked || f.State == TrialFileState.Waiting) && f.At < undecided).ToListAsync(cancellationToken);
        foreach (var file in lapsed)
        {
            (file.State, file.DecidedAt) = (TrialFileState.Dropped, now);
            work.LetterTo(file.Uploader, new Letter("import-lapsed", $"/staff/imports/{file.Id}", ("file", new(file.Name))));
            await work.ActAsync(new Acted(Act.UploadImport, "trial-file", file.Id.ToString(), Detail: "lapsed"), cancellationToken);
        }

        return lapsed.Count + await work.Set<UploadedTrialContent>()
            .Where(c => work.Set<UploadedTrialFile>().Any(f => f.Id == c.File && ((f.State == TrialFileState.TakenIn && f.EndedAt < decided) || (f.State == TrialFileState.Dropped && (f.DecidedAt < decided || f.Decider == null)))))
            .ExecuteDeleteAsync(cancellationToken);
    }
}
