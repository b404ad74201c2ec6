using CgtRegistry.Domain.Trials.Recording;
using CgtRegistry.Web.Features.Trials.Staff.Steps;
using CgtRegistry.Web.Persistence.Work;

namespace CgtRegistry.Web.Features.Trials.Staff.Acts;

/// <summary>Puts an application back to what is registered, whatever became of amendments since: contents, name, reasons and documents.</summary>
internal static class RegisteredContents
{
    /// <summary>The record with what was verified of it, so far as it speaks of what is registered.</summary>
    public static async Task<RecordFile> PutBackAsync(TrialApplication application, RecordFile file, ApplicationDesk desk, CancellationToken cancellationToken)
    {
        if (await desk.RegisteredCopyAsync(application, cancellationToken) is not { } registered)
        {
            return file;
        }

        var (written, documents) = (new WrittenStep(application), application.Documents);
        await desk.RemoveDocumentsAsync((await desk.DocumentsAsync(application, cancellationToken)).Where(d => !d.IsHandedOver).Select(d => d.Id), cancellationToken);
        registered.PutBack(application);
        var changed = ApplicationSteps.All.SelectMany(s => written.ChangesFrom(application, s));
        return file.Changed([.. changed, .. documents.SequenceEqual(application.Documents) ? Array.Empty<string>() : ["/documents"]]);
    }
}
