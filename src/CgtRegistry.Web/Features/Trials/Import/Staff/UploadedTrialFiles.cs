using CgtRegistry.Domain.Trials.Importing;
using CgtRegistry.Web.Accounts;
using CgtRegistry.Web.Persistence.Work;
using Microsoft.EntityFrameworkCore;

namespace CgtRegistry.Web.Features.Trials.Import.Staff;

/// <summary>A file in a list.</summary>
public sealed record TrialFileLine(Guid Id, string Name, string Format, TrialFileState State, string Uploader, DateTimeOffset At, bool IsMine);

/// <summary>A file with what people decide on.</summary>
/// <param name="File">The file and its trial reading.</param>
/// <param name="HasMoved">Whether the register moved since, so that the numbers may differ; never known to those who may not see the file itself.</param>
/// <param name="RecordsRead">How far the program is with taking it in, when it is at it.</param>
public sealed record TrialFileDetails(UploadedTrialFile File, bool HasMoved, int? RecordsRead);

/// <summary>What regulators and auditors see of files of trial records; never the files themselves.</summary>
internal sealed class UploadedTrialFiles(WorkDb work, SignedIn signedIn, TrialReadings readings, TakingInProgress progress)
{
    private const int MostListed = 200;

    /// <summary>The files, the last first.</summary>
    public async Task<IReadOnlyList<TrialFileLine>> ListAsync()
    {
        var me = signedIn.Required.Account;
        return await work.Set<UploadedTrialFile>().OrderByDescending(f => f.At).ThenByDescending(f => f.Id).Take(MostListed)
            .Select(f => new TrialFileLine(f.Id, f.Name, f.Format, f.State, f.UploaderPseudonym, f.At, f.Uploader == me)).ToListAsync();
    }

    /// <summary>One file; none when there is none the person may see.</summary>
    public async Task<TrialFileDetails?> FindAsync(Guid id)
    {
        if (await work.Set<UploadedTrialFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id) is not { } file)
        {
            return null;
        }

        var numbers = file.Standing.IsOpen ? await work.Set<UploadedTrialContent>().Where(c => c.File == id).Select(c => c.Numbers).SingleOrDefaultAsync() : null;
        return new TrialFileDetails(file, numbers is not null && await readings.PictureAsync(numbers, CancellationToken.None) != file.Reading.Picture, progress.RecordsOf(id));
    }
}
