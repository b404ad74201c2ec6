using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Features.Trials.Checking;
using CgtRegistry.Web.Layout;
using CgtRegistry.Web.Live;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Trials.Staff;

/// <summary>Finds and saves the applications of the institution whose staff act; those of others are not there.</summary>
internal sealed class ApplicationDesk(WorkDb work, SignedIn signedIn, LiveRegister live, ApplicationSight sight, TimeProvider clock)
{
    /// <summary>Whoever acts.</summary>
    public SignedInPerson Person => signedIn.Required;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>What the institution is called whose application it is.</summary>
    public string InstitutionOf(TrialApplication application) => Names.Of(live.Current, new RecordRef(RecordKind.Institution, application.Institution), "vi");

    /// <summary>An application of one's own institution.</summary>
    public async Task<TrialApplication?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        await work.Set<TrialApplication>().Where(sight.Own(Person)).SingleOrDefaultAsync(a => a.Id == id, cancellationToken);

    /// <summary>The same once more, as somebody else has saved it meanwhile.</summary>
    public Task<TrialApplication?> FindAnewAsync(Guid id, CancellationToken cancellationToken)
    {
        work.ChangeTracker.Clear();
        return FindAsync(id, cancellationToken);
    }

    /// <summary>Adds a row that is saved with the next act.</summary>
    public void Add(object row) => work.Add(row);

    /// <summary>The documents of an application, without their content.</summary>
    public Task<List<DocumentCard>> DocumentsAsync(TrialApplication application, CancellationToken cancellationToken) => DocumentCard.OfAsync(work, application, cancellationToken);

    /// <summary>What is stored beside the contents of an application.</summary>
    public Task<KnownBeside> BesideAsync(TrialApplication application, CancellationToken cancellationToken) => KnownBeside.OfAsync(work, application, cancellationToken);

    /// <summary>How often an application was submitted.</summary>
    public Task<int> CopiesAsync(Guid application, CancellationToken cancellationToken) => work.Set<SubmittedCopy>().CountAsync(c => c.Application == application, cancellationToken);

    /// <summary>What was registered last; none before the first registration.</summary>
    public Task<SubmittedCopy?> RegisteredCopyAsync(TrialApplication application, CancellationToken cancellationToken) =>
        work.Set<SubmittedCopy>().AsNoTracking().SingleOrDefaultAsync(c => c.Application == application.Id && c.Number == application.RegisteredCopy, cancellationToken);

    /// <summary>Takes documents away with the next act that is saved.</summary>
    public async Task RemoveDocumentsAsync(IEnumerable<Guid> documents, CancellationToken cancellationToken)
    {
        Guid[] ids = [.. documents];

        // Their content is not read for it.
        work.RemoveRange(await work.Set<ApplicationDocument>().AsNoTracking().Where(d => ids.Contains(d.Id)).Select(d => new ApplicationDocument
        {
            Id = d.Id,
            Application = d.Application,
            Kind = d.Kind,
            Name = d.Name,
            Bytes = d.Bytes,
            Sha256 = d.Sha256,
            IsPdfA = d.IsPdfA,
            Content = Array.Empty<byte>(),
            At = d.At,
            By = d.By,
        }).ToListAsync(cancellationToken));
    }

    /// <summary>Everybody who reviews, for letters.</summary>
    public Task<List<Guid>> ReviewersAsync(CancellationToken cancellationToken) =>
        work.Users.Where(a => (a.Role == Domain.People.WorkRole.Reviewer || a.Role == Domain.People.WorkRole.Approver) && a.DisabledAt == null).Select(a => a.Id).ToListAsync(cancellationToken);

    /// <summary>Whether the person was lately told the same of this application, or, where it was never kept, of any.</summary>
    public Task<bool> WasNotedAsync(TrialApplication application, string detail, CancellationToken cancellationToken)
    {
        var (since, subject) = (Now.AddDays(-1), SubjectOf(application));
        return work.Set<AuditEntry>().AnyAsync(e => e.Account == Person.Account && e.Detail == detail && e.Subject == subject && e.At > since, cancellationToken);
    }

    /// <summary>Keeps letters and an entry of the audit; the application stays as it is stored.</summary>
    public Task NoteAsync(TrialApplication application, string detail, CancellationToken cancellationToken) =>
        work.ActAsync(new(Act.SubmitApplication, "application", SubjectOf(application), application.Institution, detail), cancellationToken);

    /// <summary>Saves what was changed with the audit; false when somebody else was faster, and then nothing is saved.</summary>
    public async Task<bool> SaveAsync(TrialApplication application, Act act, string? detail, CancellationToken cancellationToken)
    {
        application.ChangedAt = clock.GetUtcNow();
        try
        {
            await work.ActAsync(Acted(application, act, detail), cancellationToken);
            return true;
        }
        catch (DbUpdateException failed) when (failed.IsOvertaken())
        {
            return false;
        }
    }

    /// <summary>Saves a new application, first as the draft every application begins as, and what follows from it in the same transaction.</summary>
    public async Task BeginAsync(TrialApplication application, RecordFile file, Action last, CancellationToken cancellationToken)
    {
        await using var whole = await work.Database.BeginTransactionAsync(cancellationToken);
        var submitted = application.SubmittedAt;
        application.SubmittedAt = null; // it begins as a draft, whatever it becomes at once
        work.Add(application);
        if (file.Open.State is not RecordState.Draft)
        {
            await work.ActAsync(Acted(application, Act.CreateApplication, "program"), cancellationToken);
            application.SubmittedAt = submitted;
            Move(application, file);
        }

        last();
        await work.ActAsync(Acted(application, file.Open.State is RecordState.Draft ? Act.CreateApplication : Act.SubmitApplication, "program"), cancellationToken);
        await whole.CommitAsync(cancellationToken);
    }

    /// <summary>Takes a new state of the record over, with the moment for the clocks.</summary>
    public void Move(TrialApplication application, RecordFile file)
    {
        application.File = file;
        if (application.State != file.Open.State)
        {
            application.State = file.Open.State;
            application.Clock = [.. application.Clock, new ClockMark(clock.GetUtcNow(), file.Open.State)];
        }
    }

    // What a program sends and is refused is kept nowhere.
    private string? SubjectOf(TrialApplication application) => work.Entry(application).State is EntityState.Detached ? null : application.Id.ToString();

    private static Acted Acted(TrialApplication application, Act act, string? detail) => new(act, "application", application.Id.ToString(), application.Institution, detail);
}
